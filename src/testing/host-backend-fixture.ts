import type {
  BookingBackend,
  HostBackend,
  HostEventType,
  HostProfile,
  Schedule,
  Slot,
  Versioned,
} from '../contract/index.js';
import { expect } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** What the promises of a `HostBackend` are tried on: a fresh state for each. */
export interface HostFixture {
  /**
   * Of a host who can be booked: a writable linked calendar with video links, free hours in the next 14 days, and an event type
   * of their own.
   */
  readonly backend: HostBackend;
  /** Of another host of the same owner, who takes part in nothing of the first one's. */
  readonly other: HostBackend;
  /** What the guests of that owner ask. */
  readonly guests: Pick<BookingBackend, 'book'>;
  /** Slug of that event type: no required questions, confirmed at once. */
  readonly eventType: string;
  /** Epoch milliseconds, as the backend sees it. */
  readonly now: () => number;
}

const day = 86_400_000;
let keys = 0;

/** A promise of a host's backend. */
export function promised(
  promise: string,
  keeps: (fixture: HostFixture) => Promise<void>,
): SuitePromise<HostFixture> {
  return { needs: 'controlled', promise, keeps };
}

/** A fresh idempotency key. */
export function hostKey(): { readonly key: string } {
  return { key: `host-suite-${(keys++).toString().padStart(12, '0')}` };
}

/** The next two weeks. */
export function comingWeeks({ now }: HostFixture): { readonly start: string; readonly end: string } {
  return { start: new Date(now()).toISOString(), end: new Date(now() + 14 * day).toISOString() };
}

/** The free times of the next two weeks. */
export async function freeTimes(
  fixture: HostFixture,
  question: Partial<Parameters<HostBackend['slots']>[0]> = {},
): Promise<readonly Slot[]> {
  const { eventType } = fixture;
  return (await fixture.backend.slots({ eventType, ...comingWeeks(fixture), ...question })).slots;
}

/** One of them, from the middle, so that notice and window stay out of play. */
export async function someTime(fixture: HostFixture): Promise<Slot> {
  const slots = await freeTimes(fixture);
  const slot = slots[Math.floor(slots.length / 2)];
  expect(slot !== undefined, 'there is a free time in the next two weeks');
  return slot;
}

/** The event type as it is saved. */
export async function savedType({ backend, eventType }: HostFixture): Promise<Versioned<HostEventType>> {
  const found = (await backend.eventTypes()).find(({ value }) => value.slug === eventType);
  expect(found !== undefined, 'the host’s event type is listed');
  return found;
}

/** The same hours, closed for good. */
export function closed({ zone }: Schedule): Schedule {
  return { zone, weekly: {} };
}

/** What a draft needs of a profile. */
export function draftOf({ schedule, locations }: HostProfile): Pick<HostProfile, 'schedule' | 'locations'> {
  return { schedule, locations };
}

/** A guest. */
export const guest = { name: 'Suite Guest', email: 'suite@example.com' };
