import { after } from 'node:test';
import type { Database } from '../../src/store/sql/database.js';
import { openPostgres } from '../../src/store/sql/postgres.js';
import { emptyDatabase, emptyEmbedded, postgresUrl } from '../store/sql/databases.js';

/** Two servers' own connections to one PostgreSQL, which is empty. Call it inside a test. */
export async function twoServers(): Promise<readonly Database[]> {
  const url = await postgresUrl();
  const databases = await Promise.all([1, 2].map(() => openPostgres({ url, connections: 12 })));
  after(() => Promise.all(databases.map((database) => database.close())));
  await emptyDatabase(databases[0]!);
  return databases;
}

/** Two servers in one process, on an embedded database in memory. Call it inside a test. */
export async function oneProcess(): Promise<readonly Database[]> {
  const database = await emptyEmbedded();
  return [database, database];
}
