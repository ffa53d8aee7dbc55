import type { Location } from '../../contract/location.js';
import type { BookingNotification } from '../../contract/notification.js';
import type { Slot } from '../../contract/slot.js';
import type { SpokenEventType } from '../../contract/spoken-event-type.js';
import type { Wishes } from './wishes.js';

/** What is wished for, where that is known. */
export interface Planned {
  readonly eventType: SpokenEventType;
  readonly wishes: Wishes;
  readonly place: Location | undefined;
}

/** A booking as it would be, to be spoken of before there is one. */
export function plannedBooking(
  { eventType, wishes, place }: Planned,
  { start, end }: Pick<Slot, 'start' | 'end'>,
): BookingNotification['booking'] {
  const { id = '', kind = 'text', label, detail, conference } = place ?? {};
  return {
    ref: '',
    version: 1,
    status: 'confirmed',
    eventType: { slug: eventType.slug, title: eventType.title },
    host: eventType.hosts?.find((one) => one.id === wishes.host) ?? eventType.host,
    start,
    end,
    zone: wishes.zone,
    guest: { name: '' },
    location: {
      id,
      kind,
      ...(label !== undefined && { label }),
      ...(detail !== undefined && { detail }),
      ...(conference !== undefined && { conference: { solution: conference, state: 'requested' } }),
    },
    calendar: 'none',
  };
}
