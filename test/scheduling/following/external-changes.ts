import { BookingError, isBookingError, isLive } from '../../../src/contract/index.js';
import type { Booking, BookingRecord } from '../../../src/contract/index.js';
import { overlaps } from '../../../src/time/interval.js';
import { chanceOf, pick } from '../../chance.js';
import { makeCryptoImmediate } from '../../immediate-crypto.js';
import { key, monday, refOf } from '../scheduler/house.js';
import { calendarOf, wish } from '../scheduler/team.js';
import { address } from './followed-team.js';
import { openGoogleTeam } from './google-team.js';
import type { GoogleTeam } from './google-team.js';

const minute = 60_000;
const hour = 60 * minute;
const anna = calendarOf('anna');

/** What a history came to: what must not have happened, and how much did. */
export interface History {
  readonly wrong: readonly string[];
  readonly diary: readonly string[];
  readonly acts: number;
  readonly bookings: number;
}

/**
 * R11: guests look, book, move and cancel, while their host moves, deletes and makes events in Google itself, sync tokens end,
 * and notifications are lost, doubled and late. In the end nothing is lost, and nobody is in two places at once.
 */
export async function liveThrough(seed: number, count: number): Promise<History> {
  const chance = chanceOf(seed);
  const sync = seed % 2 === 0 ? 'two-way' : 'one-way';
  const isTold = seed % 3 !== 0;
  const team = openGoogleTeam({ sync, following: isTold ? { notifyAt: address } : {} });
  const { google } = team;
  const wrong: string[] = [];
  const diary: string[] = [];
  const booked: Booking[] = [];
  const planted: string[] = [];
  let keys = 0;
  const freshKey = () => ({ key: key(`${seed.toString()}-${(keys++).toString()}`) });
  const some = <Value>(values: readonly Value[]): Value | undefined => values[pick(chance, values.length)];
  const timeAt = (steps: number) => new Date(monday + 2 * hour + steps * 15 * minute).toISOString();
  const anyTime = () => {
    const step = pick(chance, 28);
    return { start: timeAt(step), end: timeAt(step + 1 + pick(chance, 4)) };
  };

  async function attempt(what: string, work: () => unknown): Promise<void> {
    try {
      await work();
      diary.push(what);
    } catch (error) {
      if (!isBookingError(error)) throw error;
      diary.push(`${what}: ${error.code}`);
    }
  }

  /** Opaque events that are not ours, as they stand in Google at this moment. */
  const foreign = () =>
    google
      .events(anna)
      .filter(
        ({ id, status, transparency }) =>
          planted.includes(id) && status !== 'cancelled' && transparency !== 'transparent',
      )
      .map(({ start, end }) => ({
        start: Date.parse(start.dateTime ?? ''),
        end: Date.parse(end.dateTime ?? ''),
      }));

  async function eventName(): Promise<{ calendar: string; event: string } | undefined> {
    const booking = some(booked);
    const entry = booking && (await team.entryOf(booking));
    const isThere = entry?.eventId !== undefined && (await team.eventOf(booking!))?.status === 'confirmed';
    return isThere ? { calendar: anna, event: entry.eventId } : undefined;
  }

  const guests = {
    book: () =>
      attempt('book', async () => {
        const { slots } = await team.scheduler.slots({
          eventType: 'talk',
          start: timeAt(0),
          end: timeAt(32),
        });
        const slot = some(slots);
        if (!slot) return;
        // Between looking and booking the host may do anything.
        if (chance() < 0.4) await hands[some(handNames)!]();
        const booking = await team.scheduler.book(wish({ start: slot.start }), freshKey());
        booked.push(booking);
        const time = { start: Date.parse(booking.start), end: Date.parse(booking.end) };
        if (foreign().some((event) => overlaps(event, time)))
          wrong.push(`booked over an event: ${booking.start}`);
      }),
    move: () =>
      attempt('guest moves', async () => {
        const booking = some(booked);
        if (!booking) return;
        const { version } = await team.seen(booking);
        await team.scheduler.reschedule(refOf(booking), { version, start: anyTime().start }, freshKey());
      }),
    cancel: () =>
      attempt('guest cancels', async () => {
        const booking = some(booked);
        if (!booking) return;
        const { version } = await team.seen(booking);
        await team.scheduler.cancel(refOf(booking), { version }, freshKey());
      }),
  };

  const hands = {
    plant: () =>
      attempt('host makes an event', () => {
        const free = chance() < 0.3 ? { transparency: 'transparent' as const } : {};
        const { id } = google.addEvent({ calendar: anna, summary: 'Own', ...anyTime(), ...free });
        planted.push(id);
      }),
    unplant: () =>
      attempt('host deletes an own event', () => {
        const id = some(
          planted.filter((one) => google.event({ calendar: anna, event: one })?.status !== 'cancelled'),
        );
        if (id !== undefined) google.removeEvent({ calendar: anna, event: id });
      }),
    move: () =>
      attempt('host moves a booking’s event', async () => {
        const name = await eventName();
        const { start, end } = anyTime();
        if (name) google.changeEvent(name, { start: { dateTime: start }, end: { dateTime: end } });
      }),
    remove: () =>
      attempt('host deletes a booking’s event', async () => {
        const name = await eventName();
        if (name) google.removeEvent(name);
      }),
    rename: () =>
      attempt('host renames a booking’s event', async () => {
        const name = await eventName();
        if (name) google.changeEvent(name, { summary: 'Renamed', colorId: '3' });
      }),
    decide: () =>
      attempt('host decides', async () => {
        const booking = some(booked);
        if (!booking) return;
        const { version } = await team.seen(booking);
        const keep = chance() < 0.5 ? 'booked' : 'in-calendar';
        await team.scheduler.host.decideChange(booking.ref, { version, keep }, freshKey());
      }),
  };
  const handNames = ['plant', 'plant', 'unplant', 'move', 'move', 'remove', 'rename'] as const;

  const weather = {
    lose: () => void google.pushes.add({ times: 1 + pick(chance, 5), mishap: { kind: 'dropped' } }),
    double: () => void google.pushes.add({ times: 1 + pick(chance, 3), mishap: { kind: 'doubled' } }),
    delay: () => void google.pushes.add({ times: 2, mishap: { kind: 'delayed', milliseconds: 7 * minute } }),
    overtake: () => void google.pushes.add({ times: 2, mishap: { kind: 'overtaken' } }),
    forget: () => {
      google.settings.endedSyncTokens = chance() < 0.5 ? 410 : 400;
      google.expireSyncTokens(anna);
    },
    fail: () =>
      void google.faults.add({
        times: 1 + pick(chance, 3),
        fault: { kind: 'error', error: 'unavailable', applied: chance() < 0.5 },
      }),
  };

  const acts: readonly (() => unknown)[] = [
    ...Array.from({ length: 6 }, () => guests.book),
    guests.move,
    guests.cancel,
    ...handNames.map((name) => hands[name]),
    hands.decide,
    ...Object.values(weather),
  ];
  await team.work();
  for (let act = 0; act < count && wrong.length === 0; act++) {
    await some(acts)!();
    if (chance() < 0.6) await team.pass(1 + pick(chance, 7), 7);
  }
  google.pushes.clear();
  google.faults.clear();
  await team.pass(80, 10);
  wrong.push(...(await faultsOf(team, { booked, sync })));
  const writes = () =>
    google.requests.entries.filter(({ method = '' }) => /events\.(insert|patch|delete)/.test(method)).length;
  const before = writes();
  await team.pass(60, 20);
  if (writes() > before) wrong.push('it goes on writing although nobody does anything');
  return { wrong, diary, acts: count, bookings: booked.length };
}

