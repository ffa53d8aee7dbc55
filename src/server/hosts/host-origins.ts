import { BookingError } from '../../contract/booking-error.js';
import { hostOperations, wireHeaders } from '../../contract/operations.js';
import type { CrossOrigin } from '../cross-origin.js';
import { checkedOrigin } from '../cross-origin.js';
import { methodsIn } from '../routes.js';

/** Seconds a browser may remember a preflight. Chromium takes no more than two hours. */
const preflightSeconds = 7200;

/**
 * Exactly these origins, with credentials: their pages may send the host's cookies along. Whatever any other page sends is
 * refused, reading as well as writing, and it may not read why.
 *
 * @throws TypeError for an entry that no browser would ever send as an origin
 */
export function hostOrigins(origins: readonly string[], requestHeaders: readonly string[]): CrossOrigin {
  const allowed = new Set(origins.map((origin) => checkedOrigin(origin)));
  const headers = ['Authorization', 'Content-Type', wireHeaders.key, ...requestHeaders].join(', ');
  return {
    check({ headers: sent }) {
      const origin = sent.get('Origin');
      if (origin === null ? !isOfAnotherPage(sent) : allowed.has(origin)) return;
      throw new BookingError('origin-not-allowed', {
        detail: 'This server answers hosts only on the pages that its "hosts.origins" option lists',
      });
    },
    headersFor(request) {
      const origin = request.headers.get('Origin');
      const shared = {
        Vary: 'Origin',
        'Cache-Control': 'private, no-store',
        // What another page embeds without asking is not shown to it either.
        'Cross-Origin-Resource-Policy': 'same-origin',
      };
      if (origin === null || !allowed.has(origin)) return shared;
      return {
        ...shared,
        'Access-Control-Allow-Origin': origin,
        'Access-Control-Allow-Credentials': 'true',
        'Access-Control-Expose-Headers': wireHeaders.retryAfter,
      };
    },
    preflight: () => ({
      'Access-Control-Allow-Methods': methodsIn(hostOperations).join(', '),
      'Access-Control-Allow-Headers': headers,
      'Access-Control-Max-Age': String(preflightSeconds),
    }),
  };
}

/** Browsers send no `Origin` with what a page merely embeds or links to, but say where it comes from (Fetch Metadata). */
function isOfAnotherPage(headers: Headers): boolean {
  const site = headers.get('Sec-Fetch-Site');
  return site !== null && site !== 'same-origin' && site !== 'none';
}
