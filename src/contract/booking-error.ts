import type { GuestAbsence } from './absence.js';

/**
 * Every way a booking can go wrong, as a closed list. The same code travels over HTTP as `code` of an
 * `application/problem+json` answer (RFC 9457) with the status given here. Decide by `code`, never by text.
 */
export const errorCodes = {
  /** The request does not have the shape the contract asks for; `fields` says where. */
  'invalid-request': 400,
  /** No credential, or one that does not open this. */
  unauthenticated: 401,
  /** The page's origin is not on the backend's list. */
  'origin-not-allowed': 403,
  /** No such owner, event type, booking or path. */
  'not-found': 404,
  /** Somebody or something else has that time; `nearest` offers others. */
  'slot-taken': 409,
  /** The booking changed since it was read; read it again. */
  'version-conflict': 409,
  /** The same `Idempotency-Key` is being worked on right now; ask again with the same key. */
  'in-progress': 409,
  /** It was there, and is over: a cancelled booking, an expired hold. */
  gone: 410,
  /** The `Idempotency-Key` was used with another request body. */
  'key-reused': 422,
  /** The rules do not offer that time or place (hours, notice, window, limits, a place that cannot work). */
  'not-bookable': 422,
  /** The backend's own decision; `message` holds its words for the guest. */
  refused: 422,
  /** The range asked for is longer than the backend answers. */
  'range-too-long': 422,
  /** Too many requests; `retryAfterSeconds` says when to come back. */
  'rate-limited': 429,
  /** A calendar that decides what is free could not be read; nothing was booked. */
  'calendar-unreachable': 503,
  /** The backend, or the way to it, does not work right now; `fault` says what is known. */
  unavailable: 503,
} as const satisfies Record<string, number>;

export type BookingErrorCode = keyof typeof errorCodes;

/**
 * Why a backend could not be asked at all, seen from the page:
 * `unreachable` no answer · `timeout` none in time · `mixed-content` an http address in an https page ·
 * `not-a-backend` something answered, but not this contract · `offline` the browser has no network.
 */
export type WiringFault = 'unreachable' | 'timeout' | 'mixed-content' | 'not-a-backend' | 'offline';

/** One thing that is wrong in a request: a path like `guest.email`, and a sentence for the developer. */
export interface FieldFault {
  readonly path: string;
  readonly message: string;
}

/** What an error may carry beside its code. */
export interface BookingErrorDetails {
  /** For developers and logs, in English. Never a secret, never shown to a guest. */
  readonly detail?: string;
  /** With `invalid-request`: where. */
  readonly fields?: readonly FieldFault[];
  /** With `refused`: the backend's words for the guest, shown as plain text. */
  readonly message?: string;
  /** With `not-bookable`: what a guest may know of why the rules do not offer the time. */
  readonly reasons?: readonly GuestAbsence[];
  /** With `slot-taken`: the nearest free times, ISO 8601 UTC, soonest first. */
  readonly nearest?: readonly { readonly start: string; readonly end: string }[];
  /** Where several times were asked for at once: the starts that it is about, ISO 8601 UTC. */
  readonly starts?: readonly string[];
  /** With `rate-limited`, `unavailable`, `in-progress`, `calendar-unreachable`: seconds to wait before asking again. */
  readonly retryAfterSeconds?: number;
  /** With `unavailable`: what is known about the way to the backend. */
  readonly fault?: WiringFault;
}

/**
 * The one error of this contract. Backends throw it, `remoteBackend` throws it, the elements read its `code`.
 *
 * @example
 * throw new BookingError('refused', { message: 'Please call us for same-day appointments.' });
 */
export class BookingError extends Error {
  override readonly name = 'BookingError';
  readonly code: BookingErrorCode;
  readonly details: BookingErrorDetails;

  constructor(code: BookingErrorCode, details: BookingErrorDetails & { readonly cause?: unknown } = {}) {
    const { cause, ...rest } = details;
    super(
      rest.detail === undefined ? code : `${code}: ${rest.detail}`,
      cause === undefined ? undefined : { cause },
    );
    this.code = code;
    this.details = rest;
  }
}

/** True for a `BookingError`, also one from another copy of this package. */
export function isBookingError(value: unknown): value is BookingError {
  return (
    value instanceof Error &&
    value.name === 'BookingError' &&
    'code' in value &&
    isBookingErrorCode(value.code)
  );
}

/** True for a code of the closed list. */
export function isBookingErrorCode(value: unknown): value is BookingErrorCode {
  return typeof value === 'string' && Object.hasOwn(errorCodes, value);
}
