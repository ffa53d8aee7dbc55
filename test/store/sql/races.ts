import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TimeClaim } from '../../../src/contract/index.js';
import type { Database } from '../../../src/store/sql/database.js';
import { openPostgres } from '../../../src/store/sql/postgres.js';
import { sqlBookings } from '../../../src/store/sql/sql-bookings.js';
import { chanceOf, pick } from '../../chance.js';
import { emptyDatabase, postgresUrl } from './databases.js';
import {
  askingAgain,
  bookingsIn,
  minute,
  now,
  race,
  withoutConstraint,
  withoutLocks,
  wrongIn,
} from './racing.js';
import type { Wish } from './racing.js';

const tomorrow = now + 24 * 60 * minute;

function claim(
  hostId: string,
  start: number,
  rest: Partial<TimeClaim> & { minutes?: number } = {},
): TimeClaim {
  const { minutes = 30, ...terms } = rest;
  return {
    hostId,
    eventType: 'anna/intro',
    start,
    end: start + minutes * minute,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 0,
    ...terms,
  };
}

/** Ten half hours of each of five hosts, wished for at random. */
function fiftySlots(seed: number, count: number): readonly Wish[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => [
    [claim(`host-${pick(chance, 5)}`, tomorrow + pick(chance, 10) * 30 * minute)],
  ]);
}

/** Lengths, buffers and event types at random: they meet in all ways there are. */
function mixedTimes(seed: number, count: number): readonly Wish[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => [
    [
      claim(`host-${pick(chance, 5)}`, tomorrow + pick(chance, 40 * 12) * 5 * minute, {
        minutes: [15, 30, 45, 60][pick(chance, 4)]!,
        eventType: `anna/${['intro', 'consultation', 'visit'][pick(chance, 3)]!}`,
        bufferBeforeMinutes: 5 * pick(chance, 4),
        bufferAfterMinutes: 5 * pick(chance, 4),
      }),
    ],
  ]);
}

/** All of five hosts, or any three of them, in any order. */
function teams(seed: number, count: number, slots: number): readonly Wish[] {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => {
    const start = tomorrow + pick(chance, slots) * 30 * minute;
    const order = [0, 1, 2, 3, 4].sort(() => chance() - 0.5).slice(0, chance() < 0.5 ? 5 : 3);
    return [order.map((host) => claim(`host-${host}`, start))];
  });
}

/** How many race. */
export interface RaceSizes {
  readonly seeds: readonly number[];
  readonly slotRacers: number;
  readonly mixedRacers: number;
  readonly teams: number;
  readonly newTeams: number;
  /** Times that twenty race for, with ten hosts. */
  readonly anyHostTimes: number;
  readonly guests: number;
  readonly stormers: number;
}

