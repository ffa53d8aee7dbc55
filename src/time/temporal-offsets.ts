import { temporal } from './temporal.js';
import type { Temporal } from './temporal.js';
import type { OffsetReader } from './zone-offsets.js';
import { readOffsetsWith } from './zone-spans.js';

/**
 * Reads with `Temporal`.
 *
 * @throws RangeError for an unknown zone
 */
export function temporalOffsets({ Instant }: Temporal, zone: string): OffsetReader {
  const read: OffsetReader = (instant) =>
    Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
  read(0);
  return read;
}

/**
 * Has zones read with `Temporal` from now on, where the engine has it: both know the same
 * (test/time/zone-offsets.browser.test.ts), and a page’s first `Intl` formatter keeps its first question waiting.
 */
export function preferTemporal(): void {
  const known = temporal;
  if (known) readOffsetsWith((zone) => temporalOffsets(known, zone));
}
