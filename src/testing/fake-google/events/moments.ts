import { dateOfDayNumber, dayNumberOf } from '../../../time/civil-date.js';
import { startOfDate } from '../../../time/zone.js';
import type { JsonObject } from '../http/json.js';
import { formatCompact, formatInZone } from '../instants/rfc3339.js';
import type { Moment } from '../state/calendar-event.js';

/** The instant of a moment; a day begins at midnight in the calendar's zone, not in UTC. */
export function instantOf(moment: Moment, calendarZone: string): number {
  return 'date' in moment ? startOfDate(calendarZone, moment.date) : moment.at;
}

/** The moment as an `EventDateTime`, its clock time shown in `zone`. */
export function momentResource(moment: Moment, zone: string): JsonObject {
  if ('date' in moment) return { date: moment.date };
  return { dateTime: formatInZone(moment.at, zone), timeZone: moment.zone };
}

/** What tells one instance of a series from the others: its original start, as it stands at the end of its id. */
export function momentKey(moment: Moment): string {
  return 'date' in moment ? moment.date.replaceAll('-', '') : formatCompact(moment.at);
}

/** The moment as much later as `to` is after `from`: whole days for days, milliseconds for instants. */
export function shiftedBy(moment: Moment, from: Moment, to: Moment): Moment {
  if ('date' in moment) {
    if (!('date' in from) || !('date' in to)) return moment;
    return {
      date: dateOfDayNumber(dayNumberOf(moment.date) + dayNumberOf(to.date) - dayNumberOf(from.date)),
    };
  }
  if ('date' in from || 'date' in to) return moment;
  return { ...moment, at: moment.at + to.at - from.at };
}