/** What is wrong with a world at rest. */
async function faultsOf(
  team: GoogleTeam,
  { booked, sync }: { readonly booked: readonly Booking[]; readonly sync: 'one-way' | 'two-way' },
): Promise<readonly string[]> {
  const wrong: string[] = [];
  const records = await Promise.all(booked.map(({ ref }) => team.bookings.find('team', ref)));
  const live = records.filter((record): record is BookingRecord => record !== undefined && isLive(record));
  for (const [index, one] of live.entries())
    if (live.slice(index + 1).some((other) => overlaps(one.time, other.time)))
      wrong.push(`two at once: ${one.ref}`);
  const standing = team.google.events(anna).filter(({ status }) => status !== 'cancelled');
  const known = await team.followed.events({
    hostId: 'host-anna',
    calendars: [{ connectionId: 'connection-anna', calendarId: anna }],
    range: { start: monday - 24 * hour, end: monday + 48 * hour },
  });
  const line = (id: string | undefined, start: number) => `${id ?? ''} ${start.toString()}`;
  const isAt = standing.map(({ id, start }) => line(id, Date.parse(start.dateTime ?? ''))).sort();
  const isKnown = known.map(({ id, start }) => line(id, start)).sort();
  if (isAt.join() !== isKnown.join()) wrong.push(`known is ${isKnown.join()}, there stands ${isAt.join()}`);
  for (const record of records) {
    if (!record) continue;
    const own = standing.filter(
      ({ extendedProperties }) => extendedProperties?.private?.['bookingElementsRef'] === record.ref,
    );
    if (own.length > 1) wrong.push(`${record.ref} stands there twice`);
    const entry = await team.entryOf(record);
    if (record.status !== 'confirmed') {
      if (own.length > 0) wrong.push(`${record.ref} is ${record.status}, and stands there`);
      continue;
    }
    if (record.time.end <= team.now()) continue;
    const [event] = own;
    const { drift } = entry ?? {};
    const start = event && Date.parse(event.start.dateTime ?? '');
    const end = event && Date.parse(event.end.dateTime ?? '');
    if (!event) {
      if (sync === 'two-way' || drift?.state !== 'gone')
        wrong.push(`${record.ref} is gone, and nobody says so`);
    } else if (start === record.time.start && end === record.time.end) {
      if (drift) wrong.push(`${record.ref} stands where it should, and is said to have drifted`);
    } else if (drift?.state !== 'moved' || drift.time.start !== start || drift.time.end !== end) {
      wrong.push(`${record.ref} was moved, and nobody says so`);
    } else if (sync === 'two-way' && drift.clash === undefined) wrong.push(`${record.ref} did not follow`);
  }
  const odd = team.errors.filter(
    (error) => !(error instanceof BookingError && error.code === 'calendar-unreachable'),
  );
  if (odd.length > 0) wrong.push(`errors: ${odd.map(String).join('; ')}`);
  return wrong;
}

/** Many histories; what went wrong in them. */
export async function liveThroughMany(
  seeds: { readonly from: number; readonly to: number },
  acts = 14,
): Promise<{ readonly told: readonly string[]; readonly bookings: number }> {
  const told: string[] = [];
  let bookings = 0;
  const restore = makeCryptoImmediate();
  try {
    for (let seed = seeds.from; seed <= seeds.to; seed++) {
      const history = await liveThrough(seed, acts);
      bookings += history.bookings;
      if (history.wrong.length > 0)
        told.push(`seed ${seed.toString()}: ${history.wrong.join('; ')}\n  ${history.diary.join('\n  ')}`);
    }
  } finally {
    restore();
  }
  return { told, bookings };
}
