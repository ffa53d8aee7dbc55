import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSchedulers } from '../../../src/scheduling/index.js';
import type { Scheduler, SchedulersOptions } from '../../../src/scheduling/index.js';

/** Owners by their slugs, and what was made and done for them. */
function openOwners(slugs: readonly string[], options: Partial<SchedulersOptions> = {}) {
  const world = {
    now: 0,
    slugs: [...slugs],
    listed: 0,
    made: [] as string[],
    worked: [] as string[],
    /** Owners whose work does not end before it is let go on. */
    slow: new Map<string, Promise<void>>(),
  };
  const schedulers = createSchedulers({
    has: (owner) => world.slugs.includes(owner),
    all: () => {
      world.listed++;
      return [...world.slugs];
    },
    make: (owner) => {
      world.made.push(owner);
      const work = async (): Promise<number> => {
        world.worked.push(owner);
        await world.slow.get(owner);
        return 1;
      };
      return { work } as Partial<Scheduler> as Scheduler;
    },
    now: () => world.now,
    ...options,
  });
  return { world, schedulers };
}

const many = Array.from({ length: 400 }, (_, index) => `owner-${String(index).padStart(3, '0')}`);

describe('schedulers of all owners', () => {
  it('are made when somebody asks, once each, and for owners alone', async () => {
    const { world, schedulers } = openOwners(['anna', 'ben']);
    const annas = await schedulers.of('anna');
    assert.ok(annas);
    assert.equal(await schedulers.of('anna'), annas);
    assert.equal(await schedulers.of('nobody'), undefined);
    assert.equal(await schedulers.of('constructor'), undefined);
    assert.deepEqual(world.made, ['anna']);
    assert.deepEqual(
      ['anna', 'ben', 'nobody'].map((owner) => schedulers.keeps(owner)),
      [true, false, false],
    );
  });

  it('are there at once for an owner who is new, and do their work at once when somebody asks for them', async () => {
    const { world, schedulers } = openOwners(['anna']);
    await schedulers.workInTurn();
    world.slugs.push('ben');
    assert.ok(await schedulers.of('ben'));
    await schedulers.workInTurn();
    assert.deepEqual(world.worked, ['anna', 'ben']);
  });

  it('do the work of an owner who is new ten seconds later at most, when nobody asks', async () => {
    const { world, schedulers } = openOwners(['anna']);
    await schedulers.workInTurn();
    world.slugs.push('ben');
    world.now += 9_000;
    await schedulers.workInTurn();
    world.now += 1000;
    await schedulers.workInTurn();
    assert.deepEqual(world.worked, ['anna', 'anna', 'ben']);
    assert.equal(world.listed, 2);
  });

  it('are let go, those first that were asked for longest ago, and are made again', async () => {
    const { world, schedulers } = openOwners(['a', 'b', 'c'], { keptAtMost: 2 });
    for (const owner of ['a', 'b', 'a', 'c', 'a', 'b']) await schedulers.of(owner);
    assert.deepEqual(world.made, ['a', 'b', 'c', 'b']);
    assert.equal(schedulers.keeps('c'), false);
  });
});

describe('the work of all owners', () => {
  it('is done for each of them in turn, those too for whom nobody has asked', async () => {
    const { world, schedulers } = openOwners(['b', 'c', 'a']);
    for (let call = 0; call < 3; call++) assert.equal(await schedulers.workInTurn(), 1);
    assert.deepEqual(world.worked, ['a', 'b', 'c']);
    assert.equal(await schedulers.workInTurn(), 0, 'each has a rest');
    world.now += 1000;
    await schedulers.workInTurn();
    assert.deepEqual(world.worked.at(-1), 'a');
  });

  it('reaches every one of many within ten seconds, by four calls a second', async () => {
    const { world, schedulers } = openOwners(many);
    for (let second = 0; second < 10; second++) {
      await Promise.all([1, 2, 3, 4].map(() => schedulers.workInTurn()));
      world.now += 1000;
    }
    assert.deepEqual([...world.worked].sort(), many);
  });

  it('goes on beside an owner whose systems are slow, who has one turn at a time', async () => {
    const { world, schedulers } = openOwners(['a', 'b']);
    let goOn = () => {};
    world.slow.set('a', new Promise((resolve) => (goOn = resolve)));
    const slow = schedulers.workInTurn();
    await schedulers.workInTurn();
    world.now += 1000;
    await schedulers.workInTurn();
    await schedulers.workInTurn();
    assert.deepEqual(world.worked, ['a', 'b', 'b']);
    goOn();
    assert.equal(await slow, 1);
  });

  it('is done for all of them by one request, and counted', async () => {
    const { world, schedulers } = openOwners(many);
    assert.equal(await schedulers.work(), 400);
    assert.deepEqual([...world.worked].sort(), many);
  });

  it('says that it failed, when all others have had theirs', async () => {
    const { world, schedulers } = openOwners(['a', 'b', 'c'], {
      make: (owner) =>
        ({
          work: async () => {
            world.worked.push(owner);
            if (owner === 'a') throw new Error('a has failed');
            return 1;
          },
        }) as Partial<Scheduler> as Scheduler,
    });
    await assert.rejects(schedulers.work(), /a has failed/);
    assert.deepEqual(world.worked, ['a', 'b', 'c']);
    await assert.rejects(
      (async () => {
        world.now += 1000;
        await schedulers.workInTurn();
      })(),
      /a has failed/,
    );
    await schedulers.workInTurn();
    assert.equal(world.worked.at(-1), 'b', 'the next one has the next turn');
  });

  it('asks for the owners again when they could not be listed', async () => {
    let isAway = true;
    const { world, schedulers } = openOwners(['a'], {
      all: async () => {
        if (isAway) throw new Error('the database is away');
        return ['a'];
      },
    });
    await assert.rejects(schedulers.workInTurn(), /away/);
    isAway = false;
    assert.equal(await schedulers.workInTurn(), 1);
    assert.deepEqual(world.worked, ['a']);
  });
});
