import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { Booking, CalendarAdapter } from '../../../src/contract/index.js';
import { linked, openWorld } from './world.js';
import type { World } from './world.js';

const minute = 60_000;
const firstStart = Date.parse('2026-03-03T08:00:00Z');

/** A repeatable source of chance (mulberry32); a failing seed is in the test's name and tells the whole story again. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A calendar on a bad line: calls wait, fail before they arrive, or fail after they took effect. */
function badLine(
  chance: () => number,
  line: { broken: boolean },
): (real: CalendarAdapter) => CalendarAdapter {
  async function wait(): Promise<void> {
    for (let turns = Math.floor(chance() * 12); turns > 0; turns--)
      await new Promise((resolve) => setImmediate(resolve));
  }
  async function carry<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    await wait();
    const luck = chance();
    if (line.broken && luck < 0.12) throw new BookingError('calendar-unreachable');
    const answer = await call();
    await wait();
    if (line.broken && luck > 0.88) throw new BookingError('calendar-unreachable');
    return answer;
  }
  return (real) => ({
    calendars: (options) => real.calendars(options),
    busy: (query, options) => carry(() => real.busy(query, options)),
    event: (at, options) => carry(() => real.event(at, options)),
    insert: (id, draft, options) => carry(() => real.insert(id, draft, options)),
    update: (at, change, options) => carry(() => real.update(at, change, options)),
    cancel: (at, options) => carry(() => real.cancel(at, options)),
  });
}

/** Fourteen guests' decisions, running into one another, while the clock goes on in steps of at most `step`. */
async function liveThrough(seed: number, step: number): Promise<readonly string[]> {
  const chance = chanceOf(seed);
  const line = { broken: true };
  const eventType = {
    bufferAfterMinutes: chance() < 0.5 ? 10 : 0,
    ...(chance() < 0.4 && { limits: { perDay: 3 } }),
  };
  const world = openWorld({ eventType, adapter: badLine(chance, line) });
  const mine = new Map<string, Booking>();
  const answers = new Map<string, string>();
  const found: string[] = [];

  async function decide(index: number): Promise<void> {
    const choice = chance();
    const start = new Date(firstStart + Math.floor(chance() * 12) * 15 * minute).toISOString();
    const key = `history-${seed}-${String(index).padStart(16, '0')}`;
    const booking = [...mine.values()][Math.floor(chance() * mine.size)];
    if (!booking || choice < 0.4) return book(start, key);
    const ref = { ref: booking.ref, token: booking.manageToken! };
    const { version } = await world.scheduler.booking(ref);
    const change =
      choice < 0.8
        ? world.scheduler.reschedule(ref, { version, start }, { key })
        : world.scheduler.cancel(ref, { version }, { key });
    await change.catch(known);
  }

  async function book(start: string, key: string): Promise<void> {
    const request = {
      eventType: 'intro',
      start,
      zone: 'Europe/Berlin',
      guest: { name: 'Ada', email: 'ada@example.com' },
      locationDetail: '+49 30 12345',
      context: { location: chance() < 0.5 ? 'call' : 'meet' },
    };
    for (let tries = 0; tries < 1 + Math.floor(chance() * 3); tries++) {
      const booking = await world.scheduler.book(request, { key }).catch(known);
      if (!booking) continue;
      const text = JSON.stringify(booking);
      if ((answers.get(key) ?? text) !== text) found.push('a replay differs');
      answers.set(key, text);
      mine.set(booking.ref, booking);
    }
  }

  /** A refusal is an answer; anything else is a defect. */
  function known(error: unknown): undefined {
    if (!(error instanceof BookingError)) found.push(`failed with ${String(error)}`);
    return undefined;
  }

  const running: Promise<unknown>[] = [];
  for (let index = 0; index < 14; index++) {
    running.push(decide(index));
    if (chance() < 0.3) running.push(world.scheduler.work());
    world.now += Math.floor(chance() * step);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(running);
  await world.quiet();
  line.broken = false;
  await settleDown(world);
  return [...found, ...(await differences(world, [...mine.values()]))];
}

/** The line is whole again: everything that is still to do is done within hours of the world's clock. */
async function settleDown(world: World): Promise<void> {
  for (let minutes = 0; minutes < 240; minutes++) {
    world.now += minute;
    await world.scheduler.work();
    await world.quiet();
  }
}

/** Where the calendar and the bookings disagree. */
async function differences(world: World, bookings: readonly Booking[]): Promise<readonly string[]> {
  const events = world.calendar.events(linked.calendarId);
  const found: string[] = [];
  const live: Booking[] = [];
  for (const { ref, manageToken } of bookings) {
    const booking = await world.scheduler.booking({ ref, token: manageToken! });
    const mine = events
      .filter(({ bookingRef }) => bookingRef === ref)
      .map(({ start }) => new Date(start).toISOString());
    const wanted = booking.status === 'cancelled' ? [] : [booking.start];
    if (mine.join() !== wanted.join())
      found.push(`${booking.status} at ${booking.start}, in the calendar at ${mine.join()}`);
    if (booking.status !== 'cancelled') live.push(booking);
    const link = booking.location.conference?.state ?? 'ready';
    if (booking.status !== 'cancelled' && link !== 'ready') found.push(`its link is ${link}`);
  }
  if (events.some(({ bookingRef }) => !bookings.some(({ ref }) => ref === bookingRef)))
    found.push('an event without a booking');
  live.sort((a, b) => (a.start < b.start ? -1 : 1));
  if (live.some(({ start }, index) => start < (live[index - 1]?.end ?? '')))
    found.push('two bookings overlap');
  const occupied = await world.bookings.occupancies('host-anna', { start: 0, end: 9e15 }, world.now);
  if (occupied.length !== live.length) found.push('times are held that nobody has');
  return found;
}

describe('histories of guests who book, move and cancel at once over a bad line', () => {
  for (const [title, step] of [
    ['while leases hold', 2_000],
    ['while leases run out', 100_000],
  ] as const) {
    it(`end with the calendar as it was agreed, ${title}`, async () => {
      const failed: string[] = [];
      for (let seed = 1; seed <= 60; seed++) {
        const found = await liveThrough(seed, step);
        if (found.length > 0) failed.push(`seed ${seed}: ${found.join('; ')}`);
      }
      assert.deepEqual(failed, []);
    });
  }
});
