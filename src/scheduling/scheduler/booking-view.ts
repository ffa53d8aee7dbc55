import { formatInstant } from '../../time/instant.js';
import type { Booking, BookingRecord } from '../../contract/index.js';

/** A booking as its guest may see it, without a token. */
export function bookingView(record: BookingRecord): Booking {
  return {
    ref: record.ref,
    version: record.version,
    status: record.status,
    eventType: record.eventType,
    host: { name: record.hosts[0]?.name ?? '' },
    start: formatInstant(record.time.start),
    end: formatInstant(record.time.end),
    zone: record.zone,
    guest: record.guest,
    location: record.location,
    calendar: record.calendar.state,
  };
}
