import { BookingError } from './booking-error.js';
import type { BookingErrorDetails } from './booking-error.js';

/**
 * Why a connection has to be renewed: `expired` its time is over · `revoked` the account took it back, or the service gave it
 * up · `scope-missing` less was allowed than it needs · `admin-policy` the account's organisation forbids it.
 */
export const connectionEnds = ['expired', 'revoked', 'scope-missing', 'admin-policy'] as const;

export type ConnectionEnd = (typeof connectionEnds)[number];

/** An `unauthenticated` that also says why: a provider throws it for a grant that has ended for good. */
export class GrantEnded extends BookingError {
  readonly reason: ConnectionEnd;

  constructor(reason: ConnectionEnd, details: BookingErrorDetails = {}) {
    super('unauthenticated', details);
    this.reason = reason;
  }
}

/** Why a grant has ended; services that do not say have mostly had it taken back. */
export function endOf(error: unknown): ConnectionEnd {
  const reason: unknown = error instanceof Error && 'reason' in error ? error.reason : undefined;
  return connectionEnds.find((end) => end === reason) ?? 'revoked';
}
