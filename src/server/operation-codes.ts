import type { BookingErrorCode } from '../contract/booking-error.js';
import { errorCodes } from '../contract/booking-error.js';
import type { GuestOperation, HostOperation } from '../contract/operations.js';
import { guestOperations, hostOperations } from '../contract/operations.js';

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
  seriesTimes: ['not-bookable', 'calendar-unreachable'],
  bookSeries: [...taking, 'gone'],
  joinWaitlist: ['not-bookable', 'calendar-unreachable'],
  waitlistEntry: ['unauthenticated'],
  takeOffer: [...taking, 'gone'],
  passOffer: ['gone'],
  leaveWaitlist: ['gone'],
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

const ownOfHosts: Partial<Record<HostOperation, readonly BookingErrorCode[]>> = {
  claim: ['gone', 'calendar-unreachable'],
  connectWithCredentials: ['calendar-unreachable'],
  saveCalendarSettings: ['version-conflict', 'not-bookable', 'calendar-unreachable'],
  confirm: ['slot-taken', 'not-bookable', 'calendar-unreachable', 'version-conflict', 'gone'],
  decline: ['version-conflict', 'gone'],
  cancel: ['version-conflict', 'gone'],
  writeAgain: ['version-conflict'],
};

/** The codes that a host's operation may fail with, in the order of the closed list. */
export function hostCodesOf(operation: HostOperation): readonly BookingErrorCode[] {
  const possible = new Set([
    ...always,
    'unauthenticated' as const,
    ...('keyed' in hostOperations[operation] ? keyed : []),
    ...(ownOfHosts[operation] ?? []),
  ]);
  return (Object.keys(errorCodes) as BookingErrorCode[]).filter((code) => possible.has(code));
}
