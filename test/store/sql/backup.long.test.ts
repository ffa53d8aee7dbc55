import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import {
  checkConsistency,
  migrate,
  openEmbedded,
  restoreFile,
  sqlSettings,
  writeBackupFile,
} from '../../../src/store/sql/index.js';
import { filled, folder, linesIn, newFile, rowsIn } from './backed-up.js';
import { later } from './healthy-database.js';
import { testDatabases } from './databases.js';

/** A file of these lines. */
function fileOf(lines: readonly string[]): string {
  const file = newFile();
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`));
  return file;
}

describe('a backup', () => {
  for (const { name, open } of testDatabases()) {
    it(`holds everything, and puts it back (${name})`, async () => {
      const database = await filled(await open());
      const file = newFile();
      const count = await writeBackupFile(database, file);
      assert.ok(count > 50, `${count} rows`);
      assert.equal(statSync(file).mode & 0o777, 0o600);
      const before = await rowsIn(database);
      const other = await openEmbedded();
      assert.equal(await restoreFile(other, file), count);
      assert.deepEqual(await rowsIn(other), before);
      assert.deepEqual(await checkConsistency(other, later), await checkConsistency(database, later));
      // What numbers itself goes on behind what was put back.
      await sqlSettings(other, { secrets: [randomBytes(32).toString('hex')] }).saveEventType({
        owner: 'anna',
        slug: 'new',
        title: 'New',
        hosts: [{ hostId: 'anna' }],
        durationsMinutes: [30],
        window: { rollingDays: 30 },
      });
      await other.close();
    });

    it(`is of one moment, while the database is used (${name})`, async () => {
      const database = await filled(await open());
      const before = await rowsIn(database);
      const [rows] = await Promise.all([
        rowsIn(database),
        database.query(`delete from booking_elements.jobs`),
      ]);
      const size = (value: unknown): number => JSON.stringify(value).length;
      assert.ok(size(rows) === size(before) || size(rows) < size(before));
      assert.deepEqual((rows as readonly unknown[]).at(-1), { rows: countOf(rows) });
    });
  }

  it('holds nothing that was sealed in the clear', async () => {
    const database = await openEmbedded();
    await migrate(database);
    await filled(database);
    const file = newFile();
    await writeBackupFile(database, file);
    assert.ok(!linesIn(file).join('').includes('Canary-token'));
    await database.close();
  });

  it('takes the place of no file, and leaves none behind that is not whole', async () => {
    const database = await openEmbedded();
    const file = newFile();
    await assert.rejects(writeBackupFile(database, file), /nothing of ours/);
    assert.throws(() => statSync(file));
    writeFileSync(file, 'mine');
    await migrate(database);
    await assert.rejects(writeBackupFile(database, file), /EEXIST/);
    assert.equal(readFileSync(file, 'utf8'), 'mine');
    await database.close();
  });

  it('is restored whole or not at all', async () => {
    const source = await openEmbedded();
    await migrate(source);
    await filled(source);
    const whole = newFile();
    await writeBackupFile(source, whole);
    const empty = await openEmbedded();
    const lines = linesIn(whole);
    const broken = newFile();
    writeFileSync(broken, readFileSync(whole).subarray(0, 2000));
    const words = newFile();
    writeFileSync(words, 'not a backup');
    for (const [file, why] of [
      [fileOf(lines.slice(0, -1)), /broke off/],
      [fileOf(lines.toSpliced(2, 1)), /rows/],
      [fileOf(lines.slice(1)), /no backup/],
      [fileOf([lines[0]!.replace(/"step":\d+/, '"step":999'), ...lines.slice(1)]), /newer/],
      [fileOf([lines[0]!, '{"table":"pg_class; --","rows":[]}']), /cannot be read/],
      [fileOf([lines[0]!, '{"table":"migrations","rows":[{}]}']), /has a table migrations/],
      [fileOf([]), /no backup/],
      [broken, /damaged/],
      [words, /damaged|no backup/],
      [path.join(folder, 'missing.gz'), /ENOENT/],
    ] as const) {
      await assert.rejects(restoreFile(empty, file), why, String(why));
      await migrate(empty);
      assert.deepEqual(await rowsIn(empty), [{ rows: 0 }], String(why));
      await empty.query('drop schema booking_elements cascade');
    }
    await empty.close();
    const before = await rowsIn(source);
    await assert.rejects(restoreFile(source, whole), /not empty/);
    assert.deepEqual(await rowsIn(source), before);
    await source.close();
  });
});

function countOf(lines: unknown): number {
  return (lines as readonly { table?: string; rows: readonly unknown[] }[])
    .filter(({ table }) => table !== undefined)
    .reduce((sum, { rows }) => sum + rows.length, 0);
}
