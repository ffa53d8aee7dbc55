import type { Extension, PGlite, Transaction } from '@electric-sql/pglite';
import { offerBackups } from './backup/folder-backup.js';
import { DatabaseError } from './database.js';
import type { Database, Queries } from './database.js';
import { lockFolder } from './folder-lock.js';
import { finishRewriting, postgresIn } from './rewriting.js';

const int8 = 20;
const parsers = { [int8]: Number };

/**
 * PostgreSQL in this process (PGlite), its data in a folder, or in memory where none is named. Needs the package
 * `@electric-sql/pglite`.
 *
 * One process at a time: a second one that opens the folder is refused. What was committed outlives the process, however
 * it ends; what the operating system had not yet written when the power failed is lost (see docs/store.md).
 *
 * @throws Error when another process has the folder, it cannot be written to, or the package is not installed
 */
export async function openEmbedded(folder?: string): Promise<Database> {
  if (folder === undefined) return openIn(undefined);
  const unlock = await lockFolder(folder);
  try {
    await finishRewriting(folder);
    const database = await openIn(postgresIn(folder), unlock);
    const stop = offerBackups(database, folder);
    return { ...database, close: () => stop().finally(() => database.close()) };
  } catch (error) {
    await unlock();
    throw error;
  }
}

/** Opens the database in a folder that is locked, or one in memory. */
export async function openIn(dataDir: string | undefined, unlock?: () => Promise<void>): Promise<Database> {
  const { PGlite, btree_gist } = await loadPglite();
  const lite = await PGlite.create({ ...(dataDir !== undefined && { dataDir }), extensions: { btree_gist } });
  return databaseOf(lite, unlock);
}

function databaseOf(lite: PGlite, unlock?: () => Promise<void>): Database {
  let closing: Promise<void> | undefined;
  return {
    ...queriesOf(lite),
    async transaction(work) {
      let failure: { readonly error: unknown } | undefined;
      try {
        return await lite.transaction(async (transaction) => {
          try {
            return await work(queriesOf(transaction));
          } catch (error) {
            failure = { error };
            throw error;
          }
        });
      } catch (error) {
        // What the work threw is its own; what `commit` threw is the database's.
        throw failure ? failure.error : new DatabaseError(error);
      }
    },
    close: () => (closing ??= lite.close().finally(unlock)),
  };
}

function queriesOf(source: Pick<PGlite, 'query'> | Transaction): Queries {
  return {
    async query<Answer extends object>(text: string, values: readonly unknown[] = []) {
      try {
        return (await source.query<Answer>(text, [...values], { parsers })).rows;
      } catch (error) {
        throw new DatabaseError(error);
      }
    },
  };
}

async function loadPglite(): Promise<{
  readonly PGlite: typeof PGlite;
  readonly btree_gist: Extension;
}> {
  try {
    const [{ PGlite: lite }, { btree_gist }] = await Promise.all([
      import('@electric-sql/pglite'),
      import('@electric-sql/pglite/contrib/btree_gist'),
    ]);
    return { PGlite: lite, btree_gist };
  } catch (cause) {
    throw new Error('The embedded database needs a package: npm install @electric-sql/pglite', { cause });
  }
}
