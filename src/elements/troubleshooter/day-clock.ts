import type { ExplainedDay } from '../../contract/host-backend.js';
import { dateAt, transitionsBetween } from '../../time/zone.js';
import type { ZoneTransition } from '../../time/zone.js';
import { dateFormatter } from '../format/date-formatter.js';
import { formatTime, formatTimeRange } from '../format/format-time.js';
import { formatZone } from '../format/format-zone.js';

/** Writes instants as the clock of one day shows them. */
export class DayClock {
  readonly #turns: readonly ZoneTransition[];
  readonly #day: Pick<ExplainedDay, 'date' | 'zone' | 'start' | 'end'>;

  constructor(
    readonly locale: string,
    day: Pick<ExplainedDay, 'date' | 'zone' | 'start' | 'end'>,
  ) {
    this.#day = day;
    this.#turns = transitionsBetween(day.zone, Date.parse(day.start) - 1, Date.parse(day.end) + 1);
  }

  /** 10:00; with its offset where the clock shows it twice, with its date where that is another. */
  time(instant: number): string {
    const { date, zone } = this.#day;
    if (dateAt(zone, instant) !== date) return this.moment(instant);
    const time = formatTime(this.locale, instant, { zone });
    return this.#isTwice(instant)
      ? `${time} ${formatZone(this.locale, { zone, instant, style: 'shortOffset' })}`
      : time;
  }

  /** 10:00–10:30 */
  times(start: number, end: number): string {
    const { date, zone } = this.#day;
    const isPlain = dateAt(zone, start) === date && !this.#isTwice(start) && !this.#isTwice(end);
    if (isPlain && dateAt(zone, end) === date) return formatTimeRange(this.locale, { start, end }, { zone });
    // The midnight at its end is the day's own.
    if (end === Date.parse(this.#day.end))
      return `${this.time(start)} – ${formatTime(this.locale, end, { zone })}`;
    return `${this.time(start)} – ${this.time(end)}`;
  }

  /** Thu, 5 Mar, 10:00 */
  moment(instant: number): string {
    return dateFormatter(this.locale, { ...moment, timeZone: this.#day.zone }).format(instant);
  }

  /** Whether a stretch takes all of the day. */
  isWhole(start: number, end: number): boolean {
    return start <= Date.parse(this.#day.start) && end >= Date.parse(this.#day.end);
  }

  #isTwice(instant: number): boolean {
    return this.#turns.some(({ at, before, after }) => {
      const back = before - after;
      return back > 0 && instant >= at - back && instant < at + back;
    });
  }
}

const moment = {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
} as const satisfies Intl.DateTimeFormatOptions;
