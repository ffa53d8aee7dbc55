import { createWriteStream } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { Database } from '../database.js';
import { backUp } from './back-up.js';
import { BackupError } from './backup-format.js';
import { restore } from './restore.js';

/**
 * Writes a backup into a new file (gzip), readable to its owner alone. One that could not be finished is removed.
 *
 * @returns How many rows there were
 * @throws Error where there is such a file
 */
export async function writeBackupFile(database: Database, file: string): Promise<number> {
  const target = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await new Promise<void>((resolve, reject) => {
    target.once('open', () => resolve());
    target.once('error', reject);
  });
  const gzip = createGzip();
  const written = finished(gzip.pipe(target));
  // It is awaited below; a failure before that is heard there.
  written.catch(() => undefined);
  const write = async (line: string): Promise<void> => {
    if (!gzip.write(`${line}\n`))
      await Promise.race([new Promise((resolve) => gzip.once('drain', resolve)), written]);
  };
  try {
    const rows = await backUp(database, write, Date.now());
    gzip.end();
    await written;
    return rows;
  } catch (error) {
    target.destroy();
    await rm(file, { force: true });
    throw error;
  }
}

/** Puts a backup file into an empty database. @returns How many rows there were. @throws BackupError, Error. */
export async function restoreFile(database: Database, file: string): Promise<number> {
  const handle = await open(file);
  try {
    return await restore(database, linesIn(handle.createReadStream().pipe(createGunzip())));
  } finally {
    await handle.close();
  }
}

/** The lines of a text as it comes. @throws BackupError for one that cannot be unzipped to its end. */
async function* linesIn(unzipped: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for await (const chunk of unzipped) {
      const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    throw new BackupError('The file is damaged, or no backup', { cause });
  }
  if (rest !== '') yield rest;
}
