import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { invitedTo } from '../../../src/contract/index.js';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { entryOf, key, refOf } from './house.js';
import { refuses } from './refuses.js';
import type { House } from './house.js';
import { at, block, bookIn, calendarOf, nine, openTeam, race, starts, teamHost, teamType } from './team.js';

const pair = ['anna', 'ben'];

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = pair): House =>
  openTeam(names, { eventType: { assignment: 'collective', ...eventType } });

/** What stands in a host's calendar: start and reference. */
function standing(house: House, name: string): readonly (readonly [string, string | undefined])[] {
  return house.calendar
    .events(calendarOf(name))
    .map(({ start, bookingRef }) => [new Date(start).toISOString(), bookingRef] as const);
}

describe('a collective: all hosts or none', () => {
  it('takes the time of all of them, and names them all', async () => {
    const house = open();
    const booking = await bookIn(house);
    assert.deepEqual(booking.host, { name: 'anna' });
    assert.deepEqual(booking.hosts, [{ name: 'anna' }, { name: 'ben' }]);
    const held = await house.bookings.occupancies(
      ['host-anna', 'host-ben'],
      { start: 0, end: 9e15 },
      house.now,
    );
    assert.deepEqual(held.map(({ hostId }) => hostId).sort(), ['host-anna', 'host-ben']);
    assert.equal(new Set(held.map(({ id }) => id)).size, 1);
    assert.deepEqual((await house.scheduler.eventType('talk')).host, { name: 'anna' });
  });

  it('offers what all are free for, in their common hours', async () => {
    const late = { zone: 'Europe/Berlin', weekly: { 1: [{ from: '15:00', to: '20:00' }] } };
    const house = open({ hosts: [{ hostId: 'host-anna' }, { hostId: 'host-ben', schedule: late }] });
    assert.deepEqual(await starts(house), ['14:00', '14:30', '15:00', '15:30']);
    block(house, 'anna', '14:00', '14:30');
    block(house, 'ben', '15:30', '16:00');
    assert.deepEqual(await starts(house), ['14:30', '15:00']);
    await refuses(bookIn(house, { start: at('14:00') }), 'slot-taken');
    await refuses(bookIn(house, { start: at('13:00') }), 'not-bookable');
  });

  it('lets one of many win who want the same hosts in other groups, and keeps no host for the others', async () => {
    const house = openTeam(['anna', 'ben', 'cem'], {
      eventType: { assignment: 'collective' },
      more: [
        teamType(['ben', 'anna'], { slug: 'ben-anna' }),
        teamType(['cem', 'ben'], { slug: 'cem-ben' }),
        teamType(['cem'], { slug: 'cem' }),
      ],
    });
    const slugs = ['talk', 'ben-anna', 'cem-ben'];
    const { won, lost } = await race(house, 30, (index) => ({ eventType: slugs[index % 3]! }));
    assert.equal(won.length, 1);
    assert.deepEqual([...new Set(lost)], ['slot-taken']);
    const names = won[0]!.hosts!.map(({ name }) => `host-${name}`).sort();
    const held = await house.bookings.occupancies(
      ['host-anna', 'host-ben', 'host-cem'],
      { start: 0, end: 9e15 },
      house.now,
    );
    assert.deepEqual(held.map(({ hostId }) => hostId).sort(), names);
  });

  it('books nothing while one calendar cannot be read', async () => {
    const house = open();
    house.calendar.setFault(calendarOf('ben'), 'calendar-unreachable');
    await refuses(starts(house), 'calendar-unreachable');
    await refuses(bookIn(house), 'calendar-unreachable');
    house.calendar.setFault(calendarOf('ben'));
    assert.equal((await bookIn(house)).status, 'confirmed');
  });

  it('keeps each host’s limits', async () => {
    const house = open({ hosts: [{ hostId: 'host-anna' }, { hostId: 'host-ben', limits: { perDay: 1 } }] });
    await bookIn(house);
    await refuses(bookIn(house, { start: at('12:00') }), 'slot-taken');
    assert.deepEqual(await starts(house), []);
  });

  it('is not there when a host is not', async () => {
    await refuses(
      open({ hosts: [{ hostId: 'host-anna' }, { hostId: 'host-gone' }] }).scheduler.eventType('talk'),
      'not-found',
    );
  });
});

