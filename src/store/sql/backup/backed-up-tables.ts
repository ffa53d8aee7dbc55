import type { Queries } from '../database.js';

/** What counts for minutes, and what is made again by being asked: nobody misses it. */
const passing = [
  'migrations',
  'host_locks',
  'rate_counts',
  'work_runs',
  'forgetting_runs',
  'connect_tickets',
  'sign_in_links',
  'sign_in_departures',
  // Whoever restores a backup may have a reason to let nobody be signed in who was.
  'sign_in_sessions',
  // What calendars said. A cursor that is older than the bookings beside it would tell of changes that have been answered.
  'busy_days',
  'followed_calendars',
  'followed_events',
  'channels',
];

/** The tables whose rows a backup holds, by name. */
export async function backedUpTables(queries: Queries): Promise<readonly string[]> {
  const tables = await queries.query<{ name: string }>(
    `select tablename as name from pg_tables
    where schemaname = 'booking_elements' and tablename <> all ($1::text[]) order by tablename`,
    [passing],
  );
  return tables.map(({ name }) => name);
}
