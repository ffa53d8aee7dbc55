import { BookingError, errorCodes, isBookingError } from '../contract/booking-error.js';
import { wireHeaders } from '../contract/operations.js';
import { problemMediaType, problemOf } from '../contract/problem.js';

/** What is told of an error: a `BookingError` as it is, of anything else nothing but `unavailable`. */
export function tellable(error: unknown): BookingError {
  if (error instanceof BookingError) return error;
  // One from another copy of this package, whose details may be newer or older than ours.
  if (isBookingError(error)) return new BookingError(error.code, { ...error.details });
  return new BookingError('unavailable');
}

/** Whether somebody ought to look into it: the guest did nothing wrong. */
export function isFault(error: BookingError): boolean {
  return errorCodes[error.code] >= 500;
}

/** An error as an answer (RFC 9457); `status` where HTTP has a finer one than the code. */
export function failureResponse(error: BookingError, status: number = errorCodes[error.code]): Response {
  const { retryAfterSeconds } = error.details;
  return new Response(writeProblem(error, status), {
    status,
    headers: {
      'Content-Type': problemMediaType,
      'Cache-Control': 'no-store',
      ...(error.code === 'unauthenticated' && { 'WWW-Authenticate': 'Bearer' }),
      ...(Number.isFinite(retryAfterSeconds) && {
        [wireHeaders.retryAfter]: String(Math.max(0, Math.ceil(Number(retryAfterSeconds)))),
      }),
    },
  });
}

/** A method that a path does not answer to (RFC 9110, section 15.5.6). */
export function methodNotAllowed(methods: readonly string[]): Response {
  const response = failureResponse(
    new BookingError('invalid-request', { detail: `This address answers only ${methods.join(', ')}` }),
    405,
  );
  response.headers.set('Allow', methods.join(', '));
  return response;
}

function writeProblem(error: BookingError, status: number): string {
  try {
    return JSON.stringify({ ...problemOf(error), status });
  } catch {
    // Details of somebody else's making need not be JSON.
    return JSON.stringify({ ...problemOf(new BookingError(error.code)), status });
  }
}
