import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { checkConsistency } from '../../../src/store/sql/check-consistency.js';
import { openDatabase } from '../../../src/store/sql/open-database.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { now } from '../../../src/testing/booking-store-fixture.js';
import { folderProcess, newFolder } from './folder-process.js';

/**
 * Kills a process that books into a folder again and again, each time when it has acknowledged so many (0 while the
 * folder is still being opened), and looks whether everything is there.
 */
export async function killAt(moments: readonly number[]): Promise<void> {
  const folder = await newFolder();
  const acknowledged: string[] = [];
  for (const [turn, moment] of moments.entries()) {
    const booker = await folderProcess();
    await booker.ask('book', folder, turn * 1000);
    await booker.saying(moment);
    await booker.kill();
    acknowledged.push(...booker.said);
    assert.ok(booker.said.length >= moment && booker.said.every((word) => word.startsWith('anna.')));
  }
  const database = await openDatabase({ url: folder });
  const store = sqlBookings(database);
  const known = await store.known('anna', acknowledged);
  assert.deepEqual(
    acknowledged.filter((ref) => !known.has(ref)),
    [],
  );
  assert.deepEqual(await checkConsistency(database, now), []);
  await database.close();
  assert.deepEqual(
    (await readdir(folder)).filter((file) => file.endsWith('.lock')),
    [],
  );
}
