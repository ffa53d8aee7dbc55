import type { BookingErrorCode } from '../contract/booking-error.js';
import { errorCodes } from '../contract/booking-error.js';
import type { GuestOperation } from '../contract/operations.js';
import { guestOperations } from '../contract/operations.js';

/** Codes that any operation may answer. */
const always: readonly BookingErrorCode[] = [
  'invalid-request',
  'origin-not-allowed',
  'not-found',
  'rate-limited',
  'unavailable',
];

/** Codes of anything that carries an idempotency key. */
const keyed: readonly BookingErrorCode[] = ['in-progress', 'key-reused', 'refused', 'unauthenticated'];

const taking: readonly BookingErrorCode[] = ['slot-taken', 'not-bookable', 'calendar-unreachable'];

const own: Partial<Record<GuestOperation, readonly BookingErrorCode[]>> = {
  eventType: ['calendar-unreachable'],
  slots: ['range-too-long', 'calendar-unreachable'],
  hold: taking,
  book: [...taking, 'gone'],
  booking: ['unauthenticated'],
  reschedule: [...taking, 'version-conflict', 'gone'],
  cancel: ['version-conflict', 'gone'],
};

/** The codes an operation may fail with, in the order of the closed list. */
export function codesOf(operation: GuestOperation): readonly BookingErrorCode[] {
  const possible = new Set([
    ...always,
    ...('keyed' in guestOperations[operation] ? keyed : []),
    ...(own[operation] ?? []),
  ]);
  return (Object.keys(errorCodes) as BookingErrorCode[]).filter((code) => possible.has(code));
}
