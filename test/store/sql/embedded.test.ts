import assert from 'node:assert/strict';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../../src/store/sql/database.js';
import { openEmbedded } from '../../../src/store/sql/embedded.js';
import { migrations } from '../../../src/store/sql/migrations/index.js';
import { openDatabase } from '../../../src/store/sql/open-database.js';
import { folderProcess, newFolder } from './folder-process.js';
import { killAt } from './killed-folder.js';

const newest = Math.max(...migrations.map(({ number }) => number));

const isLock = (file: string): boolean => file.endsWith('.lock');

describe('the embedded database', () => {
  it('keeps every acknowledged booking when its process is killed under load', () => killAt([1, 20]));

  it('is given to one process, the next one waits until it is closed', async () => {
    const folder = await newFolder();
    const other = await folderProcess();
    assert.equal(await other.ask('open', folder), 'open');
    await assert.rejects(
      openDatabase({ url: folder }),
      new RegExp(`in use by process ${other.pid} on .* set DATABASE_URL`),
    );
    assert.equal(await other.ask('close'), 'closed');
    await (await openDatabase({ url: folder })).close();
  });

  it('gives its folder back when it cannot be opened', async () => {
    const folder = await newFolder();
    await mkdir(path.join(folder, 'postgres'));
    await writeFile(path.join(folder, 'postgres', 'PG_VERSION'), '9.1\n');
    for (const attempt of ['the first', 'the second']) {
      await assert.rejects(openEmbedded(folder), (error: Error) => !/is open|in use/.test(error.message));
      assert.deepEqual((await readdir(folder)).filter(isLock), [], attempt);
    }
  });

  it('gives its folder back when the database belongs to a newer version', async () => {
    const folder = await newFolder();
    const database = await openDatabase({ url: folder });
    await database.query("insert into booking_elements.migrations (number, name) values (1000, 'later')");
    await database.close();
    for (const attempt of ['the first', 'the second']) {
      await assert.rejects(
        openDatabase({ url: folder }),
        new RegExp(`at step 1000, this version knows ${newest}: start the version`),
      );
      assert.deepEqual((await readdir(folder)).filter(isLock), [], attempt);
    }
  });

  it('closes once, however often it is asked to', async () => {
    const folder = await newFolder();
    const database = await openDatabase({ url: folder });
    await Promise.all([database.close(), database.close()]);
    const next = await openDatabase({ url: folder });
    await database.close();
    assert.equal((await readdir(folder)).filter(isLock).length, 1, 'what the next one has is not given back');
    await assert.rejects(database.query('select 1'), { name: 'BookingError', code: 'unavailable' });
    await assert.rejects(
      database.transaction((queries) => queries.query('select 1')),
      { name: 'BookingError', code: 'unavailable' },
    );
    await next.close();
  });

  describe('in memory', () => {
    let database: Database;
    before(async () => {
      database = await openEmbedded();
      await database.query('create table kept (word text primary key)');
    });
    after(() => database.close());

    it('undoes a transaction whose work fails, and rejects with what the work threw', async () => {
      const failure = new Error('the work’s own');
      await assert.rejects(
        database.transaction(async (queries) => {
          await queries.query("insert into kept values ('undone')");
          throw failure;
        }),
        failure,
      );
      assert.deepEqual(await database.query('select * from kept'), []);
    });

    it('does not say that it kept what it did not: a refusal that nobody minded', async () => {
      await assert.rejects(
        database.transaction(async (queries) => {
          await queries.query("insert into kept values ('lost')");
          await queries.query('select 1 / 0').catch(() => undefined);
        }),
        { name: 'BookingError', code: 'unavailable', sqlState: '25P02' },
      );
      assert.deepEqual(await database.query('select * from kept'), []);
    });

    it('keeps what stands when a refusal is undone to a savepoint', async () => {
      await database.transaction(async (queries) => {
        await queries.query("insert into kept values ('kept')");
        await queries.query('savepoint before');
        await queries.query('select 1 / 0').catch(() => undefined);
        await queries.query('rollback to savepoint before');
      });
      assert.deepEqual(await database.query('delete from kept returning word'), [{ word: 'kept' }]);
    });

    it('says unavailable when a commit is refused', async () => {
      await database.query(`create table late (word text references kept deferrable initially deferred)`);
      await assert.rejects(
        database.transaction((queries) => queries.query("insert into late values ('nobody')")),
        { code: 'unavailable', sqlState: '23503', constraint: 'late_word_fkey' },
      );
      assert.deepEqual(await database.query('select * from late'), []);
    });
  });
});
