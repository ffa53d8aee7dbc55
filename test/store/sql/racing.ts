import assert from 'node:assert/strict';
import type {
  BeginRequest,
  BeginResult,
  BookingRecord,
  BookingStore,
  SettleRequest,
  TimeClaim,
} from '../../../src/contract/index.js';
import { checkConsistency } from '../../../src/store/sql/check-consistency.js';
import { DatabaseError } from '../../../src/store/sql/database.js';
import type { Database, Queries } from '../../../src/store/sql/database.js';
import { outcomeOf, record } from '../../../src/testing/booking-store-fixture.js';
import type { Fresh } from '../../../src/testing/booking-store-fixture.js';

export const minute = 60_000;
export const now = Date.parse('2026-03-02T08:00:00Z');

/** Who wants what, at the same time as all the others. */
export type Wish = readonly (readonly TimeClaim[])[];

/** Claims and settles each wish, `atOnce` of them at any time; gives what became of each. */
export function race(
  store: BookingStore,
  wishes: readonly Wish[],
  atOnce = 64,
): Promise<readonly BeginResult[]> {
  return eachAtOnce(wishes, (wish, index) => wishFor(store, wish, index), atOnce);
}

/** Does something with each of many, `atOnce` of them at any time; gives what became of each, in their order. */
export async function eachAtOnce<One, Result>(
  all: readonly One[],
  work: (one: One, index: number) => Promise<Result>,
  atOnce = 64,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let index = next++; index < all.length; index = next++)
        results[index] = await work(all[index]!, index);
    }),
  );
  return results;
}

/** Without locks in one order, claims may wait for one another in a circle; whom the database picks to give way asks again. */
export function askingAgain(store: BookingStore): BookingStore {
  return {
    ...store,
    async begin(request) {
      for (;;)
        try {
          return await store.begin(request);
        } catch (error) {
          if (!(error instanceof DatabaseError) || error.sqlState !== deadlock) throw error;
        }
    },
  };
}

/** PostgreSQL, appendix A: `deadlock_detected`. */
const deadlock = '40P01';

async function wishFor(store: BookingStore, wish: Wish, index: number): Promise<BeginResult> {
  const begun = await store.begin(requestFor(wish, `race-${String(index).padStart(12, '0')}`));
  if (begun.outcome === 'fresh')
    assert.equal(
      await store.settle(begun.claimId, agreedOn(begun, wish, { ref: `anna.${index}` })),
      'settled',
    );
  return begun;
}

/** What is asked for with a wish. */
export function requestFor(wish: Wish, key: string): BeginRequest {
  return { owner: 'anna', key, bodyHash: key, alternatives: wish, now, leaseUntil: now + 2 * minute };
}

/** What comes of a claim on a wish. */
export function agreedOn(
  begun: Fresh,
  wish: Wish,
  change: Pick<BookingRecord, 'ref'> & Partial<BookingRecord>,
): SettleRequest {
  const times = wish[begun.alternative]!;
  const outcome = outcomeOf({ ...recordOf(begun, times), ...change });
  return { ...outcome, jobs: outcome.jobs.map((job) => ({ ...job, hostId: times[0]!.hostId })) };
}

function recordOf(begun: Fresh, times: readonly TimeClaim[]): BookingRecord {
  const [{ start, end }] = times as readonly [TimeClaim];
  return {
    ...record(begun),
    hosts: times.map(({ hostId }) => ({ id: hostId, name: hostId })),
    time: { start, end },
  };
}

/** What the database holds that must not be; jobs that wait are none of it. */
export async function wrongIn(database: Queries): Promise<readonly string[]> {
  return (await checkConsistency(database, now)).map(
    ({ check, hostId, rows }) => `${check}: ${hostId} ${rows}`,
  );
}

/** How many bookings stand. */
export async function bookingsIn(database: Queries): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    'select count(*)::integer as count from booking_elements.bookings',
  );
  return row!.count;
}

/** The same database, without the hosts' locks. */
export function withoutLocks(database: Database): Database {
  const unlocked = (queries: Queries): Queries => ({
    query: (text, values) => queries.query(text.replace('for no key update', ''), values),
  });
  return {
    ...unlocked(database),
    transaction: (work) => database.transaction((queries) => work(unlocked(queries))),
    close: () => database.close(),
  };
}

/** Takes the constraint away; and puts it back, however it went. */
export async function withoutConstraint<Answer>(
  database: Database,
  work: () => Promise<Answer>,
): Promise<Answer> {
  await database.query('alter table booking_elements.occupancies drop constraint occupancies_overlap');
  try {
    return await work();
  } finally {
    await database.query('truncate booking_elements.occupancies');
    await database.query(`alter table booking_elements.occupancies add constraint occupancies_overlap exclude using gist (
      host_id with =, occupancy_id with <>, int8range(starts_at, ends_at) with &&
    )`);
  }
}
