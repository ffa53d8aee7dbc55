import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, CalendarEvent, EventTypeSettings } from '../../../src/contract/index.js';
import { invitedTo, isBookingError } from '../../../src/contract/index.js';
import { entryOf, key, refOf } from './house.js';
import { refuses } from './refuses.js';
import type { House } from './house.js';
import { at, block, bookIn, calendarOf, nine, openTeam, race, starts, teamType } from './team.js';

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = ['anna']): House =>
  openTeam(names, { eventType: { seats: 3, ...eventType } });

const guest = (name: string) => ({ guest: { name, email: `${name}@guests.example.com` } });

const move = (house: House, booking: Booking, start: string) =>
  house.scheduler.reschedule(
    refOf(booking),
    { version: booking.version, start },
    { key: key(`move${start}${booking.ref.slice(-6)}`) },
  );

const cancel = (house: House, booking: Booking) =>
  house.scheduler.cancel(
    refOf(booking),
    { version: booking.version },
    { key: key(`cancel${booking.ref.slice(-6)}`) },
  );

async function seatsLeft(house: House, time = '08:00'): Promise<number | undefined> {
  const start = at(time);
  const end = new Date(Date.parse(start) + 1).toISOString();
  const { slots } = await house.scheduler.slots({ eventType: 'talk', start, end });
  return slots[0]?.seatsLeft;
}

/** The event of a booking's session, as the organising host's calendar has it. */
async function eventOf(house: House, booking: Booking): Promise<CalendarEvent | undefined> {
  await house.quiet();
  const entry = await entryOf(house, booking);
  if (entry?.eventId === undefined) return undefined;
  return house.calendar.open({}).event({ calendarId: entry.calendarId, eventId: entry.eventId });
}

describe('seats: capacity', () => {
  it('says how many are left, and gives away exactly so many', async () => {
    const house = open({ seats: 10 });
    assert.equal((await house.scheduler.eventType('talk')).seats, 10);
    assert.equal(await seatsLeft(house), 10);
    const { won, lost } = await race(house, 25);
    assert.equal(won.length, 10);
    assert.deepEqual(
      lost,
      Array.from({ length: 15 }, () => 'slot-taken'),
    );
    assert.equal(await seatsLeft(house), undefined);
    assert.ok((await starts(house)).includes('08:30'));
  });

  it('counts down, and a guest who cancels makes room for one', async () => {
    const house = open();
    const first = await bookIn(house, guest('a'));
    await bookIn(house, guest('b'));
    assert.equal(await seatsLeft(house), 1);
    await bookIn(house, guest('c'));
    await refuses(bookIn(house, guest('d')), 'slot-taken');
    await cancel(house, first);
    assert.equal(await seatsLeft(house), 1);
    assert.equal((await bookIn(house, guest('d'))).status, 'confirmed');
    assert.equal(await seatsLeft(house), undefined);
  });

  it('lets only the very same time be joined; anything over it is taken', async () => {
    const house = open({ intervalMinutes: 15, durationsMinutes: [30, 60] });
    await bookIn(house, guest('a'));
    await refuses(bookIn(house, { ...guest('b'), start: at('08:15') }), 'slot-taken');
    await refuses(bookIn(house, { ...guest('b'), durationMinutes: 60 }), 'slot-taken');
    assert.equal((await bookIn(house, guest('b'))).start, nine);
  });

  it('closes a date at its limit, for joining too', async () => {
    const house = open({ limits: { perDay: 2 } });
    await bookIn(house, guest('a'));
    await bookIn(house, guest('b'));
    assert.equal(await seatsLeft(house), 1);
    await bookIn(house, { ...guest('c'), start: at('10:00') });
    assert.deepEqual(await starts(house), []);
    await refuses(bookIn(house, guest('d')), 'slot-taken');
  });

  it('seats a class with two teachers: both take part in one session', async () => {
    const house = open({ assignment: 'collective' }, ['anna', 'ben']);
    const { won } = await race(house, 5);
    assert.equal(won.length, 3);
    const held = await house.bookings.occupancies(
      ['host-anna', 'host-ben'],
      { start: 0, end: 9e15 },
      house.now,
    );
    assert.deepEqual(held.map(({ hostId, seatsTaken }) => [hostId, seatsTaken]).sort(), [
      ['host-anna', 3],
      ['host-ben', 3],
    ]);
    assert.equal(new Set(held.map(({ id }) => id)).size, 1);
  });

  it('deals guests out over the sessions of a round-robin', async () => {
    const house = open({ assignment: 'round-robin', seats: 2 }, ['anna', 'ben']);
    const { won, lost } = await race(house, 7);
    assert.deepEqual([won.length, lost.length], [4, 3]);
    const hosts = won.map(({ host }) => host.name).sort();
    assert.deepEqual(hosts, ['anna', 'anna', 'ben', 'ben']);
  });

  it('blocks other event types as any booking does', async () => {
    const house = openTeam(['anna'], {
      eventType: { seats: 3 },
      more: [teamType(['anna'], { slug: 'other', seats: 3 })],
    });
    await bookIn(house, guest('a'));
    await refuses(bookIn(house, { ...guest('b'), eventType: 'other' }), 'slot-taken');
  });
});

