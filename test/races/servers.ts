import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkConsistency } from '../../src/store/sql/check-consistency.js';
import { slots } from './crowd.js';
import { assertFair, overlapsIn, slotOf, winnersOf } from './judge.js';
import { race } from './race.js';
import type { Defence, Raced } from './race.js';
import { monday } from './team.js';

/** How many race, and where. */
export interface RaceSizes {
  readonly seeds: readonly number[];
  readonly guests: number;
  readonly servers: number;
}

/** Guests race over HTTP, at servers that have nothing in common but the database. */
export function describeServerRaces({ seeds, guests, servers }: RaceSizes): void {
  for (const seed of seeds)
    it(`${guests} guests at ${servers} servers for ${slots} slots: each has one winner (seed ${seed})`, async (context) => {
      const name = `races_${seed}`;
      await race({ name, seed, guests, servers }, async (raced, database) => {
        context.diagnostic(figuresOf(raced));
        await assertFair(raced, database);
      });
    });
}

/** What is given twice when defences are taken away. */
export function describeDefences({ guests, servers }: Omit<RaceSizes, 'seeds'>): void {
  describe('of the constraint, the hosts’ locks and the look at the time once it is claimed', () => {
    const anyOne: readonly (readonly [name: string, without: readonly Defence[]])[] = [
      ['the constraint', ['locks', 'second look']],
      ['the locks', ['constraint', 'second look']],
      ['the second look', ['constraint', 'locks']],
    ];
    for (const [index, [name, without]] of anyOne.entries())
      it(`${name} alone gives no time twice (seed 4)`, async () => {
        await race(
          { name: `races_alone_${index}`, seed: 4, guests, servers, without },
          async (raced, database) => {
            const won = winnersOf(raced);
            assert.equal(new Set(won.map(slotOf)).size, won.length);
            assert.deepEqual(await overlapsIn(database), []);
            assert.deepEqual(await checkConsistency(database, monday), []);
          },
        );
      });

    it('all have to be gone until times are given twice (seed 4)', async (context) => {
      const without: readonly Defence[] = ['constraint', 'locks', 'second look'];
      await race({ name: 'races_unguarded', seed: 4, guests, servers, without }, async (raced, database) => {
        const won = winnersOf(raced);
        context.diagnostic(`${won.length} winners of ${new Set(won.map(slotOf)).size} slots`);
        assert.ok((await overlapsIn(database)).length > 0, 'this test sees what the others exclude');
        await assert.rejects(assertFair(raced, database), /as many winners as slots/);
      });
    });
  });
}

function figuresOf({ heard, seconds }: Raced): string {
  const times = heard.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  const quantile = (part: number): number => Math.round(times[Math.floor((times.length - 1) * part)]!);
  const perSecond = Math.round(heard.length / seconds);
  return `${heard.length} requests, ${perSecond} a second, p50 ${quantile(0.5)} ms, p99 ${quantile(0.99)} ms`;
}
