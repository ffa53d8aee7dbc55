import { dateFormatter } from '../format/date-formatter.js';
import { formatTime, formatTimeRange } from '../format/format-time.js';
import { dateAt } from '../../time/zone.js';

/** Writes instants as the clocks and calendars of one zone show them, in one language. */
export class ZoneClock {
  constructor(
    readonly locale: string,
    readonly zone: string,
  ) {}

  /** 10:00 */
  time(instant: number): string {
    return formatTime(this.locale, instant, this);
  }

  /** 10:00–10:30 */
  times(start: number, end: number): string {
    // Over midnight the clock times say enough: which days they are of is seen otherwise.
    if (dateAt(this.zone, start) !== dateAt(this.zone, end)) return `${this.time(start)} – ${this.time(end)}`;
    return formatTimeRange(this.locale, { start, end }, this);
  }

  /** Thu, 5 Mar, 10:00 */
  moment(instant: number): string {
    return dateFormatter(this.locale, { ...moment, timeZone: this.zone }).format(instant);
  }

  /** Thursday, 5 March 2026, 10:00–10:30 */
  whole(start: number, end: number): string {
    return dateFormatter(this.locale, { ...whole, timeZone: this.zone }).formatRange(start, end);
  }

  /** Thursday, 5 March 2026; of several days, from the first to the last. */
  days(start: number, end: number): string {
    const first = dateAt(this.zone, start + halfDay);
    const last = dateAt(this.zone, end - halfDay);
    return dateFormatter(this.locale, { ...dates, timeZone: 'UTC' }).formatRange(
      Date.parse(first),
      Math.max(Date.parse(first), Date.parse(last)),
    );
  }
}

/** A whole day is the date of its noon, wherever it is looked at from. */
const halfDay = 43_200_000;

const moment = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions;

const dates = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
} as const satisfies Intl.DateTimeFormatOptions;

const whole = { ...dates, hour: 'numeric', minute: '2-digit' } as const satisfies Intl.DateTimeFormatOptions;
