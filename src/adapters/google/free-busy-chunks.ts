import type { Interval } from '../../time/interval.js';

/** Calendars one query may name (`calendarExpansionMax`, discovery document). */
export const calendarsPerQuery = 50;

/** Google refuses ranges of about three months (`timeRangeTooLong`); it was two once, and no limit is documented. */
export const longestWindow = 60 * 86_400_000;

/** Cuts a list into parts of at most `size`, in order. */
export function partsOf<Value>(values: readonly Value[], size: number): readonly (readonly Value[])[] {
  return Array.from({ length: Math.ceil(values.length / size) }, (_, index) =>
    values.slice(index * size, (index + 1) * size),
  );
}

/** Cuts a range into windows of at most `length` that touch: no instant is asked twice, none is left out. */
export function windowsOf({ start, end }: Interval, length: number): readonly Interval[] {
  const count = Math.max(0, Math.ceil((end - start) / length));
  return Array.from({ length: count }, (_, index) => ({
    start: start + index * length,
    end: Math.min(start + (index + 1) * length, end),
  }));
}
