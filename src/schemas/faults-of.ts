import type * as z from 'zod';
import type { FieldFault } from '../contract/booking-error.js';

/** The most faults one answer names: enough for a form, too few for an echo. */
const faultLimit = 20;

/** Reads zod's findings as the contract's `fields`: a path such as `guest.email`, and a sentence for the developer. */
export function faultsOf(error: z.ZodError): readonly FieldFault[] {
  return error.issues.slice(0, faultLimit).map(({ path, message }) => ({
    // Keys and messages may repeat what was sent; their length is not the sender's to choose.
    path: path.map(String).join('.').slice(0, 200),
    message: message.slice(0, 300),
  }));
}
