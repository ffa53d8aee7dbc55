import { dateFormatter } from './date-formatter.js';

/** Whose clock is read, and how it is written. */
export interface ClockOptions {
  /** IANA zone of the clock. */
  readonly zone: string;
  /** True for 1–12 with am and pm, false for 0–23; the locale's own way when missing. */
  readonly hour12?: boolean | undefined;
}

/**
 * Writes the time of day of an instant (epoch milliseconds).
 *
 * @throws RangeError for a zone the engine does not know
 *
 * @example
 * formatTime('de', Date.UTC(2026, 2, 2, 9), { zone: 'Europe/Berlin' }); // '10:00'
 */
export function formatTime(locale: string, instant: number, clock: ClockOptions): string {
  return dateFormatter(locale, timeOptions(clock)).format(instant);
}

/**
 * Writes the stretch from one instant to another as times of day.
 *
 * @throws RangeError for a zone the engine does not know
 *
 * @example
 * formatTimeRange('de', { start, end }, { zone: 'Europe/Berlin' }); // '10:00–10:30 Uhr'
 */
export function formatTimeRange(
  locale: string,
  range: { readonly start: number; readonly end: number },
  clock: ClockOptions,
): string {
  return dateFormatter(locale, timeOptions(clock)).formatRange(range.start, range.end);
}

function timeOptions({ zone, hour12 }: ClockOptions): Intl.DateTimeFormatOptions {
  return {
    timeStyle: 'short',
    timeZone: zone,
    // `hour12: false` lets some engines write midnight as 24:00.
    ...(hour12 === undefined ? {} : { hourCycle: hour12 ? 'h12' : 'h23' }),
  };
}
