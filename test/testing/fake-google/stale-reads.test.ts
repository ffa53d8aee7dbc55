import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';
import { ANNA, busyOf, errorOf, stage, TEN } from './stage.js';

type Kind = 'list' | 'get' | 'freeBusy';
const ALL: Kind[] = ['list', 'get', 'freeBusy'];

/** What each kind of read sees of Anna's calendar. */
async function look({ list, get, freeBusy }: ReturnType<typeof stage>) {
  return {
    list: (await list()).body.items.map(({ summary }) => summary),
    get: (await get('booking1')).status,
    freeBusy: busyOf(await freeBusy([ANNA]), ANNA).length,
  };
}

const BEFORE = { list: [], get: 404, freeBusy: 0 };
const AFTER = { list: ['Intro'], get: 200, freeBusy: 1 };
const insert = (world: ReturnType<typeof stage>) =>
  world.insert({ ...TEN, id: 'booking1', summary: 'Intro' });

describe('reads that lag', () => {
  const cases: [Kind[], object][] = [
    [[], AFTER],
    [['list'], { ...AFTER, list: BEFORE.list }],
    [['get'], { ...AFTER, get: BEFORE.get }],
    [['freeBusy'], { ...AFTER, freeBusy: BEFORE.freeBusy }],
    [ALL, BEFORE],
  ];
  for (const [of, seen] of cases) {
    it(`of [${of.join(', ')}] see a write when the clock has come so far, and the others at once`, async () => {
      const world = stage();
      world.google.settings.staleReads = { lag: 3000, of };
      assert.equal((await insert(world)).status, 200);
      assert.deepEqual(await look(world), seen);
      world.google.clock.advance(2999);
      assert.deepEqual(await look(world), seen);
      world.google.clock.advance(1);
      assert.deepEqual(await look(world), AFTER);
    });

    it(`of [${of.join(', ')}] see a write when they are released`, async () => {
      const world = stage();
      world.google.settings.staleReads = { lag: null, of };
      await insert(world);
      world.google.clock.advance(3_000_000);
      assert.deepEqual(await look(world), seen);
      world.google.releaseReads();
      assert.deepEqual(await look(world), AFTER);
      await world.remove('booking1');
      assert.equal((await look(world)).freeBusy, of.includes('freeBusy') ? 1 : 0);
    });
  }

  it('see one change after another, each in its time', async () => {
    const world = stage();
    world.google.settings.staleReads = { lag: 1000, of: ['list'] };
    const names: string[] = [];
    for (const summary of ['a', 'b', 'c']) {
      world.google.clock.advance(400);
      if (summary === 'a') await world.insert({ ...TEN, id: 'booking1', summary });
      else await world.patch('booking1', { summary });
    }
    for (let i = 0; i < 4; i += 1) {
      names.push((await look(world)).list.join());
      world.google.clock.advance(400);
    }
    assert.deepEqual(names, ['', 'a', 'b', 'c']);
  });

  it('do not blind writes: an id is taken and an etag is old as soon as it is written', async () => {
    const world = stage();
    world.google.settings.staleReads = { lag: null, of: ALL };
    const { etag } = (await insert(world)).body;
    assert.deepEqual(errorOf(await insert(world)), [409, 'duplicate']);
    assert.equal((await world.patch('booking1', { location: 'x' })).status, 200);
    const late = await world.patch('booking1', { location: 'y' }, { headers: { 'if-match': etag } });
    assert.equal(late.status, 412);
  });

  it('end in a sync token that misses nothing', async () => {
    const world = stage();
    world.google.settings.staleReads = { lag: 1000, of: ['list'] };
    await insert(world);
    const first = await world.list();
    assert.deepEqual(first.body.items, []);
    world.google.clock.advance(1000);
    const next = await world.list({ syncToken: String(first.body.nextSyncToken) });
    assert.deepEqual(
      next.body.items.map(({ id }) => id),
      ['booking1'],
    );
    world.google.settings.staleReads = { lag: null, of: ['list'] };
    await world.patch('booking1', { summary: 'y' });
    const blind = await world.list({ syncToken: String(next.body.nextSyncToken) });
    assert.deepEqual(blind.body.items, []);
    world.google.releaseReads();
    const seen = await world.list({ syncToken: String(blind.body.nextSyncToken) });
    assert.deepEqual(seen.body.items[0].summary, 'y');
  });

  it('lag behind what Google does itself too, and the host sees what is', async () => {
    const world = stage();
    await insert(world);
    world.google.settings.staleReads = { lag: 1000, of: ALL };
    await world.list();
    world.google.removeEvent({ calendar: ANNA, event: 'booking1' });
    assert.equal(world.google.event({ calendar: ANNA, event: 'booking1' })?.status, 'cancelled');
    assert.deepEqual(await look(world), AFTER);
  });

  it('go on lagging in a saved state, and keep nothing that nobody can see any more', async () => {
    const world = stage();
    world.google.settings.staleReads = { lag: 1000, of: ALL };
    await insert(world);
    const loaded = fakeGoogle({ state: world.google.save() });
    const read = (path: string) =>
      loaded.fetch(`https://www.googleapis.com/calendar/v3/calendars/primary/events/${path}`, {
        headers: { authorization: `Bearer ${world.anna}` },
      });
    assert.equal((await read('booking1')).status, 404);
    loaded.clock.advance(1000);
    assert.equal((await read('booking1')).status, 200);
    assert.equal(loaded.save().calendars[0]?.replicas?.length, 1);
    loaded.settings.staleReads = null;
    await read('booking1');
    assert.equal(loaded.save().calendars[0]?.replicas, undefined);
  });
});

describe('ids that collide', () => {
  const twice = async (outcome: 'both' | 'second' | 'first', later = 0) => {
    const world = stage();
    world.google.settings.missedCollisions = { within: 1000, outcome };
    await world.insert({ ...TEN, id: 'booking1', summary: 'first' });
    world.google.clock.advance(later);
    const reply = await world.insert({ ...TEN, id: 'booking1', summary: 'second' });
    return { ...world, reply };
  };
  const outcomes: ['both' | 'second' | 'first', string[], string][] = [
    ['both', ['first', 'second'], 'first'],
    ['second', ['second'], 'second'],
    ['first', ['first'], 'first'],
  ];
  for (const [outcome, listed, got] of outcomes) {
    it(`are missed, as Google reserves the right to, and end as "${outcome}"`, async () => {
      const { reply, list, get } = await twice(outcome);
      assert.deepEqual([reply.status, reply.body.summary], [200, 'second'], 'who wrote is none the wiser');
      assert.deepEqual(
        (await list()).body.items.map(({ summary }) => summary),
        listed,
      );
      assert.equal((await get('booking1')).body.summary, got);
    });
  }

  it('are noticed when the first is old enough, and always by default', async () => {
    assert.deepEqual(errorOf((await twice('both', 1000)).reply), [409, 'duplicate']);
    const { insert } = stage();
    await insert({ ...TEN, id: 'booking1' });
    assert.deepEqual(errorOf(await insert({ ...TEN, id: 'booking1' })), [409, 'duplicate']);
  });

  it('cannot be told apart by `created` within a second', async () => {
    const { google, insert } = stage();
    google.clock.advance(48_000);
    const times: unknown[] = [];
    for (const id of ['event1', 'event2', 'event3']) {
      times.push((await insert({ ...TEN, id })).body.created);
      google.clock.advance(600);
    }
    assert.deepEqual(times, [
      '2026-03-02T08:00:48.000Z',
      '2026-03-02T08:00:48.000Z',
      '2026-03-02T08:00:49.000Z',
    ]);
  });
});
