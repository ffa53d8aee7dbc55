import type { WiringFault } from '../contract/booking-error.js';

/** What of a page decides whether a request can leave it; Node and workers lack some of it. */
interface Page {
  readonly location?: { readonly protocol: string };
  readonly navigator?: { readonly onLine?: boolean };
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
