import { readFile, readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { lockFolder } from '../../../src/store/sql/folder-lock.js';
import { newFolder } from './folder-process.js';

/** Puts down the file of an owner; of this machine where nothing else is said. */
export async function plant(
  folder: string,
  name: string,
  owner: {
    readonly pid: number;
    readonly host?: string;
    readonly machine?: string;
    readonly began?: string | undefined;
  },
): Promise<string> {
  const elsewhere = await newFolder();
  const unlock = await lockFolder(elsewhere);
  const [own = ''] = await readdir(elsewhere);
  const self = JSON.parse(await readFile(path.join(elsewhere, own), 'utf8')) as object;
  await unlock();
  const file = path.join(folder, name);
  await writeFile(file, JSON.stringify({ ...self, ...owner }));
  return file;
}

/** Makes a file look as if it had not been touched for so long. */
export async function setBack(file: string, seconds: number): Promise<void> {
  const then = new Date(Date.now() - seconds * 1000);
  await utimes(file, then, then).catch(() => undefined);
}
