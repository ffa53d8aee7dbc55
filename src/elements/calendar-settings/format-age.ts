const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/**
 * Writes how long ago something was, in its largest whole unit.
 *
 * @param locale - BCP 47
 * @param milliseconds - What lies between; what has not been yet is now
 *
 * @example
 * formatAge('de', 7_260_000); // 'vor 2 Stunden'
 */
export function formatAge(locale: string, milliseconds: number): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const [unit, length] = units.find(([, long]) => milliseconds >= long) ?? (['second', Infinity] as const);
  // "Now" rather than seconds, which are old as soon as they are shown.
  return format.format(-Math.floor(Math.max(0, milliseconds) / length), unit);
}
