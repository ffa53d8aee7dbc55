import { isGuestAbsence } from './absence.js';
import { BookingError, errorCodes, isBookingErrorCode } from './booking-error.js';
import type { BookingErrorCode, BookingErrorDetails } from './booking-error.js';

/** The media type errors travel as (RFC 9457). */
export const problemMediaType = 'application/problem+json';

/** A `BookingError` as it travels: RFC 9457 members, our closed `code`, and the error's details. */
export interface Problem extends BookingErrorDetails {
  /** A stable address naming the code; not meant to be fetched. */
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: BookingErrorCode;
}

/** What a problem is called, for developers: RFC 9457 wants a short, stable sentence. */
export const problemTitles: Readonly<Record<BookingErrorCode, string>> = {
  'invalid-request': 'The request is not valid',
  unauthenticated: 'This needs a valid credential',
  'origin-not-allowed': 'This website may not use this booking page',
  'not-found': 'There is nothing here',
  'slot-taken': 'This time is no longer free',
  'version-conflict': 'The booking was changed in the meantime',
  'in-progress': 'The same request is still being worked on',
  gone: 'This is no longer there',
  'key-reused': 'The idempotency key was used for another request',
  'not-bookable': 'This cannot be booked',
  refused: 'The booking was refused',
  'range-too-long': 'The range is too long',
  'rate-limited': 'Too many requests',
  'calendar-unreachable': 'The calendar cannot be read right now',
  unavailable: 'The booking service does not answer',
};

/** Writes an error for the wire. */
export function problemOf(error: BookingError): Problem {
  return {
    type: `urn:booking-elements:${error.code}`,
    title: problemTitles[error.code],
    status: errorCodes[error.code],
    code: error.code,
    ...error.details,
  };
}

/**
 * Reads an error from the wire, keeping only what the contract knows.
 * Returns `undefined` when the body is not a problem of this contract.
 */
export function errorOfProblem(body: unknown): BookingError | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body) || !isBookingErrorCode(body.code))
    return undefined;
  const { detail, message, retryAfterSeconds, fields, reasons, nearest, starts } = body as Record<
    string,
    unknown
  >;
  return new BookingError(body.code, {
    ...(typeof detail === 'string' && { detail }),
    ...(typeof message === 'string' && { message }),
    ...(typeof retryAfterSeconds === 'number' && { retryAfterSeconds }),
    ...(Array.isArray(fields) && { fields: fields.filter(isFieldFault) }),
    ...(Array.isArray(reasons) && { reasons: reasons.filter(isGuestAbsence) }),
    ...(Array.isArray(starts) && { starts: starts.filter((start) => typeof start === 'string') }),
    ...(Array.isArray(nearest) && { nearest: nearest.filter(isStretch) }),
  });
}

function isFieldFault(value: unknown): value is { path: string; message: string } {
  return hasTexts(value, 'path', 'message');
}

function isStretch(value: unknown): value is { start: string; end: string } {
  return hasTexts(value, 'start', 'end');
}

function hasTexts(value: unknown, ...names: string[]): boolean {
  return (
    typeof value === 'object' &&
    value !== null &&
    names.every((name) => typeof (value as Record<string, unknown>)[name] === 'string')
  );
}
