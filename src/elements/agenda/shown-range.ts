import { addDays, isCivilDate, startOfWeek } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { formatInstant } from '../../time/instant.js';
import { startOfDate } from '../../time/zone.js';
import type { HostRange } from '../../contract/host-backend.js';

/** How many days there is room for side by side. */
export type DayCount = 1 | 3 | 7;

/** What is looked at. */
export interface Looking {
  /** A date in sight. */
  readonly date: CivilDate;
  readonly count: DayCount;
  /** 1 Monday to 7 Sunday: a week is shown whole. */
  readonly firstWeekday: number;
}

/** How many days fit into so much room, in CSS pixels. */
export function dayCountFor(width: number): DayCount {
  if (width >= 720) return 7;
  return width >= 480 ? 3 : 1;
}

/** The dates that are shown: the whole week, or the date and those after it. */
export function datesOf({ date, count, firstWeekday }: Looking): readonly CivilDate[] {
  const first = count === 7 ? startOfWeek(date, firstWeekday) : date;
  return Array.from({ length: count }, (_, index) => addDays(first, index));
}

/** The date to look at after going on by as much as is shown, or back. */
export function movedBy({ date, count }: Looking, steps: number): CivilDate {
  try {
    return addDays(date, steps * count);
  } catch {
    // The calendar ends there.
    return date;
  }
}

/** What is to be asked for: from the first midnight to the last. */
export function rangeOf(dates: readonly CivilDate[], zone: string): HostRange {
  const first = dates[0] ?? '1970-01-01';
  const last = dates.at(-1) ?? first;
  return {
    start: formatInstant(startOfDate(zone, first)),
    end: formatInstant(startOfDate(zone, addDays(last, 1))),
  };
}

/** A date that somebody typed, if it is one that can be shown. */
export function dateFrom(text: string): CivilDate | undefined {
  return isCivilDate(text) && text > '0001-01-01' && text < '9998-12-31' ? text : undefined;
}
