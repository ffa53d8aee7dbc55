import type { BookingError } from '../../contract/booking-error.js';
import type { WallWindow } from '../../contract/schedule.js';
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

/** What else is looked at. */
export interface AlsoAt {
  /** Windows for chosen dates, which are no part of the terms yet: `chosen.0.from`. */
  readonly chosen?: readonly WallWindow[];
  /** Fields that the backend did not take. */
  readonly refused?: readonly string[];
}

/** What is wrong with terms, and with what was written and could not become a part of them. */
export function faultsOf(
  terms: ScheduleTerms,
  odd: ReadonlyMap<string, OddText> = new Map(),
  { chosen = [], refused = [] }: AlsoAt = {},
): TermFaults {
  const faults = new Map<string, TermFault>(refused.map((path) => [path, 'refused']));
  for (const [at, fault] of faultsOfWindows(chosen)) faults.set(`chosen.${at}`, fault);
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

/** The fields because of which terms cannot be saved. */
export function blockingFaults(terms: ScheduleTerms, odd: ReadonlyMap<string, OddText>): readonly string[] {
  return [...faultsOf(terms, odd).keys()].filter((path) => !path.startsWith('chosen.'));
}

/** The fields that a backend names when it refuses what was to be saved. */
export function refusedFields({ code, details }: BookingError): readonly string[] {
  if (code !== 'invalid-request') return [];
  return (details.fields ?? []).map(({ path }) => path.replace(/^value\./, '').replace(/^schedule\./, ''));
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
