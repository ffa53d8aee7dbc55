import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerProbes } from '../../src/server.js';
import type { ProbeOptions } from '../../src/server.js';

function probed(options: ProbeOptions) {
  const passed: string[] = [];
  const server = answerProbes(async ({ url }) => {
    passed.push(new URL(url).pathname);
    return new Response('passed');
  }, options);
  const ask = (path: string, method = 'GET') =>
    server(new Request(`https://book.example${path}`, { method }));
  return { ask, passed };
}

describe('the probes', () => {
  it('say that the process lives, whatever its database does', async () => {
    const { ask, passed } = probed({ readiness: async () => Promise.reject(new Error('away')) });
    const response = await ask('/v1/health/live');
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: 'live' });
    assert.equal(response.headers.get('Cache-Control'), 'no-store');
    assert.deepEqual(passed, []);
  });

  it('say whether requests are welcome', async () => {
    for (const reason of ['starting', 'stopping', 'database'] as const) {
      const response = await probed({ readiness: () => ({ status: 'not-ready', reason }) }).ask(
        '/v1/health/ready',
      );
      assert.equal(response.status, 503);
      assert.deepEqual(await response.json(), { status: 'not-ready', reason });
    }
    const response = await probed({ readiness: () => ({ status: 'ready' }) }).ask('/v1/health/ready');
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), { status: 'ready' });
  });

  it('take a failure, and a silence, for a database that is away, and say nothing else of it', async () => {
    const failing = probed({ readiness: async () => Promise.reject(new Error('password wrong')) });
    assert.deepEqual(await (await failing.ask('/v1/health/ready')).json(), {
      status: 'not-ready',
      reason: 'database',
    });
    let asked = 0;
    const silent = probed({
      readiness: () => {
        asked++;
        return new Promise(() => undefined);
      },
      patienceSeconds: 0.01,
    });
    const answers = await Promise.all([1, 2, 3].map(() => silent.ask('/v1/health/ready')));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [503, 503, 503],
    );
    assert.equal(asked, 1, 'however many ask');
  });

  it('answer HEAD without a body, refuse what changes, and leave all else to the server', async () => {
    const { ask, passed } = probed({ basePath: '/book/', readiness: () => ({ status: 'ready' }) });
    const head = await ask('/book/v1/health/ready', 'HEAD');
    assert.deepEqual([head.status, await head.text()], [200, '']);
    assert.equal((await ask('/book/v1/health/live', 'POST')).status, 405);
    for (const path of ['/v1/health/ready', '/book/v1/health', '/book/v1/anna/capabilities']) await ask(path);
    assert.deepEqual(passed, ['/v1/health/ready', '/book/v1/health', '/book/v1/anna/capabilities']);
  });
});
