import type { BookingRecord } from '../../contract/booking-record.js';
import type { EventDrift } from '../../contract/calendar-entry.js';
import type { BookingNews, BookingWebhookEvent, WebhookBooking } from '../../contract/webhook.js';
import { formatInstant } from '../../time/instant.js';
import { driftView } from './drift-view.js';

/**
 * Says of a booking what happened to it, and when (epoch milliseconds), as the body of a message; and how its event stands in
 * the calendar, where that is the news.
 */
export function webhookPayload(
  type: BookingWebhookEvent,
  record: BookingRecord,
  { happenedAt, drift }: { readonly happenedAt: number; readonly drift?: EventDrift },
): BookingNews {
  return {
    type,
    timestamp: formatInstant(happenedAt),
    data: { booking: webhookBooking(record), ...(drift && { calendar: driftView(drift) }) },
  };
}

// Field by field: what a record gains later stays at home until somebody decides that it may leave.
function webhookBooking(record: BookingRecord): WebhookBooking {
  const { id, kind, label } = record.location;
  return {
    ref: record.ref,
    owner: record.owner,
    version: record.version,
    status: record.status,
    eventType: { slug: record.eventType.slug, title: record.eventType.title },
    hosts: record.hosts.map((host) => ({ id: host.id, name: host.name })),
    start: formatInstant(record.time.start),
    end: formatInstant(record.time.end),
    zone: record.zone,
    guest: { name: record.guest.name, email: record.guest.email },
    location: { id, kind, ...(label !== undefined && { label }) },
    tags: { ...record.tags },
  };
}
