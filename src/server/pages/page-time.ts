import type { TimeReading } from '../mails/mail-time.js';

export { longTime, momentOf as momentIn } from '../mails/mail-time.js';

/** A day: `Tuesday, 1 December`. */
export function dayOf(instant: string, { locale, zone }: TimeReading): string {
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    calendar: 'gregory',
    timeZone: zone,
  }).format(new Date(instant));
}

/** A time of a day: `10:00`. */
export function clockOf(instant: string, { locale, zone }: TimeReading): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(
    new Date(instant),
  );
}
