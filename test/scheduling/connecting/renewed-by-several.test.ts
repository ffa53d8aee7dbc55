import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { googleCalendar } from '../../../src/adapters/google/index.js';
import type { Connection } from '../../../src/contract/index.js';
import { connectedCalendars } from '../../../src/scheduling/scheduler/connected-calendars.js';
import { memorySettings } from '../../../src/store/memory/index.js';
import { chanceOf } from '../../chance.js';

const start = Date.UTC(2026, 2, 2, 8);
const hour = 3_600_000;

/** How a service treats a refresh token that it has replaced. */
type Conduct = 'keeps the old ones' | 'ends the old one' | 'lets the newest live alone' | 'replaces none';

/** Servers that share a connection whose refresh token the service replaces with each renewal, at a pace that chance sets. */
function openServers(conduct: Conduct, seed: number, storeIsSlow = false) {
  const chance = chanceOf(seed);
  const world = { now: start, renewals: 0, live: new Set(['r-0']), refused: 0 };
  /** Replaced a moment ago: whoever has not heard of it may still come with it. */
  let former = '';
  const soon = async (): Promise<void> => {
    for (let turns = Math.floor(chance() * 8); turns > 0; turns--) await Promise.resolve();
  };
  const token = (form: URLSearchParams): Response => {
    const presented = form.get('refresh_token') ?? '';
    if (!world.live.has(presented) && presented !== former) {
      world.refused += 1;
      return Response.json({ error: 'invalid_grant' }, { status: 400 });
    }
    world.renewals += 1;
    if (conduct === 'ends the old one') world.live.delete(presented);
    if (conduct === 'lets the newest live alone') {
      world.live.clear();
      former = presented;
    }
    const fresh = conduct === 'replaces none' ? {} : { refresh_token: `r-${world.renewals}` };
    if ('refresh_token' in fresh) world.live.add(fresh.refresh_token);
    return Response.json({
      access_token: `a-${world.renewals}`,
      expires_in: 3599 + world.renewals,
      ...fresh,
    });
  };
  const provider = googleCalendar({
    clientId: 'c',
    clientSecret: 's',
    now: () => world.now,
    random: chance,
    // A second is longer than a store takes, mostly.
    sleep: async () => {
      for (let turns = storeIsSlow ? 0 : 100; turns > 0; turns--) await Promise.resolve();
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      await soon();
      const answer = request.url.includes('/token')
        ? token(new URLSearchParams(await request.text()))
        : Response.json({ kind: 'calendar#calendarList', items: [] });
      await soon();
      return answer;
    },
  });
  const connection: Connection = {
    id: 'c-1',
    hostId: 'anna',
    provider: 'google',
    account: 'anna@example.com',
    status: 'active',
    consent: 'consent-1',
    grant: { refreshToken: 'r-0' },
  };
  const settings = memorySettings({ connections: [connection] });
  const told: string[] = [];
  const servers = Array.from({ length: 4 }, () =>
    connectedCalendars({
      settings: {
        ...settings,
        changeConnection: async (id, change) => {
          const current = (await settings.connection(id))!;
          const endsIt = change(current)?.status === 'needs-reconnect';
          for (let turns = storeIsSlow && !endsIt ? 100 : 0; turns > 0; turns--) await Promise.resolve();
          await soon();
          return settings.changeConnection(id, change);
        },
      },
      providers: [provider],
      now: () => world.now,
      tellEnding: async (_connection, { reason }) => {
        told.push(reason);
      },
    }),
  );
  /** All servers want to know at once; whoever is told of an end, notes it. */
  const askAll = async (): Promise<readonly boolean[]> =>
    Promise.all(
      servers.map(async (server) => {
        const opened = await server.open('c-1');
        try {
          await opened.adapter.calendars();
          return true;
        } catch (error) {
          await server.ended('c-1', opened, error);
          return false;
        }
      }),
    );
  return { world, settings, told, askAll };
}

describe('a grant that several servers renew at once', () => {
  for (const conduct of [
    'replaces none',
    'keeps the old ones',
    'ends the old one',
    'lets the newest live alone',
  ] as const)
    it(`is never lost where the service ${conduct}`, async () => {
      for (let seed = 1; seed <= 200; seed++) {
        const { world, settings, told, askAll } = openServers(conduct, seed);
        for (let round = 0; round < 4; round++) {
          const where = `seed ${seed}, round ${round}`;
          assert.deepEqual(await askAll(), [true, true, true, true], `nobody is refused: ${where}`);
          const kept = await settings.connection('c-1');
          assert.equal(kept?.status, 'active', where);
          assert.equal(kept.reason, undefined, where);
          assert.ok(world.live.has(kept.grant.refreshToken ?? ''), `what is kept works: ${where}`);
          assert.deepEqual(await askAll(), [true, true, true, true], `and everybody works with it: ${where}`);
          world.now += 2 * hour;
        }
        assert.deepEqual(told, [], `nobody is told of an end: seed ${seed}`);
      }
    });

  it('comes to life again where its end was noted before the renewal was kept', async () => {
    let wasMistaken = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const { world, settings, told, askAll } = openServers('ends the old one', seed, true);
      await askAll();
      wasMistaken += told.length;
      const kept = await settings.connection('c-1');
      assert.deepEqual([kept?.status, kept?.reason], ['active', undefined], `seed ${seed}`);
      assert.ok(world.live.has(kept?.grant.refreshToken ?? ''), `seed ${seed}`);
    }
    assert.ok(wasMistaken > 0, 'it happened');
  });

  it('is looked up before it is renewed: who comes later asks nobody', async () => {
    const { world, askAll } = openServers('keeps the old ones', 1);
    await askAll();
    const { renewals } = world;
    await askAll();
    assert.equal(world.renewals, renewals);
  });

  it('ends for all of them when it has really ended', async () => {
    const { world, settings, told, askAll } = openServers('keeps the old ones', 7);
    await askAll();
    world.live.clear();
    world.now += 2 * hour;
    await askAll();
    assert.equal((await settings.connection('c-1'))?.status, 'needs-reconnect');
    assert.ok(told.length >= 1);
  });
});
