import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { restore } from '../../../src/store/sql/backup/restore.js';
import type { Database } from '../../../src/store/sql/database.js';
import { checkConsistency, shapeOf, sqlBookings, sqlSettings } from '../../../src/store/sql/index.js';
import { migrations } from '../../../src/store/sql/migrations/index.js';
import { emptyEmbedded } from './databases.js';
import { later } from './healthy-database.js';
import { hashOfSteps, knownSecret, releasedShapes } from './released/shapes.js';

const newest = Math.max(...migrations.map(({ number }) => number));

describe('every shape that was released', () => {
  let database: Database;
  before(async () => {
    database = await emptyEmbedded();
  });

  it('is kept, the newest one too', () => {
    assert.ok(
      releasedShapes().some(({ step }) => step === newest),
      `there are no rows of step ${newest}: see test/store/sql/released/write-shape.ts`,
    );
  });

  for (const { step, lines, hash } of releasedShapes()) {
    it(`is led to by the same steps as then (${step})`, () => {
      assert.equal(hashOfSteps(step), hash, 'what was released is never changed: the next step mends it');
    });

    it(`is brought to the newest one, and nothing is lost (${step})`, async () => {
      async function* all() {
        yield* lines;
      }
      await database.query('drop schema if exists booking_elements cascade');
      await restore(database, all());
      assert.deepEqual(await shapeOf(database), { step: newest, newest });
      assert.deepEqual(await checkConsistency(database, later), []);
      const bookings = sqlBookings(database);
      const record = await bookings.find('anna', 'anna.single');
      assert.equal(record?.status, 'confirmed');
      assert.match(record.guest.name, /O’Neill/);
      const muchLater = later + 365 * 86_400_000;
      const jobs = await bookings.takeJobs({ now: muchLater, leaseMinutes: 2, limit: 100 });
      assert.ok(jobs.length > 0, 'its work is still to be done');
      const settings = sqlSettings(database, { secrets: [knownSecret] });
      assert.equal((await settings.connection('connection-1'))?.grant.refreshToken, 'kept');
      assert.equal((await settings.eventType('anna', 'intro'))?.title, 'Intro call');
      assert.deepEqual((await settings.owner('anna'))?.hostIds, ['anna']);
    });
  }
});
