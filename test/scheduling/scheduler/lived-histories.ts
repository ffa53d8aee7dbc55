import { BookingError, invitedTo } from '../../../src/contract/index.js';
import type {
  Booking,
  CalendarAdapter,
  CalendarEvent,
  EventTypeSettings,
} from '../../../src/contract/index.js';
import { chanceOf } from '../../chance.js';
import { entryOf, refOf } from './house.js';
import type { House } from './house.js';
import { calendarOf, openTeam } from './team.js';

const minute = 60_000;
const firstStart = Date.parse('2026-03-03T08:00:00Z');

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

/** Whose histories are lived through. */
export interface Cast {
  readonly title: string;
  readonly names: readonly string[];
  readonly eventType: Partial<EventTypeSettings>;
  /** Distance of the starts that guests wish for; the nearer, the more they meet. */
  readonly everyMinutes: number;
}

export const casts: readonly Cast[] = [
  { title: 'one host', names: ['anna'], eventType: {}, everyMinutes: 15 },
  { title: 'a class', names: ['anna'], eventType: { seats: 3 }, everyMinutes: 30 },
  {
    title: 'two teachers of one class',
    names: ['anna', 'ben'],
    eventType: { seats: 3, assignment: 'collective' },
    everyMinutes: 30,
  },
  {
    title: 'a round-robin',
    names: ['anna', 'ben', 'cem'],
    eventType: { assignment: 'round-robin' },
    everyMinutes: 15,
  },
  {
    title: 'a round-robin of sessions',
    names: ['anna', 'ben'],
    eventType: { assignment: 'round-robin', seats: 2 },
    everyMinutes: 30,
  },
];

/** How far the clock goes at most from one decision to the next: while leases hold, and so that they run out. */
export const steps = { 'while leases hold': 2_000, 'while leases run out': 100_000 } as const;

/**
 * Lives through fourteen guests' decisions, running into one another, while the clock goes on in steps of at most `step`.
 *
 * @returns what is wrong in the end
 */
export async function liveThrough(seed: number, step: number, cast: Cast): Promise<readonly string[]> {
  const chance = chanceOf(seed);
  const line = { broken: true };
  const house = openTeam(cast.names, {
    eventType: {
      durationsMinutes: [30, 60],
      intervalMinutes: 15,
      bufferAfterMinutes: chance() < 0.5 ? 10 : 0,
      ...(chance() < 0.4 && { limits: { perDay: 3 } }),
      ...cast.eventType,
    },
    adapter: badLine(chance, line),
  });
  const mine = new Map<string, Booking>();
  const answers = new Map<string, string>();
  const found: string[] = [];

  async function decide(index: number): Promise<void> {
    const choice = chance();
    const steps = Math.floor(chance() * (180 / cast.everyMinutes));
    const start = new Date(firstStart + steps * cast.everyMinutes * minute).toISOString();
    const key = `history-${seed}-${String(index).padStart(16, '0')}`;
    const booking = [...mine.values()][Math.floor(chance() * mine.size)];
    if (!booking || choice < 0.5) return book(index, start, key);
    const { version } = await house.scheduler.booking(refOf(booking));
    const change =
      choice < 0.8
        ? house.scheduler.reschedule(refOf(booking), { version, start }, { key })
        : house.scheduler.cancel(refOf(booking), { version }, { key });
    await change.catch(known);
  }

  async function book(index: number, start: string, key: string): Promise<void> {
    const request = {
      eventType: 'talk',
      start,
      zone: 'Europe/Berlin',
      guest: { name: `Guest ${index}`, email: `guest${index}@guests.example.com` },
      context: { location: chance() < 0.5 ? 'office' : 'meet' },
    };
    for (let tries = 0; tries < 1 + Math.floor(chance() * 3); tries++) {
      const booking = await house.scheduler.book(request, { key }).catch(known);
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
    if (chance() < 0.3) running.push(house.scheduler.work());
    house.now += Math.floor(chance() * step);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(running);
  await house.quiet();
  line.broken = false;
  await settleDown(house);
  return [...found, ...(await differences(house, [...mine.values()], cast))];
}

/** The line is whole again: everything that is still to do is done within hours of the world's clock. */
async function settleDown(house: House): Promise<void> {
  for (let minutes = 0; minutes < 240; minutes++) {
    house.now += minute;
    await house.scheduler.work();
    await house.quiet();
  }
}

/** Where calendars and bookings disagree. */
async function differences(house: House, booked: readonly Booking[], cast: Cast): Promise<readonly string[]> {
  const found: string[] = [];
  const live: Booking[] = [];
  const shown = new Set<string>();
  for (const { ref, manageToken } of booked) {
    const booking = await house.scheduler.booking({ ref, token: manageToken! });
    const event = await eventOf(house, booking);
    const isThere = invitedTo(event)?.includes(booking.guest.email) === true;
    if (booking.status === 'cancelled') {
      if (isThere || booking.calendar !== 'none')
        found.push(`cancelled, in the calendar ${booking.calendar}, invited: ${isThere}`);
      continue;
    }
    live.push(booking);
    const at = event && new Date(event.start).toISOString();
    if (!isThere || at !== booking.start || booking.calendar !== 'written')
      found.push(`at ${booking.start}, in the calendar ${booking.calendar} at ${at}, invited: ${isThere}`);
    if (event) shown.add(event.id);
    const link = booking.location.conference?.state ?? 'ready';
    if (link !== 'ready') found.push(`its link is ${link}`);
  }
  const standing = cast.names.flatMap((name) => house.calendar.events(calendarOf(name)));
  if (standing.some(({ eventId }) => !shown.has(eventId ?? ''))) found.push('an event without a booking');
  return [...found, ...(await overlapsIn(house, live, cast))];
}

/** Whether anybody is booked twice, over the seats there are, or for nobody. */
async function overlapsIn(
  house: House,
  live: readonly Booking[],
  { names, eventType: { seats = 1, assignment = 'collective' } }: Cast,
): Promise<readonly string[]> {
  const found: string[] = [];
  let taken = 0;
  for (const name of names) {
    const held = await house.bookings.occupancies([`host-${name}`], { start: 0, end: 9e15 }, house.now);
    if (held.some(({ start }, index) => start < (held[index - 1]?.end ?? 0)))
      found.push(`${name} is booked twice`);
    if (held.some(({ seatsTaken }) => seatsTaken > seats)) found.push('more guests than seats');
    taken += held.reduce((sum, { seatsTaken }) => sum + seatsTaken, 0);
  }
  if (taken !== live.length * (assignment === 'collective' ? names.length : 1))
    found.push('times are held that nobody has');
  return found;
}

async function eventOf(house: House, booking: Booking): Promise<CalendarEvent | undefined> {
  const { calendarId, eventId } = (await entryOf(house, booking)) ?? {};
  if (calendarId === undefined || eventId === undefined) return undefined;
  return house.calendar.open({}).event({ calendarId, eventId });
}
