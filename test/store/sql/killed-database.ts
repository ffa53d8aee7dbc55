import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BeginResult, BookingStore } from '../../../src/contract/index.js';
import { isBookingError } from '../../../src/contract/index.js';
import { checkConsistency } from '../../../src/store/sql/check-consistency.js';
import type { Database } from '../../../src/store/sql/database.js';
import { migrate } from '../../../src/store/sql/migrate.js';
import { openPostgres } from '../../../src/store/sql/postgres.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { at, minute, nine, outcomeOf, record } from '../../../src/testing/booking-store-fixture.js';
import { startPostgres } from '../../harness/postgres.mjs';
import type { Cluster } from '../../harness/postgres.mjs';

/** What came of a race on a database that was killed again and again. */
export interface Race {
  readonly kills: number;
  /** Bookings that somebody was told of. */
  readonly acknowledged: number;
  /** Questions that were answered with `unavailable`, those among them that were to settle. */
  readonly unavailable: number;
  readonly unsettled: number;
  /** Wishes that turned out to be settled when they were asked again. */
  readonly replayed: number;
}

/**
 * Sixteen book, two of them each time, while the server is killed at moments of their progress; whoever hears nothing asks
 * again with the same key. Then everything that was acknowledged has to be there, and nothing else.
 */
export async function raceOnKilledDatabase(options: {
  readonly kills: number;
  readonly settings?: Readonly<Record<string, string>>;
}): Promise<Race> {
  // What a server has that nobody has tuned: what is committed is on the disk.
  const { kills, settings = { fsync: 'on', synchronous_commit: 'on' } } = options;
  const cluster = await startPostgres({ settings });
  try {
    const database = await openPostgres({ url: cluster.url, connections: 16 });
    await migrate(database);
    return await race(cluster, database, kills).finally(() => database.close());
  } finally {
    cluster.remove();
  }
}

async function race(cluster: Cluster, database: Database, kills: number): Promise<Race> {
  const store = sqlBookings(database);
  const counts = { unavailable: 0, unsettled: 0, replayed: 0 };
  const acknowledged = new Set<string>();
  let wishes = 0;
  let isOver = false;
  const bookers = Array.from({ length: 16 }, async () => {
    while (!isOver) {
      const ref = await bookStubbornly(store, wishes++, counts);
      if (ref !== undefined) acknowledged.add(ref);
    }
  });
  for (let kill = 1; kill <= kills; kill++) {
    const enough = acknowledged.size + 5 + ((kill * 7) % 11);
    while (acknowledged.size < enough) await pause(1);
    await killServer(database);
    cluster.start();
  }
  isOver = true;
  await Promise.all(bookers);
  const rows = await database.query<{ ref: string }>('select ref from booking_elements.bookings');
  assert.deepEqual(rows.map(({ ref }) => ref).sort(), [...acknowledged].sort());
  assert.deepEqual(await checkConsistency(database, Date.now()), []);
  await askAgain(store, wishes, acknowledged);
  return { kills, acknowledged: acknowledged.size, ...counts };
}

/** @returns The reference, once it is acknowledged; `undefined` when somebody else has the time. */
async function bookStubbornly(
  store: BookingStore,
  wish: number,
  counts: { unavailable: number; unsettled: number; replayed: number },
): Promise<string | undefined> {
  for (;;) {
    try {
      const begun = await beginWish(store, wish);
      if (begun.outcome === 'taken') return undefined;
      if (begun.outcome === 'replay') {
        counts.replayed++;
        return begun.answer.ref;
      }
      if (begun.outcome === 'fresh') {
        counts.unsettled++;
        const settled = await store.settle(begun.claimId, outcomeFor(begun, wish));
        counts.unsettled--;
        if (settled === 'settled') return refOf(wish);
      }
    } catch (error) {
      if (!isBookingError(error) || error.code !== 'unavailable') throw error;
      counts.unavailable++;
    }
    await pause(20);
  }
}

function beginWish(store: BookingStore, wish: number): Promise<BeginResult> {
  const now = Date.now();
  return store.begin({
    owner: 'anna',
    key: `key-${wish}`,
    bodyHash: 'body',
    alternatives: [[timeOf(wish)]],
    now,
    leaseUntil: now + 2000,
  });
}

function outcomeFor(begun: Extract<BeginResult, { outcome: 'fresh' }>, wish: number) {
  const { start, end } = timeOf(wish);
  const agreed = { ...record(begun), ref: refOf(wish), time: { start, end } };
  const outcome = outcomeOf(agreed);
  const now = Date.now();
  return { ...outcome, jobs: outcome.jobs.map((job) => ({ ...job, dueAt: now })), now };
}

const timeOf = (wish: number) => at(nine + (wish >> 1) * 30 * minute);
const refOf = (wish: number): string => `anna.${wish}`;

/** Whoever asks once more with the same key hears the same again. */
async function askAgain(
  store: BookingStore,
  wishes: number,
  acknowledged: ReadonlySet<string>,
): Promise<void> {
  for (let wish = 0; wish < wishes; wish++) {
    const again = await beginWish(store, wish);
    const expected = acknowledged.has(refOf(wish)) ? 'replay' : 'taken';
    assert.equal(again.outcome, expected, refOf(wish));
    if (again.outcome === 'replay') assert.equal(again.answer.ref, refOf(wish));
  }
}

/** What `pg_ctl stop -m immediate` does, without holding up those who race; gives no process the time to tidy up. */
export async function killServer(database: Database): Promise<void> {
  const [row] = await database.query<{ folder: string }>(
    "select current_setting('data_directory') as folder",
  );
  const file = path.join(row!.folder, 'postmaster.pid');
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  process.kill(pid, 'SIGQUIT');
  while (isThere(pid)) await pause(5);
}

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
