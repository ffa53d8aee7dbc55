import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WaitingRecord } from '../../../src/contract/index.js';
import { listWaiting } from '../../../src/scheduling/waiting/waiting-guests.js';

const now = Date.parse('2026-03-02T08:00Z');
const day = 86_400_000;

/** Somebody who waits for the 4th of March with Anna, in Berlin. */
const ada: WaitingRecord = {
  ref: 'team.w-ada',
  owner: 'team',
  revision: 1,
  status: 'waiting',
  bodyHash: 'hash',
  eventType: { slug: 'talk', title: 'Talk' },
  host: { name: 'Anna' },
  hostIds: ['host-anna'],
  day: { start: Date.parse('2026-03-03T23:00Z'), end: Date.parse('2026-03-04T23:00Z') },
  durationMinutes: 30,
  offerMinutes: 60,
  request: {
    eventType: 'talk',
    date: '2026-03-04',
    zone: 'Europe/Berlin',
    guest: { name: 'Ada', email: 'ada@example.com' },
    answers: { topic: 'Loops' },
  },
  passed: [],
  createdAt: now - day,
};

const offer = {
  start: Date.parse('2026-03-04T09:00Z'),
  end: Date.parse('2026-03-04T09:30Z'),
  hold: 'hold-1',
  expiresAt: now + 1,
};

/** Whom a side sees of those who wait, by their place. */
function seen(records: readonly WaitingRecord[], hostIds: readonly string[] = ['host-anna']) {
  return listWaiting({
    owner: 'team',
    now: () => now,
    side: { hostIds: async () => hostIds },
    bookings: {
      waitingFor: async (hostId) => records.filter((record) => record.hostIds.includes(hostId)),
    },
  });
}

const refsOf = async (...given: Parameters<typeof seen>) => (await seen(...given)).map(({ ref }) => ref);

describe('who waits, as a host sees it', () => {
  it('is told with the day, what for and since when, and with nothing that was answered', async () => {
    assert.deepEqual(await seen([ada]), [
      {
        ref: 'team.w-ada',
        status: 'waiting',
        eventType: { slug: 'talk', title: 'Talk' },
        date: '2026-03-04',
        zone: 'Europe/Berlin',
        durationMinutes: 30,
        guest: { name: 'Ada', email: 'ada@example.com' },
        since: '2026-03-01T08:00:00.000Z',
      },
    ]);
  });

  it('is told with what is kept for them, until it lapses', async () => {
    const offered: WaitingRecord = { ...ada, status: 'offered', offer };
    const [one] = await seen([offered]);
    assert.deepEqual(
      [one?.status, one?.offer],
      [
        'offered',
        {
          start: '2026-03-04T09:00:00.000Z',
          end: '2026-03-04T09:30:00.000Z',
          expiresAt: '2026-03-02T08:00:00.001Z',
        },
      ],
    );
    const [lapsed] = await seen([{ ...offered, offer: { ...offer, expiresAt: now } }]);
    assert.deepEqual([lapsed?.status, lapsed?.offer], ['waiting', undefined]);
  });

  it('stands by the day, and on each day whoever came first is first', async () => {
    const later = { ...ada, ref: 'later', createdAt: now };
    const nextDay = {
      ...ada,
      ref: 'next-day',
      day: { start: ada.day.start + day, end: ada.day.end + day },
      createdAt: now - 2 * day,
    };
    assert.deepEqual(await refsOf([nextDay, later, ada]), ['team.w-ada', 'later', 'next-day']);
  });

  it('is nobody who has booked or left, whose day has passed, or who waits with another owner', async () => {
    const over = { start: now - day, end: now };
    assert.deepEqual(
      await refsOf([
        { ...ada, ref: 'booked', status: 'booked', bookingRef: 'b-1' },
        { ...ada, ref: 'left', status: 'left' },
        { ...ada, ref: 'over', day: over },
        { ...ada, ref: 'elsewhere', owner: 'other' },
        { ...ada, ref: 'last-moment', day: { ...over, end: now + 1 } },
      ]),
      ['last-moment'],
    );
  });

  it('is everybody of all hosts, each once, for their owner; for a host those who wait for them', async () => {
    const both = { ...ada, ref: 'both', hostIds: ['host-ben', 'host-anna'] };
    const bens = { ...ada, ref: 'bens', hostIds: ['host-ben'] };
    const records = [ada, both, bens];
    assert.deepEqual((await refsOf(records, ['host-anna', 'host-ben'])).sort(), [
      'bens',
      'both',
      'team.w-ada',
    ]);
    assert.deepEqual((await refsOf(records, ['host-anna'])).sort(), ['both', 'team.w-ada']);
    assert.deepEqual(await refsOf(records, []), []);
  });
});
