import { existsSync } from 'node:fs';
import { DatabaseError, isServerUrl, openEmbedded, openPostgres, shapeOf } from '../store/sql/index.js';
import type { Database } from '../store/sql/index.js';

/** Opens the database that `DATABASE_URL` names, to look at it: nothing is created, and no shape is changed. */
export async function openAsItIs(url: string | undefined): Promise<Database> {
  if (!url) throw new Error(needed);
  const database = await open(url);
  try {
    const { step, newest } = await shapeOf(database);
    if (step === 0) throw new Error('There are no bookings in this database: no server has ever used it');
    if (step !== newest)
      throw new Error(
        `The database is at step ${step}, this version knows ${newest}: use the version that serves it`,
      );
    return database;
  } catch (error) {
    await database.close();
    throw error instanceof DatabaseError ? new Error(`The database cannot be read: ${error.message}`) : error;
  }
}

/** Opens the database that `DATABASE_URL` names to put something into it; a folder is made where there is none. */
export async function openForUse(url: string | undefined): Promise<Database> {
  if (!url) throw new Error(needed);
  return isServerUrl(url) ? openPostgres({ url, connections: 1, isPatient: true }) : openEmbedded(url);
}

const needed = 'Set DATABASE_URL: postgres://… for a server, else the folder of the embedded one';

async function open(url: string): Promise<Database> {
  if (isServerUrl(url)) return openPostgres({ url, connections: 1, isPatient: true });
  if (!existsSync(url)) throw new Error(`There is no folder ${url}`);
  return openEmbedded(url);
}
