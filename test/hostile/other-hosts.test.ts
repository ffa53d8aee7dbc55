import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { hostOperations } from '../../src/contract/index.js';
import type { HostOperation } from '../../src/contract/index.js';
import { hostPerformers } from '../../src/server/hosts/host-performers.js';
import { foreignRequests } from './foreign-requests.js';
import { canary, openTwoHosts } from './two-hosts.js';
import type { Ids, Look, TwoHosts } from './two-hosts.js';

const names = Object.keys(hostOperations) as readonly HostOperation[];

/** What is seen of an answer from outside; that it names what was asked for is no news to whoever asked. */
function outside({ status, headers, body }: Look, tried: Ids): string {
  const text = JSON.stringify({ status, headers, body });
  return Object.values<string>({ ...tried }).reduce((left, id) => left.replaceAll(id, '(id)'), text);
}

describe('the things of another host', () => {
  let hosts: TwoHosts;
  before(async () => {
    hosts = await openTwoHosts();
  });

  it('are tried at each operation there is', () => {
    assert.deepEqual(Object.keys(foreignRequests).sort(), [...names].sort());
  });

  for (const name of names)
    it(`are to ${name} like things that are not there: in what it answers, writes and does`, async () => {
      const { annas, bens, nobodys, look, state, world } = hosts;
      const attempts = foreignRequests[name];
      const ways = 'plain' in attempts ? [() => attempts.plain] : attempts.foreign;
      for (const way of ways) {
        const [foreign, missing] = [way(annas, bens), way(nobodys, bens)];
        // What is remembered of one's own calendars for a moment makes every second look shorter.
        await look('host-ben', missing.path, missing.asked);
        const before = await state();
        const seen = await look('host-ben', foreign.path, foreign.asked);
        const expected = await look('host-ben', missing.path, missing.asked);
        assert.equal(outside(seen, annas), outside(expected, nobodys));
        assert.deepEqual(seen.work, expected.work, 'it is as much work');
        assert.equal(await state(), before, 'nothing is written');
        assert.ok(!seen.body.includes(canary), seen.body);
      }
      assert.ok(!world.heard.some((text) => text.includes(canary)), 'nothing of it is heard anywhere');
      assert.deepEqual(world.errors, []);
    });

  it('are there for their host all the same, wherever this desk offers the operation', async () => {
    const { annas, bens, look, world } = hosts;
    const shown = ['connections', 'calendars', 'calendarSettings', 'agenda', 'calendarReadings'] as const;
    for (const name of shown) {
      const attempts = foreignRequests[name];
      assert.ok('plain' in attempts);
      const { status, body } = await look('host-anna', attempts.plain.path);
      assert.equal(status, 200, name);
      assert.ok(body.includes(annas.connection) || body.includes(annas.calendar), `${name}: ${body}`);
      const bensOwn = await look('host-ben', attempts.plain.path);
      assert.ok(!bensOwn.body.includes(annas.connection) && !bensOwn.body.includes(annas.calendar), name);
      assert.ok(bensOwn.body.includes(bens.connection) || bensOwn.body.includes(bens.calendar), name);
    }
    assert.ok(world.heard.some((text) => text.includes(canary)));
    // In an order in which each still finds what it asks for.
    const worked = [
      ['connect', 201],
      ['claim', 409],
      ['book', 201],
      ['confirm', 200],
      ['decideChange', 200],
      ['writeAgain', 200],
      ['decline', 410],
      ['cancel', 409],
      ['disconnect', 204],
    ] as const;
    for (const [name, status] of worked) {
      const attempts = foreignRequests[name];
      assert.ok('foreign' in attempts && hostPerformers[name]);
      const request = attempts.foreign[0]!(annas, bens);
      assert.equal((await look('host-anna', request.path, request.asked)).status, status, name);
    }
    assert.deepEqual(await world.settings.connections('host-anna'), []);
    assert.equal((await world.settings.connections('host-ben')).length, 1);
  });
});