/** Races for time on PostgreSQL, over 64 connections, and what would happen without the guard. */
export function describeRaces(sizes: RaceSizes): void {
  describe('racing for time on PostgreSQL, over 64 connections', () => {
    let database: Database;
    before(async () => {
      database = await openPostgres({ url: await postgresUrl(), connections: 64 });
    });
    after(() => database.close());

    for (const seed of sizes.seeds)
      it(`R1: ${sizes.slotRacers} bookers for 50 slots of 5 hosts, each has one winner (seed ${seed})`, async () => {
        await emptyDatabase(database);
        const results = await race(sqlBookings(database), fiftySlots(seed, sizes.slotRacers));
        const winners = results.filter(({ outcome }) => outcome === 'fresh').length;
        assert.deepEqual({ winners, booked: await bookingsIn(database) }, { winners: 50, booked: 50 });
        assert.deepEqual(await wrongIn(database), []);
      });

    it(`R2: ${sizes.mixedRacers} wishes of mixed lengths, buffers and event types, none meet (seed 4)`, async () => {
      await emptyDatabase(database);
      const results = await race(sqlBookings(database), mixedTimes(4, sizes.mixedRacers));
      const winners = results.filter(({ outcome }) => outcome === 'fresh').length;
      assert.equal(await bookingsIn(database), winners);
      assert.ok(winners > sizes.mixedRacers / 50, `${winners} found a place`);
      assert.deepEqual(await wrongIn(database), []);
    });

    it('R3: teams take all their hosts or none, whoever races for some of them (seed 5)', async () => {
      await emptyDatabase(database);
      const results = await race(sqlBookings(database), teams(5, sizes.teams, sizes.teams / 10));
      const winners = results.filter(({ outcome }) => outcome === 'fresh').length;
      // Five, or three, of five hosts: each time has room for one team.
      assert.equal(
        winners,
        new Set(teams(5, sizes.teams, sizes.teams / 10).map(([team]) => team![0]!.start)).size,
      );
      assert.deepEqual(await wrongIn(database), []);
    });

    it('R3: teams of hosts whom nobody has ever booked, all at once, wait for one another in no circle (seed 10)', async () => {
      await emptyDatabase(database);
      const chance = chanceOf(10);
      const wishes = Array.from({ length: sizes.newTeams }, (_, index): Wish => {
        // Thirty bookers at a time meet on three new hosts.
        const names = ['anna', 'ben', 'cem'].map((name) => `${name}-${Math.floor(index / 30)}`);
        return [
          names
            .sort(() => chance() - 0.5)
            .slice(0, 2)
            .map((host) => claim(host, tomorrow)),
        ];
      });
      const results = await race(sqlBookings(database), wishes);
      assert.equal(results.filter(({ outcome }) => outcome === 'fresh').length, sizes.newTeams / 30);
      assert.deepEqual(await wrongIn(database), []);
    });

    it('R3: twenty bookers for each time of ten hosts, ten of them win, each another host (seed 6)', async () => {
      await emptyDatabase(database);
      const chance = chanceOf(6);
      const slots = sizes.anyHostTimes;
      const wishes = Array.from({ length: slots * 20 }, (_, index): Wish => {
        const start = tomorrow + (index % slots) * 30 * minute;
        return Array.from({ length: 10 }, (__, host) => [claim(`host-${host}`, start)]).sort(
          () => chance() - 0.5,
        );
      });
      const results = await race(sqlBookings(database), wishes);
      assert.equal(results.filter(({ outcome }) => outcome === 'fresh').length, slots * 10);
      assert.deepEqual(await wrongIn(database), []);
    });

    it(`seats count down and never below zero: ${sizes.guests} guests for 20 sessions (seed 7)`, async () => {
      await emptyDatabase(database);
      // About three for each seat.
      const seats = Math.floor(sizes.guests / 67);
      const chance = chanceOf(7);
      const wishes = Array.from(
        { length: 2000 },
        (): Wish => [[claim('host-0', tomorrow + pick(chance, 20) * 30 * minute, { seats })]],
      );
      const results = await race(sqlBookings(database), wishes);
      assert.equal(results.filter(({ outcome }) => outcome === 'fresh').length, 20 * seats);
      assert.deepEqual(await wrongIn(database), []);
    });

    describe('the guard', () => {
      const storm = fiftySlots(8, sizes.stormers);
      it('keeps bare times apart by its constraint alone', async () => {
        await emptyDatabase(database);
        const results = await race(askingAgain(sqlBookings(withoutLocks(database))), storm);
        assert.equal(results.filter(({ outcome }) => outcome === 'fresh').length, 50);
        assert.deepEqual(await wrongIn(database), []);
      });
      it('keeps them apart by the hosts’ locks alone', async () => {
        await emptyDatabase(database);
        await withoutConstraint(database, async () => {
          await race(sqlBookings(database), storm);
          assert.deepEqual(await wrongIn(database), []);
        });
      });
      it('is missed when both are gone: then times are given twice', async () => {
        await emptyDatabase(database);
        await withoutConstraint(database, async () => {
          await race(sqlBookings(withoutLocks(database)), storm);
          const wrong = await wrongIn(database);
          assert.ok(
            wrong.some((line) => line.startsWith('two occupancies at one time')),
            'this test sees what the others exclude',
          );
        });
      });
      it('needs the locks for buffers, which no constraint knows', async () => {
        await emptyDatabase(database);
        await race(sqlBookings(withoutLocks(database)), mixedTimes(9, 2 * sizes.stormers)).catch(
          () => undefined,
        );
        const wrong = await wrongIn(database);
        assert.ok(wrong.some((line) => line.startsWith('an occupancy in the buffers')));
      });
    });
  });
}
