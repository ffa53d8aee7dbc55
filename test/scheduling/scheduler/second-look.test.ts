import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, BookingRequest } from '../../../src/contract/index.js';
import { key, refOf } from './house.js';
import { at, calendarOf, wish } from './team.js';
import { crm, openListeningTeam } from '../telling/webhook-world.js';
import type { ListeningTeam } from '../telling/webhook-world.js';

const minute = 60_000;
let keys = 0;
const fresh = () => ({ key: key(`look${keys++}`) });

async function bookIn(world: ListeningTeam, change: Partial<BookingRequest> = {}): Promise<Booking> {
  const booking = await world.scheduler.book(wish(change), fresh());
  await world.quiet();
  return booking;
}

/** Somebody writes into a calendar by hand. */
function write(world: ListeningTeam, name: string, ...[from, to]: readonly [from: string, to: string]): void {
  world.calendar.block(calendarOf(name), { start: Date.parse(at(from)), end: Date.parse(at(to)) });
}

async function pass(world: ListeningTeam, minutes: number): Promise<void> {
  for (let passed = 0; passed < minutes; passed++) {
    world.now += minute;
    await world.scheduler.work();
    await world.quiet();
  }
}

const types = (world: ListeningTeam, to?: string) => world.told(to).map(({ type }) => type);

describe('a second look, a minute after a time was agreed', () => {
  it('tells of what was written into a calendar at the same moment, once; the booking stands', async () => {
    const world = await openListeningTeam();
    const booking = await bookIn(world, { start: at('09:00') });
    write(world, 'anna', '09:15', '09:45');
    await pass(world, 120);
    assert.deepEqual(types(world), ['booking.booked', 'booking.conflict-detected']);
    const [, conflict] = world.told();
    assert.deepEqual(
      [conflict?.data.booking.ref, conflict?.data.booking.version],
      [booking.ref, booking.version],
    );
    const standing = await world.scheduler.booking(refOf(booking));
    assert.deepEqual([standing.status, standing.version], ['confirmed', booking.version]);
    assert.deepEqual(world.errors, []);
  });

  it('finds nothing in our own event, and in what only touches it', async () => {
    const world = await openListeningTeam();
    await bookIn(world, { start: at('09:00') });
    write(world, 'anna', '08:00', '09:00');
    write(world, 'anna', '09:30', '10:00');
    await pass(world, 120);
    assert.deepEqual(types(world), ['booking.booked']);
  });

  it('looks at every host’s calendars', async () => {
    const hosts = [{ hostId: 'host-anna' }, { hostId: 'host-ben' }] as const;
    const world = await openListeningTeam({ eventType: { hosts, assignment: 'collective' } });
    await bookIn(world, { start: at('09:00') });
    write(world, 'ben', '09:00', '09:30');
    await pass(world, 5);
    assert.deepEqual(types(world), ['booking.booked', 'booking.conflict-detected']);
  });

  it('looks at the time that stands by then: where it was moved to, and nowhere once it is off', async () => {
    const world = await openListeningTeam();
    const booking = await bookIn(world, { start: at('09:00') });
    const request = { version: booking.version, start: at('11:00') };
    const moved = await world.scheduler.reschedule(refOf(booking), request, fresh());
    write(world, 'anna', '09:00', '09:30');
    await pass(world, 5);
    assert.deepEqual(types(world), ['booking.booked', 'booking.rescheduled']);
    const other = await bookIn(world, { start: at('14:00') });
    write(world, 'anna', '14:00', '14:30');
    await world.scheduler.cancel(refOf(other), { version: other.version }, fresh());
    await pass(world, 5);
    assert.ok(!types(world).includes('booking.conflict-detected'));
    assert.equal(moved.version, 2);
  });

  it('waits for a yes, and looks once it is there', async () => {
    const world = await openListeningTeam({ eventType: { confirmWithinHours: 24 } });
    const booking = await bookIn(world, { start: at('14:00') });
    await pass(world, 3);
    await world.scheduler.host.confirm(booking.ref, { version: booking.version }, fresh());
    write(world, 'anna', '14:00', '14:30');
    await pass(world, 3);
    assert.deepEqual(types(world), ['booking.booked', 'booking.confirmed', 'booking.conflict-detected']);
  });

  it('comes back while a calendar cannot be read, for an hour', async () => {
    const world = await openListeningTeam();
    await bookIn(world, { start: at('12:00') });
    write(world, 'anna', '12:00', '12:30');
    world.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await pass(world, 10);
    assert.deepEqual(types(world), ['booking.booked']);
    world.calendar.setFault(calendarOf('anna'), undefined);
    await pass(world, 20);
    assert.deepEqual(types(world), ['booking.booked', 'booking.conflict-detected']);

    await bookIn(world, { start: at('13:00') });
    write(world, 'anna', '13:00', '13:30');
    world.calendar.setFault(calendarOf('anna'), 'calendar-unreachable');
    await pass(world, 90);
    world.calendar.setFault(calendarOf('anna'), undefined);
    await pass(world, 60);
    assert.equal(types(world).filter((type) => type === 'booking.conflict-detected').length, 1);
    assert.deepEqual(
      await world.bookings.takeJobs({ now: Number.MAX_SAFE_INTEGER, leaseMinutes: 1, limit: 9 }),
      [],
      'nothing is left to do',
    );
  });

  it('is nobody’s work where nobody wants to hear of it, or nobody can be told', async () => {
    const webhooks = [{ ...crm, events: ['booking.booked'] as const }];
    const deaf = await openListeningTeam({ webhooks });
    await bookIn(deaf, { start: at('09:00') });
    const jobs = await deaf.bookings.takeJobs({ now: deaf.now + 5 * minute, leaseMinutes: 1, limit: 9 });
    assert.deepEqual(jobs, []);

    const world = await openListeningTeam();
    await bookIn(world, { start: at('09:00') });
    write(world, 'anna', '09:00', '09:30');
    world.now += 5 * minute;
    await world.serve().work();
    assert.deepEqual(types(world), ['booking.booked'], 'a server that tells nobody leaves it alone');
    await pass(world, 2);
    assert.deepEqual(types(world), ['booking.booked', 'booking.conflict-detected']);
  });
});
