import type { BookingRef } from '../../contract/booking.js';

/**
 * The booking that a manage link names, with its token, in the fragment of an address; undefined where it does not name one
 * wholly.
 *
 * @example
 * manageLinkIn('#booking=anna.1&token=secret'); // { ref: 'anna.1', token: 'secret' }
 */
export function manageLinkIn(fragment: string): Required<BookingRef> | undefined {
  const names = new URLSearchParams(fragment.replace(/^#/, ''));
  const [ref, token] = [names.get('booking'), names.get('token')];
  return ref && token ? { ref, token } : undefined;
}
