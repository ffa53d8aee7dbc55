import { invalid } from '../http/errors.js';
import { textAt, type JsonObject } from '../http/json.js';
import type { EventTimes } from './event-times.js';

// Events other than `default` have rules of their own:
// https://developers.google.com/workspace/calendar/api/guides/calendar-status and …/event-types

/** An event about to be inserted, as far as the rules of its kind look at it. */
interface Candidate {
  readonly event: JsonObject;
  readonly times: EventTimes;
  readonly onPrimary: boolean;
}

const isAllDay = ({ times }: Candidate) => 'date' in times.start;
const isTransparent = ({ event }: Candidate) => event.transparency === 'transparent';
const hasGuests = ({ event }: Candidate) => Array.isArray(event.attendees) && event.attendees.length > 0;

const RULES: Readonly<Record<string, { reason: string; holds: (candidate: Candidate) => boolean }>> = {
  outOfOffice: {
    reason: 'malformedOutOfOfficeEvent',
    holds: (candidate) => !isAllDay(candidate) && !isTransparent(candidate) && !hasGuests(candidate),
  },
  focusTime: {
    reason: 'malformedFocusTimeEvent',
    holds: (candidate) => !isAllDay(candidate) && !hasGuests(candidate),
  },
  workingLocation: {
    reason: 'malformedWorkingLocationEvent',
    holds: (candidate) =>
      isTransparent(candidate) &&
      candidate.event.visibility === 'public' &&
      candidate.event.workingLocationProperties !== undefined &&
      !hasGuests(candidate),
  },
  birthday: {
    reason: 'malformedBirthdayEvent',
    holds: (candidate) =>
      isAllDay(candidate) &&
      isTransparent(candidate) &&
      candidate.event.visibility === 'private' &&
      Array.isArray(candidate.event.recurrence) &&
      candidate.event.recurrence.some((line) => typeof line === 'string' && line.includes('FREQ=YEARLY')),
  },
};

/** Refuses kinds that only Google makes (`fromGmail`), and events that break the rules of their kind. */
export function requireInsertable(candidate: Candidate): void {
  const kind = textAt(candidate.event, 'eventType') ?? 'default';
  if (kind === 'default') return;
  const rule = Object.hasOwn(RULES, kind) ? RULES[kind] : undefined;
  if (!rule) throw invalid(`Events of type ${kind} cannot be created.`, 'eventTypeRestriction');
  if (!candidate.onPrimary)
    throw invalid(`Events of type ${kind} live on primary calendars.`, 'eventTypeRestriction');
  if (!rule.holds(candidate)) throw invalid(`This is not a well-formed ${kind} event.`, rule.reason);
}
