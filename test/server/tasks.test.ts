import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WorkState } from '../../src/contract/index.js';
import { signWebhook } from '../../src/server.js';
import { codeOf, plannedServer } from './planned-backend.js';

const now = Date.UTC(2026, 2, 2, 8);
const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const another = `whsec_${Buffer.alloc(32, 2).toString('base64')}`;
const path = '/v1/tasks/run';

async function signed(change: { secret?: string; sentAt?: number; body?: string } = {}) {
  const { secret: by = secret, sentAt = now, body = '{}' } = change;
  return { ...(await signWebhook({ id: 'run-1', sentAt, body, secrets: [by] })) };
}

/** A server with so many jobs due, ten of which are taken in a round. */
function serverWith(due: number, atMostSeconds?: number) {
  const seen = { rounds: 0, left: due };
  const planned = plannedServer({
    clock: () => now,
    tasks: {
      secrets: [another, secret],
      ...(atMostSeconds !== undefined && { atMostSeconds }),
      work: async () => {
        seen.rounds++;
        const taken = Math.min(10, seen.left);
        seen.left -= taken;
        return taken;
      },
    },
  });
  return { ...planned, seen };
}

describe('POST /v1/tasks/run', () => {
  it('works until nothing is due', async () => {
    const { ask, seen } = serverWith(25);
    const response = await ask(path, { method: 'POST', headers: await signed(), body: {} });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(await response.json(), { taken: 25, isMore: false });
    assert.deepEqual(seen, { rounds: 4, left: 0 });
  });

  it('ends when its time is over, and says that there is more', async () => {
    const { ask } = serverWith(25, 0);
    const response = await ask(path, { method: 'POST', headers: await signed() });
    assert.deepEqual(await response.json(), { taken: 10, isMore: true });
  });

  it('works for many who ask at once', async () => {
    const { ask, seen } = serverWith(25);
    const headers = await signed();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(path, { method: 'POST', headers })),
    );
    for (const answer of answers) assert.equal(((await answer.json()) as { isMore: boolean }).isMore, false);
    assert.equal(seen.left, 0);
  });

  it('works for nobody who did not sign', async () => {
    const { ask, seen } = serverWith(25);
    const right = await signed();
    const wrong: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      'no signature': {},
      'another secret': await signed({ secret: `whsec_${Buffer.alloc(32, 3).toString('base64')}` }),
      'an old one': await signed({ sentAt: now - 301_000 }),
      'one of the future': await signed({ sentAt: now + 301_000 }),
      'another body': await signed({ body: '[]' }),
      'another id': { ...right, 'webhook-id': 'run-2' },
      'another time': { ...right, 'webhook-timestamp': String(now / 1000 + 1) },
      'the secret itself': { Authorization: `Bearer ${secret}` },
    };
    for (const [name, headers] of Object.entries(wrong)) {
      const response = await ask(path, { method: 'POST', headers });
      assert.equal(response.status, 401, name);
      assert.equal(await codeOf(response), 'unauthenticated', name);
    }
    assert.equal(seen.rounds, 0);
  });

  it('is a POST, and is not there where no work is to be had', async () => {
    const { ask } = serverWith(1);
    assert.equal((await ask(path)).status, 405);
    assert.equal((await plannedServer().ask(path, { method: 'POST', headers: await signed() })).status, 404);
  });

  it('tells nothing of what went wrong', async () => {
    const { ask, errors } = plannedServer({
      clock: () => now,
      tasks: { secrets: [secret], work: async () => Promise.reject(new Error('a secret thing')) },
    });
    const response = await ask(path, { method: 'POST', headers: await signed() });
    assert.equal(response.status, 503);
    assert.ok(!(await response.text()).includes('secret'));
    assert.equal(errors.length, 1);
  });
});

describe('GET /v1/health', () => {
  const health = async (state: WorkState): Promise<unknown> => {
    const response = await plannedServer({ clock: () => now, health: async () => state }).ask('/v1/health');
    assert.equal(response.status, 200);
    return response.json();
  };

  it('says when work was done last, and whether any waits', async () => {
    assert.deepEqual(await health({}), { status: 'ok' });
    assert.deepEqual(await health({ lastRunAt: now - 1000 }), {
      status: 'ok',
      lastRun: '2026-03-02T07:59:59.000Z',
    });
    assert.deepEqual(await health({ lastRunAt: now, waitingSince: now - 300_000 }), {
      status: 'ok',
      lastRun: '2026-03-02T08:00:00.000Z',
      waitingSince: '2026-03-02T07:55:00.000Z',
    });
    assert.deepEqual(await health({ waitingSince: now - 300_001 }), {
      status: 'behind',
      waitingSince: '2026-03-02T07:54:59.999Z',
    });
  });

  it('is unavailable where the database is', async () => {
    const { ask } = plannedServer({ health: async () => Promise.reject(new Error('down')) });
    const response = await ask('/v1/health');
    assert.equal(response.status, 503);
    assert.equal(await codeOf(response), 'unavailable');
  });

  it('is not there where nobody knows', async () => {
    assert.equal((await plannedServer().ask('/v1/health')).status, 404);
  });
});
