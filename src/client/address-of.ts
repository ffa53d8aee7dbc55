import { BookingError } from '../contract/booking-error.js';

/** Where relative addresses begin; Node and workers have no document. */
interface Page {
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
