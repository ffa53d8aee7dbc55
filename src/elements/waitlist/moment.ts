import { dateFormatter } from '../format/date-formatter.js';

const options = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions;

/**
 * Writes an instant (epoch milliseconds) as a day and a time of a zone.
 *
 * @throws RangeError for a zone the engine does not know
 *
 * @example
 * formatMoment('en-GB', instant, 'Europe/Berlin'); // 'Mon 4 May, 10:00'
 */
export function formatMoment(locale: string, instant: number, zone: string): string {
  return dateFormatter(locale, { ...options, timeZone: zone }).format(instant);
}
