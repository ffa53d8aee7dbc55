import { BookingError, isBookingError } from '../../contract/booking-error.js';
import { GrantEnded } from '../../contract/connection-end.js';
import type { DavAnswer, DavRequest } from './dav-session.js';

/** What the status of an answer means; no word of the server is taken along. */
export function errorOf({ status, headers }: DavAnswer, method: DavRequest['method']): BookingError {
  const detail = `CalDAV ${method} was answered with ${status}`;
  switch (status) {
    case 401:
      return new GrantEnded('revoked', { detail });
    case 404:
    case 410:
      return new BookingError('not-found', { detail });
    // A collection that is not there (RFC 4918, section 9.7.1).
    case 409:
      return new BookingError('not-found', { detail });
    case 412:
      return new BookingError('version-conflict', { detail });
    case 408:
    case 423:
    case 425:
    case 429:
      return unreachable(detail, headers);
    default:
      return status >= 500 && status !== 501 && status !== 507
        ? unreachable(detail, headers)
        : new BookingError('refused', { detail });
  }
}

/** What went wrong without an answer. */
export function failureOf(error: unknown, method: DavRequest['method']): BookingError {
  if (isBookingError(error)) return error;
  // A guarded fetch says so of addresses that nobody outside may send us to.
  const isRefused = error instanceof Error && 'code' in error && error.code === 'address-refused';
  if (isRefused) return new AddressRefused(error.message);
  return new BookingError('calendar-unreachable', { detail: `CalDAV ${method} was not answered` });
}

/** For addresses that must not be asked: of servers the host did not name, or inside our own network. */
export class AddressRefused extends BookingError {
  constructor(detail = 'The CalDAV server sends on to another one') {
    super('refused', { detail });
  }
}

/** For what a server said and nobody can read. */
export function notUnderstood(what: string): BookingError {
  return new BookingError('calendar-unreachable', { detail: `CalDAV: ${what} cannot be understood` });
}

function unreachable(detail: string, headers: Headers): BookingError {
  const wait = Number(headers.get('retry-after') ?? NaN);
  return new BookingError('calendar-unreachable', {
    detail,
    ...(Number.isInteger(wait) && wait >= 0 && { retryAfterSeconds: wait }),
  });
}
