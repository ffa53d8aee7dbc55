import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { gunzipSync } from 'node:zlib';
import type { Database } from '../../../src/store/sql/database.js';
import { sqlBookings, sqlSettings, writeBackupFile } from '../../../src/store/sql/index.js';
import { fillHealthy } from './healthy-database.js';

/** Where the files of a test lie, until it ends. */
export const folder = mkdtempSync(path.join(tmpdir(), 'booking-backup-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let files = 0;

export function newFile(): string {
  return path.join(folder, `${files++}.gz`);
}

/** Every row of every table that a backup holds, in one order. */
export async function rowsIn(database: Database): Promise<unknown> {
  const file = newFile();
  await writeBackupFile(database, file);
  const [, ...lines] = linesIn(file);
  return lines.map((line) => JSON.parse(line) as { rows?: readonly unknown[] });
}

export function linesIn(file: string): readonly string[] {
  return gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
}

/** Bookings in every state, and settings with a secret in them. */
export async function filled(database: Database): Promise<Database> {
  await fillHealthy(sqlBookings(database));
  const settings = sqlSettings(database, { secrets: [randomBytes(32).toString('hex')] });
  await settings.saveOwner({ slug: 'anna', name: 'Anna – “quoted” \\ ’', hostIds: ['anna'] });
  for (const id of ['b', 'a'])
    await settings.saveConnection({
      id,
      hostId: 'anna',
      provider: 'google',
      account: 'anna@example.com',
      status: 'active',
      grant: { refreshToken: 'Canary-token' },
    });
  return database;
}
