import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBookingServer } from '../../src/server.js';
import type { BookingServerOptions } from '../../src/server.js';
import type { Database } from '../../src/store/sql/database.js';
import { sqlCounter } from '../../src/store/sql/index.js';
import { asker } from '../server/planned-backend.js';
import { tenOn, wish } from './people.js';
import { allRows, booked, held } from './rows.js';
import { freshKey, openStage } from './stage.js';
import type { Stage } from './stage.js';

// Reliability goal X7, with the counter in the database.

const addressOf = (request: Request) => request.headers.get('X-Test-Address') ?? undefined;

/** Several servers over one database, as a load balancer would spread what they are asked. */
function serversOn(stage: Stage, count: number, change: Partial<BookingServerOptions> = {}) {
  return Array.from({ length: count }, () =>
    asker(
      createBookingServer({
        backends: (owner) => stage.schedulers.get(owner),
        clock: () => stage.now,
        addressOf,
        onError: (error) => stage.errors.push(error),
        counter: sqlCounter(stage.database!),
        ...change,
      }),
    ),
  );
}

function booking(index: number, { address = '192.0.2.1', email = 'ada@example.com' } = {}) {
  return {
    method: 'POST',
    headers: { 'Idempotency-Key': freshKey(), 'X-Test-Address': address },
    body: wish({ eventType: 'class', start: tenOn(index % 20), guest: { name: 'Ada', email } }),
  };
}

const bookings = '/v1/anna/bookings';

describe('servers on one database', () => {
  it('book ten times a minute for an address between them, and say when to come back', async () => {
    const stage = await openStage();
    const servers = serversOn(stage, 2);
    for (let i = 0; i < 10; i++) {
      stage.now += 1000;
      assert.equal((await servers[i % 2]!(bookings, booking(i))).status, 201, String(i));
    }
    for (const ask of servers) {
      const refused = await ask(bookings, booking(10));
      // The window began with the first.
      assert.deepEqual([refused.status, refused.headers.get('Retry-After')], [429, '51']);
      assert.equal(((await refused.json()) as { code: string }).code, 'rate-limited');
    }
    assert.equal((await servers[0]!(bookings, booking(11, { address: '192.0.2.2' }))).status, 201);
    stage.now += 51_000;
    assert.equal((await servers[1]!(bookings, booking(12))).status, 201);
    const [row] = await stage.database!.query<{ count: number }>(
      'select count(*)::integer as count from booking_elements.bookings',
    );
    assert.equal(row?.count, 12);
    assert.deepEqual(stage.errors, []);
  });

  it('let exactly as many through when all come at once', async () => {
    const stage = await openStage();
    const servers = serversOn(stage, 3);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, i) => servers[i % 3]!(bookings, booking(i))),
    );
    const statuses = answers.map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 201).length, 10, statuses.join(' '));
    assert.equal(statuses.filter((status) => status === 429).length, 20);
  });

  it('count an owner’s writes and a guest’s bookings together, and keep nothing that tells of a person', async () => {
    const stage = await openStage();
    const limits = { writesPerOwnerAndMinute: 4, bookingsPerEmailAndHour: 2 };
    const servers = serversOn(stage, 2, { limits });
    const ask = (i: number, email: string) =>
      servers[i % 2]!(bookings, booking(i, { address: `192.0.2.${i}`, email }));
    assert.equal((await ask(0, 'ada@example.com')).status, 201);
    assert.equal((await ask(1, ' ADA@Example.com ')).status, 201);
    const third = await ask(2, 'Ada@EXAMPLE.com');
    assert.deepEqual([third.status, third.headers.get('Retry-After')], [429, '3600']);
    assert.equal((await ask(3, 'ben@example.com')).status, 201);
    const crowded = await ask(4, 'cem@example.com');
    assert.deepEqual([crowded.status, crowded.headers.get('Retry-After')], [429, '60']);
    const elsewhere = await servers[0]!('/v1/team/bookings', {
      ...booking(5, { address: '192.0.2.9', email: 'ada@example.com' }),
      body: wish({ eventType: 'anyone', start: tenOn(6) }),
    });
    assert.equal(elsewhere.status, 201, 'another owner’s guests are counted for themselves');
    const [, counts = ''] =
      /-- booking_elements\.rate_counts\n((?:\{[^\n]*\n)*)/.exec(await allRows(stage.database)) ?? [];
    assert.ok(counts.includes('email ') && !counts.includes('@'), counts);
  });
});

describe('a counter that cannot count', () => {
  it('lets no write through, and reads go on', async () => {
    const stage = await openStage();
    const { ref, manageToken } = await booked(stage);
    const hold = await held(stage, tenOn(4));
    await stage.quiet();
    const [ask] = serversOn(stage, 1, { counter: sqlCounter(withoutCounts(stage.database!)) });
    const before = await allRows(stage.database);
    const path = `/v1/anna/bookings/${ref}`;
    const headers = { Authorization: `Bearer ${manageToken}`, 'X-Test-Address': '192.0.2.1' };
    const writes = [
      [bookings, wish({ start: tenOn(1) })],
      ['/v1/anna/holds', { eventType: 'intro', start: tenOn(2), context: { location: 'office' } }],
      [`${path}/reschedule`, { version: 1, start: tenOn(3) }],
      [`${path}/cancel`, { version: 1 }],
    ] as const;
    for (const [at, body] of writes) {
      const given = { ...headers, 'Idempotency-Key': freshKey() };
      const refused = await ask!(at, { method: 'POST', headers: given, body });
      assert.equal(refused.status, 503, at);
      assert.equal(((await refused.json()) as { code: string }).code, 'unavailable');
    }
    assert.equal(await allRows(stage.database), before);
    assert.equal(stage.errors.length, writes.length);
    for (const at of [
      path,
      '/v1/anna/event-types',
      `/v1/anna/event-types/intro/slots?start=${tenOn(0)}&end=${tenOn(3)}`,
    ])
      assert.equal((await ask!(at, { headers })).status, 200, at);
    // Giving back takes nothing from anybody.
    assert.equal((await ask!(`/v1/anna/holds/${hold}`, { method: 'DELETE' })).status, 204);
  });
});

function withoutCounts(database: Database): Database {
  return {
    ...database,
    query: async (text, values) => {
      if (text.includes('rate_counts')) throw new Error('the table is gone');
      return database.query(text, values);
    },
  };
}
