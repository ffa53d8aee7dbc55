import { existsSync } from 'node:fs';
import { open, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/** Where the embedded database lies in its folder. */
export function postgresIn(folder: string): string {
  return path.join(folder, 'postgres');
}

/** Where it is written anew: under this name until all of it is there, and then under the next one. */
export function unfinishedIn(folder: string): string {
  return path.join(folder, 'postgres.rewriting');
}

function finishedIn(folder: string): string {
  return path.join(folder, 'postgres.rewritten');
}

/**
 * Puts a database that was written anew in the place of the old one. Before it takes its name, all of it is on the disk; from
 * then on it counts, and whoever opens the folder next brings to an end what breaks off here.
 */
export async function takePlace(folder: string): Promise<void> {
  await toDisk(unfinishedIn(folder));
  await rename(unfinishedIn(folder), finishedIn(folder));
  await flushNames(folder);
  await finishRewriting(folder);
}

/** Brings to an end what broke off while a database was written anew: it counts when it was whole, and else is nothing. */
export async function finishRewriting(folder: string): Promise<void> {
  await rm(unfinishedIn(folder), { recursive: true, force: true });
  if (!existsSync(finishedIn(folder))) return;
  await rm(postgresIn(folder), { recursive: true, force: true });
  await rename(finishedIn(folder), postgresIn(folder));
  await flushNames(folder);
}

async function toDisk(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const place = path.join(entry.parentPath, entry.name);
    await (entry.isDirectory() ? flushNames(place) : flush(place));
  }
  await flushNames(folder);
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** The names in a folder, where the system lets them be waited for. */
async function flushNames(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}
