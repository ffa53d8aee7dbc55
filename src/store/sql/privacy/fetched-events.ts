import { isSameAddress } from '../../../contract/index.js';
import type { BookingRecord, FollowedEvent, HostCalendar } from '../../../contract/index.js';
import type { Queries } from '../database.js';
import { mentions } from './mentions.js';
import type { SoughtAddress } from './mentions.js';

/** Something that was fetched from a host's calendar, and where it is kept. */
export interface FetchedEvent {
  readonly at: HostCalendar;
  readonly event: Omit<FollowedEvent, 'connectionId'>;
}

/** What was fetched of calendars about bookings, or about somebody who is invited or named there. */
export async function findFetched(
  queries: Queries,
  sought: SoughtAddress,
  refs: readonly string[],
): Promise<readonly FetchedEvent[]> {
  const rows = await queries.query<{
    host_id: string;
    connection_id: string;
    calendar_id: string;
    event: FetchedEvent['event'];
  }>(
    // What others write may hold what PostgreSQL takes for no text: it is compared as it stands.
    `select host_id, connection_id, calendar_id, event from booking_elements.followed_events
    where not $2::boolean or strpos(lower(event::text), $1) > 0
      or exists (select from unnest($3::text[]) as named where strpos(event::text, named) > 0)`,
    [sought.inJson, sought.isAscii, refs.map(namedIn)],
  );
  return rows
    .map(({ host_id: hostId, connection_id: connectionId, calendar_id: calendarId, event }) => ({
      at: { hostId, connectionId, calendarId },
      event,
    }))
    .filter(({ event }) => refs.includes(event.bookingRef ?? '') || mentions(event, sought));
}

/** Whether an event invites the guest. */
export function invites({ attendees = [] }: FetchedEvent['event'], { address }: SoughtAddress): boolean {
  return attendees.some(({ email }) => isSameAddress(email, address));
}

/** Forgets what was fetched of a booking's events. @returns How many there were. */
export async function removeFetchedOf(queries: Queries, { hosts, ref }: BookingRecord): Promise<number> {
  const gone = await queries.query(
    `delete from booking_elements.followed_events
    where host_id = any($1::text[]) and strpos(event::text, $2) > 0 returning 1`,
    [hosts.map(({ id }) => id), namedIn(ref)],
  );
  return gone.length;
}

/** Forgets events that were fetched. */
export async function removeFetched(queries: Queries, events: readonly FetchedEvent[]): Promise<void> {
  for (const { at, event } of events)
    await queries.query(
      `delete from booking_elements.followed_events
      where host_id = $1 and connection_id = $2 and calendar_id = $3 and event_id = $4`,
      [at.hostId, at.connectionId, at.calendarId, event.id],
    );
}

/** How an event names its booking, in JSON. */
function namedIn(ref: string): string {
  return `"bookingRef":${JSON.stringify(ref)}`;
}
