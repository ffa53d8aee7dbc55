const second = 1000;

/** How much is left when it is said aloud, in seconds. */
const marks: readonly number[] = [120, 30];

/** Whole seconds that are left of a stretch of milliseconds: what a clock that counts down shows. */
export function secondsOf(rest: number): number {
  return Math.max(0, Math.ceil(rest / second));
}

/** Milliseconds until such a clock shows the next number. */
export function untilNextSecond(rest: number): number {
  return rest - (secondsOf(rest) - 1) * second;
}

/**
 * Seconds as a clock of minutes and seconds, with the digits of a locale.
 *
 * @example
 * clockOf('en', 272); // '4:32'
 */
export function clockOf(locale: string, seconds: number): string {
  const digits = (value: number, minimumIntegerDigits: number): string =>
    value.toLocaleString(locale, { minimumIntegerDigits, useGrouping: false });
  return `${digits(Math.floor(seconds / 60), 1)}:${digits(seconds % 60, 2)}`;
}

/**
 * About how many seconds are left, as one would say it: whole minutes, below one tens of seconds, and never more than there
 * are, but in the last ten seconds.
 *
 * @example
 * roughly(272); // 240
 * roughly(47); // 40
 */
export function roughly(seconds: number): number {
  if (seconds >= 60) return seconds - (seconds % 60);
  return Math.max(10, seconds - (seconds % 10));
}

/** Whether a clock that went from one number of seconds to a lower one has passed a moment to say so aloud. */
export function passesMark(before: number | undefined, seconds: number): boolean {
  return before !== undefined && marks.some((mark) => before > mark && seconds <= mark);
}
