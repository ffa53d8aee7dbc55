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
  return zoneNamed(new Date(instant), reading, 'long');
}

/** What a zone is called in the summers and winters around an instant, and by its name: `Central European Time (Europe/Berlin)`. */
export function zoneAround(instant: string, reading: TimeReading): string {
  return zoneNamed(new Date(instant), reading, 'longGeneric');
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

/** A whole day: `Tuesday, 1 December 2026`. */
export function longDay(date: string, locale: string): string {
  return formatter(
    { locale, zone: 'UTC' },
    { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  ).format(new Date(date));
}

/** The same, to be told from another in a list of mails: `Tue, 1 Dec`. */
export function shortDay(date: string, locale: string): string {
  return formatter({ locale, zone: 'UTC' }, { weekday: 'short', day: 'numeric', month: 'short' }).format(
    new Date(date),
  );
}

/** How long something is: `45 minutes`, `2 hours`. */
export function lengthOf(minutes: number, locale: string): string {
  const [amount, unit] = minutes % 60 === 0 ? [minutes / 60, 'hour'] : [minutes, 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(amount);
}

function zoneNamed(at: Date, reading: TimeReading, timeZoneName: 'long' | 'longGeneric'): string {
  const parts = formatter(reading, { timeZoneName }).formatToParts(at);
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? reading.zone;
  return name === reading.zone ? name : `${name} (${reading.zone.replaceAll('_', ' ')})`;
}

/** Every reader's calendar is ours: a date that is counted otherwise is another date. */
function formatter({ locale, zone }: TimeReading, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { ...options, calendar: 'gregory', timeZone: zone });
}
