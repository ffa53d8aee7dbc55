import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WaitingRecord } from '../../../src/contract/index.js';
import { WaitlistEntry } from '../../../src/schemas/index.js';
import { waitlistView } from '../../../src/scheduling/waiting/waitlist-view.js';
import { offeredRecord, waitingRecord } from './waiting-samples.js';

const before = Date.UTC(2026, 4, 2, 8);
const seen = (record: WaitingRecord, now = before) => waitlistView(record, now);
const { day, offer } = { ...offeredRecord, offer: offeredRecord.offer! };

describe('waitlistView', () => {
  it('shows what is waited for, and what is offered', () => {
    assert.deepEqual(seen(offeredRecord), {
      ref: 'anna.w-0123456789',
      status: 'offered',
      eventType: { slug: 'intro', title: 'Intro call' },
      host: { name: 'Anna' },
      date: '2026-05-04',
      zone: 'Europe/Berlin',
      durationMinutes: 30,
      guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
      offer: {
        start: '2026-05-04T08:00:00.000Z',
        end: '2026-05-04T08:30:00.000Z',
        expiresAt: '2026-05-02T09:00:00.000Z',
      },
      offerMinutes: 60,
    });
    assert.deepEqual(WaitlistEntry.parse(seen(offeredRecord)), seen(offeredRecord));
  });

  it('offers nothing from the very end of an offer on', () => {
    assert.equal(seen(offeredRecord, offer.expiresAt - 1).status, 'offered');
    const lapsed = seen(offeredRecord, offer.expiresAt);
    assert.deepEqual([lapsed.status, lapsed.offer], ['waiting', undefined]);
  });

  it('is over with its day for whoever still waits', () => {
    for (const record of [waitingRecord, { ...offeredRecord, offer: { ...offer, expiresAt: day.end + 1 } }]) {
      assert.equal(seen(record, day.end - 1).status, record.status);
      const over = seen(record, day.end);
      assert.deepEqual([over.status, over.offer], ['over', undefined]);
    }
  });

  it('stays what it became', () => {
    const booked = seen({ ...offeredRecord, status: 'booked', bookingRef: 'anna.b-1' }, day.end);
    assert.deepEqual([booked.status, booked.offer, booked.booking], ['booked', undefined, 'anna.b-1']);
    assert.equal(seen({ ...waitingRecord, status: 'left' }, day.end).status, 'left');
  });
});
