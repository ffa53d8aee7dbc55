import { withLatinDigits } from './time-text.js';

/** The smallest and the largest number that each field takes. */
export const boundsOf = {
  bufferBeforeMinutes: [0, 44_640],
  bufferAfterMinutes: [0, 44_640],
  noticeMinutes: [0, 527_040],
  intervalMinutes: [1, 1440],
  'window.rollingDays': [0, 3650],
  'limits.perDay': [1, 10_000],
  'limits.perWeek': [1, 10_000],
} as const;

export type NumberField = keyof typeof boundsOf;

export type NumberFault = 'not-a-number' | 'out-of-bounds';

/** Reads a whole number as people write it. @returns Missing for nothing, `NaN` for what is none. */
export function readWhole(text: string): number | undefined {
  const written = withLatinDigits(text).trim();
  if (written === '') return undefined;
  return /^\d{1,9}$/.test(written) ? Number(written) : NaN;
}

/** What is wrong with a number of a field. */
export function faultOfNumber(name: NumberField, value: number): NumberFault | undefined {
  if (!Number.isInteger(value)) return 'not-a-number';
  const [least, most] = boundsOf[name];
  return value < least || value > most ? 'out-of-bounds' : undefined;
}

/** What a length is written in. */
export const noticeUnits = { minutes: 1, hours: 60, days: 1440 } as const;

export type NoticeUnit = keyof typeof noticeUnits;

/** The largest unit in which a length is a whole number. */
export function unitOf(minutes: number | undefined): NoticeUnit {
  if (minutes === undefined || minutes === 0) return 'hours';
  if (minutes % noticeUnits.days === 0) return 'days';
  return minutes % noticeUnits.hours === 0 ? 'hours' : 'minutes';
}
