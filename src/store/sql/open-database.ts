import type { Database } from './database.js';
import { openEmbedded } from './embedded.js';
import { migrate } from './migrate.js';
import { isServerUrl, openPostgres } from './postgres.js';

/** Which database, and how. */
export interface DatabaseOptions {
  /**
   * `postgres://…` for a server (needs the package `pg`); anything else names a folder of the embedded PostgreSQL (needs
   * `@electric-sql/pglite`), which one process at a time may have. Missing: in memory, gone with the process.
   */
  readonly url?: string | undefined;
  /** Connections to a server at most; 10 when missing. */
  readonly connections?: number;
}

/**
 * Opens a database and brings it to the shape that this version needs.
 *
 * @throws Error when a package is missing, the folder is in use, or the database belongs to a newer version; DatabaseError
 * when the server cannot be reached
 *
 * @example
 * const database = await openDatabase({ url: process.env.DATABASE_URL ?? 'data' });
 * const store = sqlBookings(database);
 */
export async function openDatabase({ url, connections }: DatabaseOptions = {}): Promise<Database> {
  if (url === undefined || !isServerUrl(url)) return shaped(await openEmbedded(url));
  // Changing the shape of a large table takes longer than any question may.
  await (await shaped(await openPostgres({ url, connections: 1, isPatient: true }))).close();
  return openPostgres({ url, ...(connections !== undefined && { connections }) });
}

async function shaped(database: Database): Promise<Database> {
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close().catch(() => undefined);
    throw error;
  }
}
