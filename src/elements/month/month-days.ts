import type { CivilDate } from '../../time/civil-date.js';
import { monthOf } from '../../time/civil-month.js';
import { monthGrid } from '../../time/month-grid.js';

/** Free times by date; a date that is not in it has none. */
export type DayCounts = ReadonlyMap<CivilDate, number>;

/** What the grid knows before it is drawn. */
export interface MonthFacts {
  /** `YYYY-MM` */
  readonly month: string;
  /** 1 Monday … 7 Sunday */
  readonly firstWeekday: number;
  /** Missing while nothing is known yet. */
  readonly days?: DayCounts | undefined;
  /** True while more is being asked for: a date without times may still get some. */
  readonly loading?: boolean;
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
}

/** One day of the month. `unknown`: not asked yet, or no answer so far. */
export interface MonthDay {
  readonly date: CivilDate;
  readonly state: 'free' | 'none' | 'unknown';
  /** How many free times it has. */
  readonly count: number;
}

/** A row of seven; the days of the months beside it are left blank, so that no day is offered twice. */
export type MonthWeek = readonly (MonthDay | undefined)[];

/** Always six rows, so that nothing below moves from month to month. */
export function weeksOf(facts: MonthFacts): readonly MonthWeek[] {
  const weeks: MonthWeek[] = monthGrid(facts.month, facts.firstWeekday).map((dates) =>
    dates.map((date) => (monthOf(date) === facts.month ? dayOf(date, facts) : undefined)),
  );
  while (weeks.length < 6) weeks.push(Array.from({ length: 7 }, () => undefined));
  return weeks;
}

/** How many free times the month has, as far as is known. */
export function countTimes(weeks: readonly MonthWeek[]): number {
  return weeks.flat().reduce((sum, day) => sum + (day?.count ?? 0), 0);
}

/** The one day that the tab key stops at: the first of the wished ones in the month, else the first free day, else the first. */
export function tabStopOf(
  weeks: readonly MonthWeek[],
  wished: readonly (CivilDate | undefined)[],
): CivilDate | undefined {
  const days = weeks.flat().filter((day) => day !== undefined);
  const here = wished.find((date) => days.some((day) => day.date === date));
  return here ?? (days.find((day) => day.state === 'free') ?? days[0])?.date;
}

function dayOf(date: CivilDate, { days, loading, min, max }: MonthFacts): MonthDay {
  if ((min !== undefined && date < min) || (max !== undefined && date > max))
    return { date, state: 'none', count: 0 };
  const count = days?.get(date) ?? 0;
  if (count > 0) return { date, state: 'free', count };
  return { date, state: loading || !days ? 'unknown' : 'none', count: 0 };
}
