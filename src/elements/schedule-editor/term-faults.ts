import { isCivilDate } from '../../time/civil-date.js';
import { isZone } from '../../time/zone.js';
import { mostOverrides } from './schedule-edits.js';
import type { ScheduleTerms } from './schedule-terms.js';
import { faultOfNumber } from './whole-number.js';
import type { NumberFault, NumberField } from './whole-number.js';
import { faultsOfWindows, mostWindows } from './windows.js';
import type { WindowFault } from './windows.js';

/**
 * What is wrong with a field. `missing` nothing is there · `reversed` the end lies before the start · `too-many` dates or windows
 * · `no-zone` no time zone · `refused` the backend did not take it.
 */
export type TermFault =
  | WindowFault
  | NumberFault
  | 'missing'
  | 'reversed'
  | 'too-many'
  | 'no-zone'
  | 'refused';

/** What is wrong, by the path of its field: `weekly.1.0.from`, `overrides.2026-12-24.0.to`, `noticeMinutes`. */
export type TermFaults = ReadonlyMap<string, TermFault>;

/** Text that stands in a field and is not what the field is for. */
export interface OddText {
  readonly text: string;
  readonly fault: TermFault;
}

/** What is wrong with terms, and with what was written and could not become a part of them. */
export function faultsOf(terms: ScheduleTerms, odd: ReadonlyMap<string, OddText> = new Map()): TermFaults {
  const faults = new Map<string, TermFault>();
  addHours(terms, faults);
  for (const [name, value] of numbersOf(terms)) {
    const fault = value === undefined ? undefined : faultOfNumber(name, value);
    if (fault) faults.set(name, fault);
  }
  if (terms.window && 'from' in terms.window) {
    const { from, to } = terms.window;
    if (!isCivilDate(from)) faults.set('window.from', 'missing');
    if (!isCivilDate(to)) faults.set('window.to', 'missing');
    else if (to < from) faults.set('window.to', 'reversed');
  }
  for (const [path, { fault }] of odd) faults.set(path, fault);
  return faults;
}

function addHours({ schedule }: ScheduleTerms, faults: Map<string, TermFault>): void {
  if (!schedule) return;
  if (!isZone(schedule.zone)) faults.set('zone', 'no-zone');
  const dates = Object.entries(schedule.overrides ?? {});
  if (dates.length > mostOverrides) faults.set('overrides', 'too-many');
  const lists = [
    ...Object.entries(schedule.weekly).map(([day, windows]) => [`weekly.${day}`, windows] as const),
    ...dates.map(([date, windows]) => [`overrides.${date}`, windows] as const),
  ];
  for (const [path, windows] of lists) {
    if (windows.length > mostWindows) faults.set(path, 'too-many');
    for (const [at, fault] of faultsOfWindows(windows)) faults.set(`${path}.${at}`, fault);
  }
}

function numbersOf(terms: ScheduleTerms): readonly (readonly [NumberField, number | undefined])[] {
  const { window, limits } = terms;
  return [
    ['bufferBeforeMinutes', terms.bufferBeforeMinutes],
    ['bufferAfterMinutes', terms.bufferAfterMinutes],
    ['noticeMinutes', terms.noticeMinutes],
    ['intervalMinutes', terms.intervalMinutes],
    ['window.rollingDays', window && 'rollingDays' in window ? window.rollingDays : undefined],
    ['limits.perDay', limits?.perDay],
    ['limits.perWeek', limits?.perWeek],
  ];
}
