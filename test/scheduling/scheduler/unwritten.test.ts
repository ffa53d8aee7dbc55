import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Booking, BookingErrorCode, HostSettings } from '../../../src/contract/index.js';
import { makeCryptoImmediate } from '../../immediate-crypto.js';
import { connectionOf, key, refOf } from './house.js';
import type { House } from './house.js';
import { bookIn, calendarOf, openTeam } from './team.js';
import { refuses } from './refuses.js';

const hour = 3_600_000;

/** Works on for more than a day, with a calendar that does not work. */
async function giveUp(house: House, fault: BookingErrorCode): Promise<void> {
  house.calendar.setFault(calendarOf('anna'), fault);
  await house.quiet();
  await workFor(house, 26);
}

async function workFor(house: House, hours: number): Promise<void> {
  for (let passed = 0; passed < hours; passed++) {
    house.now += hour;
    await house.scheduler.work();
  }
}

async function calendarOfBooking(house: House, booking: Booking): Promise<string> {
  return (await house.scheduler.booking(refOf(booking))).calendar;
}

async function told(house: House): Promise<readonly unknown[]> {
  const events = await house.scheduler.host.unwritten();
  return events.map(({ bookings, reason, remedy }) => [bookings.map(({ ref }) => ref), reason, remedy]);
}

const next = { start: '2026-03-06T08:00:00.000Z' };

