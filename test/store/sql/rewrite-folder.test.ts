import assert from 'node:assert/strict';
import { cp, mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, it } from 'node:test';
import { openDatabase, rewriteFolder, sqlBookings } from '../../../src/store/sql/index.js';
import { at, book, nine } from '../../../src/testing/booking-store-fixture.js';
import { newFolder } from './folder-process.js';
import { rowsIn } from './backed-up.js';

/** A folder with one booking. */
async function folderWithBooking(): Promise<string> {
  const folder = await newFolder();
  const database = await openDatabase({ url: folder });
  await book(sqlBookings(database), 'key-1', at(nine));
  await database.close();
  return folder;
}

async function isBooked(folder: string): Promise<boolean> {
  const database = await openDatabase({ url: folder });
  const record = await sqlBookings(database).find('anna', 'anna.1');
  await database.close();
  return record !== undefined;
}

describe('an embedded database that is written anew', () => {
  it('holds the same rows as before, and is used as before', async () => {
    const folder = await folderWithBooking();
    const before = await openDatabase({ url: folder });
    const rows = await rowsIn(before);
    await before.close();
    assert.ok((await rewriteFolder(folder)) > 0);
    assert.deepEqual(await readdir(folder), ['postgres']);
    const after = await openDatabase({ url: folder });
    assert.deepEqual(await rowsIn(after), rows);
    await book(sqlBookings(after), 'key-2', at(nine + 86_400_000), 'anna.2');
    await after.close();
  });

  it('is the old one where it broke off before all was there', async () => {
    const folder = await folderWithBooking();
    await mkdir(path.join(folder, 'postgres.rewriting'));
    await writeFile(path.join(folder, 'postgres.rewriting', 'PG_VERSION'), '17\n');
    assert.equal(await isBooked(folder), true);
    assert.deepEqual(await readdir(folder), ['postgres']);
  });

  it('is the new one where it broke off after that, with the old one, half of it, or none', async () => {
    const folder = await folderWithBooking();
    const [old, fresh] = [path.join(folder, 'postgres'), path.join(folder, 'postgres.rewritten')];
    await cp(old, fresh, { recursive: true });
    assert.equal(await isBooked(folder), true);
    assert.deepEqual(await readdir(folder), ['postgres']);
    await rename(old, fresh);
    await mkdir(old);
    assert.equal(await isBooked(folder), true);
    await rename(old, fresh);
    assert.equal(await isBooked(folder), true);
    assert.deepEqual(await readdir(folder), ['postgres']);
  });

  it('is not begun while a server has the folder, nor where there is none', async () => {
    const folder = await folderWithBooking();
    const database = await openDatabase({ url: folder });
    await assert.rejects(rewriteFolder(folder), { name: 'FolderInUseError' });
    await database.close();
    await assert.rejects(rewriteFolder(path.join(folder, 'nowhere')), /There is no folder/);
    const empty = await newFolder();
    await mkdir(empty, { recursive: true });
    await assert.rejects(rewriteFolder(empty), /There is no database in the folder/);
    assert.deepEqual(await readdir(empty), []);
  });

  it('stays as it is where it cannot be read', async () => {
    const folder = await folderWithBooking();
    const database = await openDatabase({ url: folder });
    await database.query("insert into booking_elements.migrations (number, name) values (1000, 'later')");
    await database.close();
    await assert.rejects(rewriteFolder(folder), /of step 1000/);
    assert.deepEqual(await readdir(folder), ['postgres']);
  });
});
