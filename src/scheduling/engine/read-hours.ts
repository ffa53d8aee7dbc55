import type { Schedule, WallWindow, Weekday } from '../../contract/index.js';
import { dayNumberOf, isCivilDate } from '../../time/civil-date.js';
import { parseWallTime } from '../../time/wall-time.js';
import { isZone } from '../../time/zone.js';
import { isList, need } from './need.js';
import type { Hours, WallSpan } from './slot-question.js';

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const mostWindows = 48;
const mostOverrides = 4000;

/** Reads schedules, and answers the same hours for those that say the same: whoever shares them is spared work. */
export function hoursReader(): (schedule: Schedule, path: string) => Hours {
  const known = new Map<string, Hours>();
  return (schedule, path) => {
    const text = JSON.stringify(schedule);
    const hours = known.get(text) ?? readHours(schedule, path);
    known.set(text, hours);
    return hours;
  };
}

/** Reads a schedule. @throws BookingError `invalid-request`. */
function readHours(schedule: Schedule, path: string): Hours {
  const { zone, weekly, overrides = {} } = schedule;
  need(isZone(zone), `${path}.zone`, 'is an IANA zone');
  const dates = Object.entries(overrides);
  need(dates.length <= mostOverrides, `${path}.overrides`, `has at most ${mostOverrides} dates`);
  return {
    zone,
    weekly: weekdays.map((weekday) => readWindows(weekly[weekday] ?? [], `${path}.weekly.${weekday}`)),
    overrides: new Map(
      dates.map(([date, windows]) => {
        need(
          isCivilDate(date) && isInReach(date),
          `${path}.overrides`,
          'has dates as YYYY-MM-DD, years 1900 to 8999',
        );
        return [dayNumberOf(date), readWindows(windows, `${path}.overrides.${date}`)];
      }),
    ),
  };
}

/** The longest open time that a date of these hours lays, in dates: what overlaps counts each time. */
export function densityOf({ weekly, overrides }: Hours): number {
  let densest = 1;
  for (const windows of [...weekly, ...overrides.values()]) {
    densest = Math.max(densest, windows.reduce((sum, { from, to }) => sum + to - from, 0) / 1440);
  }
  return densest;
}

function readWindows(windows: readonly WallWindow[], path: string): readonly WallSpan[] {
  need(isList(windows) && windows.length <= mostWindows, path, `is a list of at most ${mostWindows} windows`);
  return windows.map((window) => {
    const from = readWallTime(window.from, path);
    const to = readWallTime(window.to, path);
    need(from < 1440, path, 'has windows that begin before 24:00');
    return { from, to: to > from ? to : to + 1440 };
  });
}

function readWallTime(text: string, path: string): number {
  let minutes = NaN;
  try {
    minutes = parseWallTime(text);
  } catch {
    // Said below.
  }
  need(minutes >= 0, path, 'has windows from HH:MM to HH:MM');
  return minutes;
}

function isInReach(date: string): boolean {
  return date >= '1900' && date < '9000';
}
