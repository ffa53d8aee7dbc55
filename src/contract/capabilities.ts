import type { BookingBackend, OptionalOperation } from './booking-backend.js';
import { optionalOperations } from './booking-backend.js';

/** The version of the wire this package speaks: a major in the path, a minor that only adds. */
export const contractVersion = '1.0';

/** The longest range a guest may ask slots for, in days. */
export const guestRangeDays = 62;

/** How many days a host may ask about at once. */
export const hostRangeDays = 400;

/** What a backend behind the wire can do. */
export interface Capabilities {
  /** `major.minor`. */
  readonly contractVersion: string;
  /** Optional operations that exist. */
  readonly operations: readonly OptionalOperation[];
  readonly limits: { readonly rangeDays: number };
}

/** Reads the capabilities off a backend: a method that is there, is offered. */
export function capabilitiesOf(backend: BookingBackend): Capabilities {
  return {
    contractVersion,
    operations: optionalOperations.filter((name) => typeof backend[name] === 'function'),
    limits: { rangeDays: guestRangeDays },
  };
}
