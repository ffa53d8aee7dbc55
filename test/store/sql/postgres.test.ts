import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { inspect } from 'node:util';
import { DatabaseError } from '../../../src/store/sql/database.js';
import type { Database, Queries } from '../../../src/store/sql/database.js';
import { openPostgres } from '../../../src/store/sql/postgres.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { at, nine, outcomeOf, record, request } from '../../../src/testing/booking-store-fixture.js';
import { emptyDatabase, postgresUrl, testDatabases } from './databases.js';
import { canary, fillHealthy } from './healthy-database.js';

const unavailable = { name: 'BookingError', code: 'unavailable' };

/** The same database; what it is asked is written down, without the values. */
function overheard(database: Database): { readonly database: Database; readonly texts: string[] } {
  const texts: string[] = [];
  const listening = (queries: Queries): Queries => ({
    query: (text, values) => {
      texts.push(text);
      return queries.query(text, values);
    },
  });
  return {
    texts,
    database: {
      ...listening(database),
      transaction: (work) => database.transaction((queries) => work(listening(queries))),
      close: () => database.close(),
    },
  };
}

for (const { name, open } of testDatabases())
  describe(`what ${name} is told`, () => {
    it('holds no value in its text', async () => {
      const { database, texts } = overheard(await open());
      await fillHealthy(sqlBookings(database));
      assert.ok(texts.length > 100);
      for (const text of texts) assert.doesNotMatch(text, new RegExp(`${canary}|anna|intro|${nine}`));
    });

    it('comes back as it was, whatever is in it', async () => {
      const store = sqlBookings(await open());
      const corpus = [
        "Robert'); drop table booking_elements.bookings; --",
        '"quoted" $1 $$ \\ \\\' %s ${x} ;',
        "E'\\x00'::text",
        '𝔘ñíçødé \u202e \u2028 \ufeff',
        '{"a":[1]}',
        'null',
        '',
      ];
      for (const [index, text] of corpus.entries()) {
        const owner = `owner ${text}`;
        const time = { ...at(nine), hostId: `host ${text}`, eventType: `event ${text}` };
        const begun = await store.begin({
          ...request(`key ${text}`, [[time]]),
          owner,
          bodyHash: `hash ${text}`,
        });
        assert.ok(begun.outcome === 'fresh');
        const agreed = {
          ...record(begun),
          ref: `ref ${index} ${text}`,
          owner,
          hosts: [{ id: time.hostId, name: text }],
          guest: { name: text, email: text },
          answers: { why: text },
        };
        const outcome = outcomeOf(agreed);
        assert.equal(await store.settle(begun.claimId, outcome), 'settled');
        assert.deepEqual(await store.find(owner, agreed.ref), { ...agreed, revision: 1 });
        const again = await store.begin({
          ...request(`key ${text}`, [[time]]),
          owner,
          bodyHash: `hash ${text}`,
        });
        assert.deepEqual(again, { outcome: 'replay', answer: outcome.answer });
      }
    });

    const refusals: readonly (readonly [
      title: string,
      sqlState: string,
      ask: (queries: Queries) => unknown,
    ])[] = [
      [
        'a key that is there',
        '23505',
        async (queries) => {
          const row = `insert into booking_elements.owners (owner, value) values ($1, $2)`;
          await queries.query(row, [canary, `{"name":"${canary}"}`]);
          await queries.query(row, [canary, '{}']);
        },
      ],
      [
        'a time that is taken',
        '23P01',
        (queries) =>
          queries.query(
            `insert into booking_elements.occupancies
            select $1, id, 1, 2, $1, 0, 0, 1, 1 from unnest(array['a', 'b']) as id`,
            [canary],
          ),
      ],
      [
        'a value that is out of bounds',
        '23514',
        (queries) =>
          queries.query(`insert into booking_elements.occupancies values ($1, $1, 1, 2, $1, 0, 0, 1, 2)`, [
            canary,
          ]),
      ],
      [
        'a value that is missing',
        '23502',
        (queries) => queries.query(`insert into booking_elements.owners (owner) values ($1)`, [canary]),
      ],
      ['a value that is no number', '22P02', (queries) => queries.query('select $1::bigint', [canary])],
      ['a value that is no JSON', '22P02', (queries) => queries.query('select $1::jsonb', [`{"${canary}`])],
      ['text that is no SQL', '42601', (queries) => queries.query(`selec '${canary}'`)],
    ];
    for (const [title, sqlState, ask] of refusals)
      it(`is repeated nowhere when it refuses ${title}`, async () => {
        const database = await open();
        for (const work of [
          async () => ask(database),
          () => database.transaction(async (queries) => ask(queries)),
        ]) {
          await emptyDatabase(database);
          const error: unknown = await work().then(
            () => undefined,
            (reason: unknown) => reason,
          );
          assert.ok(error instanceof DatabaseError);
          assert.deepEqual([error.code, error.sqlState], ['unavailable', sqlState]);
          const told = `${inspect(error, { depth: Infinity, showHidden: true })}${JSON.stringify(error)}`;
          assert.ok(!told.includes(canary), told);
        }
      });

    it('is counted with numbers', async () => {
      const [row] = await (await open()).query('select 9007199254740991::bigint as most, count(*) as rows');
      assert.deepEqual(row, { most: Number.MAX_SAFE_INTEGER, rows: 1 });
    });
  });

