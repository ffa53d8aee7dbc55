import type { HostStore } from '../../client/host/host-store.js';
import { asBookingError } from '../../client/host/host-store.js';
import { BookingError } from '../../contract/booking-error.js';
import type { HostEventType, Versioned } from '../../contract/host-backend.js';
import { refusedIn } from './refused-fields.js';
import type { Refused } from './refused-fields.js';
import { withTidyTranslations } from './translation-edits.js';

/**
 * Sends an event type to be saved.
 *
 * @param refuse - Told what of it was not accepted, where that has a field.
 *
 * @throws BookingError the backend's; where it is about fields, `invalid-request`
 */
export async function sendEventType(
  store: HostStore,
  draft: Versioned<HostEventType>,
  refuse: (refused: Refused) => void,
): Promise<Versioned<HostEventType>> {
  const sent = { ...draft, value: withTidyTranslations(draft.value) };
  try {
    return await store.change(['eventTypes'], (backend, options) => backend.saveEventType(sent, options));
  } catch (cause) {
    const error = asBookingError(cause);
    const refused = refusedIn(error, sent.value, sent.version === 0);
    if (!refused) throw error;
    refuse(refused);
    // Of a new one there is no other version to compare with: its name is taken, and that is what has to change.
    throw new BookingError('invalid-request', { cause });
  }
}