describe('seats: one event for all', () => {
  it('is made by the first guest, brought up to date with each, and taken away with the last', async () => {
    const house = open();
    const a = await bookIn(house, guest('a'));
    const first = await eventOf(house, a);
    assert.deepEqual(invitedTo(first), ['a@guests.example.com']);
    assert.equal(first?.title, 'Talk');
    const b = await bookIn(house, guest('b'));
    const second = await eventOf(house, b);
    assert.equal(second?.id, first.id);
    assert.deepEqual(invitedTo(second), ['a@guests.example.com', 'b@guests.example.com']);
    await cancel(house, a);
    assert.deepEqual(invitedTo(await eventOf(house, b)), ['b@guests.example.com']);
    assert.equal((await house.scheduler.booking(refOf(a))).calendar, 'none');
    await cancel(house, b);
    await house.quiet();
    assert.deepEqual(house.calendar.events(calendarOf('anna')), []);
  });

  it('has one link, which later guests see at once', async () => {
    const house = open();
    const a = await bookIn(house, { ...guest('a'), context: { location: 'meet' } });
    await house.quiet();
    house.now += 5_000;
    await house.scheduler.work();
    const b = await bookIn(house, { ...guest('b'), context: { location: 'meet' } });
    const [first, second] = await Promise.all([a, b].map((one) => house.scheduler.booking(refOf(one))));
    assert.equal(first?.location.conference?.state, 'ready');
    assert.deepEqual(second?.location.conference, first.location.conference);
    assert.deepEqual(b.location.conference, first.location.conference);
  });

  it('does not show its link to a guest who has cancelled', async () => {
    const house = open();
    const place = { context: { location: 'meet' } };
    const a = await bookIn(house, { ...guest('a'), ...place });
    await bookIn(house, { ...guest('b'), ...place });
    await cancel(house, a);
    await house.quiet();
    house.now += 5_000;
    await house.scheduler.work();
    const { conference } = (await house.scheduler.booking(refOf(a))).location;
    assert.deepEqual(conference, { solution: 'google-meet', state: 'failed' });
  });

  it('shows everybody who is on it after many came and went at once', async () => {
    const house = open({ seats: 10 });
    const { won } = await race(house, 25);
    await Promise.all(won.slice(0, 4).map((booking) => cancel(house, booking)));
    for (let round = 0; round < 10; round++) {
      await house.quiet();
      house.now += 60_000;
      await house.scheduler.work();
    }
    const event = await eventOf(house, won[9]!);
    assert.deepEqual(
      [...(invitedTo(event) ?? [])].sort(),
      won
        .slice(4)
        .map((booking) => booking.guest.email)
        .sort(),
    );
    assert.equal(house.calendar.events(calendarOf('anna')).length, 1);
  });

  it('keeps an address that two guests share until both are gone', async () => {
    const house = open();
    const one = await bookIn(house, guest('a'));
    const two = await bookIn(house, { guest: { name: 'Child of A', email: 'A@guests.example.com' } });
    await cancel(house, one);
    assert.deepEqual(invitedTo(await eventOf(house, two)), ['a@guests.example.com']);
  });

  it('is written anew, for all, when the host has deleted it', async () => {
    const house = open();
    const a = await bookIn(house, guest('a'));
    const event = (await eventOf(house, a))!;
    house.calendar.remove({ calendarId: event.calendarId, eventId: event.id });
    const b = await bookIn(house, guest('b'));
    const again = await eventOf(house, b);
    assert.notEqual(again?.id, event.id);
    assert.deepEqual(invitedTo(again), ['a@guests.example.com', 'b@guests.example.com']);
    await cancel(house, a);
    await cancel(house, b);
    await house.quiet();
    assert.deepEqual(house.calendar.events(calendarOf('anna')), []);
  });

  it('does not block its own session in the calendar', async () => {
    const house = open();
    await bookIn(house, guest('a'));
    await house.quiet();
    assert.equal(house.calendar.events(calendarOf('anna')).length, 1);
    assert.equal(await seatsLeft(house), 2);
    await bookIn(house, guest('b'));
    block(house, 'anna', '08:00', '08:10');
    assert.equal(await seatsLeft(house), undefined);
  });
});

