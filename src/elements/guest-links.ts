import type { BookingRef } from '../contract/booking.js';

/**
 * The booking that a manage link names, with its token, in the fragment of an address; undefined where it does not name one
 * wholly.
 *
 * @example
 * manageLinkIn('#booking=anna.1&token=secret'); // { ref: 'anna.1', token: 'secret' }
 */
export const manageLinkIn = (fragment: string): Required<BookingRef> | undefined =>
  linkIn(fragment, 'booking');

/**
 * The same of a place on a waiting list.
 *
 * @example
 * waitingLinkIn('#waiting=anna.2&token=secret'); // { ref: 'anna.2', token: 'secret' }
 */
export const waitingLinkIn = (fragment: string): Required<BookingRef> | undefined =>
  linkIn(fragment, 'waiting');

function linkIn(fragment: string, name: 'booking' | 'waiting'): Required<BookingRef> | undefined {
  const names = new URLSearchParams(fragment.replace(/^#/, ''));
  const [ref, token] = [names.get(name), names.get('token')];
  return ref && token ? { ref, token } : undefined;
}
