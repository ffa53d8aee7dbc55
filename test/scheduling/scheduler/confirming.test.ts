import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, EventTypeSettings } from '../../../src/contract/index.js';
import { expire } from '../../../src/scheduling/scheduler/expire.js';
import { entryOf, key, refOf } from './house.js';
import type { House } from './house.js';
import { refuses } from './refuses.js';
import { at, block, bookIn, calendarOf, nine, openTeam, starts } from './team.js';

const hour = 3_600_000;

const open = (eventType: Partial<EventTypeSettings> = {}, names: readonly string[] = ['anna']): House =>
  openTeam(names, { eventType: { confirmWithinHours: 24, ...eventType } });

let decisions = 0;
const decide = (
  house: House,
  verb: 'confirm' | 'decline' | 'cancel',
  { ref, ...request }: Pick<Booking, 'ref' | 'version'> & { readonly reason?: string },
): Promise<Booking> => {
  const { version, reason } = request;
  return house.scheduler.host[verb](
    ref,
    { version, ...(reason !== undefined && { reason }) },
    { key: key(`decide${decisions++}`) },
  );
};

const move = (house: House, booking: Booking, start: string): Promise<Booking> =>
  house.scheduler.reschedule(
    refOf(booking),
    { version: booking.version, start },
    { key: key(`move${start}`) },
  );

/** The events in Anna's calendar. */
const events = (house: House): readonly unknown[] => house.calendar.events(calendarOf('anna'));

