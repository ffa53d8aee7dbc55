import type { Booking } from '../../contract/booking.js';
import type { AgendaWords } from './words/words.js';

/** What a guest is called: of one whose data have been deleted there is no name any more. */
export function guestName(
  { guest: { name } }: Pick<Booking, 'guest'>,
  { deletedGuest }: Pick<AgendaWords, 'deletedGuest'>,
): string {
  return name === '' ? deletedGuest : name;
}
