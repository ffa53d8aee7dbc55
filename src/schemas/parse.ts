import type * as z from 'zod';
import { BookingError } from '../contract/booking-error.js';
import { faultsOf } from './faults-of.js';

/**
 * Reads a value through a schema: what comes back has the contract's shape and nothing else.
 *
 * @throws BookingError `invalid-request` with `fields`
 */
export function parse<Type>(schema: z.ZodType<Type>, value: unknown): Type {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new BookingError('invalid-request', { fields: faultsOf(result.error) });
}
