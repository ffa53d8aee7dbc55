import { isLive } from '../../contract/index.js';
import type { ChangeRequest } from '../../contract/index.js';
import { saveBooking } from './booking-rows.js';
import type { Database } from './database.js';
import { addJobs } from './job-rows.js';
import { hostsOf, leaveSeats, lockHosts, recount } from './seat-rows.js';

/** Stores a record that changed without anybody asking; one that ended gives its time back. */
export async function change(
  database: Database,
  { record, jobs, now }: ChangeRequest,
): Promise<'changed' | 'stale'> {
  return database.transaction(async (queries) => {
    await lockHosts(queries, await hostsOf(queries, [record.ref]));
    if (record.revision === 0 || !(await saveBooking(queries, record))) return 'stale';
    if (!isLive(record)) await recount(queries, await leaveSeats(queries, record.ref));
    await addJobs(queries, jobs, now);
    return 'changed';
  });
}
