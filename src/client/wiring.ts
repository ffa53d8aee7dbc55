import type { WiringFault } from '../contract/booking-error.js';
import { BookingError } from '../contract/booking-error.js';

/** What of a page decides whether a request can leave it; Node and workers lack some of it. */
interface Page {
  readonly location?: { readonly protocol: string };
  readonly navigator?: { readonly onLine?: boolean };
  readonly document?: { readonly baseURI: string };
}

/**
 * The address of a backend without a slash at its end. In a page it may be relative to it.
 *
 * @throws BookingError `unavailable` with `not-a-backend` for what is no http(s) address
 */
export function addressOf(url: string): string {
  try {
    const { protocol, origin, pathname } = new URL(url, (globalThis as Page).document?.baseURI);
    if (/^https?:$/.test(protocol)) return origin + pathname.replace(/\/$/, '');
  } catch {
    // Answered below, like any other address that leads nowhere.
  }
  throw new BookingError('unavailable', {
    fault: 'not-a-backend',
    detail: `"${url}" is not an http or https address`,
  });
}

/** Why a request to an address got no answer. Browsers do not tell, but leave traces. */
export function faultOf(address: string): WiringFault {
  const { location, navigator } = globalThis as Page;
  if (navigator?.onLine === false) return 'offline';
  // https pages may ask http addresses of their own machine (Secure Contexts, section 3.1).
  return location?.protocol === 'https:' && /^http:(?!\/\/(localhost|127\.|\[::1]))/.test(address)
    ? 'mixed-content'
    : 'unreachable';
}
