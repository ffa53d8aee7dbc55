import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { BeginAllResult, BookingStore, TimeClaim } from '../../../src/contract/index.js';
import type { Database, Queries } from '../../../src/store/sql/database.js';
import { openPostgres } from '../../../src/store/sql/postgres.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { hour } from '../../../src/testing/booking-store-fixture.js';
import { chanceOf, pick } from '../../chance.js';
import { emptyDatabase, postgresUrl } from './databases.js';
import { agreedOn, bookingsIn, eachAtOnce, minute, now, requestFor, wrongIn } from './racing.js';
import type { Wish } from './racing.js';

/** Times that are wanted in one go; one alone is a booking like any other. */
type SeriesWish = readonly [Wish, ...Wish[]];

const hosts = 5;

/** One to six days, each at another time of any host: of one, of one or another, of two together. They rise, or they do not. */
function mixedSeries(seed: number, count: number, days: number): readonly SeriesWish[] {
  const chance = chanceOf(seed);
  const timeOn = (date: number): Wish => {
    const start = now + date * 24 * hour + pick(chance, 10 * 12) * 5 * minute;
    const at = (host: number): TimeClaim => ({
      hostId: `host-${host % hosts}`,
      eventType: 'anna/intro',
      start,
      end: start + length * minute,
      bufferBeforeMinutes: buffer,
      bufferAfterMinutes: buffer,
    });
    const length = [15, 30, 45, 60][pick(chance, 4)]!;
    const buffer = 5 * pick(chance, 3);
    const host = pick(chance, hosts);
    const another = host + 1 + pick(chance, hosts - 1);
    return [[[at(host)]], [[at(host)], [at(another)]], [[at(another), at(host)]]][pick(chance, 3)]!;
  };
  return Array.from({ length: count }, () => {
    const dates = Array.from({ length: 1 + pick(chance, 6) }, () => 1 + pick(chance, days));
    const [first = 1, ...others] = new Set(dates);
    return [timeOn(first), ...others.map(timeOn)];
  });
}

function withHostsOf(index: number, wish: Wish): Wish {
  return wish.map((times) => times.map((time) => ({ ...time, hostId: `${time.hostId}-${index}` })));
}

/** Claims and settles a series; gives what became of it. */
async function bookSeries(
  store: BookingStore,
  wish: SeriesWish,
  name: string,
): Promise<BeginAllResult['outcome']> {
  const begun = await store.beginAll(wish.map((time, index) => requestFor(time, `${name},${index}`)));
  if (begun.outcome !== 'fresh') return begun.outcome;
  const settlements = begun.claims.map((claim, index) => {
    const series = { id: name, position: index + 1, of: wish.length };
    const agreed = agreedOn(claim, wish[index]!, { ref: `anna.${name}-${index}`, series });
    return { ...agreed, claimId: claim.claimId };
  });
  assert.equal(await store.settleAll(settlements), 'settled');
  return 'fresh';
}

/** Books series and, where one time is wanted, single bookings, all at once; gives what became of each. */
function raceAll(store: BookingStore, wishes: readonly SeriesWish[]): Promise<readonly string[]> {
  return eachAtOnce(wishes, async (wish, index) => {
    if (wish.length > 1) return bookSeries(store, wish, `series-${index}`);
    const begun = await store.begin(requestFor(wish[0], `single-${index}`));
    if (begun.outcome !== 'fresh') return begun.outcome;
    const settled = await store.settle(
      begun.claimId,
      agreedOn(begun, wish[0], { ref: `anna.single-${index}` }),
    );
    assert.equal(settled, 'settled');
    return 'fresh';
  });
}

/** Claims that nobody has settled or given up. */
async function claimsIn(database: Queries): Promise<number> {
  const [row] = await database.query<{ count: number }>(
    `select (
      (select count(*) from booking_elements.seats where booking_ref is null)
      + (select count(*) from booking_elements.idempotency_keys where claim_id is not null)
    )::integer as count`,
  );
  return row!.count;
}

/** How many race. */
export interface SeriesRaceSizes {
  readonly seeds: readonly number[];
  readonly racers: number;
  readonly crowd: number;
}

/** Races of several times in one go, against one another and against single bookings, over 64 connections. */
export function describeSeriesRaces(sizes: SeriesRaceSizes): void {
  describe('racing for several times in one go on PostgreSQL, over 64 connections', () => {
    let database: Database;
    before(async () => {
      database = await openPostgres({ url: await postgresUrl(), connections: 64 });
    });
    after(() => database.close());

    for (const seed of sizes.seeds)
      it(`R2: ${sizes.racers} series and single bookings of 5 hosts: none meet, none is half, and whoever lost could have nothing (seed ${seed})`, async () => {
        await emptyDatabase(database);
        const store = sqlBookings(database);
        const wishes = mixedSeries(seed, sizes.racers, Math.ceil(sizes.racers / 60));
        const results = await raceAll(store, wishes);
        const winners = wishes.filter((_, index) => results[index] === 'fresh');
        const losers = wishes.filter((_, index) => results[index] === 'taken');
        assert.equal(winners.length + losers.length, wishes.length);
        assert.equal(
          await bookingsIn(database),
          winners.reduce((sum, { length }) => sum + length, 0),
          'every booking of every winner, and no other',
        );
        for (const length of [1, 2, 3, 4])
          assert.ok(
            winners.some((wish) => wish.length === length),
            `somebody has ${length}`,
          );
        assert.deepEqual(await wrongIn(database), []);
        assert.equal(await claimsIn(database), 0, 'nobody keeps what they did not book');
        const again = await eachAtOnce(losers, (wish, index) => bookSeries(store, wish, `again-${index}`));
        assert.deepEqual([...new Set(again)], ['taken'], 'nothing was left that a loser could have had');
      });

    it(`R3: ${sizes.crowd} want the same six times of two hosts, in any order: one has all of them (seed 14)`, async () => {
      await emptyDatabase(database);
      const chance = chanceOf(14);
      const times = Array.from({ length: 6 }, (_, index): Wish => {
        const start = now + (index + 1) * 24 * hour;
        const time = { eventType: 'anna/intro', start, end: start + hour };
        return [[{ ...time, hostId: `host-${index % 2}`, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }]];
      });
      const wishes = Array.from({ length: sizes.crowd }, (): SeriesWish => {
        const [first = times[0]!, ...others] = [...times].sort(() => chance() - 0.5);
        return [first, ...others];
      });
      const results = await raceAll(sqlBookings(database), wishes);
      assert.equal(results.filter((outcome) => outcome === 'fresh').length, 1);
      assert.equal(await bookingsIn(database), 6);
      assert.deepEqual(await wrongIn(database), []);
    });

    it('R3: a retry of a series meets its own twin nowhere, however many come at once', async () => {
      await emptyDatabase(database);
      const store = sqlBookings(database);
      // Each with hosts of its own, so that nobody but a twin is in its way.
      const wishes = mixedSeries(15, 20, 30).map(
        ([first, ...others], index): SeriesWish => [
          withHostsOf(index, first),
          ...others.map((wish) => withHostsOf(index, wish)),
        ],
      );
      const all = wishes.flatMap((wish, index) => Array.from({ length: 10 }, () => ({ wish, index })));
      const results = await eachAtOnce(all, async ({ wish, index }) =>
        bookSeries(store, wish, `twin-${index}`),
      );
      assert.ok(results.every((outcome) => ['fresh', 'in-progress', 'replay'].includes(outcome)));
      assert.equal(results.filter((outcome) => outcome === 'fresh').length, wishes.length);
      assert.deepEqual(await wrongIn(database), []);
    });
  });
}
