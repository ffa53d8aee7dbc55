import * as z from 'zod';
import { Booking, BookingRequest, CancelRequest, Hold, HoldRequest, RescheduleRequest } from './booking.js';
import { Capabilities } from './capabilities.js';
import { EventType, EventTypeSummary } from './event-type.js';
import { Problem } from './problem.js';
import { SeriesBooking, SeriesQuery, SeriesRequest, SeriesTimes } from './series.js';
import { BookingContext, SlotList, SlotQuery } from './slot.js';
import { OfferAnswer, WaitlistEntry, WaitlistRequest } from './waitlist.js';

/** The menu of services as it travels. */
export const EventTypeSummaries = z.array(EventTypeSummary);

/** Everything that travels between a guest's page and a backend, by name. */
export const wireSchemas = {
  Booking,
  BookingContext,
  BookingRequest,
  CancelRequest,
  Capabilities,
  EventType,
  EventTypeSummaries,
  EventTypeSummary,
  Hold,
  HoldRequest,
  OfferAnswer,
  Problem,
  RescheduleRequest,
  SeriesBooking,
  SeriesQuery,
  SeriesRequest,
  SeriesTimes,
  SlotList,
  SlotQuery,
  WaitlistEntry,
  WaitlistRequest,
} as const;

export type WireSchemaName = keyof typeof wireSchemas;

/** What travels between a guest's page and a backend, as JSON Schema: see `jsonSchemasOf`. */
export function wireJsonSchemas(refTo: (name: string) => string): Record<WireSchemaName, object> {
  return jsonSchemasOf(wireSchemas, refTo);
}

/**
 * Schemas as JSON Schema (2020-12), the dialect of OpenAPI 3.1. They describe what may be sent: unknown fields are
 * allowed, and checks that JSON Schema cannot say (real zones, distinct ids) are left to the schemas themselves.
 *
 * @param refTo address of a named schema, such as `#/components/schemas/Booking`
 */
export function jsonSchemasOf<Name extends string>(
  wanted: Readonly<Record<Name, z.ZodType>>,
  refTo: (name: string) => string,
): Record<Name, object> {
  const registry = z.registry<{ id: string }>();
  for (const [name, schema] of Object.entries<z.ZodType>(wanted)) registry.add(schema, { id: name });
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: refTo });
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [name, withoutAddress(schema)]),
  ) as Record<Name, object>;
}

/** Inside another document a schema has neither an address nor a dialect of its own. */
function withoutAddress(schema: object): object {
  return Object.fromEntries(Object.entries(schema).filter(([key]) => key !== '$id' && key !== '$schema'));
}
