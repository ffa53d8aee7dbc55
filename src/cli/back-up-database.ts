import { constants, copyFile, unlink } from 'node:fs/promises';
import { FolderInUseError, askForBackup, restoreFile, writeBackupFile } from '../store/sql/index.js';
import { openAsItIs, openForUse } from './open-as-it-is.js';
import type { Terminal } from './terminal.js';

/** `backup FILE`: writes all that the database of `DATABASE_URL` keeps into a new file, while servers go on using it. */
export async function backUpDatabase(
  parameters: readonly string[],
  { env, print }: Terminal,
): Promise<number> {
  const file = fileOf(parameters, 'backup');
  const url = env['DATABASE_URL'];
  const rows = await viaOwner(url, file, async () => {
    const database = await openAsItIs(url);
    try {
      return await writeBackupFile(database, file);
    } finally {
      await database.close();
    }
  });
  print(rows === undefined ? `${file} is written` : `${rows} rows are in ${file}`);
  return 0;
}

/** `restore FILE`: puts a backup into the empty database of `DATABASE_URL`, and brings it up to date. */
export async function restoreDatabase(
  parameters: readonly string[],
  { env, print }: Terminal,
): Promise<number> {
  const file = fileOf(parameters, 'restore');
  const database = await openForUse(env['DATABASE_URL']);
  try {
    print(`${await restoreFile(database, file)} rows are restored`);
  } finally {
    await database.close();
  }
  return 0;
}

/** A folder that a running server has is backed up by that server. */
async function viaOwner(
  url: string | undefined,
  file: string,
  work: () => Promise<number>,
): Promise<number | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof FolderInUseError) || url === undefined) throw error;
    const made = await askForBackup(url);
    await copyFile(made, file, constants.COPYFILE_EXCL);
    await unlink(made);
    return undefined;
  }
}

function fileOf([file, ...rest]: readonly string[], command: string): string {
  if (file === undefined || file.startsWith('-') || rest.length > 0)
    throw new Error(`Name one file: npx booking-elements ${command} bookings.gz`);
  return file;
}
