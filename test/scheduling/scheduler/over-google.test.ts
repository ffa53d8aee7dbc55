import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking } from '../../../src/contract/index.js';
import { eventsOf, openAtGoogle } from './google-team.js';
import { key, refOf } from './house.js';
import { at, nine, wish } from './team.js';

const startOf = (event: { readonly start: { readonly dateTime?: string | null } }): string =>
  new Date(event.start.dateTime ?? 0).toISOString();

describe('a collective at Google', () => {
  it('moves over itself although its event stands in the co-host’s calendar too', async () => {
    const { google, scheduler, quiet } = openAtGoogle(['anna', 'ben'], { assignment: 'collective' });
    const booking = await scheduler.book(wish(), { key: key('1') });
    await quiet();
    const [own] = eventsOf(google, 'anna');
    const [copy] = eventsOf(google, 'ben');
    assert.equal(copy?.id, own?.id);
    assert.equal(copy?.organizer?.email, 'anna@example.com');
    const moved = await scheduler.reschedule(
      refOf(booking),
      { version: 1, start: at('08:15') },
      { key: key('2') },
    );
    await quiet();
    assert.equal(moved.start, at('08:15'));
    for (const name of ['anna', 'ben']) assert.deepEqual(eventsOf(google, name).map(startOf), [at('08:15')]);
    await scheduler.cancel(refOf(booking), { version: 2 }, { key: key('3') });
    await quiet();
    for (const name of ['anna', 'ben']) assert.deepEqual(eventsOf(google, name), []);
  });

  it('is blocked by an event that somebody else sends to a host', async () => {
    const { google, scheduler } = openAtGoogle(['anna', 'ben'], { assignment: 'collective' });
    google.addAccount({ email: 'eve@example.com', zone: 'UTC' });
    google.addEvent({
      calendar: 'eve@example.com',
      summary: 'Not ours',
      start: nine,
      end: at('08:30'),
      attendees: [{ email: 'ben@example.com' }],
      extendedProperties: { shared: { bookingElementsRef: 'team.somebody-elses' } },
    });
    await assert.rejects(scheduler.book(wish(), { key: key('1') }), { code: 'slot-taken' });
  });
});

describe('a class at Google', () => {
  const guest = (name: string) =>
    wish({ guest: { name, email: `${name}@guests.example.com` }, context: { location: 'meet' } });

  it('is one event with one link, whose guests do not see one another', async () => {
    const { google, scheduler, quiet } = openAtGoogle(['anna'], { seats: 3 });
    google.addAccount({ email: 'a@guests.example.com', zone: 'UTC' });
    const bookings: Booking[] = [];
    for (const name of ['a', 'b', 'c']) {
      bookings.push(await scheduler.book(guest(name), { key: key(name) }));
      await quiet();
    }
    const [event, ...others] = eventsOf(google, 'anna');
    assert.deepEqual(others, []);
    assert.equal(event?.summary, 'Talk');
    assert.equal(event.guestsCanSeeOtherGuests, false);
    assert.equal(event.attendees?.length, 3);
    const seenByA = google.events('a@guests.example.com')[0];
    assert.deepEqual(
      seenByA?.attendees?.map(({ email }) => email),
      ['a@guests.example.com'],
    );
    assert.ok(!JSON.stringify(seenByA).includes('b@guests'));
    google.clock.advance(60_000);
    await quiet();
    const links = await Promise.all(bookings.map((booking) => scheduler.booking(refOf(booking))));
    const urls = links.map(({ location }) => location.conference?.url);
    assert.equal(new Set(urls).size, 1);
    assert.match(urls[0] ?? '', /^https:\/\/meet\.google\.com\//);
  });

  it('keeps what guests have answered while others come and go', async () => {
    const { google, scheduler, quiet } = openAtGoogle(['anna'], { seats: 3 });
    google.addAccount({ email: 'a@guests.example.com', zone: 'UTC' });
    await scheduler.book(guest('a'), { key: key('a') });
    await quiet();
    const [{ id } = { id: '' }] = eventsOf(google, 'anna');
    google.changeEvent(
      { calendar: 'a@guests.example.com', event: id },
      { attendees: [{ email: 'a@guests.example.com', responseStatus: 'accepted' }] },
    );
    const b = await scheduler.book(guest('b'), { key: key('b') });
    await quiet();
    await scheduler.cancel(refOf(b), { version: 1 }, { key: key('c') });
    await quiet();
    const [event] = eventsOf(google, 'anna');
    assert.deepEqual(
      event?.attendees?.map(({ email, responseStatus }) => [email, responseStatus]),
      [['a@guests.example.com', 'accepted']],
    );
  });

  it('is written once although answers are lost on the way', async () => {
    const { google, scheduler, quiet } = openAtGoogle(['anna'], { seats: 3 });
    for (const [index, method] of ['calendar.events.insert', 'calendar.events.patch'].entries()) {
      google.faults.add({ match: { method }, fault: { kind: 'reset', applied: true } });
      await scheduler.book(guest(`g${index}`), { key: key(`g${index}`) });
      await quiet();
    }
    google.clock.advance(60_000);
    await quiet();
    const events = eventsOf(google, 'anna');
    assert.equal(events.length, 1);
    assert.equal(events[0]?.attendees?.length, 2);
  });
});