describe('a transaction on PostgreSQL', () => {
  let database: Database;
  let other: Database;
  before(async () => {
    const url = await postgresUrl();
    [database, other] = await Promise.all([openPostgres({ url, connections: 1 }), openPostgres({ url })]);
    await database.query('create table words (word text primary key deferrable initially deferred)');
  });
  after(async () => {
    await other.query('drop table words');
    await Promise.all([database.close(), other.close()]);
  });

  async function connectionOf(queries: Queries): Promise<number> {
    const [row] = await queries.query<{ pid: number }>('select pg_backend_pid() as pid');
    return row!.pid;
  }

  /** Ends a connection from outside, and waits until its server is gone. */
  async function cut(pid: number): Promise<void> {
    await other.query('select pg_terminate_backend($1, 5000)', [pid]);
  }

  it('rejects with what its work threw, and keeps nothing', async () => {
    const failure = new Error('the work’s own');
    const work = database.transaction(async (queries) => {
      await queries.query("insert into words values ('undone')");
      throw failure;
    });
    await assert.rejects(work, failure);
    assert.deepEqual(await database.query('select * from words'), []);
  });

  it('does not say that it kept what it did not: a refusal that nobody minded', async () => {
    const pid = await connectionOf(database);
    const work = database.transaction(async (queries) => {
      await queries.query("insert into words values ('lost')");
      await queries.query('select 1 / 0').catch(() => undefined);
    });
    await assert.rejects(work, { ...unavailable, sqlState: '25P02' });
    assert.deepEqual(await database.query('select * from words'), []);
    assert.equal(await connectionOf(database), pid, 'the connection is as good as new');
  });

  it('says unavailable when its commit is refused', async () => {
    const work = database.transaction((queries) =>
      queries.query("insert into words values ('one'), ('one')"),
    );
    await assert.rejects(work, { ...unavailable, sqlState: '23505', constraint: 'words_pkey' });
  });

  it('says unavailable when its connection is cut during a question, and uses that one never again', async () => {
    const pid = await connectionOf(database);
    const work = database.transaction(async (queries) => {
      await queries.query("insert into words values ('lost')");
      await Promise.all([queries.query('select pg_sleep(60)'), cut(pid)]);
    });
    await assert.rejects(work, unavailable);
    assert.notEqual(await connectionOf(database), pid);
    assert.deepEqual(await database.query('select * from words'), []);
  });

  for (const [moment, last] of [
    ['before a question', (queries: Queries) => queries.query('select 1')],
    ['before its commit', async () => undefined],
    [
      'before a question that nobody minds',
      (queries: Queries) => queries.query('select 1').catch(() => undefined),
    ],
  ] as const)
    it(`says unavailable when its connection is cut ${moment}, and does not end the process`, async () => {
      const pid = await connectionOf(database);
      const work = database.transaction(async (queries) => {
        await queries.query("insert into words values ('lost')");
        await cut(pid);
        // The news of it comes while nobody asks.
        await other.query('select pg_sleep(0.05)');
        await last(queries);
      });
      await assert.rejects(work, unavailable);
      assert.notEqual(await connectionOf(database), pid);
      assert.deepEqual(await database.query('select * from words'), []);
    });

  it('survives the loss of connections that nobody is using', async () => {
    await cut(await connectionOf(database));
    await other.query('select pg_sleep(0.05)');
    assert.deepEqual(await database.query('select 1 as one'), [{ one: 1 }]);
  });

  it('closes once, however often it is asked to', async () => {
    const short = await openPostgres({ url: await postgresUrl() });
    await Promise.all([short.close(), short.close()]);
    await assert.rejects(short.query('select 1'), unavailable);
    await assert.rejects(
      short.transaction(async () => undefined),
      unavailable,
    );
  });
});
