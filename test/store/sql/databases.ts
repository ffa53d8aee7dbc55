import { after } from 'node:test';
import { openEmbedded } from '../../../src/store/sql/embedded.js';
import type { Database } from '../../../src/store/sql/database.js';
import { migrate } from '../../../src/store/sql/migrate.js';
import { openPostgres } from '../../../src/store/sql/postgres.js';
import { startPostgres } from '../../harness/postgres.mjs';

/** A database that a test may have to itself, brought to shape and empty. */
export interface TestDatabase {
  readonly name: string;
  /** The same database each time, emptied. */
  readonly open: () => Promise<Database>;
}

let cluster: ReturnType<typeof startPostgres> | undefined;

/** The address of a PostgreSQL that lasts as long as this process. */
export async function postgresUrl(): Promise<string> {
  cluster ??= startPostgres({ settings: { fsync: 'off' } });
  return (await cluster).url;
}

let embedded: Promise<Database> | undefined;
after(async () => (await embedded)?.close());

/** The embedded PostgreSQL of this process, in memory, brought to shape and empty: to open another takes seconds. */
export async function emptyEmbedded(): Promise<Database> {
  embedded ??= openEmbedded();
  const database = await embedded;
  await emptyDatabase(database);
  return database;
}

/** The two databases that everything is tried on: a PostgreSQL server, and the embedded one. Call it inside `describe`. */
export function testDatabases(): readonly TestDatabase[] {
  let connected: Promise<Database> | undefined;
  after(async () => (await connected)?.close());
  const emptyServer = async (): Promise<Database> => {
    connected ??= postgresUrl().then((url) => openPostgres({ url, connections: 20 }));
    const database = await connected;
    await emptyDatabase(database);
    return database;
  };
  return [
    { name: 'PostgreSQL', open: emptyServer },
    { name: 'the embedded PostgreSQL', open: emptyEmbedded },
  ];
}

/** Brings a database to shape, and forgets all rows in it. */
export async function emptyDatabase(database: Database): Promise<void> {
  await migrate(database);
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'booking_elements' and tablename <> 'migrations'`,
  );
  // Emptying all of them, empty or not, would take most of the time of most tests.
  const used = await database.query<{ name: string }>(
    `${tables.map(({ name }) => `select '${name}' as name where exists (select from ${name})`).join(' union all ')}
    union select pg_depend.refobjid::regclass::text from pg_depend join pg_sequences
      on pg_depend.objid = format('%I.%I', schemaname, sequencename)::regclass
    where schemaname = 'booking_elements' and last_value is not null
      and pg_depend.refclassid = 'pg_class'::regclass and pg_depend.deptype in ('a', 'i')`,
  );
  if (used.length > 0)
    await database.query(`truncate ${used.map(({ name }) => name).join(', ')} restart identity cascade`);
}
