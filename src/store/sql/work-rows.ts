import type { WorkState } from '../../contract/index.js';
import type { Queries } from './database.js';

/** Notes when work was looked after last; of several servers, the latest. */
export async function noteRun(queries: Queries, now: number): Promise<void> {
  await queries.query(
    `insert into booking_elements.work_runs as known (only_row, last_run_at) values (true, $1)
    on conflict (only_row) do update set last_run_at = greatest(known.last_run_at, excluded.last_run_at)`,
    [now],
  );
}

/** How the work stands. */
export async function workState(queries: Queries, now: number): Promise<WorkState> {
  const [row] = await queries.query<{ last_run_at: number | null; waiting_since: number | null }>(
    `select (select last_run_at from booking_elements.work_runs) as last_run_at,
      (select min(available_at) from booking_elements.jobs where available_at <= $1) as waiting_since`,
    [now],
  );
  const { last_run_at: lastRunAt, waiting_since: waitingSince } = row ?? {};
  return {
    ...(typeof lastRunAt === 'number' && { lastRunAt }),
    ...(typeof waitingSince === 'number' && { waitingSince }),
  };
}
