import type { BookingRecord, EventDraft } from '../../contract/index.js';
import { strippedText } from './stripped-text.js';

/**
 * A booking as a calendar event. Of the guest's own words only a stripped name, and a stripped place where the guest
 * chose it, leave the house: the calendar mails them to whatever address was typed.
 */
export function eventDraftOf(
  record: BookingRecord,
  { id, zone }: { readonly id: string; readonly zone: string },
): EventDraft {
  const name = strippedText(record.guest.name);
  const place = placeOf(record);
  const { conference } = record.location;
  return {
    id,
    bookingRef: record.ref,
    ...record.time,
    zone,
    title: `${record.eventType.title}: ${name}`,
    description: [record.eventType.title, place, `${record.hosts[0]?.name ?? ''} – ${name}`]
      .filter(Boolean)
      .join('\n'),
    ...(place !== '' && { location: place }),
    attendees: [{ email: record.guest.email, name }],
    ...(conference && { conference: { solution: conference.solution, requestId: id } }),
  };
}

function placeOf({ location }: BookingRecord): string {
  const { kind, label = '', detail = '' } = location;
  switch (kind) {
    case 'conference':
      return '';
    case 'phone-host-calls':
      return detail.replaceAll(/[^\d +()/-]/g, '').slice(0, 40);
    case 'ask-guest':
      return strippedText(detail);
    case 'phone-guest-calls':
    case 'in-person':
    case 'link':
    case 'text':
      return detail || label;
  }
}
