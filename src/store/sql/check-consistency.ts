import { checksOfBookings } from './checks-of-bookings.js';
import { checksOfCalendars } from './checks-of-calendars.js';
import { checksOfTimes } from './checks-of-times.js';
import { checksOfWaiting } from './checks-of-waiting.js';
import { DatabaseError } from './database.js';
import type { Queries } from './database.js';

/** Something in the database that the rules rule out. It names rows, and nothing that a guest wrote. */
export interface Inconsistency {
  readonly check: string;
  readonly hostId: string;
  /** References, ids and instants that tell which rows are meant. */
  readonly rows: string;
}

/** Each finds the rows that break one rule; `$1` is the present moment. */
const checks: Readonly<Record<string, string>> = {
  ...checksOfTimes,
  ...checksOfBookings,
  ...checksOfCalendars,
  ...checksOfWaiting,
};

/** What each rule is called that {@link checkConsistency} looks after. */
export const consistencyChecks: readonly string[] = Object.keys(checks);

/** Findings of one rule; more of them say nothing new. */
const enough = 1000;

/**
 * Looks through the whole database for what must never be: overlaps, orphans, stuck jobs. Reads only, each rule in one
 * statement, so what comes and goes meanwhile is seen whole. At most 1000 findings of each rule.
 *
 * @param now The present moment; epoch milliseconds. Claims count until their lease ends, and work is stuck after an hour.
 * @throws DatabaseError
 */
export async function checkConsistency(queries: Queries, now: number): Promise<readonly Inconsistency[]> {
  const found: Inconsistency[] = [];
  for (const [check, sql] of Object.entries(checks))
    for (const { host_id: hostId, rows } of await findingsOf(queries, sql, now))
      found.push({ check, hostId: hostId ?? '', rows: rows ?? '' });
  return found;
}

interface Finding {
  readonly host_id: string | null;
  readonly rows: string | null;
}

async function findingsOf(queries: Queries, sql: string, now: number): Promise<readonly Finding[]> {
  try {
    // Every check takes the moment, whether it needs it or not.
    return await queries.query<Finding>(
      `select * from (${sql}) found where $1::bigint is not null order by host_id, rows limit ${enough}`,
      [now],
    );
  } catch (error) {
    // A value that is no JSON, or not of the shape that every row has, is a finding itself.
    if (!(error instanceof DatabaseError && error.sqlState?.startsWith('22'))) throw error;
    return [{ host_id: null, rows: 'a row cannot be read' }];
  }
}
