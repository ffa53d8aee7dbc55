/** A stretch of time, ISO 8601. */
interface Stretch {
  readonly start: string;
  readonly end: string;
}

/** How a person reads times: in a language, and in a zone. */
export interface TimeReading {
  /** BCP 47. */
  readonly locale: string;
  /** IANA. */
  readonly zone: string;
}

/** The day and both ends: `Tuesday, 1 December 2026 at 10:00 – 10:30`. */
export function longTime({ start, end }: Stretch, reading: TimeReading): string {
  return formatter(reading, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
  }).formatRange(new Date(start), new Date(end));
}

/** The day and the start, to be told from another in a list of mails: `Tue, 1 Dec, 10:00`. */
export function shortTime(start: string, reading: TimeReading): string {
  return formatter(reading, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(start));
}

/** What a zone is called at an instant, and by its name: `Central European Standard Time (Europe/Berlin)`. */
export function zoneAt(instant: string, reading: TimeReading): string {
  const parts = formatter(reading, { timeZoneName: 'long' }).formatToParts(new Date(instant));
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? reading.zone;
  return name === reading.zone ? name : `${name} (${reading.zone.replaceAll('_', ' ')})`;
}

/** A day and a time of it. */
export function momentOf(instant: string, reading: TimeReading): string {
  return formatter(reading, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: 'numeric',
    minute: '2-digit',
  }).format(new Date(instant));
}

/** Every reader's calendar is ours: a date that is counted otherwise is another date. */
function formatter({ locale, zone }: TimeReading, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: zone });
}