describe('a collective: one event, organised by the first host', () => {
  it('stands once with its organiser, whose link it has, and as a copy with the others', async () => {
    const house = open();
    const booking = await bookIn(house, { context: { location: 'meet' } });
    await house.quiet();
    house.now += 5_000;
    await house.scheduler.work();
    const { eventId } = (await entryOf(house, booking))!;
    for (const name of pair) assert.deepEqual(standing(house, name), [[nine, booking.ref]]);
    const event = await house.calendar.open({}).event({ calendarId: calendarOf('anna'), eventId: eventId! });
    assert.deepEqual(invitedTo(event), ['ben@example.com', 'ada@example.com']);
    assert.equal((await house.scheduler.booking(refOf(booking))).location.conference?.state, 'ready');
  });

  it('moves over itself: neither the event nor the co-host’s copy of it is in the way', async () => {
    const house = open({ intervalMinutes: 15 });
    const booking = await bookIn(house);
    await house.quiet();
    const move = { version: 1, start: at('08:15') };
    const moved = await house.scheduler.reschedule(refOf(booking), move, { key: key('move') });
    await house.quiet();
    await house.scheduler.work();
    assert.equal(moved.start, move.start);
    for (const name of pair) assert.deepEqual(standing(house, name), [[move.start, booking.ref]]);
    assert.equal((await starts(house))[0], '08:45');
  });

  it('is taken off every calendar when it is cancelled', async () => {
    const house = open();
    const booking = await bookIn(house);
    await house.quiet();
    await house.scheduler.cancel(refOf(booking), { version: 1 }, { key: key('cancel') });
    await house.quiet();
    for (const name of pair) assert.deepEqual(standing(house, name), []);
  });

  it('invites only those hosts who have an address, and nobody twice', async () => {
    const house = openTeam(['anna', 'ben', 'cem'], { eventType: { assignment: 'collective' } });
    const { email: _none, ...cem } = teamHost('cem');
    await house.settings.saveHost(cem);
    const booking = await bookIn(house, { guest: { name: 'Ben', email: 'BEN@example.com' } });
    await house.quiet();
    const { eventId } = (await entryOf(house, booking))!;
    const event = await house.calendar.open({}).event({ calendarId: calendarOf('anna'), eventId: eventId! });
    assert.deepEqual(invitedTo(event), ['ben@example.com']);
  });

  it('cannot be moved once other hosts offer it', async () => {
    const house = openTeam(['anna', 'ben', 'cem'], { eventType: teamType(pair) });
    const booking = await bookIn(house);
    await house.settings.saveEventType(teamType(['anna', 'ben', 'cem']));
    const move = house.scheduler.reschedule(
      refOf(booking),
      { version: 1, start: at('12:00') },
      { key: key('1') },
    );
    await refuses(move, 'not-bookable');
    // In another order they are still the same.
    await house.settings.saveEventType(teamType(['ben', 'anna']));
    const moved = await house.scheduler.reschedule(
      refOf(booking),
      { version: 1, start: at('12:00') },
      { key: key('2') },
    );
    assert.deepEqual(moved.hosts, [{ name: 'anna' }, { name: 'ben' }]);
  });

  it('tells the dates that all hosts can be booked on', async () => {
    const house = open({
      hosts: [
        { hostId: 'host-anna', window: { from: '2026-03-01', to: '2026-03-20' } },
        { hostId: 'host-ben', window: { from: '2026-03-05', to: '2026-04-30' } },
      ],
    });
    assert.deepEqual((await house.scheduler.eventType('talk')).window, {
      from: '2026-03-05',
      to: '2026-03-20',
    });
    await house.settings.saveEventType({
      ...(await house.settings.eventType('team', 'talk'))!,
      assignment: 'round-robin',
    });
    assert.deepEqual((await house.scheduler.eventType('talk')).window, {
      from: '2026-03-02',
      to: '2026-04-30',
    });
  });
});