describe('seats: moving', () => {
  const quarter = { intervalMinutes: 15 };

  it('moves the only guest over the own time', async () => {
    const house = open(quarter);
    const a = await bookIn(house, guest('a'));
    const before = await eventOf(house, a);
    const moved = await move(house, a, at('08:15'));
    const after = await eventOf(house, moved);
    assert.equal(after?.id, before?.id);
    assert.equal(new Date(after!.start).toISOString(), at('08:15'));
    assert.equal(await seatsLeft(house, '08:15'), 2);
  });

  it('does not move a guest over a session that others are in, and elsewhere into a session of their own', async () => {
    const house = open(quarter);
    const a = await bookIn(house, guest('a'));
    const b = await bookIn(house, guest('b'));
    await refuses(move(house, a, at('08:15')), 'slot-taken');
    const moved = await move(house, a, at('10:00'));
    assert.deepEqual(invitedTo(await eventOf(house, b)), ['b@guests.example.com']);
    const own = await eventOf(house, moved);
    assert.deepEqual(invitedTo(own), ['a@guests.example.com']);
    assert.notEqual(own?.id, (await eventOf(house, b))?.id);
    assert.deepEqual([await seatsLeft(house), await seatsLeft(house, '10:00')], [2, 2]);
  });

  it('offers a guest who cannot move there only times that the others leave', async () => {
    const house = open(quarter);
    const a = await bookIn(house, guest('a'));
    await bookIn(house, guest('b'));
    block(house, 'anna', '09:00', '16:00');
    const error: unknown = await move(house, a, at('10:00')).catch((thrown: unknown) => thrown);
    assert.ok(isBookingError(error));
    const nearest = error.details.nearest?.map(({ start }) => start) ?? [];
    assert.ok(nearest.length > 0 && !nearest.includes(at('08:15')), nearest.join());
  });

  it('moves a guest into a session that stands, and takes the empty one away', async () => {
    const house = open();
    const a = await bookIn(house, guest('a'));
    const b = await bookIn(house, { ...guest('b'), start: at('10:00') });
    await house.quiet();
    const moved = await move(house, a, at('10:00'));
    assert.deepEqual(invitedTo(await eventOf(house, moved)), [
      'b@guests.example.com',
      'a@guests.example.com',
    ]);
    assert.deepEqual(
      house.calendar.events(calendarOf('anna')).map(({ start }) => new Date(start).toISOString()),
      [b.start],
    );
    assert.equal(await seatsLeft(house), 3);
  });

  it('does not move a guest into a full session', async () => {
    const house = open({ seats: 2 });
    const a = await bookIn(house, guest('a'));
    for (const name of ['b', 'c']) await bookIn(house, { ...guest(name), start: at('10:00') });
    await refuses(move(house, a, at('10:00')), 'slot-taken');
    assert.equal((await house.scheduler.booking(refOf(a))).start, nine);
  });

  it('leaves two guests of one session in one place each when both move at once', async () => {
    const house = open(quarter);
    const [a, b] = [await bookIn(house, guest('a')), await bookIn(house, guest('b'))];
    const outcomes = await Promise.allSettled([move(house, a, at('11:00')), move(house, b, at('11:15'))]);
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
  });
});

describe('seats: event types that change', () => {
  it('takes further guests into a time that was one guest’s, and hides their names from one another', async () => {
    const house = openTeam(['anna']);
    const a = await bookIn(house, guest('a'));
    assert.equal((await eventOf(house, a))?.title, 'Talk: a');
    await house.settings.saveEventType(teamType(['anna'], { seats: 2 }));
    const b = await bookIn(house, guest('b'));
    const event = await eventOf(house, b);
    assert.equal(event?.title, 'Talk');
    assert.equal(invitedTo(event)?.length, 2);
  });
});
