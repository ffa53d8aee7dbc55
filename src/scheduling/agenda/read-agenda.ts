import { BookingError, isForgotten } from '../../contract/index.js';
import type { Agenda, AgendaBooking, BookingRecord, FollowedEvent, HostRange } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import type { Interval } from '../../time/interval.js';
import { agendaOfHost } from './agenda-of-host.js';
import type { AgendaParts, HostDay } from './host-day.js';
import { bookingView } from '../scheduler/booking-view.js';
import { driftView } from '../telling/drift-view.js';
import type { HostSideParts } from '../scheduler/host-side.js';
import { readInstant } from '../scheduler/read-wishes.js';
import { refuseField } from '../scheduler/refuse-faults.js';
import { entryAddressOf } from '../scheduler/view-of.js';

const longestRange = 400 * 86_400_000;

/**
 * Bookings of hosts, and what else stands in their calendars. What is known of followed calendars is shown as it
 * is known; the others are read.
 *
 * @throws BookingError `invalid-request`, `range-too-long` for more than 400 days.
 */
export async function readAgenda(
  parts: HostSideParts,
  { start, end }: HostRange,
  signal?: AbortSignal,
): Promise<Agenda> {
  const range = { start: readInstant(start, 'start'), end: readInstant(end, 'end') };
  if (range.start > range.end) refuseField('end', 'must not come before start');
  if (range.end - range.start > longestRange)
    throw new BookingError('range-too-long', { detail: 'at most 400 days' });
  const hostIds = await parts.side.hostIds();
  const hosts = await parts.settings.hosts(hostIds);
  const days = await Promise.all(hosts.map((host) => agendaOfHost(parts, { host, range, signal })));
  return {
    bookings: await bookingsIn(parts, hostIds, { range, days }),
    events: days.flatMap(({ events }) => events),
    calendars: days.flatMap(({ calendars }) => calendars),
  };
}

async function bookingsIn(
  { bookings, owner }: AgendaParts,
  hostIds: readonly string[],
  { range, days }: { readonly range: Interval; readonly days: readonly HostDay[] },
): Promise<readonly AgendaBooking[]> {
  const records = await bookings.during(hostIds, range);
  const own = records.filter((record) => record.owner === owner);
  const events = new Map(
    days.flatMap(({ ours }) => ours.map((event) => [`${event.calendarId}\n${event.id}`, event])),
  );
  return Promise.all(
    own.map(async (record) => {
      const entry = await bookings.calendarEntry(entryAddressOf(record));
      const event = events.get(`${entry?.calendarId ?? ''}\n${entry?.eventId ?? ''}`);
      const drift = record.status === 'confirmed' ? entry?.drift : undefined;
      return {
        ...bookingView(record, { entry }),
        hostIds: record.hosts.map(({ id }) => id),
        ...(isForgotten(record) && { isForgotten: true }),
        ...saidOf(record),
        ...shownOf(record, event),
        ...(drift && { changedEvent: { ...driftView(drift), since: formatInstant(drift.since) } }),
      };
    }),
  );
}

/** What people wrote. */
function saidOf({ answers, cancelReason }: BookingRecord): Pick<AgendaBooking, 'answers' | 'cancelReason'> {
  return {
    ...(Object.keys(answers).length > 0 && { answers }),
    ...(cancelReason !== undefined && { cancelReason }),
  };
}

/** What a booking's event says beside what is booked. */
function shownOf(
  { guest }: BookingRecord,
  event: FollowedEvent | undefined,
): Pick<AgendaBooking, 'guestAnswer' | 'webUrl'> {
  const email = guest.email.toLowerCase();
  const invited = event?.attendees?.find((person) => person.email === email);
  return {
    ...(invited && { guestAnswer: invited.answer }),
    ...(event?.webUrl !== undefined && { webUrl: event.webUrl }),
  };
}
