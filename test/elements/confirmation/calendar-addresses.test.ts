import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking } from '../../../src/contract/booking.js';
import { calendarAddresses } from '../../../src/elements/confirmation/calendar-addresses.js';

const url = 'https://meet.google.com/abc-defg-hij';
const booking: Booking = {
  ref: 'b-1',
  version: 3,
  status: 'confirmed',
  eventType: { slug: 'intro', title: 'Intro + more & all' },
  host: { name: 'Anna Berg' },
  start: '2026-03-03T09:00:00.000Z',
  end: '2026-03-03T10:30:00.000+01:00',
  zone: 'Europe/Berlin',
  guest: { name: 'Gia', email: 'gia@example.com' },
  location: { id: 'm', kind: 'conference', conference: { solution: 'google-meet', state: 'ready', url } },
  calendar: 'written',
};
const [google, outlook, microsoft] = calendarAddresses(booking);
const told = (address = '') => Object.fromEntries(new URL(address).searchParams);
const where = (address = '') => address.slice(0, address.indexOf('?'));

describe('The addresses of calendars for a booking', () => {
  it('open Google Calendar with everything filled in', () => {
    assert.equal(google?.name, 'Google Calendar');
    assert.equal(where(google.address), 'https://calendar.google.com/calendar/render');
    assert.deepEqual(told(google.address), {
      action: 'TEMPLATE',
      text: 'Intro + more & all – Anna Berg',
      dates: '20260303T090000Z/20260303T093000Z',
      location: url,
    });
  });

  it('open Outlook with everything filled in', () => {
    assert.equal(outlook?.name, 'Outlook.com');
    assert.equal(where(outlook.address), 'https://outlook.live.com/calendar/0/deeplink/compose');
    assert.deepEqual(told(outlook.address), {
      path: '/calendar/action/compose',
      rru: 'addevent',
      subject: 'Intro + more & all – Anna Berg',
      startdt: '2026-03-03T09:00:00Z',
      enddt: '2026-03-03T09:30:00Z',
      body: url,
      location: url,
    });
  });

  it('open Microsoft 365 with the same', () => {
    assert.equal(microsoft?.name, 'Microsoft 365');
    assert.equal(where(microsoft.address), 'https://outlook.office.com/calendar/0/deeplink/compose');
    assert.deepEqual(told(microsoft.address), told(outlook?.address));
  });

  it('write no space as a plus sign, and a plus sign as itself', () => {
    for (const { address } of calendarAddresses(booking)) {
      assert.doesNotMatch(address, /\+/);
      assert.match(address, /Intro%20%2B%20more%20%26%20all/);
    }
  });

  it('leave out a place that there is none to write of', () => {
    const [bare] = calendarAddresses({ ...booking, location: { id: 'p', kind: 'phone-host-calls' } });
    assert.equal(new URL(bare?.address ?? '').searchParams.has('location'), false);
  });
});
