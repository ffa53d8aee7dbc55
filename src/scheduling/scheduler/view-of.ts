import type { Booking, BookingRecord, BookingStore, OccupancyAddress } from '../../contract/index.js';
import { bookingView } from './booking-view.js';

/** A booking as its guest may see it now. */
export async function viewOf(
  bookings: Pick<BookingStore, 'calendarEntry'>,
  record: BookingRecord,
): Promise<Booking> {
  return bookingView(record, await bookings.calendarEntry(entryAddressOf(record)));
}

/** Where the calendar entry of a booking is: with the host who organises it. */
export function entryAddressOf({
  hosts,
  occupancyId,
}: Pick<BookingRecord, 'hosts' | 'occupancyId'>): OccupancyAddress {
  return { hostId: hosts[0]?.id ?? '', occupancyId };
}
