import type {
  Booking,
  BookingRecord,
  BookingStore,
  Notifier,
  OccupancyAddress,
} from '../../contract/index.js';
import { bookingView } from './booking-view.js';

/** What is looked at for a view. */
export interface ViewParts {
  readonly bookings: Pick<BookingStore, 'calendarEntry'>;
  readonly notify?: Notifier;
}

/** A booking as its guest may see it now. */
export async function viewOf({ bookings, notify }: ViewParts, record: BookingRecord): Promise<Booking> {
  const entry = await bookings.calendarEntry(entryAddressOf(record));
  return bookingView(record, { entry, canTell: notify !== undefined });
}

/** Where the calendar entry of a booking is: with the host who organises it. */
export function entryAddressOf({
  hosts,
  occupancyId,
}: Pick<BookingRecord, 'hosts' | 'occupancyId'>): OccupancyAddress {
  return { hostId: hosts[0]?.id ?? '', occupancyId };
}
