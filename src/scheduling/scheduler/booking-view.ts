import { madeLinkOf } from '../../contract/link-job.js';
import { formatInstant } from '../../time/instant.js';
import { isGuestTold, isLive } from '../../contract/index.js';
import { calendarInvites, hearsFromHere } from '../telling/audience.js';
import type {
  BookedLocation,
  Booking,
  BookingRecord,
  CalendarEntry,
  CalendarState,
  Conference,
  SeriesPlace,
} from '../../contract/index.js';

/** What a view of a booking rests on beside its record. */
export interface ViewTerms {
  /** What is known of its calendar event. */
  readonly entry: CalendarEntry | undefined;
  /** Whether this server can tell anybody anything; nothing is said of that when missing. */
  readonly canTell?: boolean;
}

/** A booking as its guest may see it, without a token. */
export function bookingView(record: BookingRecord, { entry, canTell }: ViewTerms): Booking {
  const calendar = calendarState(record, entry);
  const told = canTell === undefined ? undefined : isTold(record, { entry, canTell });
  const [host = { name: '' }, ...others] = record.hosts.map(({ name }) => ({ name }));
  return {
    ref: record.ref,
    version: record.version,
    status: record.status,
    ...(record.status === 'pending' &&
      record.confirmBy !== undefined && { confirmBy: formatInstant(record.confirmBy) }),
    eventType: record.eventType,
    host,
    ...(others.length > 0 && { hosts: [host, ...others] }),
    start: formatInstant(record.time.start),
    end: formatInstant(record.time.end),
    zone: record.zone,
    guest: record.guest,
    ...(record.furtherGuests && { furtherGuests: record.furtherGuests }),
    location: locationView(record, entry),
    ...(record.series && { series: seriesView(record.series) }),
    calendar,
    ...(told !== undefined && told !== isGuestTold({ calendar }) && { isGuestTold: told }),
  };
}

/** Whether the guest hears of a booking: from us, or from the calendar that invites them. */
function isTold(record: BookingRecord, { entry, canTell }: Required<ViewTerms>): boolean {
  const guest = { role: 'guest' } as const;
  const isInvited = record.status === 'confirmed' && calendarInvites(entry);
  return (
    (canTell && hearsFromHere(guest, record, isInvited)) ||
    (isInvited && record.notifiedBy !== 'ours' && record.notifiedBy !== 'none')
  );
}

function seriesView({ position, of }: SeriesPlace): SeriesPlace {
  return { position, of };
}

/** Whether the calendar shows a booking as it stands: what is confirmed is to be there, anything else is not. */
function calendarState(record: BookingRecord, entry: CalendarEntry | undefined): CalendarState {
  if (!entry) return 'none';
  const shown = entry.shown[record.ref];
  if (record.status === 'confirmed') return shown?.version === record.version ? shown.state : 'writing';
  if (!shown) return 'none';
  return shown.state === 'failed' ? 'failed' : 'writing';
}

/** The link is the event's, which several guests may share; who is no longer among them does not see it. */
function locationView(record: BookingRecord, entry: CalendarEntry | undefined): BookedLocation {
  const { conference, ...location } = record.location;
  if (!conference) return location;
  if (!isLive(record)) return { ...location, conference: { solution: conference.solution, state: 'failed' } };
  return { ...location, conference: conferenceOf(record, entry) ?? conference };
}

/** What has become of the link of a live booking: the calendar entry knows, or the record where a maker makes it. */
export function conferenceOf(
  record: BookingRecord,
  entry: CalendarEntry | undefined,
): Conference | undefined {
  const made = madeLinkOf(record);
  if (!made) return record.location.conference && entry?.conference;
  const { url, ...state } = made;
  // An address from before stays hidden until its maker has said that it holds.
  return url !== undefined && made.state === 'ready' ? made : state;
}
