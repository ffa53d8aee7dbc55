import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { checkConsistency, consistencyChecks } from '../../../src/store/sql/check-consistency.js';
import type { Inconsistency } from '../../../src/store/sql/check-consistency.js';
import type { Database, Queries } from '../../../src/store/sql/database.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { hour } from '../../../src/testing/booking-store-fixture.js';
import { unreadable } from './corrupted-calendars.js';
import { corruptions } from './corruptions.js';
import type { Corruption } from './planting.js';
import { testDatabases } from './databases.js';
import { canary, fillHealthy, later } from './healthy-database.js';

/** Undoes what was planted. */
class Undone extends Error {}

describe('check-consistency', () => {
  it('has every one of its rules broken here, at least once', () => {
    const broken = new Set(corruptions.flatMap(({ found }) => found.map(([check]) => check)));
    assert.deepEqual(
      consistencyChecks.filter((check) => !broken.has(check)),
      [],
    );
    assert.ok(corruptions.filter(({ found }) => found.length > 0).length >= 14);
  });

  for (const { name, open } of testDatabases()) {
    describe(`on ${name}`, () => {
      let database: Database;
      let names: ReadonlyMap<string, string>;
      before(async () => {
        database = await open();
        await fillHealthy(sqlBookings(database));
        names = await namesIn(database);
      });

      it('finds nothing in a healthy database, whenever it looks', async () => {
        for (const moment of [later, later + 1, later + hour])
          assert.deepEqual(await checkConsistency(database, moment), []);
      });

      for (const { title, plant, found } of corruptions) {
        it(`${found.length > 0 ? 'finds' : 'minds not'} ${title}`, async () => {
          const findings = await planted(database, plant);
          assert.deepEqual(named(findings, names), sorted(found));
          assert.ok(!JSON.stringify(findings).includes(canary), 'no guest stands in a finding');
        });
      }

      for (const { title, plant, found } of unreadable) {
        it(`says so when it cannot look, for ${title}`, async () => {
          const reopened = await open();
          await fillHealthy(sqlBookings(reopened));
          await plant(reopened);
          const findings = await checkConsistency(reopened, later);
          assert.deepEqual(named(findings, new Map()), sorted(found));
        });
      }

      it('does not take a database that cannot be asked for a healthy one', async () => {
        const deaf = await open();
        await assert.rejects(
          deaf.transaction(async (queries) => {
            await queries.query('drop table booking_elements.booking_hosts');
            await checkConsistency(queries, later);
          }),
          { name: 'BookingError', code: 'unavailable', sqlState: '42P01' },
        );
      });
    });
  }
});

async function planted(database: Database, plant: Corruption['plant']): Promise<readonly Inconsistency[]> {
  let findings: readonly Inconsistency[] | undefined;
  const work = database.transaction(async (queries) => {
    for (const constraint of ['occupancies_overlap', 'occupancies_seats'])
      await queries.query(`alter table booking_elements.occupancies drop constraint ${constraint}`);
    await plant(queries);
    findings = await checkConsistency(queries, later);
    throw new Undone();
  });
  await assert.rejects(work, Undone);
  assert.ok(findings);
  return findings;
}

/** Ids that are made anew each time, by what stands for them. */
async function namesIn(queries: Queries): Promise<ReadonlyMap<string, string>> {
  const bookings = await queries.query<{ ref: string; occupancy_id: string }>(
    'select ref, occupancy_id from booking_elements.bookings order by ref desc',
  );
  const claims = await queries.query<{ claim_id: string; key: string }>(
    'select claim_id, key from booking_elements.idempotency_keys where claim_id is not null',
  );
  return new Map([
    ...bookings.map(({ ref, occupancy_id }) => [occupancy_id, `{occupancy of ${ref}}`] as const),
    ...claims.map(({ key, claim_id }) => [claim_id, `{${key} claim}`] as const),
  ]);
}

function named(findings: readonly Inconsistency[], names: ReadonlyMap<string, string>): Corruption['found'] {
  const nameOf = (part: string): string => names.get(part) ?? part;
  return sorted(
    findings.map(
      ({ check, hostId, rows }) => [check, hostId, rows.split(' ').map(nameOf).join(' ')] as const,
    ),
  );
}

function sorted(found: Corruption['found']): Corruption['found'] {
  return [...found].sort((a, b) => (a.join() < b.join() ? -1 : 1));
}
