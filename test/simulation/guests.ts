import { isLive } from '../../src/contract/index.js';
import type { Booking, BookingRef, Hold } from '../../src/contract/index.js';
import { pick } from '../chance.js';
import { day, minute } from './clock.js';
import type { Judge } from './judging.js';
import type { World } from './world.js';

/** What guests do: each does one thing, and asks again under the same key where that failed. */
export interface Guests {
  look(): Promise<void>;
  hold(): Promise<void>;
  book(): Promise<void>;
  /** Several guests want one time at once. */
  rush(): Promise<void>;
  move(): Promise<void>;
  cancel(): Promise<void>;
}

export function guestsOf(world: World, judge: Judge): Guests {
  const { terms, clock } = world;
  const { chance } = terms;
  const mine: BookingRef[] = [];
  let held: (Hold & { readonly start: string; readonly eventType: string }) | undefined;
  let shown: readonly string[] = [];
  let keys = 0;

  /** Whatever is asked of a process that may be killed meanwhile. */
  async function ask<Answer>(what: string, work: () => Promise<Answer>): Promise<Answer | undefined> {
    const { life } = world;
    try {
      const answer = await Promise.race([work(), life.death]);
      world.say(`${what}: ${answer === 'killed' ? 'killed' : 'done'}`);
      return answer === 'killed' ? undefined : answer;
    } catch (error) {
      world.say(`${what}: ${String(error)}`);
      judge.refused(what, error);
      return undefined;
    }
  }

  /** Asks once or more under one key: it is the same request each time. */
  async function persist(what: string, work: (key: string) => Promise<Booking>): Promise<void> {
    const key = `simulated-key-${String(keys++).padStart(12, '0')}`;
    judge.begin();
    for (let tries = 1 + pick(chance, 3); tries > 0; tries--) {
      judge.attempt();
      const booking = await ask(what, () => work(key));
      await world.quiet();
      if (!booking) continue;
      remember(booking);
      judge.gave(what, [timeOf(booking)]);
      return;
    }
  }

  function timeOf({ start, end }: Pick<Booking, 'start' | 'end'>) {
    return { start: Date.parse(start), end: Date.parse(end) + terms.bufferMinutes * minute };
  }

  function remember({ ref, manageToken }: Booking): void {
    if (mine.every((known) => known.ref !== ref) && manageToken !== undefined)
      mine.push({ ref, token: manageToken });
  }

  function someStart(): string {
    const seen = shown[pick(chance, shown.length)];
    if (seen !== undefined && Date.parse(seen) > clock.now() && chance() < 0.9) return seen;
    const half = 30 * minute;
    return new Date((Math.floor(clock.now() / half) + 1 + pick(chance, 48 * 7)) * half).toISOString();
  }

  function wish(start = someStart()) {
    const guest = pick(chance, 100_000);
    return {
      eventType: chance() < 0.75 ? 'talk' : 'asked',
      start,
      ...(chance() < 0.3 && { durationMinutes: 60 }),
      zone: 'America/New_York',
      guest: { name: `Guest ${guest}`, email: `guest${guest}@guests.example.com` },
      context: { location: chance() < 0.6 ? 'office' : 'meet' },
    };
  }

  /** A booking that is still to come, as far as its guest remembers. */
  async function someBooking() {
    const latest = await Promise.all(
      mine.slice(-25).map(async (ref) => ({ ref, record: await terms.bookings.find('team', ref.ref) })),
    );
    const ahead = latest.flatMap(({ ref, record }) =>
      // Now and then somebody asks for what is over.
      record && ((isLive(record) && record.time.start > clock.now()) || chance() < 0.03)
        ? { ref, version: record.version, time: record.time }
        : [],
    );
    return ahead[pick(chance, ahead.length)];
  }

  const guests: Guests = {
    async look() {
      judge.begin();
      const start = clock.now() + pick(chance, 20) * day;
      const range = { start: new Date(start).toISOString(), end: new Date(start + 7 * day).toISOString() };
      const list = await ask('look', () => world.scheduler.slots({ eventType: 'talk', ...range }));
      await world.quiet();
      if (!list) return;
      shown = list.slots.map((slot) => slot.start);
      // Lists may be as old as is allowed; those that are read anew are looked at.
      if (terms.freshSeconds === 0) judge.gave('listed', list.slots.map(timeOf));
    },
    async hold() {
      judge.begin();
      const start = someStart();
      const eventType = 'talk';
      const key = `simulated-hold-${String(keys++).padStart(12, '0')}`;
      const hold = await ask('hold', () =>
        world.scheduler.hold({ eventType, start, context: { location: 'office' } }, { key, client: 'one' }),
      );
      if (hold) held = { ...hold, start, eventType };
      await world.quiet();
    },
    async book() {
      if (chance() < 0.6) await guests.look();
      const request = wish();
      const asked =
        held && chance() < 0.4
          ? { ...wish(held.start), eventType: held.eventType, durationMinutes: 30, hold: held.ref }
          : request;
      if ('hold' in asked) held = undefined;
      await persist(`book ${asked.start}`, (key) => world.scheduler.book(asked, { key }));
    },
    async rush() {
      const start = someStart();
      judge.begin();
      const asked = Array.from({ length: 2 + pick(chance, 2) }, () => wish(start));
      const found = await Promise.all(
        asked.map((request) => {
          const key = `simulated-rush-${String(keys++).padStart(12, '0')}`;
          return ask(`rush ${start}`, () => world.scheduler.book(request, { key }));
        }),
      );
      await world.quiet();
      for (const booking of found) {
        if (!booking) continue;
        remember(booking);
        judge.gave('rush', [timeOf(booking)]);
      }
    },
    async move() {
      const booking = await someBooking();
      if (!booking) return;
      const { ref, version, time } = booking;
      const start = someStart();
      if (Date.parse(start) === time.start) return;
      await persist(`move to ${start}`, (key) =>
        world.scheduler.reschedule(ref, { version, start }, { key }),
      );
    },
    async cancel() {
      const booking = await someBooking();
      if (!booking) return;
      judge.begin();
      const key = `simulated-end-${String(keys++).padStart(12, '0')}`;
      const request = { version: booking.version };
      await ask('cancel', () => world.scheduler.cancel(booking.ref, request, { key }));
      await world.quiet();
    },
  };
  return guests;
}
