// What the engine knows of a zone is read once per stretch of about a year and kept as spans of constant offset, so that a
// lookup is a comparison or two and never a question to the engine.
import { intlOffsets } from './zone-offsets.js';
import type { OffsetReader } from './zone-offsets.js';

/** A stretch `[start, end)` in which the offset is constant. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

/** What is kept of one zone. */
export interface ZoneTable {
  readonly read: OffsetReader;
  /** Spans by stretch of time, see {@link stretchLength}. */
  readonly stretches: Map<number, readonly Span[]>;
  /** Where the last question fell; questions come in order far more often than not. */
  last: Span;
}

/** As far from 1970 as Date reaches. */
const dateLimit = 8.64e15;
/** 6.2 days. The shortest daylight saving time since 1970 lasted seven (Brazil, October 2000): no probe misses one. */
const probeLength = 2 ** 29;
/** 398 days; a power of two of probes. */
const stretchLength = 64 * probeLength;
/** Before the first transition of any zone, and late enough that Intl and UTC fields count years alike. */
const beginning = Date.UTC(1800, 0);
/** More than there are names of zones: the caches stay bounded whatever spelling or year a stranger asks for. */
const cacheLimit = 1000;

const tables = new Map<string, ZoneTable>();
let offsetsOf = intlOffsets;

/** Has zones that were not asked about yet read from another source that knows the same. */
export function readOffsetsWith(source: typeof intlOffsets): void {
  offsetsOf = source;
}

/**
 * The span an instant lies in. Spans are also cut where a stretch ends, so neighbours may have the same offset.
 *
 * @throws RangeError for an unknown zone, or when `instant` is not a time
 */
export function spanAt(zone: string, instant: number): Span {
  const table = tableOf(zone);
  if (instant >= table.last.start && instant < table.last.end) return table.last;
  // Written so that NaN is refused too.
  if (!(Math.abs(instant) <= dateLimit)) throw new RangeError(`Not an instant: ${instant}`);
  const stretch = Math.floor(instant / stretchLength);
  let spans = table.stretches.get(stretch);
  if (!spans) {
    spans = readSpans(table.read, stretch * stretchLength);
    if (table.stretches.size >= cacheLimit) table.stretches.clear();
    table.stretches.set(stretch, spans);
  }
  table.last = spans.find((span) => instant < span.end) ?? table.last;
  return table.last;
}

/**
 * What is kept of a zone so far; made when it is first asked for.
 *
 * @throws RangeError for an unknown zone
 */
export function tableOf(zone: string): ZoneTable {
  let table = tables.get(zone);
  if (!table) {
    // Newer engines take offsets for zones, and times of day with one; every engine takes undefined for the machine's own.
    if (zone.search(/^(?!t\d)[a-z]/i) !== 0) throw new RangeError(`Not a time zone: ${zone}`);
    table = { read: offsetsOf(zone), stretches: new Map(), last: { start: 0, end: 0, offset: 0 } };
    if (tables.size >= cacheLimit) tables.clear();
    tables.set(zone, table);
  }
  return table;
}

/**
 * Reads one stretch of a zone: probes at even distances, and between unlike ones bisection to the second, as
 * zones change on whole seconds only (RFC 9636 §3.2 can write no other).
 */
function readSpans(read: OffsetReader, start: number): readonly Span[] {
  const end = start + stretchLength;
  const spans: Span[] = [];
  let from = start;
  let offset = readOffset(read, from);
  for (let probe = start + probeLength; probe <= end; probe += probeLength) {
    // The last millisecond, as a change at `end` is the next stretch's.
    const last = probe - 1;
    while (readOffset(read, last) !== offset) {
      let low = Math.floor(Math.max(from, last - probeLength) / 1000);
      let high = Math.floor(last / 1000);
      while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (readOffset(read, middle * 1000) === offset) low = middle;
        else high = middle;
      }
      spans.push({ start: from, end: high * 1000, offset });
      from = high * 1000;
      offset = readOffset(read, from);
    }
  }
  spans.push({ start: from, end, offset });
  return spans;
}

function readOffset(read: OffsetReader, instant: number): number {
  return read(Math.floor(Math.min(Math.max(instant, beginning), dateLimit) / 1000) * 1000);
}
