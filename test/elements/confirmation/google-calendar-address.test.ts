import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { googleCalendarAddress } from '../../../src/elements/confirmation/google-calendar-address.js';

describe('The address of Google Calendar for a booking', () => {
  it('opens with everything filled in', () => {
    const url = 'https://meet.google.com/abc-defg-hij';
    const address = new URL(
      googleCalendarAddress({
        ref: 'b-1',
        version: 3,
        status: 'confirmed',
        eventType: { slug: 'intro', title: 'Intro & more' },
        host: { name: 'Anna Berg' },
        start: '2026-03-03T09:00:00.000Z',
        end: '2026-03-03T09:30:00.000Z',
        zone: 'Europe/Berlin',
        guest: { name: 'Gia', email: 'gia@example.com' },
        location: {
          id: 'm',
          kind: 'conference',
          conference: { solution: 'google-meet', state: 'ready', url },
        },
        calendar: 'written',
      }),
    );
    assert.equal(address.origin, 'https://calendar.google.com');
    assert.deepEqual(Object.fromEntries(address.searchParams), {
      action: 'TEMPLATE',
      text: 'Intro & more – Anna Berg',
      dates: '20260303T090000Z/20260303T093000Z',
      location: url,
    });
  });
});
