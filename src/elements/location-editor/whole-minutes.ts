/** The longest buffer, in minutes: 31 days. */
export const longestBuffer = 44_640;

/** Digits of Arabic and Persian keyboards. */
const otherDigits = /[٠-٩۰-۹]/g;

/**
 * Reads a length in whole minutes as people write it.
 *
 * @returns Missing for nothing, `NaN` for what is no whole number
 *
 * @example
 * readMinutes(' ٣٠ '); // 30
 */
export function readMinutes(text: string): number | undefined {
  const written = text.replaceAll(otherDigits, (digit) => String((digit.codePointAt(0) ?? 0) & 15)).trim();
  if (written === '') return undefined;
  return /^\d{1,9}$/.test(written) ? Number(written) : NaN;
}

/** What is wrong with a buffer. */
export function faultOfMinutes(minutes: number): 'not-a-number' | 'out-of-bounds' | undefined {
  if (!Number.isInteger(minutes)) return 'not-a-number';
  return minutes < 0 || minutes > longestBuffer ? 'out-of-bounds' : undefined;
}
