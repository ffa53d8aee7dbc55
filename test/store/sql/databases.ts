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

/** The two databases that everything is tried on: a PostgreSQL server, and the embedded one. Call it inside `describe`. */
export function testDatabases(): readonly TestDatabase[] {
  return [
    emptied('PostgreSQL', async () => openPostgres({ url: await postgresUrl(), connections: 20 })),
    emptied('the embedded PostgreSQL', () => openEmbedded()),
  ];
}

function emptied(name: string, connect: () => Promise<Database>): TestDatabase {
  let opened: Promise<Database> | undefined;
  after(async () => (await opened)?.close());
  return {
    name,
    open: async () => {
      opened ??= connect();
      const database = await opened;
      await emptyDatabase(database);
      return database;
    },
  };
}

/** Brings a database to shape, and forgets all rows in it. */
export async function emptyDatabase(database: Database): Promise<void> {
  await migrate(database);
  const tables = await database.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
    where schemaname = 'booking_elements' and tablename <> 'migrations'`,
  );
  await database.query(`truncate ${tables.map(({ name }) => name).join(', ')} restart identity`);
}
