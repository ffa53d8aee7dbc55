import { temporal } from './temporal.js';
import type { Temporal } from './temporal.js';

/** The offset of one zone at a whole second, in milliseconds east of UTC; `instant` in epoch milliseconds. */
export type OffsetReader = (instant: number) => number;

/**
 * What the engine knows of a zone, from whichever of its sources is there sooner; both read the same data
 * (test/time/zone-offsets.browser.test.ts).
 *
 * @throws RangeError for an unknown zone
 */
export function offsetsOf(zone: string): OffsetReader {
  // Newer engines take offsets for zones, and times of day with one; every engine takes undefined for the machine's own.
  if (zone.search(/^(?!t\d)[a-z]/i) !== 0) throw new RangeError(`Not a time zone: ${zone}`);
  const read = temporal ? temporalOffsets(temporal, zone) : intlOffsets(zone);
  read(0);
  return read;
}

/** Reads with `Temporal`. */
export function temporalOffsets({ Instant }: Temporal, zone: string): OffsetReader {
  return (instant) => Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6;
}

/** Reads with `Intl`. */
export function intlOffsets(zone: string): OffsetReader {
  const format = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const fields = format.format(instant).match(/\d+/g) ?? [];
    const [month = 0, day, year = 0, hour, minute, second] = fields.map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - instant;
  };
}
