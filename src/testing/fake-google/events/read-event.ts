import { invalid } from '../http/errors.js';
import { textAt, type JsonObject } from '../http/json.js';
import type { Attendee, CalendarEvent, EventStatus } from '../state/calendar-event.js';
import { readAttendees, type AttendeeRules } from './attendees.js';
import { readFields } from './event-fields.js';
import { readTimes, type EventTimes } from './event-times.js';
import { momentResource } from './moments.js';
import { readRecurrence } from './recurrence-rule.js';

/** What a client can say about an event, read and checked. */
export interface EventContent extends EventTimes {
  readonly status: EventStatus;
  readonly recurrence?: string[];
  readonly attendees?: Attendee[];
  readonly fields: JsonObject;
}

/** What the reading of an event depends on. */
export interface ReadingRules extends AttendeeRules {
  readonly calendarZone: string;
  readonly anyRange: boolean;
}

const STATUSES = ['confirmed', 'tentative', 'cancelled'] as const;

/** Reads an event as a client writes it, whole: what is not in it is not in the event. */
export function readEvent(event: JsonObject, rules: ReadingRules): EventContent {
  const recurrence = Array.isArray(event.recurrence) ? event.recurrence.map(String) : [];
  const recurring = recurrence.length > 0;
  const times = readTimes(event, { calendarZone: rules.calendarZone, anyRange: rules.anyRange, recurring });
  if (recurring) checkRecurrence(recurrence, times, rules.calendarZone);
  const given = textAt(event, 'status') ?? 'confirmed';
  const status = STATUSES.find((candidate) => candidate === given);
  if (!status) throw invalid(`Invalid value for: ${given} is not a valid value`);
  const attendees = readAttendees(event, rules);
  return {
    ...times,
    status,
    fields: readFields(event),
    ...(recurring ? { recurrence } : {}),
    ...(attendees && attendees.length > 0 ? { attendees } : {}),
  };
}

/** An event as a client would write it: what a patch is merged into. */
export function writableForm(event: CalendarEvent, calendarZone: string): JsonObject {
  return {
    ...event.fields,
    start: momentResource(event.start, calendarZone),
    end: momentResource(event.end, calendarZone),
    status: event.status,
    ...(event.recurrence ? { recurrence: event.recurrence } : {}),
    ...(event.attendees ? { attendees: event.attendees.map((attendee) => ({ ...attendee })) } : {}),
  };
}

function checkRecurrence(lines: readonly string[], { start }: EventTimes, calendarZone: string): void {
  try {
    readRecurrence(lines, 'date' in start ? calendarZone : start.zone);
  } catch {
    throw invalid('Invalid recurrence rule.');
  }
}
