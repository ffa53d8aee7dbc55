import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { TentativeAdapter, TentativeEvent } from '../../../src/contract/index.js';
import { meetingTerms } from '../../../src/scheduling/storeless/yielding.js';
import type { YieldRule } from '../../../src/scheduling/storeless/yielding.js';
import { makeCryptoImmediate } from '../../immediate-crypto.js';
import { minute, nine } from './google-world.js';
import { assertTrue } from './model/contest.js';
import type { Contest, ContestWorld, Wish } from './model/contest.js';
import { countWays } from './model/counting.js';
import { mayMiss } from './model/sights.js';

const half = '2026-03-02T08:30:00.000Z';
const same: readonly Wish[] = [{ start: nine }, { start: nine }];
const pairs: Readonly<Record<string, readonly Wish[]>> = {
  'the same time': same,
  'times that overlap': [{ start: nine, durationMinutes: 60 }, { start: half }],
  'a time in the buffers of the other': [{ start: nine, isBuffered: true }, { start: half }],
};
const once = { ...meetingTerms, rounds: 1 };
const createdOf = ({ createdAt = 0 }: TentativeEvent): number => createdAt;

const said = (name: string, figures: object): void =>
  console.log(`figures: without a store, ${name}: ${JSON.stringify(figures)}`);

describe('two processes without a store, in every order of their calls', () => {
  let restore = (): void => undefined;
  before(() => (restore = makeCryptoImmediate()));
  after(() => restore());

  for (const [name, wishes] of Object.entries(pairs))
    it(`never book both of ${name} while lists are fresh`, async () => {
      const apart = await countWays({ wishes, isTicking: true, terms: once }, assertTrue);
      assert.deepEqual(apart, { ways: 46, doubles: 0, bothLost: 0 });
      const tied = await countWays({ wishes, isTicking: false, terms: once }, assertTrue);
      assert.deepEqual(tied, { ways: 46, doubles: 0, bothLost: 16 });
      said(name, { apart, tied });
    });

  const defects: Readonly<Record<string, readonly [YieldRule, isTicking: boolean]>> = {
    'the lowest id wins': [(mine, other) => other.id < mine.id, true],
    'equal moments are decided by id': [
      (mine, other) =>
        createdOf(other) < createdOf(mine) || (createdOf(other) === createdOf(mine) && other.id < mine.id),
      false,
    ],
    'an equal moment is a win': [(mine, other) => createdOf(other) < createdOf(mine), false],
    'nobody looks again': [() => false, true],
  };
  for (const [name, [yieldsTo, isTicking]] of Object.entries(defects))
    it(`would book both where ${name}`, async () => {
      const count = await countWays({ wishes: same, isTicking, terms: { yieldsTo, rounds: 1 } });
      assert.ok(count.doubles > 0);
      said(name, count);
    });

  it('book both where a list may miss what was written before it, and the second look finds each of those', async () => {
    const contest: Contest = { wishes: same, isTicking: true, sight: mayMiss, terms: once };
    const count = await countWays(contest, async ({ isDouble, backends }) => {
      const conflicts = await backends[0]!.verifyAgain();
      assert.equal(conflicts.length > 0, isDouble);
    });
    said('lists that may miss anything', count);
    // As reckoned for the protocol before it was written, less what yielding to confirmed bookings saves.
    assert.deepEqual(count, { ways: 212, doubles: 100, bothLost: 0 });
    const plain = (mine: TentativeEvent, other: TentativeEvent): boolean =>
      createdOf(other) <= createdOf(mine);
    const reckoned = await countWays({ ...contest, terms: { yieldsTo: plain, rounds: 1 } });
    assert.deepEqual([reckoned.ways, reckoned.doubles], [212, 106]);
  });

  const later = (world: ContestWorld): void => void (world.now += 3 * minute);

  it('never book both when all holds end at any moment', async () => {
    const contest = { wishes: same, isTicking: false, terms: once, meanwhile: [later] };
    const count = await countWays(contest);
    assert.equal(count.doubles, 0);
    said('holds that end at any moment', count);
  });

  it('never book both when the host moves a hold at any moment', async () => {
    const move = ({ calendar }: ContestWorld): void => {
      const hold = calendar.standing.find(({ status }) => status === 'tentative');
      if (hold) calendar.change(hold.id, { start: hold.start + 300 * minute, end: hold.end + 300 * minute });
    };
    const count = await countWays({ wishes: same, isTicking: true, terms: once, meanwhile: [move] });
    assert.equal(count.doubles, 0);
    said('a hold that the host moves', count);
  });

  it('book one request under one key once, and confirm it once', async () => {
    const twin = { start: nine, key: 'contest-key-of-both-processes' };
    const count = await countWays({ wishes: [twin, twin], isTicking: true, terms: once }, (ending) => {
      assertTrue(ending);
      const [first, second] = ending.outcomes;
      assert.deepEqual(first, second);
      assert.equal(ending.world.calendar.writes, 2, 'a hold and its confirmation');
    });
    said('one request twice', count);
  });

  it('would book both where holds that are over were passed over, and not taken away', async () => {
    const leaving = (real: TentativeAdapter, world: ContestWorld): TentativeAdapter => ({
      ...real,
      tentative: {
        ...real.tentative,
        drop: async (at, options) => {
          const held = world.calendar.standing.find(({ id }) => id === at.eventId)?.claim?.heldUntil;
          if (held === undefined || held > world.now) await real.tentative.drop(at, options);
        },
      },
    });
    const contest = { wishes: same, isTicking: false, terms: once, meanwhile: [later], adapter: leaving };
    const count = await countWays(contest);
    assert.ok(count.doubles > 0);
    said('holds that are over but stay', count);
  });
});
