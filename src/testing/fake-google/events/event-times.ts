import { isZone } from '../../../time/zone.js';
import { timeRangeEmpty } from '../http/errors.js';
import { GoogleError, type ErrorItem } from '../http/google-error.js';
import { objectAt, textAt, type JsonObject } from '../http/json.js';
import { isUsableDate, readDateTime } from '../instants/rfc3339.js';
import type { Moment } from '../state/calendar-event.js';
import { instantOf } from './moments.js';

/** What the reading of times depends on. */
export interface TimeRules {
  readonly calendarZone: string;
  readonly recurring: boolean;
  /** Whether an end before its start is let through; such events exist. */
  readonly anyRange: boolean;
}

/** When an event is. */
export interface EventTimes {
  readonly start: Moment;
  readonly end: Moment;
}

/**
 * Reads `start` and `end` of an event: both a `date`, or both a `dateTime` with an offset or a `timeZone`, which a
 * recurring event needs in any case. All that is wrong is told at once.
 */
export function readTimes(event: JsonObject, rules: TimeRules): EventTimes {
  const start = readMoment('start', objectAt(event, 'start'), rules);
  const end = readMoment('end', objectAt(event, 'end'), rules);
  if ('reason' in start || 'reason' in end) {
    throw new GoogleError(
      400,
      [start, end].filter((moment) => 'reason' in moment),
    );
  }
  if ('date' in start !== 'date' in end) {
    throw new GoogleError(400, [
      invalid('The start and end times must either both be date or both be dateTime.'),
    ]);
  }
  const from = instantOf(start, rules.calendarZone);
  const to = instantOf(end, rules.calendarZone);
  const empty = 'date' in start ? to <= from : to < from;
  if (empty && !rules.anyRange) throw timeRangeEmpty();
  return { start, end };
}

function readMoment(side: 'start' | 'end', sent: JsonObject, rules: TimeRules): Moment | ErrorItem {
  const date = textAt(sent, 'date');
  const dateTime = textAt(sent, 'dateTime');
  const timeZone = textAt(sent, 'timeZone');
  if (timeZone !== undefined && !isZone(timeZone)) {
    return invalid(`Invalid time zone definition for ${side} time.`);
  }
  if (date !== undefined && dateTime !== undefined) {
    return invalid(`Invalid ${side} time: either date or dateTime, not both.`);
  }
  if (date !== undefined) {
    return isUsableDate(date) ? { date } : invalid(`Invalid value for: Invalid format: "${date}"`);
  }
  if (dateTime === undefined) return required(`Missing ${side} time.`);
  const read = readDateTime(dateTime);
  if (!read) return invalid(`Invalid value for: Invalid format: "${dateTime}"`);
  if (timeZone !== undefined) return { at: read.in(timeZone), zone: timeZone };
  if (read.at !== undefined && !rules.recurring) return { at: read.at, zone: rules.calendarZone };
  return required(`Missing time zone definition for ${side} time.`);
}

const invalid = (message: string): ErrorItem => ({ domain: 'global', reason: 'invalid', message });
const required = (message: string): ErrorItem => ({ domain: 'global', reason: 'required', message });
