import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { refuses } from './refuses.js';
import type { House } from './house.js';
import { at, block, bookIn, calendarOf, nine, openTeam, starts } from './team.js';

const roundRobin = { assignment: 'round-robin' } as const;
const three = ['anna', 'ben', 'cem'];

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = three): House =>
  openTeam(names, { eventType: { ...roundRobin, ...eventType } });

describe('a round-robin: a guest who chooses', () => {
  const choice = { ...roundRobin, guestChoosesHost: true } as const;

  it('is shown the hosts, and the team in the place of one', async () => {
    const house = open(choice);
    const { host, hosts } = await house.scheduler.eventType('talk');
    assert.deepEqual(host, { name: 'The Team' });
    assert.deepEqual(
      hosts,
      three.map((name) => ({ id: `host-${name}`, name })),
    );
    assert.equal((await open().scheduler.eventType('talk')).hosts, undefined);
  });

  it('gets the times of the host asked for, and that host', async () => {
    const house = open(choice);
    block(house, 'ben', '08:00', '09:00');
    assert.equal((await starts(house, { host: 'host-ben' }))[0], '09:00');
    assert.equal((await starts(house))[0], '08:00');
    const booking = await bookIn(house, {
      start: at('09:00'),
      context: { location: 'office', host: 'host-ben' },
    });
    assert.equal(booking.host.name, 'ben');
    const again = bookIn(house, { start: at('09:00'), context: { location: 'office', host: 'host-ben' } });
    await refuses(again, 'slot-taken');
  });

  it('is told which hosts offer a time, where not all do', async () => {
    const house = open(choice);
    block(house, 'ben', '08:00', '08:30');
    const { slots } = await house.scheduler.slots({ eventType: 'talk', start: nine, end: at('09:00') });
    assert.deepEqual(
      slots.map(({ hosts }) => hosts),
      [['host-anna', 'host-cem'], undefined],
    );
    const chosen = await house.scheduler.slots({
      eventType: 'talk',
      start: nine,
      end: at('09:00'),
      context: { host: 'host-anna' },
    });
    assert.deepEqual(
      chosen.slots.map(({ hosts }) => hosts),
      [undefined, undefined],
    );
  });

  it('is held to the places of the host asked for', async () => {
    const house = openTeam(['anna', 'ben'], {
      eventType: choice,
      host: (name) => ({ locations: [{ id: name, kind: 'in-person', detail: name }] }),
    });
    assert.deepEqual(
      (await house.scheduler.eventType('talk')).locations.map(({ id }) => id),
      ['anna', 'ben'],
    );
    const context = { location: 'anna', host: 'host-ben' };
    await refuses(bookIn(house, { context }), 'invalid-request', 'context.location');
    const { slots } = await house.scheduler.slots({
      eventType: 'talk',
      start: nine,
      end: at('08:30'),
      context: { host: 'host-ben' },
    });
    assert.deepEqual(
      slots.map(({ locations }) => locations),
      [['ben']],
    );
  });

  it('cannot ask for who is not there, or where there is no choice', async () => {
    const query = { eventType: 'talk', start: nine, end: at('10:00') };
    for (const [house, host] of [
      [open(choice), 'host-nobody'],
      [open(), 'host-ben'],
      [openTeam(three, { eventType: { assignment: 'collective' } }), 'host-ben'],
      [open({}, ['anna']), 'host-anna'],
    ] as const) {
      await refuses(
        house.scheduler.slots({ ...query, context: { host } }),
        'invalid-request',
        'context.host',
      );
      await refuses(
        bookIn(house, { context: { location: 'office', host } }),
        'invalid-request',
        'context.host',
      );
    }
  });

  it('learns that the calendar of the host asked for cannot be read', async () => {
    const house = open(choice);
    house.calendar.setFault(calendarOf('ben'), 'calendar-unreachable');
    await refuses(starts(house, { host: 'host-ben' }), 'calendar-unreachable');
    await refuses(
      bookIn(house, { context: { location: 'office', host: 'host-ben' } }),
      'calendar-unreachable',
    );
  });
});
