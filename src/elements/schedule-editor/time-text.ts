/** Digits of Arabic and Persian keyboards. */
const otherDigits = /[٠-٩۰-۹]/g;
const shape = /^(\d{1,2})(?:\s*(?:[:.h٫]\s*)?(\d{2}))?\s*(uhr|a\.?m\.?|p\.?m\.?|ص|م)?$/;

/** Writes digits of other scripts as `0` to `9`. */
export function withLatinDigits(text: string): string {
  return text.replaceAll(otherDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 15));
}

/**
 * Reads a time of day as people write it: `9`, `930`, `9:30`, `09.30`, `9:30 pm`, `24:00`.
 *
 * @returns `HH:MM`, or `undefined` for what is none
 */
export function readTime(text: string): string | undefined {
  const found = shape.exec(withLatinDigits(text).trim().toLowerCase());
  if (!found) return undefined;
  const half = halfOf(found[3]);
  const hours = Number(found[1]);
  const minutes = Number(found[2] ?? 0);
  if (half !== undefined && (hours < 1 || hours > 12)) return undefined;
  const hour = half === undefined ? hours : (hours % 12) + half;
  if (minutes > 59 || hour > 24 || (hour === 24 && minutes > 0)) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

/** Writes `HH:MM` into a field: with am and pm where English is written so; else as it is, which every keyboard has. */
export function writeTime(locale: string, time: string): string {
  if (!isTwelveHours(locale) || time === '24:00') return time;
  const hour = Number(time.slice(0, 2));
  return `${((hour + 11) % 12) + 1}${time.slice(2)} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Every half hour of a day, to choose from. */
export function halfHours(locale: string): readonly string[] {
  return Array.from({ length: 49 }, (_, half) =>
    writeTime(locale, `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 ? '30' : '00'}`),
  );
}

function halfOf(word: string | undefined): 0 | 12 | undefined {
  if (word === undefined || word === 'uhr') return undefined;
  return word.startsWith('p') || word === 'م' ? 12 : 0;
}

function isTwelveHours(locale: string): boolean {
  const { hour12 } = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions();
  return hour12 === true && locale.startsWith('en');
}
