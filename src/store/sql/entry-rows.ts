import type { CalendarEntry, HostCalendar, OccupancyAddress } from '../../contract/index.js';
import type { Queries } from './database.js';
import { isPossibleKey } from './possible-key.js';

/** What has become of an occupancy's calendar event. */
export async function calendarEntry(
  queries: Queries,
  { hostId, occupancyId }: OccupancyAddress,
): Promise<CalendarEntry | undefined> {
  const [row] = await queries.query<{ entry: CalendarEntry }>(
    'select entry from booking_elements.calendar_entries where host_id = $1 and occupancy_id = $2',
    [hostId, occupancyId],
  );
  return row?.entry;
}

/** Stores an entry where there is none. */
export async function beginEntry(queries: Queries, entry: CalendarEntry): Promise<void> {
  await insertEntry(queries, entry);
}

/** Stores an entry with the next revision, if it is still the one that was read. */
export async function keepEntry(queries: Queries, entry: CalendarEntry): Promise<'kept' | 'stale'> {
  if (entry.revision === 0) return (await insertEntry(queries, entry)) ? 'kept' : 'stale';
  const { hostId, occupancyId, revision } = entry;
  const kept = await queries.query(
    `update booking_elements.calendar_entries set revision = $4, entry = $5, failed_at = $6
    where host_id = $1 and occupancy_id = $2 and revision = $3 returning 1`,
    [
      hostId,
      occupancyId,
      revision,
      revision + 1,
      JSON.stringify({ ...entry, revision: revision + 1 }),
      entry.failure?.at,
    ],
  );
  return kept.length > 0 ? 'kept' : 'stale';
}

/** The entries of hosts that it was given up to write, the oldest failure first. */
export async function failedEntries(
  queries: Queries,
  hostIds: readonly string[],
): Promise<readonly CalendarEntry[]> {
  const rows = await queries.query<{ entry: CalendarEntry }>(
    `select entry from booking_elements.calendar_entries
    where host_id = any($1::text[]) and failed_at is not null order by failed_at, occupancy_id limit 1000`,
    [hostIds],
  );
  return rows.map(({ entry }) => entry);
}

/** The entries whose event was written into a calendar. */
export async function entriesIn(
  queries: Queries,
  { hostId, connectionId, calendarId }: HostCalendar,
  which: { readonly eventIds: readonly string[] } | { readonly endingAfter: number },
): Promise<readonly CalendarEntry[]> {
  const rows = await queries.query<{ entry: CalendarEntry }>(
    `select entry from booking_elements.calendar_entries entries
    where host_id = $1 and entry->>'connectionId' = $2 and entry->>'calendarId' = $3 and ${
      'eventIds' in which ? isOneOf : isAhead
    } order by occupancy_id`,
    [hostId, connectionId, calendarId, 'eventIds' in which ? which.eventIds : which.endingAfter],
  );
  return rows.map(({ entry }) => entry);
}

const isOneOf = `entry->>'eventId' = any($4::text[])`;

const isAhead = `entry ? 'eventId' and exists (
  select from booking_elements.bookings booking
  where booking.host_id = entries.host_id and booking.occupancy_id = entries.occupancy_id
    and booking.status = 'confirmed' and booking.ends_at > $4::bigint
)`;

/** The entries of a host on a connection whose event is yet to be brought up to date. */
export async function waitingEntries(
  queries: Queries,
  hostId: string,
  connectionId: string,
): Promise<readonly CalendarEntry[]> {
  if (!isPossibleKey(hostId, connectionId)) return [];
  const rows = await queries.query<{ entry: CalendarEntry }>(
    `select entry.entry from booking_elements.calendar_entries entry
    join booking_elements.jobs job
      on job.host_id = entry.host_id and job.kind = 'calendar' and job.subject = entry.occupancy_id
    where entry.host_id = $1 and entry.entry ->> 'connectionId' = $2`,
    [hostId, connectionId],
  );
  return rows.map(({ entry }) => entry);
}

/**
 * Forgets of entries what tells of people where nobody on them is known any more: the digests of what was written, and the
 * address of the link.
 */
export async function forgetEntries(
  queries: Queries,
  places: readonly { readonly hostId: string; readonly occupancyId: string }[],
): Promise<void> {
  await queries.query(
    `update booking_elements.calendar_entries entries set
      revision = revision + 1,
      entry = jsonb_set((entry - 'written') #- '{conference,url}', '{revision}', to_jsonb(revision + 1))
    from (select distinct * from unnest($1::text[], $2::text[]) as place (host_id, occupancy_id)) told
    where entries.host_id = told.host_id and entries.occupancy_id = told.occupancy_id
      and not exists (
        select from booking_elements.bookings booking
        where booking.host_id = told.host_id and booking.occupancy_id = told.occupancy_id
          and booking.record -> 'forgottenAt' is null
      )`,
    [places.map(({ hostId }) => hostId), places.map(({ occupancyId }) => occupancyId)],
  );
}

async function insertEntry(queries: Queries, entry: CalendarEntry): Promise<boolean> {
  const { hostId, occupancyId, revision } = entry;
  const stored = await queries.query(
    `insert into booking_elements.calendar_entries (host_id, occupancy_id, revision, entry, failed_at)
    values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [
      hostId,
      occupancyId,
      revision + 1,
      JSON.stringify({ ...entry, revision: revision + 1 }),
      entry.failure?.at,
    ],
  );
  return stored.length > 0;
}
