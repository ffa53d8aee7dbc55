import type { CalendarChanges, ChangesAnswer, HostCalendar } from '../../contract/index.js';
import type { Queries } from './database.js';

interface Progress {
  readonly cursor: string | null;
  readonly reading: number;
}

type Page = Extract<CalendarChanges, { readonly outcome: 'page' }>;

/** Takes in what a service answered, in one transaction: see `FollowedCalendars.takeIn`. */
export async function takeInChanges(
  queries: Queries,
  { hostId, connectionId, calendarId }: HostCalendar,
  { after, changes, now }: ChangesAnswer,
): Promise<boolean> {
  const key = [hostId, connectionId, calendarId];
  const [progress] = await queries.query<Progress>(
    `select cursor, reading from booking_elements.followed_calendars
    where (host_id, connection_id, calendar_id) = ($1, $2, $3) for update`,
    key,
  );
  if (!progress || progress.cursor !== (after ?? null)) return false;
  if (changes.outcome === 'expired') {
    await queries.query(
      `update booking_elements.followed_calendars set cursor = null
      where (host_id, connection_id, calendar_id) = ($1, $2, $3)`,
      key,
    );
    return true;
  }
  const reading = after === undefined ? progress.reading + 1 : progress.reading;
  await keepEvents(queries, [...key, reading], changes);
  if (!changes.more)
    await queries.query(
      `delete from booking_elements.followed_events
      where (host_id, connection_id, calendar_id) = ($1, $2, $3) and reading < $4`,
      [...key, reading],
    );
  await queries.query(
    `update booking_elements.followed_calendars set cursor = $4, reading = $5, synced_at = coalesce($6, synced_at)
    where (host_id, connection_id, calendar_id) = ($1, $2, $3)`,
    [...key, changes.cursor, reading, changes.more ? null : now],
  );
  return true;
}

async function keepEvents(
  queries: Queries,
  calendarAndReading: readonly unknown[],
  { events, removed }: Page,
): Promise<void> {
  // A statement cannot write one row twice.
  const standing = [...new Map(events.map((event) => [event.id, event])).values()];
  if (standing.length > 0)
    await queries.query(
      `insert into booking_elements.followed_events
        (host_id, connection_id, calendar_id, reading, event_id, starts_at, ends_at, event)
      select $1, $2, $3, $4, * from unnest($5::text[], $6::bigint[], $7::bigint[], $8::json[])
      on conflict (host_id, connection_id, calendar_id, event_id) do update set
        reading = excluded.reading, starts_at = excluded.starts_at, ends_at = excluded.ends_at, event = excluded.event`,
      [
        ...calendarAndReading,
        standing.map(({ id }) => id),
        standing.map(({ start }) => start),
        standing.map(({ end }) => end),
        standing.map((event) => JSON.stringify(event)),
      ],
    );
  if (removed.length > 0)
    await queries.query(
      `delete from booking_elements.followed_events
      where (host_id, connection_id, calendar_id) = ($1, $2, $3) and event_id = any($4::text[])`,
      [...calendarAndReading.slice(0, 3), removed],
    );
}

/** Forgets followed calendars of a connection, and with them their events and channels. */
export async function forgetCalendars(
  queries: Queries,
  what: { readonly hostId: string; readonly connectionId: string; readonly calendarId?: string },
): Promise<void> {
  await queries.query(
    `delete from booking_elements.followed_calendars
    where host_id = $1 and connection_id = $2 and ($3::text is null or calendar_id = $3)`,
    [what.hostId, what.connectionId, what.calendarId ?? null],
  );
}
