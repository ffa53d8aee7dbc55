import { BookingError } from '../contract/booking-error.js';
import { guestRangeDays } from '../contract/capabilities.js';
import { seriesParameters } from '../contract/operations.js';
import { slotParameters } from '../contract/reading-operations.js';
import type { SeriesQuery as SeriesQueryType } from '../contract/series.js';
import type { SlotQuery as SlotQueryType } from '../contract/slot.js';
import { parse } from '../schemas/parse.js';
import { SeriesQuery } from '../schemas/series.js';
import { SlotQuery } from '../schemas/slot.js';
import { parseInstant } from '../time/instant.js';
import { isShallow } from './json-depth.js';

const dayLength = 86_400_000;

/**
 * Reads a question for free times off the address. Parameters that it does not know are ignored; a place or host named
 * by its own parameter wins over the same in `context`.
 *
 * @throws BookingError `invalid-request`, and `range-too-long` for more than 62 days
 */
export function slotQueryOf(eventType: string, address: URLSearchParams, jsonDepth: number): SlotQueryType {
  const given = reader(address, slotParameters);
  const query = parse(
    SlotQuery,
    present({
      eventType,
      start: instantOf(given('start')),
      end: instantOf(given('end')),
      durationMinutes: numberOf(given('durationMinutes')),
      zone: given('zone'),
      context: wholeContext(given, jsonDepth),
    }),
  );
  if (parseInstant(query.end) - parseInstant(query.start) > guestRangeDays * dayLength)
    throw new BookingError('range-too-long', { detail: `Ask for at most ${guestRangeDays} days at once` });
  return query;
}

/** Reads a question for the times of a series off the address. @throws BookingError `invalid-request` */
export function seriesQueryOf(
  eventType: string,
  address: URLSearchParams,
  jsonDepth: number,
): SeriesQueryType {
  const given = reader(address, seriesParameters);
  return parse(
    SeriesQuery,
    present({
      eventType,
      start: instantOf(given('start')),
      everyWeeks: numberOf(given('everyWeeks')),
      times: numberOf(given('times')),
      durationMinutes: numberOf(given('durationMinutes')),
      context: wholeContext(given, jsonDepth),
    }),
  );
}

/** Reads a parameter by the field that it carries. */
function reader<Field extends string>(
  address: URLSearchParams,
  names: Readonly<Record<Field, string>>,
): (field: Field) => string | undefined {
  return (field) => only(address, names[field]);
}

function wholeContext(
  given: (field: 'context' | 'location' | 'host') => string | undefined,
  jsonDepth: number,
): unknown {
  return contextOf(
    readContext(given('context'), jsonDepth),
    present({ location: given('location'), host: given('host') }),
  );
}

function only(address: URLSearchParams, name: string): string | undefined {
  const values = address.getAll(name);
  if (values.length > 1) throw invalid(name, 'must be given once');
  return values[0];
}

/** A plus sign that was not percent-encoded arrives as a space; nothing else can stand before an offset. */
function instantOf(text: string | undefined): string | undefined {
  return text?.replace(/ (\d\d:\d\d)$/, '+$1');
}

function numberOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  return /^\d{1,6}$/.test(text) ? Number(text) : NaN;
}

function readContext(text: string | undefined, jsonDepth: number): unknown {
  if (text === undefined) return undefined;
  if (!isShallow(text, jsonDepth)) throw invalid('context', `must not be nested deeper than ${jsonDepth}`);
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw invalid('context', 'must be JSON');
  }
}

function contextOf(context: unknown, named: object): unknown {
  if (Object.keys(named).length === 0) return context;
  // What is no object is left as it is, for the schema to refuse.
  return context === undefined || (typeof context === 'object' && !Array.isArray(context))
    ? { ...context, ...named }
    : context;
}

function present(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function invalid(path: string, message: string): BookingError {
  return new BookingError('invalid-request', { fields: [{ path, message }] });
}
