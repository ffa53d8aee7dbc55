import { spanAt } from './zone-spans.js';
import type { Span } from './zone-spans.js';

// Local dates as day numbers (days since 1970-01-01), for those who ask about many instants in rising order.

const dayLength = 86_400_000;

/** A stretch in which a zone's date stays the same. Where clocks go back over midnight, a date comes twice. */
export interface DateStretch {
  readonly day: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The stretch of one date that an instant lies in, from that instant on.
 *
 * @throws RangeError for an unknown zone, or when `instant` is not a time
 */
export function dateStretchFrom(zone: string, instant: number): DateStretch {
  const span = spanAt(zone, instant);
  const day = Math.floor((instant + span.offset) / dayLength);
  return { day, start: instant, end: Math.min((day + 1) * dayLength - span.offset, span.end) };
}

/**
 * The local dates of rising instants, as days since 1970-01-01.
 *
 * @throws RangeError for an unknown zone, or when an instant is not a time
 *
 * @example
 * dayNumbersAt('Europe/Berlin', Float64Array.of(Date.parse('2026-03-01T23:30:00Z'))); // the day number of 2026-03-02
 */
export function dayNumbersAt(zone: string, instants: Float64Array): Int32Array {
  const days = new Int32Array(instants.length);
  let span: Span | undefined;
  let day = 0;
  // Until then it is the same date by the same offset.
  let until = -Infinity;
  for (let index = 0; index < instants.length; index++) {
    const instant = instants[index]!;
    if (instant >= until) {
      if (!span || instant >= span.end) span = spanAt(zone, instant);
      day = Math.floor((instant + span.offset) / dayLength);
      until = Math.min((day + 1) * dayLength - span.offset, span.end);
    }
    days[index] = day;
  }
  return days;
}
