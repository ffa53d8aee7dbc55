import type { BusyMemory, KnownDay } from '../../contract/index.js';
import type { Database } from './database.js';

/** What is of no use to anybody: read two days ago. */
const keptFor = 2 * 86_400_000;

interface DayRow {
  readonly connection_id: string;
  readonly calendar_id: string;
  readonly day: number;
  readonly read_at: number;
  readonly recognises: boolean;
  readonly items: KnownDay['items'];
}

/** A `BusyMemory` in PostgreSQL: whatever one server has read of a host's calendars, all that share the database know. */
export function sqlBusy(database: Database): BusyMemory {
  return {
    async recall({ hostId, calendars, from, to }) {
      const rows = await database.query<DayRow>(
        `select connection_id, calendar_id, day, read_at, recognises, items
        from booking_elements.busy_days
        join unnest($2::text[], $3::text[]) as asked (connection_id, calendar_id) using (connection_id, calendar_id)
        where host_id = $1 and day >= $4 and day < $5`,
        [
          hostId,
          calendars.map(({ connectionId }) => connectionId),
          calendars.map(({ calendarId }) => calendarId),
          from,
          to,
        ],
      );
      return rows.map((row) => ({
        connectionId: row.connection_id,
        calendarId: row.calendar_id,
        day: row.day,
        readAt: row.read_at,
        recognises: row.recognises,
        items: row.items,
      }));
    },
    async keep(hostId, days, now) {
      // In one order, so that two who keep the same days wait for one another and in no circle.
      const sorted = [...days].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
      await database.query(
        `insert into booking_elements.busy_days (host_id, connection_id, calendar_id, day, read_at, recognises, items)
        select $1, * from unnest($2::text[], $3::text[], $4::bigint[], $5::bigint[], $6::boolean[], $7::jsonb[])
        on conflict (host_id, connection_id, calendar_id, day) do update set
          read_at = excluded.read_at, recognises = excluded.recognises, items = excluded.items`,
        [
          hostId,
          sorted.map(({ connectionId }) => connectionId),
          sorted.map(({ calendarId }) => calendarId),
          sorted.map(({ day }) => day),
          sorted.map(({ readAt }) => readAt),
          sorted.map(({ recognises }) => recognises),
          sorted.map(({ items }) => JSON.stringify(items)),
        ],
      );
      await database.query(
        `delete from booking_elements.busy_days where (host_id, connection_id, calendar_id, day) in (
          select host_id, connection_id, calendar_id, day from booking_elements.busy_days
          where host_id = $1 and read_at <= $2
          limit 1000 for update skip locked
        )`,
        [hostId, now - keptFor],
      );
    },
    async forget(hostId, calendars) {
      await database.query(
        `delete from booking_elements.busy_days where (host_id, connection_id, calendar_id, day) in (
          select host_id, connection_id, calendar_id, day from booking_elements.busy_days
          join unnest($2::text[], $3::text[]) as gone (connection_id, calendar_id) using (connection_id, calendar_id)
          where host_id = $1 order by connection_id, calendar_id, day for update of busy_days
        )`,
        [
          hostId,
          calendars.map(({ connectionId }) => connectionId),
          calendars.map(({ calendarId }) => calendarId),
        ],
      );
    },
  };
}

function nameOf({ connectionId, calendarId, day }: KnownDay): string {
  return JSON.stringify([connectionId, calendarId, day]);
}
