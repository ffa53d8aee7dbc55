import type {
  BeginRequest,
  BeginResult,
  Booking,
  BookingRecord,
  BookingStore,
  CalendarEntry,
  SettleRequest,
  TimeClaim,
  WaitingRecord,
} from '../contract/index.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** A promise that is tried on an empty store. */
export function controlled(
  promise: string,
  keeps: (store: BookingStore) => Promise<void>,
): SuitePromise<BookingStore> {
  return { needs: 'controlled', promise, keeps };
}

export const minute = 60_000;
export const hour = 60 * minute;
/** The suite's own now; stores read no clock. */
export const now = Date.UTC(2026, 2, 2, 8);
/** Nine o'clock, a week later. */
export const nine = Date.UTC(2026, 2, 9, 9);

/** A stretch of Anna’s time. */
export function at(start: number, lengthMinutes = 30): TimeClaim {
  return {
    hostId: 'anna',
    eventType: 'intro',
    start,
    end: start + lengthMinutes * minute,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
  };
}

/** A stretch of Anna’s time for several guests. */
export function session(seats: number, start = nine): TimeClaim {
  return { ...at(start), seats };
}

/** Guests on each of Anna’s times that day, rising. */
export async function seatsTaken(store: BookingStore): Promise<readonly number[]> {
  const found = await store.occupancies(['anna'], { start: nine, end: nine + 12 * hour }, now);
  return found.map((occupancy) => occupancy.seatsTaken);
}

/** A request for the first of these alternatives that is free. */
export function request(key: string, alternatives: readonly (readonly TimeClaim[])[]): BeginRequest {
  return { owner: 'anna', key, bodyHash: 'body', alternatives, now, leaseUntil: now + 2 * minute };
}

/** A claim that was granted. */
export type Fresh = Extract<BeginResult, { outcome: 'fresh' }>;

/** Claims a time that must be free. */
export async function fresh(store: BookingStore, key: string, time: TimeClaim): Promise<Fresh> {
  const result = await store.begin(request(key, [[time]]));
  expect(result.outcome === 'fresh', `${key} is fresh, not ${result.outcome}`);
  return result;
}

/** Claims a time and settles it. */
export async function book(
  store: BookingStore,
  ...[key, time, ref = 'anna.1']: readonly [key: string, time: TimeClaim, ref?: string]
): Promise<{ readonly record: BookingRecord; readonly answer: Booking }> {
  const claim = await fresh(store, key, time);
  const outcome = outcomeOf({ ...record(claim), ref, time: { start: time.start, end: time.end } });
  expectEqual(await store.settle(claim.claimId, outcome), 'settled', 'a claim is settled');
  return outcome;
}

/** What was agreed under a claim. */
export function record(claim: Fresh): BookingRecord {
  return {
    ref: 'anna.1',
    owner: 'anna',
    revision: 0,
    version: 1,
    status: 'confirmed',
    occupancyId: claim.occupancyId,
    eventType: { slug: 'intro', title: 'Intro call' },
    hosts: [{ id: 'anna', name: 'Anna' }],
    time: { start: nine, end: nine + 30 * minute },
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    zone: 'Europe/Berlin',
    guest: { name: 'Ada', email: 'ada@example.com' },
    location: { id: 'text', kind: 'text' },
    answers: {},
    tags: {},
    tokenGeneration: 0,
    createdAt: now,
  };
}

/** A record as `settle` takes it, with its answer and its job. */
export function outcomeOf(stored: BookingRecord): SettleRequest {
  const answer: Booking = {
    ref: stored.ref,
    version: stored.version,
    status: stored.status,
    eventType: stored.eventType,
    host: { name: 'Anna' },
    start: new Date(stored.time.start).toISOString(),
    end: new Date(stored.time.end).toISOString(),
    zone: stored.zone,
    guest: stored.guest,
    location: stored.location,
    calendar: 'writing',
  };
  const { owner, occupancyId } = stored;
  const job = { kind: 'calendar' as const, owner, hostId: 'anna', subject: occupancyId, dueAt: now };
  return { record: stored, answer, jobs: [job], now };
}

/** Midnight before {@link nine}. */
export const midnight = nine - 9 * hour;

/** A place on Anna’s waiting list, for the day of {@link nine}. */
export function place(change: Partial<WaitingRecord> = {}): WaitingRecord {
  return {
    ref: 'anna.w1',
    owner: 'anna',
    revision: 0,
    status: 'waiting',
    bodyHash: 'body',
    eventType: { slug: 'intro', title: 'Intro call' },
    host: { name: 'Anna' },
    hostIds: ['anna'],
    day: { start: midnight, end: midnight + 24 * hour },
    durationMinutes: 30,
    offerMinutes: 60,
    request: {
      eventType: 'intro',
      date: '2026-03-09',
      zone: 'UTC',
      guest: { name: 'Ada', email: 'ada@example.com' },
      furtherGuests: ['bert@example.com'],
      answers: { why: 'because' },
    },
    passed: [nine],
    createdAt: now,
    ...change,
  };
}

/** A calendar entry that is to be begun. */
export function entryOf({ occupancyId, ref }: BookingRecord): CalendarEntry {
  return {
    hostId: 'anna',
    occupancyId,
    revision: 0,
    connectionId: 'connection-1',
    calendarId: 'anna@example.com',
    bookingRef: ref,
    attempt: 0,
    shown: {},
  };
}

/** How often each outcome came. */
export function outcomes(results: readonly BeginResult[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { outcome } of results) counts[outcome] = (counts[outcome] ?? 0) + 1;
  return counts;
}
