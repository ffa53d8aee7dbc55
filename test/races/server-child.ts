// A server in a process of its own, on a free port: it serves until it is told to stop, or nobody is left to tell it.
import { once } from 'node:events';
import { serve } from '../../src/node.js';
import { createScheduler } from '../../src/scheduling/index.js';
import { createBookingServer } from '../../src/server/booking-server.js';
import { openPostgres } from '../../src/store/sql/postgres.js';
import { sqlBookings } from '../../src/store/sql/sql-bookings.js';
import { sqlSettings } from '../../src/store/sql/sql-settings.js';
import { withoutLocks } from '../store/sql/racing.js';
import { monday, owner, secret } from './team.js';

/** What keeps two guests apart in a server; the constraint does so in the database. */
export type ServerDefence = 'locks' | 'second look';

/** What it is to serve. */
export interface Task {
  /** A PostgreSQL server's address. */
  readonly database: string;
  readonly connections: number;
  /** The defences it has to do without. */
  readonly without: readonly ServerDefence[];
}

/** What it says: that it can be told, where it listens, and at last which errors it had to report. */
export type Said =
  | { readonly ready: true }
  | { readonly url: string }
  | { readonly faults: readonly string[] }
  | { readonly failed: string };

/** Nobody is refused for asking often. */
const limits = { writesPerOwnerAndMinute: 1e9, bookingsPerEmailAndHour: 1e9 };

async function run({ database: address, connections, without }: Task): Promise<void> {
  const database = await openPostgres({ url: address, connections });
  const used = without.includes('locks') ? withoutLocks(database) : database;
  const bookings = sqlBookings(used);
  const faults: string[] = [];
  const deferred: Promise<void>[] = [];
  const scheduler = createScheduler({
    owner,
    settings: sqlSettings(used, { secrets: [secret] }),
    bookings: without.includes('second look') ? { ...bookings, occupancies: async () => [] } : bookings,
    providers: [],
    secret,
    now: () => monday,
    defer: (work) => deferred.push(work),
    onError: (error) => faults.push(textOf(error)),
  });
  const server = createBookingServer({
    backends: (name) => (name === owner ? scheduler : undefined),
    limits,
    clock: () => monday,
    onError: (error) => faults.push(textOf(error)),
  });
  const { url, close } = await serve(server);
  const told = once(process, 'message');
  await say({ url });
  await told;
  await close();
  await Promise.all(deferred);
  await database.close();
  await say({ faults });
}

function textOf(error: unknown): string {
  return error instanceof Error ? String(error.stack) : String(error);
}

/** Resolves when the word is out of this process. */
function say(said: Said): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(said, undefined, undefined, (error) => (error ? reject(error) : resolve()));
  });
}

process.once('disconnect', () => process.exit());
process.once('message', (task: Task) => {
  run(task)
    .catch((error: unknown) => say({ failed: textOf(error) }))
    .finally(() => process.disconnect());
});
void say({ ready: true });
