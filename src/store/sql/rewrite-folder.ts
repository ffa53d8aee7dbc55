import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { backUp } from './backup/back-up.js';
import { restore } from './backup/restore.js';
import type { Database } from './database.js';
import { openIn } from './embedded.js';
import { lockFolder } from './folder-lock.js';
import { finishRewriting, postgresIn, takePlace, unfinishedIn } from './rewriting.js';

/**
 * Writes the embedded database in a folder anew, row by row: what was removed or overwritten is then in none of its files.
 * (PostgreSQL leaves it in the pages of its tables until they are needed for something else, and in its log, whose files it uses
 * again without emptying them; `VACUUM FULL` helps with the former alone.) What counts for minutes, and what calendars said, is
 * left out, as in a backup. Whatever happens meanwhile, the folder holds the one or the other, whole.
 *
 * @returns How many rows there were
 * @throws FolderInUseError while a server has the folder; Error where there is no database in it
 */
export async function rewriteFolder(folder: string): Promise<number> {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}`);
  const unlock = await lockFolder(folder);
  try {
    await finishRewriting(folder);
    const fresh = unfinishedIn(folder);
    try {
      const rows = await copyDatabase(postgresIn(folder), fresh);
      await takePlace(folder);
      return rows;
    } catch (error) {
      await rm(fresh, { recursive: true, force: true });
      throw error;
    }
  } finally {
    await unlock();
  }
}

async function copyDatabase(from: string, to: string): Promise<number> {
  if (!existsSync(from)) throw new Error('There is no database in the folder');
  return during(from, (old) => during(to, (fresh) => copyRows(old, fresh)));
}

async function during<Answer>(
  dataDir: string,
  work: (database: Database) => Promise<Answer>,
): Promise<Answer> {
  const database = await openIn(dataDir);
  try {
    return await work(database);
  } finally {
    await database.close();
  }
}

/** Reads and writes in turns, so that no more than a page of rows is in memory. */
async function copyRows(from: Database, to: Database): Promise<number> {
  const { readable, writable } = new TransformStream<string, string>();
  const writer = writable.getWriter();
  const reading = backUp(from, (line) => writer.write(line), Date.now()).then(
    () => writer.close(),
    (error: unknown) => writer.abort(error),
  );
  try {
    return await restore(to, readable);
  } finally {
    // Who reads no more is waited for by nobody; where all was read there is nothing to break off.
    await writer.abort().catch(() => undefined);
    await reading.catch(() => undefined);
  }
}
