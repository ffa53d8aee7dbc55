import { access, readdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database } from '../database.js';
import { writeBackupFile } from './backup-file.js';

/** How often the process that has a folder looks whether a backup is wanted, and how long another waits for it to begin. */
const looksEvery = 1000;
const patience = 15_000;

/**
 * Only one process can have a folder, so whoever else wants a backup asks that one, by a file in the folder: `….wanted`,
 * which becomes `….begun`, and then `….gz` or `….failed`.
 *
 * @returns How to stop looking
 */
export function offerBackups(database: Database, folder: string): () => Promise<void> {
  let running: Promise<void> | undefined;
  const timer = setInterval(() => {
    running ??= answerWishes(database, folder)
      .catch(() => undefined)
      .finally(() => (running = undefined));
  }, looksEvery);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}

async function answerWishes(database: Database, folder: string): Promise<void> {
  for (const file of await readdir(folder)) {
    const [, name] = /^(backup-[\w-]+)\.wanted$/.exec(file) ?? [];
    if (name === undefined) continue;
    const at = (ending: string): string => path.join(folder, `${name}.${ending}`);
    await rename(at('wanted'), at('begun'));
    try {
      await writeBackupFile(database, at('part'));
      await rename(at('part'), at('gz'));
    } catch {
      await writeFile(at('failed'), '');
    }
    await unlink(at('begun'));
  }
}

/**
 * Asks the process that has a folder for a backup.
 *
 * @returns The file, which is the caller's to move away
 * @throws Error when nobody answers, or it failed there
 */
export async function askForBackup(folder: string): Promise<string> {
  const name = path.join(folder, `backup-${crypto.randomUUID()}`);
  const began = performance.now();
  await writeFile(`${name}.wanted`, '', { flag: 'wx', mode: 0o600 });
  for (;;) {
    await pause(100);
    if (await isThere(`${name}.gz`)) return `${name}.gz`;
    if (await isThere(`${name}.failed`)) {
      await unlink(`${name}.failed`);
      throw new Error('The server could not write the backup into its folder: is there room?');
    }
    if ((await isThere(`${name}.wanted`)) && performance.now() - began > patience) {
      await rm(`${name}.wanted`, { force: true });
      throw new Error(`The process that has ${folder} does not answer`);
    }
  }
}

async function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
