import type { Attendee, BookingRecord, CalendarEntry, EventDraft } from '../../contract/index.js';
import { askedLink } from './conference-link.js';
import { eventIdOf } from './identifiers.js';
import { strippedText } from './stripped-text.js';

/** The confirmed bookings of an occupancy, the first one first. */
export type Session = readonly [BookingRecord, ...BookingRecord[]];

/** What a draft takes from the settings of the organising host, and of those who take part as hosts too. */
export interface DraftHosts {
  /** IANA; the zone the event is shown in. */
  readonly zone: string;
  readonly coHosts: readonly Attendee[];
}

/** The id of an entry's event, derived so that every attempt at it names the same one. */
export function eventIdFor(
  { occupancyId, hostId, attempt }: CalendarEntry,
  former = attempt,
): Promise<string> {
  return eventIdOf(occupancyId, hostId, former);
}

/**
 * A session as a calendar event. Of a guest's own words only a stripped name, and a stripped place where the guest chose
 * it, leave the house: the calendar mails them to whatever address was typed. Where the time is for several guests not
 * even those do, because they are strangers to one another.
 */
export async function eventDraftOf(
  entry: CalendarEntry,
  session: Session,
  { zone, coHosts }: DraftHosts,
): Promise<EventDraft> {
  const [first] = session;
  const id = await eventIdFor(entry);
  const isForSeveral = session.some(({ seats = 1 }) => seats > 1);
  const { title } = first.eventType;
  const name = strippedText(first.guest.name);
  const hosts = first.hosts.map((host) => host.name).join(', ');
  const place = isForSeveral ? placesOf(session) : placeOf(first);
  const conference = askedLink(session);
  return {
    id,
    bookingRef: entry.bookingRef,
    ...first.time,
    zone,
    title: isForSeveral ? title : `${title}: ${name}`,
    description: [title, place, isForSeveral ? hosts : `${hosts} – ${name}`].filter(Boolean).join('\n'),
    ...(place !== '' && { location: place }),
    attendees: [
      ...coHosts,
      ...session.map(({ guest }) => ({ email: guest.email, name: strippedText(guest.name) })),
    ],
    ...(isForSeveral && { hidesGuests: true }),
    ...(conference && { conference: { solution: conference.solution, requestId: id } }),
  };
}

/** The places of several guests, as far as the hosts named them. */
function placesOf(session: Session): string {
  const named = session.filter(
    ({ location: { kind } }) => kind !== 'phone-host-calls' && kind !== 'ask-guest',
  );
  return [...new Set(named.map(placeOf))].filter(Boolean).join(' · ');
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
