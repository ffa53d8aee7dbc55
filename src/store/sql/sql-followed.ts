import type {
  FollowedCalendar,
  FollowedCalendars,
  FollowedEvent,
  HostCalendar,
} from '../../contract/index.js';
import {
  ChangesAnswer,
  FollowingChannel,
  HostCalendar as HostCalendarSchema,
  parse,
} from '../../schemas/index.js';
import type { Database } from './database.js';
import { isPossibleKey } from './possible-key.js';
import { forgetCalendars, takeInChanges } from './followed-rows.js';

interface CalendarRow {
  readonly host_id: string;
  readonly connection_id: string;
  readonly calendar_id: string;
  readonly cursor: string | null;
  readonly synced_at: number | null;
  readonly due_at: number;
  readonly channels: FollowedCalendar['channels'];
}

interface EventRow {
  readonly connection_id: string;
  readonly event: Omit<FollowedEvent, 'connectionId'>;
}

/**
 * `FollowedCalendars` in PostgreSQL, embedded or a server. To remove a connection from `sqlSettings` of the same database, or
 * to give it to another host, forgets its calendars as well.
 */
export function sqlFollowed(database: Database): FollowedCalendars {
  return {
    async follow(calendar) {
      const { hostId, connectionId, calendarId } = parse(HostCalendarSchema, calendar);
      await database.query(
        `insert into booking_elements.followed_calendars (host_id, connection_id, calendar_id) values ($1, $2, $3)
        on conflict do nothing`,
        [hostId, connectionId, calendarId],
      );
    },
    async takeDue({ hostIds, now, until, limit }) {
      const rows = await database.query<CalendarRow>(
        `with due as (
          select host_id, connection_id, calendar_id from booking_elements.followed_calendars
          where host_id = any($1::text[]) and due_at <= $2
          order by due_at limit $3 for update skip locked
        ), taken as (
          update booking_elements.followed_calendars as followed set due_at = $4 from due
          where (followed.host_id, followed.connection_id, followed.calendar_id)
            = (due.host_id, due.connection_id, due.calendar_id)
          returning followed.*
        )
        ${followedIn('taken')}`,
        [hostIds.filter((hostId) => isPossibleKey(hostId)), now, limit, until],
      );
      return rows.map(calendarOf);
    },
    async giveBack(taken, dueAt) {
      if (!isPossibleKey(...keyOf(taken))) return;
      await database.query(
        `update booking_elements.followed_calendars set due_at = $5
        where (host_id, connection_id, calendar_id) = ($1, $2, $3) and due_at = $4`,
        [...keyOf(taken), taken.dueAt, dueAt],
      );
    },
    async hasChanged(calendar, now) {
      if (!isPossibleKey(...keyOf(calendar))) return;
      await database.query(
        `update booking_elements.followed_calendars set due_at = least(due_at, $4)
        where (host_id, connection_id, calendar_id) = ($1, $2, $3)`,
        [...keyOf(calendar), now],
      );
    },
    async followed(calendar) {
      if (!isPossibleKey(...keyOf(calendar))) return undefined;
      const rows = await database.query<CalendarRow>(
        followedWhere('(host_id, connection_id, calendar_id) = ($1, $2, $3)'),
        keyOf(calendar),
      );
      return rows.map(calendarOf)[0];
    },
    async followedBy(hostId) {
      if (!isPossibleKey(hostId)) return [];
      const rows = await database.query<CalendarRow>(followedWhere('host_id = $1'), [hostId]);
      return rows.map(calendarOf);
    },
    async followedThrough(channelId) {
      if (!isPossibleKey(channelId)) return undefined;
      const rows = await database.query<CalendarRow>(
        followedWhere(`(host_id, connection_id, calendar_id) in (
          select host_id, connection_id, calendar_id from booking_elements.channels where id = $1
        )`),
        [channelId],
      );
      return rows.map(calendarOf)[0];
    },

    async takeIn(calendar, answer) {
      const taken = parse(ChangesAnswer, answer);
      if (!isPossibleKey(...keyOf(calendar))) return false;
      return database.transaction((queries) => takeInChanges(queries, calendar, taken));
    },
    async event(calendar, eventId) {
      if (!isPossibleKey(...keyOf(calendar), eventId)) return undefined;
      const [row] = await database.query<EventRow>(
        `select connection_id, event from booking_elements.followed_events
        where (host_id, connection_id, calendar_id, event_id) = ($1, $2, $3, $4)`,
        [...keyOf(calendar), eventId],
      );
      return row && eventIn(row);
    },
    async events({ hostId, calendars, range }) {
      const asked = calendars.filter(({ connectionId, calendarId }) =>
        isPossibleKey(connectionId, calendarId),
      );
      if (!isPossibleKey(hostId) || asked.length === 0) return [];
      const rows = await database.query<EventRow>(
        `select connection_id, event from booking_elements.followed_events
        join unnest($2::text[], $3::text[]) as asked (connection_id, calendar_id) using (connection_id, calendar_id)
        where host_id = $1 and starts_at < $5 and (ends_at > $4 or starts_at >= $4)
        order by starts_at, ends_at, connection_id, calendar_id, event_id`,
        [
          hostId,
          asked.map(({ connectionId }) => connectionId),
          asked.map(({ calendarId }) => calendarId),
          range.start,
          range.end,
        ],
      );
      return rows.map(eventIn);
    },

    async forgetBookings(hostId, endedBefore) {
      if (!isPossibleKey(hostId)) return 0;
      const gone = await database.query(
        // What others write may hold what PostgreSQL takes for no text: it is compared as it stands.
        `delete from booking_elements.followed_events
        where host_id = $1 and ends_at < $2 and strpos(event::text, '"bookingRef":') > 0 returning 1`,
        [hostId, endedBefore],
      );
      return gone.length;
    },

    async addChannel(calendar, channel) {
      const { id, resource, tokenHash, expiresAt } = parse(FollowingChannel, channel);
      if (!isPossibleKey(...keyOf(calendar))) return false;
      const rows = await database.query(
        `insert into booking_elements.channels (host_id, id, connection_id, calendar_id, resource, token_hash, expires_at)
        select host_id, $4, connection_id, calendar_id, $5, $6, $7 from booking_elements.followed_calendars
        where (host_id, connection_id, calendar_id) = ($1, $2, $3)
        for key share
        returning id`,
        [...keyOf(calendar), id, resource, tokenHash, expiresAt],
      );
      return rows.length > 0;
    },
    async removeChannel(hostId, channelId) {
      if (!isPossibleKey(hostId, channelId)) return;
      await database.query('delete from booking_elements.channels where host_id = $1 and id = $2', [
        hostId,
        channelId,
      ]);
    },
    async unfollow({ hostId, connectionId, calendarId }) {
      if (!isPossibleKey(hostId, connectionId, calendarId ?? '')) return;
      await forgetCalendars(database, {
        hostId,
        connectionId,
        ...(calendarId !== undefined && { calendarId }),
      });
    },
  };
}

