import { BookingError } from '../contract/booking-error.js';
import { guestOperations, wireHeaders } from '../contract/operations.js';
import { isWebOrigin } from '../contract/value-shapes.js';
import { methodsIn } from './routes.js';

/** How answers are shared with pages of other origins (the CORS protocol of the Fetch standard). */
export interface CrossOrigin {
  /** @throws BookingError `origin-not-allowed` */
  check(request: Request): void;
  /** What every answer says, refusals too: a page's script must be able to read why. */
  headersFor(request: Request): Readonly<Record<string, string>>;
  /** What the answer to a preflight says beside that. */
  preflight(): Readonly<Record<string, string>>;
}

/** Seconds a browser may remember a preflight. Chromium takes no more than two hours. */
const preflightSeconds = 7200;

/**
 * Any origin, or a list of them, always without credentials.
 *
 * An origin that is not on the list may read its refusal and pass a preflight, so that it learns why; nothing else is
 * done for it.
 *
 * @throws TypeError for an entry that no browser would ever send as an origin
 */
export function crossOrigin(
  origins: '*' | readonly string[],
  requestHeaders: readonly string[],
): CrossOrigin {
  const allowed = origins === '*' ? undefined : new Set(origins.map(checkedOrigin));
  // A star covers every header but Authorization, where it is understood at all; so names are named.
  const headers = ['Authorization', 'Content-Type', wireHeaders.key, ...requestHeaders].join(', ');
  return {
    check(request) {
      const origin = request.headers.get('Origin');
      if (origin === null || allowed === undefined || allowed.has(origin)) return;
      throw new BookingError('origin-not-allowed', {
        detail: `This server does not answer pages of ${origin.slice(0, 200)}; its "origins" option lists those it does`,
      });
    },
    headersFor(request) {
      const exposed = { 'Access-Control-Expose-Headers': wireHeaders.retryAfter };
      if (allowed === undefined) return { 'Access-Control-Allow-Origin': '*', ...exposed };
      const origin = request.headers.get('Origin');
      if (origin === null) return { Vary: 'Origin' };
      return { 'Access-Control-Allow-Origin': origin, Vary: 'Origin', ...exposed };
    },
    preflight: () => ({
      'Access-Control-Allow-Methods': methodsIn(guestOperations).join(', '),
      'Access-Control-Allow-Headers': headers,
      'Access-Control-Max-Age': String(preflightSeconds),
    }),
  };
}

/** A slash too many would refuse everybody in silence, and so would a pattern; both are refused at the start. */
export function checkedOrigin(origin: string): string {
  if (isWebOrigin(origin)) return origin;
  throw new TypeError(
    `"${origin}" in "origins" is not an origin; write scheme, host and port alone, such as https://shop.example`,
  );
}
