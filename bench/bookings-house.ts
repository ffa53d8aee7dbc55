import { migrate } from '../src/store/sql/migrate.js';
import type { Database } from '../src/store/sql/database.js';
import { openPostgres } from '../src/store/sql/postgres.js';
import { dropConstraint } from '../test/races/race.js';
import type { Defence } from '../test/races/race.js';
import { startServers } from '../test/races/server-processes.js';
import { saveTeam } from '../test/races/team.js';
import { emptyDatabase } from '../test/store/sql/databases.js';
import { servers } from './bookings-load.js';

/** A database and the servers on it. */
export interface House {
  readonly title: string;
  readonly urls: readonly string[];
  /** Forgets every booking. */
  readonly beginAnew: () => Promise<void>;
  /** How many bookings stand. */
  readonly bookings: () => Promise<number>;
  /** @throws Error when a server had one to report */
  readonly close: () => Promise<void>;
}

type Guard = readonly [title: string, without: readonly Defence[]];

const guarded: Guard = ['guarded', []];
const unguarded: Guard = ['neither constraint nor locks', ['constraint', 'locks']];

/** The guard as it is, and the same without it. */
export const withAndWithout: readonly Guard[] = [guarded, unguarded];

/** With the guard as it is, and with less and less of it. */
export const guards: readonly Guard[] = [
  guarded,
  ['no constraint', ['constraint']],
  unguarded,
  ['nor a second look', ['constraint', 'locks', 'second look']],
];

/** Opens a house on a database of its own at a PostgreSQL server. */
export async function openHouse(
  cluster: string,
  {
    name,
    title,
    without,
  }: { readonly name: string; readonly title: string; readonly without: readonly Defence[] },
): Promise<House> {
  const address = new URL(cluster);
  address.pathname = name;
  await createDatabase(cluster, name);
  const database = await openPostgres({ url: address.href, connections: 1, isPatient: true });
  await migrate(database);
  // Only what is measured waits for the disk.
  await database.query('set synchronous_commit to off');
  if (without.includes('constraint')) await dropConstraint(database);
  const running = await startServers(servers, {
    database: address.href,
    connections: 16,
    without: without.filter((defence) => defence !== 'constraint'),
  });
  return {
    title,
    urls: running.urls,
    beginAnew: () => beginAnew(database),
    bookings: () => bookingsIn(database),
    async close() {
      const faults = await running.close();
      await database.close();
      if (faults.length > 0) throw new Error(`${title}: ${faults.length} errors, such as ${faults[0]}`);
    },
  };
}

async function createDatabase(cluster: string, name: string): Promise<void> {
  const server = await openPostgres({ url: cluster, connections: 1 });
  await server.query(`create database ${name}`).finally(() => server.close());
}

async function beginAnew(database: Database): Promise<void> {
  await emptyDatabase(database);
  await saveTeam(database);
  // What one round leaves to be written is not the next one's to pay for.
  await database.query('checkpoint');
}

async function bookingsIn(database: Database): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::integer as count from booking_elements.bookings',
  );
  return row!.count;
}
