import * as z from 'zod';
import type { OptionalOperation } from '../contract/booking-backend.js';
import { optionalOperations } from '../contract/booking-backend.js';
import type { Capabilities as CapabilitiesType } from '../contract/capabilities.js';

export type Capabilities = CapabilitiesType;

const isKnown = (name: string): name is OptionalOperation =>
  (optionalOperations as readonly string[]).includes(name);

/** What a backend can do. Operations of a later version of the contract are dropped, as any reader does. */
export const Capabilities = z.object({
  contractVersion: z.string().regex(/^\d{1,4}\.\d{1,4}$/, 'must be a version such as 1.0'),
  operations: z
    .array(z.string().max(100))
    .max(100)
    .transform((names) => names.filter(isKnown)),
  limits: z.object({ rangeDays: z.int().min(1).max(400) }),
}) satisfies z.ZodType<Capabilities>;