describe('a booking that waits for its host’s yes', () => {
  it('is pending, keeps its time, and stands in no calendar', async () => {
    const house = open();
    assert.equal((await house.scheduler.eventType('talk')).needsConfirmation, true);
    const booking = await bookIn(house);
    assert.deepEqual(
      [booking.status, booking.confirmBy, booking.calendar],
      ['pending', '2026-03-02T08:00:00.000Z', 'none'],
    );
    await house.quiet();
    await house.scheduler.work();
    assert.deepEqual(events(house), []);
    assert.equal((await starts(house))[0], '08:30');
    await refuses(bookIn(house), 'slot-taken');
  });

  it('is confirmed by the host, and then written', async () => {
    const house = open();
    const booking = await bookIn(house);
    const confirmed = await decide(house, 'confirm', booking);
    assert.deepEqual([confirmed.status, confirmed.version, confirmed.confirmBy], ['confirmed', 2, undefined]);
    assert.equal(confirmed.manageToken, undefined);
    await house.quiet();
    assert.equal(events(house).length, 1);
    assert.equal((await house.scheduler.booking(refOf(booking))).calendar, 'written');
    assert.equal((await decide(house, 'confirm', booking)).status, 'confirmed');
    house.now += 48 * hour;
    await house.scheduler.work();
    assert.equal((await house.scheduler.booking(refOf(booking))).status, 'confirmed');
  });

  it('is answered the same under the same key', async () => {
    const house = open();
    const { ref, version } = await bookIn(house);
    const options = { key: key('yes') };
    const first = await house.scheduler.host.confirm(ref, { version }, options);
    assert.deepEqual(await house.scheduler.host.confirm(ref, { version }, options), first);
    await refuses(house.scheduler.host.confirm(ref, { version: 7 }, options), 'key-reused');
  });

  it('is declined, and its time is free again', async () => {
    const house = open();
    const booking = await bookIn(house);
    assert.equal((await decide(house, 'decline', { ...booking, reason: 'On holiday' })).status, 'declined');
    assert.equal((await starts(house))[0], '08:00');
    await refuses(decide(house, 'confirm', { ...booking, version: 2 }), 'gone');
    assert.equal((await decide(house, 'decline', booking)).status, 'declined');
    const again = await bookIn(house);
    await decide(house, 'confirm', again);
    await refuses(decide(house, 'decline', { ...again, version: 2 }), 'gone');
  });

  it('expires when nobody answers, and its time is free again', async () => {
    const house = open({ confirmWithinHours: 2 });
    const booking = await bookIn(house, { start: at('12:00') });
    assert.equal(booking.confirmBy, '2026-03-02T08:00:00.000Z');
    house.now += 2 * hour - 1;
    await house.scheduler.work();
    assert.equal((await house.scheduler.booking(refOf(booking))).status, 'pending');
    house.now += 1;
    await refuses(decide(house, 'confirm', booking), 'gone');
    await house.scheduler.work();
    const { status, version } = await house.scheduler.booking(refOf(booking));
    assert.deepEqual([status, version], ['expired', 2]);
    assert.ok((await starts(house)).includes('12:00'));
    await refuses(decide(house, 'confirm', { ...booking, version: 2 }), 'gone');
  });

  it('does not expire before its time, whichever server comes to see', async () => {
    const house = open();
    const { ref, confirmBy } = await bookIn(house);
    const job = { kind: 'expiry', owner: 'team', hostId: 'host-anna', subject: ref } as const;
    const asked = { ...job, dueAt: house.now, createdAt: house.now, attempts: 1, lease: 'an early one' };
    const parts = { ...house, now: () => house.now, onError: assert.ifError };
    assert.deepEqual(await expire(parts, asked), { againAt: Date.parse(confirmBy!) });
    assert.equal((await house.bookings.find('team', ref))?.status, 'pending');
  });

  it('waits no longer than until the notice before its start, but for a quarter of an hour at least', async () => {
    const house = open({ noticeMinutes: 60 });
    assert.equal((await bookIn(house, { start: at('12:00') })).confirmBy, '2026-03-02T11:00:00.000Z');
    house.now = Date.parse(at('07:00'));
    assert.equal((await bookIn(house)).confirmBy, '2026-03-02T07:15:00.000Z');
  });

  it('is not confirmed when something stands in a calendar by now, nor when it cannot be read', async () => {
    const house = open({ bufferAfterMinutes: 10 });
    const booking = await bookIn(house);
    block(house, 'anna', '08:35', '09:00');
    await refuses(decide(house, 'confirm', booking), 'slot-taken');
    assert.equal((await house.scheduler.booking(refOf(booking))).status, 'pending');
    const later = await bookIn(house, { start: at('12:00') });
    house.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await refuses(decide(house, 'confirm', later), 'calendar-unreachable');
    house.calendar.setFault(calendarOf('anna'), undefined);
    assert.equal((await decide(house, 'confirm', later)).status, 'confirmed');
  });

  it('is confirmed as the host saw it, or not at all', async () => {
    const house = open();
    const booking = await bookIn(house);
    const moved = await move(house, booking, at('10:00'));
    assert.deepEqual([moved.status, moved.version], ['pending', 2]);
    await refuses(decide(house, 'confirm', booking), 'version-conflict');
    const confirmed = await decide(house, 'confirm', moved);
    assert.equal(confirmed.start, at('10:00'));
  });

  it('waits again when its guest moves it, and leaves the calendar meanwhile', async () => {
    const house = open({ confirmWithinHours: 2 });
    const booking = await bookIn(house, { start: at('12:00') });
    const confirmed = { ...(await decide(house, 'confirm', booking)), manageToken: booking.manageToken! };
    await house.quiet();
    assert.equal(events(house).length, 1);
    house.now += hour;
    const moved = await move(house, confirmed, at('14:00'));
    assert.deepEqual([moved.status, moved.confirmBy], ['pending', '2026-03-02T09:00:00.000Z']);
    await house.quiet();
    assert.deepEqual(events(house), []);
    // The first waiting is over; the second is not.
    house.now += hour;
    await house.scheduler.work();
    assert.equal((await house.scheduler.booking(refOf(moved))).status, 'pending');
    await decide(house, 'confirm', moved);
    await house.quiet();
    assert.equal(events(house).length, 1);
    assert.equal((await entryOf(house, moved))?.shown[moved.ref]?.state, 'written');
  });

  it('can be called off by its guest, and by its host once confirmed', async () => {
    const house = open();
    const booking = await bookIn(house);
    const { version } = booking;
    const gone = await house.scheduler.cancel(refOf(booking), { version }, { key: key('off') });
    assert.deepEqual([gone.status, gone.confirmBy], ['cancelled', undefined]);
    const other = await bookIn(house);
    const confirmed = await decide(house, 'confirm', other);
    await house.quiet();
    assert.equal((await decide(house, 'cancel', { ...confirmed, reason: 'Ill' })).status, 'cancelled');
    await house.quiet();
    assert.deepEqual(events(house), []);
    assert.equal((await starts(house))[0], '08:00');
    await refuses(
      house.scheduler.host.cancel('team.nothing', { version: 1 }, { key: key('x') }),
      'not-found',
    );
  });

  it('is won by one of two pending ones never, because there is only one', async () => {
    const house = open();
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => bookIn(house, { start: nine })),
    );
    const won = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    assert.equal(won.length, 1);
    assert.equal((await decide(house, 'confirm', won[0]!)).status, 'confirmed');
  });

  it('shares a class with guests who are confirmed, and is shown only then', async () => {
    const house = open({ seats: 3 });
    const [first, second] = [await bookIn(house), await bookIn(house)];
    await decide(house, 'confirm', first);
    await house.quiet();
    const entry = await entryOf(house, first);
    assert.deepEqual(Object.keys(entry!.shown), [first.ref]);
    await decide(house, 'confirm', second);
    await house.quiet();
    assert.deepEqual(
      Object.keys((await entryOf(house, first))!.shown).sort(),
      [first.ref, second.ref].sort(),
    );
  });
});
