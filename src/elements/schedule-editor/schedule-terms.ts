import type { HostEventType } from '../../contract/host-backend.js';
import type { Schedule } from '../../contract/schedule.js';
import type { BookingLimits, BookingWindow } from '../../contract/settings-store.js';

/** When something can be booked: hours, and the rules around them. */
export interface ScheduleTerms {
  /** The host's usual hours when missing. */
  readonly schedule?: Schedule;
  readonly bufferBeforeMinutes?: number;
  readonly bufferAfterMinutes?: number;
  /** A start lies at least so far ahead. */
  readonly noticeMinutes?: number;
  readonly window?: BookingWindow;
  readonly limits?: BookingLimits;
  /** Distance of starts in minutes; the length of the meeting when missing. */
  readonly intervalMinutes?: number;
}

/** Groups of fields. */
export const scheduleParts = ['hours', 'overrides', 'rules'] as const;

export type SchedulePart = (typeof scheduleParts)[number];

const names = [
  'schedule',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'noticeMinutes',
  'window',
  'limits',
  'intervalMinutes',
] as const satisfies readonly (keyof ScheduleTerms)[];

/** The terms of an event type. */
export function termsOf(eventType: HostEventType): ScheduleTerms {
  return Object.fromEntries(
    names.flatMap((name) => (eventType[name] === undefined ? [] : [[name, eventType[name]]])),
  );
}

/** An event type with other terms; one that always has a window keeps it. */
export function withTerms(eventType: HostEventType, terms: ScheduleTerms): HostEventType {
  const rest = Object.fromEntries(
    Object.entries(eventType).filter(([name]) => !(names as readonly string[]).includes(name)),
  ) as Omit<HostEventType, keyof ScheduleTerms>;
  return { ...rest, ...withoutNothing(terms), window: terms.window ?? eventType.window };
}

/** The same terms without fields that say nothing. */
export function withoutNothing(
  terms: Readonly<Partial<Record<keyof ScheduleTerms, unknown>>>,
): ScheduleTerms {
  return Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined));
}
