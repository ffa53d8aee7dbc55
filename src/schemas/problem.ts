import * as z from 'zod';
import { guestAbsences } from '../contract/absence.js';
import type { BookingErrorCode, FieldFault as FieldFaultType } from '../contract/booking-error.js';
import { errorCodes } from '../contract/booking-error.js';
import type { Problem as ProblemType } from '../contract/problem.js';
import { Instant } from './moments.js';

export type Problem = ProblemType;
export type FieldFault = FieldFaultType;

/** One thing that is wrong in a request. */
export const FieldFault = z.object({ path: z.string(), message: z.string() }) satisfies z.ZodType<FieldFault>;

/** An error as it travels (RFC 9457). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  code: z.enum(Object.keys(errorCodes) as [BookingErrorCode, ...BookingErrorCode[]]),
  detail: z.exactOptional(z.string()),
  fields: z.exactOptional(z.array(FieldFault)),
  message: z.exactOptional(z.string()),
  reasons: z.exactOptional(z.array(z.enum(guestAbsences))),
  starts: z.exactOptional(z.array(Instant)),
  nearest: z.exactOptional(z.array(z.object({ start: Instant, end: Instant }))),
  retryAfterSeconds: z.exactOptional(z.number().min(0)),
  fault: z.exactOptional(z.enum(['unreachable', 'timeout', 'mixed-content', 'not-a-backend', 'offline'])),
}) satisfies z.ZodType<Problem>;
