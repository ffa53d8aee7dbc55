import type { Booking, BookingBackend, BookingRequest, EventType, Guest, Slot } from '../contract/index.js';
import type { Interval } from '../time/interval.js';
import { expect } from './expectations.js';

/** What the promises of a `BookingBackend` are tried on. */
export interface BackendFixture {
  readonly backend: BookingBackend;
  /** Slug of an event type with free times in the next 60 days and, unless `answers` says more, no required questions. */
  readonly eventType: string;
  /** Epoch milliseconds, as the backend sees it. */
  readonly now: () => number;
  /** Answers to required questions, by id. */
  readonly answers?: BookingRequest['answers'];
  /** Who books; Suite Guest, suite@example.com when missing. */
  readonly guest?: Guest;
  readonly control?: BackendControl;
}

/** What a controlled fixture can do to the world around its backend. */
export interface BackendControl {
  advance(milliseconds: number): void;
  /** Puts an event into a conflict calendar. */
  plant(event: Interval & { readonly transparency: 'opaque' | 'transparent' }): Promise<void>;
  /** Makes a conflict calendar unreadable, or readable again. */
  setUnreadable(unreadable: boolean): void;
  /** Does the work that is due behind the answers. */
  work(): Promise<void>;
  /** How many live events stand in the linked calendar for this booking. */
  eventsOf(booking: Booking): Promise<readonly Interval[]>;
  /** Event types of several hosts, and for several guests; without it nothing is promised of them. */
  readonly team?: BackendTeam;
}

/** Hosts who share event types, all with free times in the next 60 days and no required questions. */
export interface BackendTeam {
  /** At least two: the hosts of the round-robin and of the collective. */
  readonly hostIds: readonly [string, string, ...string[]];
  /** Slug of a round-robin, in which guests may choose their host. */
  readonly roundRobin: string;
  readonly collective: string;
  /** Slug of an event type with at least two seats, and at most ten. */
  readonly seats: string;
  /** Puts an opaque event into a conflict calendar of one host. */
  plant(hostId: string, event: Interval): Promise<void>;
  /** Makes a conflict calendar of one host unreadable, or readable again. */
  setUnreadable(hostId: string, unreadable: boolean): void;
}

const day = 86_400_000;
let keys = 0;

/** A fresh idempotency key; the suite's own count, unlike any a person's browser makes. */
export function newKey(now: number): string {
  return `suite-${now.toString(36)}-${(keys++).toString().padStart(12, '0')}`;
}

/** The free times of the coming weeks, at least so many. */
export async function freeSlots(
  { backend, eventType, now }: BackendFixture,
  atLeast = 1,
): Promise<readonly Slot[]> {
  const start = new Date(now()).toISOString();
  const end = new Date(now() + 60 * day).toISOString();
  const { slots } = await backend.slots({ eventType, start, end, zone: 'Europe/Berlin' });
  expect(slots.length >= atLeast, `at least ${atLeast} free times in the next 60 days`);
  return slots;
}

/** One free time from the middle of what there is, so that notice and window stay out of play. */
export async function someSlot(fixture: BackendFixture): Promise<Slot> {
  const slots = await freeSlots(fixture);
  const slot = slots[Math.floor(slots.length / 2)];
  expect(slot !== undefined, 'there is a free time');
  return slot;
}

/** Two free times on different days, so that neither their lengths nor their buffers meet. */
export async function twoSlots(fixture: BackendFixture): Promise<readonly [Slot, Slot]> {
  const slots = await freeSlots(fixture, 2);
  const first = slots[Math.floor(slots.length / 3)];
  const second = slots.find(({ start }) => first && Date.parse(start) > Date.parse(first.end) + day);
  expect(first !== undefined && second !== undefined, 'there are free times on different days');
  return [first, second];
}

/** A request for a slot, at the first place that works for it. */
export async function requestFor(fixture: BackendFixture, slot: Slot): Promise<BookingRequest> {
  const eventType = await fixture.backend.eventType(fixture.eventType);
  const location = workingLocation(eventType, slot);
  return {
    eventType: fixture.eventType,
    start: slot.start,
    zone: 'America/New_York',
    language: 'en',
    guest: guestOf(fixture),
    locationDetail: '+49 30 1234567',
    ...(fixture.answers && { answers: fixture.answers }),
    context: { location },
  };
}

/** Who books. */
export function guestOf({ guest }: BackendFixture): Guest {
  return guest ?? { name: 'Suite Guest', email: 'suite@example.com' };
}

/** Books a slot. */
export async function bookSlot(
  fixture: BackendFixture,
  slot: Slot,
  key = newKey(fixture.now()),
): Promise<Booking> {
  return fixture.backend.book(await requestFor(fixture, slot), { key });
}

/** Books a slot many times at once; answers what was won, and the errors of the others. */
export async function raceFor(
  fixture: BackendFixture,
  slot: Slot,
  count: number,
): Promise<{ readonly won: readonly Booking[]; readonly lost: readonly unknown[] }> {
  const request = await requestFor(fixture, slot);
  const outcomes = await Promise.allSettled(
    Array.from({ length: count }, (_, index) =>
      fixture.backend.book(
        { ...request, guest: { name: `Guest ${index}`, email: `guest${index}.${request.guest.email}` } },
        { key: newKey(fixture.now()) },
      ),
    ),
  );
  return {
    won: outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : [])),
    lost: outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? (outcome.reason as unknown) : [])),
  };
}

/** Cancels what a promise booked, where the backend can. */
export async function cleanUp({ backend, now }: BackendFixture, booking: Booking): Promise<void> {
  await backend.cancel?.(refOf(booking), { version: booking.version }, { key: newKey(now()) });
}

/** Names a booking with the right to it. */
export function refOf(booking: Booking): { readonly ref: string; readonly token?: string } {
  return { ref: booking.ref, ...(booking.manageToken !== undefined && { token: booking.manageToken }) };
}

function workingLocation(eventType: EventType, slot: Slot): string {
  const location = eventType.locations.find(
    (candidate) => candidate.fault === undefined && (slot.locations?.includes(candidate.id) ?? true),
  );
  expect(location !== undefined, 'a free time has a place that works');
  return location.id;
}
