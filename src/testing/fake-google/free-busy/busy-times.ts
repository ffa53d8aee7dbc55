import { textAt } from '../http/json.js';
import type { Calendar } from '../state/calendar.js';
import type { CalendarEvent } from '../state/calendar-event.js';
import { instantOf } from '../events/moments.js';
import type { Window } from '../events/occurrences.js';
import { singleEvents } from '../events/series.js';

/** Kinds of events that never make anybody busy. */
const NEVER_BUSY = ['workingLocation', 'birthday'];

/** When a calendar is busy within a window, in order; days are from midnight to midnight in the calendar's zone. */
export function busyTimes(calendar: Calendar, window: Window): Window[] {
  return singleEvents(calendar, window)
    .filter((event) => blocks(event, calendar))
    .map((event) => ({
      from: instantOf(event.start, calendar.zone),
      to: instantOf(event.end, calendar.zone),
    }))
    .filter(({ from, to }) => from < to && from < window.to && to > window.from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

/**
 * Whether an event makes its calendar busy. A tentative event does, and so does an invitation that was not answered;
 * a transparent, cancelled or declined one does not.
 */
function blocks(event: CalendarEvent, calendar: Calendar): boolean {
  if (event.status === 'cancelled' || event.fields.transparency === 'transparent') return false;
  if (NEVER_BUSY.includes(textAt(event.fields, 'eventType') ?? '')) return false;
  const own = event.attendees?.find(({ email }) => email === calendar.id);
  return own?.responseStatus !== 'declined';
}

/** Busy times with those that touch made one, and nothing outside the window. */
export function mergedWithin(times: readonly Window[], window: Window): Window[] {
  const merged: { from: number; to: number }[] = [];
  for (const time of times) {
    const from = Math.max(time.from, window.from);
    const to = Math.min(time.to, window.to);
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
