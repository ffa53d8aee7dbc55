import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import type { Database } from '../../../src/store/sql/database.js';
import { openEmbedded } from '../../../src/store/sql/embedded.js';
import { migrate } from '../../../src/store/sql/migrate.js';
import { migrations } from '../../../src/store/sql/migrations/index.js';
import type { Migration } from '../../../src/store/sql/migrations/index.js';
import { openDatabase } from '../../../src/store/sql/open-database.js';
import { openPostgres } from '../../../src/store/sql/postgres.js';
import { postgresUrl } from './databases.js';

const newest = Math.max(...migrations.map(({ number }) => number));

const marks = 'create table booking_elements.marks (mark text);';
/** Each takes its time, and leaves a mark: whatever is done twice shows. */
const steps: readonly Migration[] = [
  { number: 1, name: 'first', sql: `${marks} insert into booking_elements.marks values ('1');` },
  {
    number: 2,
    name: 'second',
    sql: `select pg_sleep(0.2); insert into booking_elements.marks values ('2');`,
  },
  { number: 3, name: 'third', sql: `insert into booking_elements.marks values ('3')` },
];

/** A database of its own on the tests' server. */
async function newDatabase(name: string): Promise<string> {
  const url = await postgresUrl();
  const server = await openPostgres({ url, connections: 1 });
  await server.query(`create database ${name}`);
  await server.close();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}

async function stepsIn(database: Database): Promise<readonly number[]> {
  const rows = await database.query<{ number: number }>(
    'select number from booking_elements.migrations order by number',
  );
  return rows.map(({ number }) => number);
}

async function marksIn(database: Database): Promise<string> {
  const rows = await database.query<{ mark: string }>(
    'select mark from booking_elements.marks order by mark',
  );
  return rows.map(({ mark }) => mark).join('');
}

const kinds = [
  ['PostgreSQL', async (name: string) => openPostgres({ url: await newDatabase(name) })],
  ['the embedded PostgreSQL', () => openEmbedded()],
] as const;

for (const [kind, open] of kinds)
  describe(`migrating ${kind}`, () => {
    let database: Database;
    before(async () => {
      database = await open('migrating');
    });
    after(() => database.close());

    it('takes every step, and the second time none', async () => {
      assert.equal(await migrate(database), migrations.length);
      assert.deepEqual(
        await stepsIn(database),
        migrations.map(({ number }) => number),
      );
      const shape = await shapeOf(database);
      assert.equal(await migrate(database), 0);
      assert.deepEqual(await shapeOf(database), shape);
    });

    it('refuses a database of a newer version, and says what to do', async () => {
      await database.query("insert into booking_elements.migrations (number, name) values (1000, 'later')");
      await assert.rejects(migrate(database), {
        message: `The database is at step 1000, this version knows ${newest}: start the version that brought it there, or a newer one`,
      });
      await database.query('delete from booking_elements.migrations where number = 1000');
      assert.equal(await migrate(database), 0);
    });

    it('leaves nothing behind of a step that fails, nor of those before it', async () => {
      await database.query('drop schema booking_elements cascade');
      const failing = [steps[0]!, { number: 2, name: 'failing', sql: 'select 1 / 0' }];
      await assert.rejects(migrate(database, failing), { code: 'unavailable', sqlState: '22012' });
      const [schema] = await database.query(
        "select to_regnamespace('booking_elements') is null as is_missing",
      );
      assert.deepEqual(schema, { is_missing: true });
    });

    it('goes on from where a database stands, in order', async () => {
      assert.equal(await migrate(database, steps.slice(0, 1)), 1);
      assert.equal(await migrate(database, [steps[2]!, steps[1]!, steps[0]!]), 2);
      assert.deepEqual([await stepsIn(database), await marksIn(database)], [[1, 2, 3], '123']);
    });

    it('leaves a database alone whose step it cannot read, or which would end the transaction', async () => {
      for (const sql of ["select 'open", 'insert into booking_elements.marks values (4); commit; select 1'])
        await assert.rejects(migrate(database, [...steps, { number: 4, name: 'wrong', sql }]), Error);
      assert.equal(await marksIn(database), '123');
    });
  });

describe('migrating from several servers', () => {
  it('takes each step once, though eight begin at once', async () => {
    const url = await newDatabase('eight_at_once');
    const servers = await Promise.all(Array.from({ length: 8 }, () => openPostgres({ url, connections: 1 })));
    const taken = await Promise.all(servers.map((server) => migrate(server, steps)));
    assert.deepEqual(
      taken.sort((a, b) => a - b),
      [0, 0, 0, 0, 0, 0, 0, 3],
    );
    assert.deepEqual([await stepsIn(servers[0]!), await marksIn(servers[0]!)], [[1, 2, 3], '123']);
    await Promise.all(servers.map((server) => server.close()));
  });

  it('opens a new database eight times at once', async () => {
    const url = await newDatabase('opened_at_once');
    const servers = await Promise.all(Array.from({ length: 8 }, () => openDatabase({ url, connections: 1 })));
    assert.deepEqual(
      await stepsIn(servers[7]!),
      migrations.map(({ number }) => number),
    );
    await Promise.all(servers.map((server) => server.close()));
  });

  it('lets a step take longer than a question may', async () => {
    const url = await newDatabase('patient');
    const admin = await openPostgres({ url, connections: 1 });
    await admin.query("alter database patient set statement_timeout = '50ms'");
    await admin.close();
    const hurried = await openPostgres({ url, connections: 1, isPatient: true });
    await assert.rejects(hurried.query('select pg_sleep(0.2)'), { sqlState: '57014' });
    assert.equal(await migrate(hurried, steps), 3);
    await assert.rejects(hurried.query('select pg_sleep(0.2)'), { sqlState: '57014' }, 'for itself alone');
    await hurried.close();
  });

  it('needs no right to change the shape of a database that lacks nothing', async () => {
    const url = await newDatabase('guarded');
    const owner = await openDatabase({ url, connections: 1 });
    await owner.query('create role reader login');
    await owner.query('grant usage on schema booking_elements to reader');
    await owner.query('grant select on all tables in schema booking_elements to reader');
    await owner.close();
    const reader = await openDatabase({ url: Object.assign(new URL(url), { username: 'reader' }).href });
    await assert.rejects(reader.query('create schema booking_elements_too'), { sqlState: '42501' });
    await reader.close();
  });

  it('says unavailable where no server is', async () => {
    await assert.rejects(
      openDatabase({ url: 'postgres://anna:canary-word@127.0.0.1:1/none' }),
      (error: Error) => {
        assert.ok(!inspect(error, { depth: Infinity, showHidden: true }).includes('canary-word'));
        return 'code' in error && error.code === 'unavailable';
      },
    );
  });
});

/** All that a database has, by name. */
async function shapeOf(database: Database): Promise<readonly object[]> {
  return database.query(
    `select relname, relkind, xmin::text from pg_class where relnamespace = 'booking_elements'::regnamespace order by relname`,
  );
}
