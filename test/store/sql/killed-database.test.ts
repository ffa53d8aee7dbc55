import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { migrate } from '../../../src/store/sql/migrate.js';
import { openPostgres } from '../../../src/store/sql/postgres.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import {
  at,
  book,
  fresh,
  nine,
  outcomeOf,
  record,
  request,
} from '../../../src/testing/booking-store-fixture.js';
import { startPostgres } from '../../harness/postgres.mjs';
import type { Cluster } from '../../harness/postgres.mjs';
import { killServer, raceOnKilledDatabase } from './killed-database.js';

const unavailable = { name: 'BookingError', code: 'unavailable' };

describe('a PostgreSQL that is killed', () => {
  let cluster: Cluster;
  before(async () => {
    cluster = await startPostgres();
  });
  after(() => cluster.remove());

  it('says unavailable while it is gone, and is used again when it is back', async () => {
    const database = await openPostgres({ url: cluster.url, connections: 4 });
    await migrate(database);
    const store = sqlBookings(database);
    const { answer } = await book(store, 'key-1', at(nine));
    const claim = await fresh(store, 'key-2', at(nine + 3_600_000));
    const held = Array.from({ length: 4 }, () =>
      database.transaction((queries) => queries.query('select pg_sleep(60)')),
    );
    const rejected = Promise.all(held.map((work) => assert.rejects(work, unavailable)));
    const admin = await openPostgres({ url: cluster.url, connections: 1 });
    await killServer(admin);
    await rejected;
    await admin.close();
    await assert.rejects(store.find('anna', answer.ref), unavailable);
    await assert.rejects(fresh(store, 'key-3', at(nine)), unavailable);
    cluster.start();
    assert.equal((await store.find('anna', answer.ref))?.ref, answer.ref);
    const again = await store.begin(request('key-1', [[at(nine)]]));
    assert.deepEqual(again, { outcome: 'replay', answer });
    const late = {
      ...record(claim),
      ref: 'anna.2',
      time: { start: nine + 3_600_000, end: nine + 5_400_000 },
    };
    assert.equal(
      await store.settle(claim.claimId, outcomeOf(late)),
      'settled',
      'what was claimed is still ours',
    );
    await database.close();
  });

  it('R8 in small: loses nothing that was acknowledged, gives nothing twice, and answers every retry', async (context) => {
    const race = await raceOnKilledDatabase({ kills: 3 });
    context.diagnostic(JSON.stringify(race));
    assert.ok(race.acknowledged >= 15 && race.unavailable > 0, JSON.stringify(race));
  });
});
