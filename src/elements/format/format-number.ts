import { digitsOf } from './format-date.js';

const made = new Map<string, Intl.NumberFormat>();

/**
 * Writes a whole number with the digits of a locale.
 *
 * @example
 * formatNumber('ar-EG', 12); // '١٢'
 */
export function formatNumber(locale: string, value: number): string {
  // The first formatter of numbers costs an engine several milliseconds, and most locales can do without.
  if (digitsOf(locale) === 'latn') return String(value);
  let formatter = made.get(locale);
  if (!formatter) {
    formatter = new Intl.NumberFormat(locale, { useGrouping: false });
    made.set(locale, formatter);
  }
  return formatter.format(value);
}