describe('what could not be written into the calendar', () => {
  // The calendar is to fail before the first attempt at it, however busy the machine.
  let restore: () => void;
  before(() => void (restore = makeCryptoImmediate()));
  after(() => restore());

  it('is told to its host after the last try, not before, with the reason and what helps', async () => {
    const house = openTeam(['anna']);
    const booking = await bookIn(house, next);
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await house.quiet();
    await workFor(house, 20);
    assert.deepEqual([await told(house), await calendarOfBooking(house, booking)], [[], 'writing']);
    await workFor(house, 6);
    assert.deepEqual(await told(house), [[[booking.ref], 'calendar-unreachable', 'try-again']]);
    const since = (await house.scheduler.host.unwritten())[0]?.since ?? '';
    assert.ok(Date.parse(since) <= house.now && Date.parse(since) > house.now - 3 * hour, since);
    assert.equal(await calendarOfBooking(house, booking), 'failed');
  });

  it('is written when its host asks for it and it can be, and told no longer', async () => {
    const house = openTeam(['anna']);
    const booking = await bookIn(house, next);
    await giveUp(house, 'calendar-unreachable');
    assert.equal(
      (await house.scheduler.host.writeAgain(booking.ref, { key: key('again') })).calendar,
      'failed',
    );
    await house.quiet();
    assert.deepEqual([await told(house), await calendarOfBooking(house, booking)], [[], 'writing']);
    await workFor(house, 26);
    assert.equal((await told(house)).length, 1, 'it still did not work');
    house.calendar.setFault(calendarOf('anna'), undefined);
    for (const name of ['again', 'once more'])
      await house.scheduler.host.writeAgain(booking.ref, { key: key(name) });
    await house.quiet();
    assert.deepEqual([await told(house), await calendarOfBooking(house, booking)], [[], 'written']);
    assert.equal(house.calendar.events(calendarOf('anna')).length, 1);
  });

  it('names what helps as things are now', async () => {
    const house = openTeam(['anna']);
    await bookIn(house, next);
    await giveUp(house, 'refused');
    const host = (await house.settings.host('host-anna')) as HostSettings;
    const remedy = async (): Promise<unknown> => (await house.scheduler.host.unwritten())[0]?.remedy;
    assert.equal(await remedy(), 'try-again');
    const connectionId = connectionOf('host-anna');
    await house.settings.saveHost({
      ...host,
      calendars: { linked: { connectionId, calendarId: 'gone@example.com' }, conflicts: [] },
    });
    assert.equal(await remedy(), 'choose-another-calendar');
    await house.settings.changeConnection(connectionId, (current) => ({
      ...current,
      status: 'needs-reconnect',
    }));
    assert.equal(await remedy(), 'reconnect');
    await house.settings.saveHost({ ...host, calendars: { conflicts: [] } });
    assert.equal(await remedy(), 'connect');
  });

  it('goes to the calendar that is linked by now, where the former one never took it', async () => {
    for (const [fault, calendar] of [
      ['not-found', 'ben'],
      ['refused', 'ben'],
      ['calendar-unreachable', 'anna'],
    ] as const) {
      const house = openTeam(['anna', 'ben'], { eventType: { hosts: [{ hostId: 'host-anna' }] } });
      const booking = await bookIn(house, next);
      await giveUp(house, fault);
      const host = (await house.settings.host('host-anna')) as HostSettings;
      const linked = { connectionId: connectionOf('host-ben'), calendarId: calendarOf('ben') };
      await house.settings.saveHost({ ...host, calendars: { linked, conflicts: [] } });
      house.calendar.setFault(calendarOf('anna'), undefined);
      await house.scheduler.host.writeAgain(booking.ref, { key: key('again') });
      await house.quiet();
      const found = ['anna', 'ben'].filter((name) => house.calendar.events(calendarOf(name)).length > 0);
      assert.deepEqual(found, [calendar], fault);
    }
  });

  it('is told of a booking that has ended and is still shown, too', async () => {
    const house = openTeam(['anna']);
    const booking = await bookIn(house, next);
    await house.quiet();
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await house.scheduler.cancel(refOf(booking), { version: 1 }, { key: key('cancel') });
    await giveUp(house, 'calendar-unreachable');
    assert.deepEqual(await told(house), [[[booking.ref], 'calendar-unreachable', 'try-again']]);
    house.calendar.setFault(calendarOf('anna'), undefined);
    await house.scheduler.host.writeAgain(booking.ref, { key: key('again') });
    await house.quiet();
    assert.deepEqual([await told(house), house.calendar.events(calendarOf('anna'))], [[], []]);
  });

  it('is over for a booking that has ended, once another calendar is linked than the one that is gone', async () => {
    const house = openTeam(['anna', 'ben'], { eventType: { hosts: [{ hostId: 'host-anna' }] } });
    const booking = await bookIn(house, next);
    await house.quiet();
    house.calendar.setFault(calendarOf('anna'), 'not-found');
    await house.scheduler.cancel(refOf(booking), { version: 1 }, { key: key('cancel') });
    await giveUp(house, 'not-found');
    const again = async (name: string): Promise<void> => {
      await house.scheduler.host.writeAgain(booking.ref, { key: key(name) });
      await workFor(house, 26);
    };
    await again('as it is');
    assert.deepEqual(await told(house), [[[booking.ref], 'not-found', 'try-again']]);
    const host = (await house.settings.host('host-anna')) as HostSettings;
    const linked = { connectionId: connectionOf('host-ben'), calendarId: calendarOf('ben') };
    await house.settings.saveHost({ ...host, calendars: { linked, conflicts: [] } });
    await again('elsewhere');
    assert.deepEqual([await told(house), house.calendar.events(calendarOf('ben'))], [[], []]);
  });

  it('does not take a link with it that is still to be read: it is asked for until the booking is over', async () => {
    const house = openTeam(['anna']);
    const booking = await bookIn(house, { ...next, context: { location: 'meet' } });
    await house.quiet();
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await workFor(house, 50);
    const linkOf = async () => (await house.scheduler.booking(refOf(booking))).location.conference?.state;
    assert.deepEqual([await told(house), await linkOf()], [[], 'pending']);
    house.calendar.setFault(calendarOf('anna'), undefined);
    await workFor(house, 1);
    assert.equal(await linkOf(), 'ready');
    await house.quiet();
  });

  it('is nobody else’s to hear of', async () => {
    const house = openTeam(['anna']);
    await refuses(house.scheduler.host.writeAgain('team.nothing', { key: key('again') }), 'not-found');
    await refuses(house.scheduler.host.writeAgain('other.b', { key: key('again') }), 'not-found');
  });
});
