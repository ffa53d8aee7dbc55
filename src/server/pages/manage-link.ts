import { BookingError } from '../../contract/booking-error.js';
import type { BookingRef } from '../../contract/booking.js';
import { textIn } from './details-form.js';
import type { Written } from './details-form.js';

/** What a link from a mail opens. */
export type ManageLink = Required<BookingRef> & { readonly opens: 'booking' | 'place' };

/** What a form names, or the link that was pasted into it. @throws BookingError `not-found` */
export function manageLinkIn(written: Written): ManageLink {
  const [, fragment = ''] = textIn(written, 'link').trim().split('#', 2);
  const pasted = new URLSearchParams(fragment);
  const named = (field: string, parameter: string): string =>
    textIn(written, field) || (pasted.get(parameter) ?? '');
  const place = named('waiting', 'waiting');
  const ref = place || named('ref', 'booking');
  const token = named('token', 'token');
  if (!/^[\w.-]{1,200}$/.test(ref) || !/^[\w-]{1,200}$/.test(token)) throw new BookingError('not-found');
  return { ref, token, opens: place === '' ? 'booking' : 'place' };
}

/** Whose it is: a public reference carries its owner. */
export function ownerIn({ ref }: Pick<BookingRef, 'ref'>): string {
  const [owner = ''] = ref.split('.', 1);
  return owner;
}
