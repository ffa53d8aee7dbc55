import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sqlCounter } from '../../../src/store/sql/sql-counter.js';
import { testDatabases } from './databases.js';

const now = Date.parse('2026-03-02T08:00:00Z');
const request = { name: 'address 192.0.2.1', atMost: 3, windowSeconds: 60, now };

describe('counting in SQL', () => {
  for (const { name, open } of testDatabases()) {
    it(`allows so many in a window, and says when to come back (${name})`, async () => {
      const counter = sqlCounter(await open());
      for (let i = 0; i < 3; i++) assert.deepEqual(await counter.take(request), { isAllowed: true });
      const later = { ...request, now: now + 15_500 };
      assert.deepEqual(await counter.take(later), { isAllowed: false, retryAfterSeconds: 45 });
      assert.deepEqual(await counter.take({ ...later, name: 'another' }), { isAllowed: true });
      assert.deepEqual(await counter.take({ ...request, now: now + 60_000 }), { isAllowed: true });
      assert.equal((await counter.take({ ...request, name: 'none', atMost: 0 })).isAllowed, false);
    });

    it(`allows exactly so many of those who ask at once (${name})`, async () => {
      const database = await open();
      const counters = [sqlCounter(database), sqlCounter(database)];
      const answers = await Promise.all(
        Array.from({ length: 60 }, (_, index) => counters[index % 2]!.take({ ...request, atMost: 10 })),
      );
      assert.equal(answers.filter(({ isAllowed }) => isAllowed).length, 10);
    });

    it(`forgets what is over (${name})`, async () => {
      const database = await open();
      const counter = sqlCounter(database);
      await counter.take(request);
      const later = { ...request, name: 'later', atMost: 1000, now: now + 60_000 };
      for (let i = 0; i < 200; i++) await counter.take(later);
      const rows = await database.query<{ name: string }>('select name from booking_elements.rate_counts');
      assert.deepEqual(
        rows.map((row) => row.name),
        ['later'],
      );
    });
  }
});
