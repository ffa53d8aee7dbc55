import type { HostEventType } from '../../contract/host-backend.js';

const names = [
  'schedule',
  'bufferBeforeMinutes',
  'bufferAfterMinutes',
  'noticeMinutes',
  'window',
  'limits',
  'intervalMinutes',
] as const satisfies readonly (keyof HostEventType)[];

/** Hours and rules of an event type, as they are edited together; what is missing is as in the profile, or as usual. */
export type ScheduleTerms = Partial<Pick<HostEventType, (typeof names)[number]>>;

/** The hours and rules of an event type. */
export function termsOf(eventType: HostEventType): ScheduleTerms {
  return Object.fromEntries(
    names.flatMap((name) => (eventType[name] === undefined ? [] : [[name, eventType[name]]])),
  );
}

/** The same event type by other hours and rules; one that always has a window keeps it. */
export function withTerms(eventType: HostEventType, terms: ScheduleTerms): HostEventType {
  const rest = Object.fromEntries(
    Object.entries(eventType).filter(([name]) => !names.some((term) => term === name)),
  ) as Omit<HostEventType, keyof ScheduleTerms>;
  const said = Object.fromEntries(
    names.flatMap((name) => (terms[name] === undefined ? [] : [[name, terms[name]]])),
  );
  return { ...rest, ...said, window: terms.window ?? eventType.window };
}
