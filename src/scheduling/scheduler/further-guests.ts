import { isEmailAddress, isForgotten } from '../../contract/index.js';
import type {
  Attendee,
  BookingRecord,
  BookingRequest,
  EventTypeSettings,
  FieldFault,
} from '../../contract/index.js';
import { refuseField } from './refuse-faults.js';
import { strippedText } from './stripped-text.js';

/** What is wrong with those whom a guest brings, whatever the event type allows. */
export function furtherGuestFaults({
  guest,
  furtherGuests = [],
}: Pick<BookingRequest, 'guest' | 'furtherGuests'>): readonly FieldFault[] {
  const seen = new Set([addressOf(guest.email)]);
  return furtherGuests.flatMap((email, index) => {
    const path = `furtherGuests.${index}`;
    const address = addressOf(email);
    if (!isEmailAddress(address)) return { path, message: 'is an e-mail address' };
    if (seen.has(address)) return { path, message: 'is named once, and is not the guest' };
    seen.add(address);
    return [];
  });
}

/** @throws BookingError `invalid-request` for more people than a guest may bring. */
export function needFewGuests(
  { furtherGuests: most = 0 }: EventTypeSettings,
  { furtherGuests = [] }: Pick<BookingRequest, 'furtherGuests'>,
): void {
  if (furtherGuests.length > most)
    refuseField('furtherGuests', most === 0 ? 'are not for this event type' : `are at most ${most}`);
}

/**
 * Those whom the calendar invites for a booking: of the guest a stripped name, of whom they bring the address alone. Nobody where
 * it is not for the calendar to tell them: it would put a second event beside the one that we send.
 */
export function invitedGuestsOf(
  record: Pick<BookingRecord, 'guest' | 'furtherGuests' | 'notifiedBy' | 'forgottenAt'>,
): readonly Attendee[] {
  const { guest, furtherGuests = [], notifiedBy = 'calendar' } = record;
  if (isForgotten(record)) return [];
  if (notifiedBy === 'ours' || notifiedBy === 'none') return [];
  return [
    { email: guest.email, name: strippedText(guest.name) },
    ...furtherGuests.map((email) => ({ email })),
  ];
}

function addressOf(email: string): string {
  return email.trim().toLowerCase();
}
