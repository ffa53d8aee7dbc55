import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What whoever starts the demo may say of where it keeps things. */
export interface PlaceWishes {
  /** The folder for its files. */
  readonly folder?: string | undefined;
  /** `postgres://…`, or a folder of the embedded database. */
  readonly databaseUrl?: string | undefined;
  /** Remembers nothing, although it could. */
  readonly forgets?: boolean | undefined;
}

/** Where the demo keeps its files, and its database, if it keeps one. */
export interface Place {
  readonly folder: string;
  /** Missing where everything is forgotten at the end. */
  readonly databaseUrl?: string;
  /** What becomes of it all, in a sentence for whoever starts it. */
  readonly words: string;
  /** Removes what is nobody's any more. */
  leave(): Promise<void>;
}

/** What the embedded database needs, an optional peer of this package. */
const embedded = '@electric-sql/pglite';

/**
 * Decides where the demo keeps things: in the database that is named, else in the embedded one where its package is
 * installed, in a folder of the current directory. Without it the demo forgets, and leaves nothing behind.
 *
 * @throws Error where the folder holds what could only be half read
 */
export async function findPlace(wishes: PlaceWishes): Promise<Place> {
  const canKeep = wishes.databaseUrl !== undefined || isInstalled(embedded);
  if (wishes.forgets === true || !canKeep) return forgetfulPlace(wishes);
  const folder = path.resolve(wishes.folder ?? '.booking-demo');
  const isNew = !existsSync(folder);
  await mkdir(folder, { recursive: true });
  // It holds a secret, and nobody means to commit it.
  if (isNew && wishes.folder === undefined) await writeFile(path.join(folder, '.gitignore'), '*\n');
  return {
    folder,
    databaseUrl: wishes.databaseUrl ?? path.join(folder, 'database'),
    words: `What happens here is kept in ${folder}; delete it to begin anew.`,
    leave: async () => undefined,
  };
}

async function forgetfulPlace({ folder, forgets }: PlaceWishes): Promise<Place> {
  if (folder !== undefined && existsSync(path.join(folder, 'database')))
    throw new Error(
      `${folder} holds a demo that is kept, which needs ${embedded} (npm install ${embedded}): name another folder, or none`,
    );
  const remedy = forgets === true ? '' : ` To keep it: npm install ${embedded}`;
  if (folder !== undefined) {
    await mkdir(folder, { recursive: true });
    return {
      folder: path.resolve(folder),
      words: `Mails are files in ${path.resolve(folder)}; all else is forgotten when this ends.${remedy}`,
      leave: async () => undefined,
    };
  }
  const own = await mkdtemp(path.join(tmpdir(), 'booking-demo-'));
  return {
    folder: own,
    words: `Whatever happens here is forgotten when this ends.${remedy}`,
    leave: () => rm(own, { recursive: true, force: true }),
  };
}

function isInstalled(name: string): boolean {
  try {
    return import.meta.resolve(name) !== '';
  } catch {
    return false;
  }
}