function followedWhere(condition: string): string {
  return `${followedIn('booking_elements.followed_calendars')} where ${condition}`;
}

function followedIn(rows: string): string {
  return `select host_id, connection_id, calendar_id, cursor, synced_at, due_at, (
      select coalesce(jsonb_agg(jsonb_build_object(
        'id', id, 'resource', resource, 'tokenHash', token_hash, 'expiresAt', expires_at
      ) order by expires_at, id), '[]')
      from booking_elements.channels
      where (host_id, connection_id, calendar_id) = (followed.host_id, followed.connection_id, followed.calendar_id)
    ) as channels
    from ${rows} as followed`;
}

function eventIn({ connection_id: connectionId, event }: EventRow): FollowedEvent {
  return { ...event, connectionId };
}

function keyOf({ hostId, connectionId, calendarId }: HostCalendar): readonly [string, string, string] {
  return [hostId, connectionId, calendarId];
}

function calendarOf(row: CalendarRow): FollowedCalendar {
  return {
    hostId: row.host_id,
    connectionId: row.connection_id,
    calendarId: row.calendar_id,
    ...(row.cursor !== null && { cursor: row.cursor }),
    ...(row.synced_at !== null && { syncedAt: row.synced_at }),
    dueAt: row.due_at,
    channels: row.channels,
  };
}
