import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { memoryBookings } from '../../src/store/memory/index.js';
import { checkConsistency, openEmbedded, sqlBookings, sqlBusy } from '../../src/store/sql/index.js';
import type { Database } from '../../src/store/sql/index.js';
import { emptyDatabase } from '../store/sql/databases.js';
import { liveYears } from './years.js';

// The same as years.test.ts, with more years.

describe('R13: many years of one host’s traffic', () => {
  it('200 of them, with a store in memory', async (context) => {
    const { told, figures } = await liveYears({
      years: 200,
      decisions: 300,
      open: async () => ({ bookings: memoryBookings() }),
    });
    context.diagnostic(JSON.stringify(figures));
    assert.deepEqual(told, []);
  });

  it('5 of them, on the embedded PostgreSQL, which is consistent in the end', async (context) => {
    let opened: Database | undefined;
    after(async () => opened?.close());
    const database = (opened = await openEmbedded());
    const { told, figures } = await liveYears({
      years: 5,
      decisions: 150,
      async open() {
        await emptyDatabase(database);
        return { bookings: sqlBookings(database), busyMemory: sqlBusy(database) };
      },
      finish: async (now) =>
        (await checkConsistency(database, now)).map(({ check, rows }) => `${check}: ${rows}`),
    });
    context.diagnostic(JSON.stringify(figures));
    assert.deepEqual(told, []);
  });
});
