import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError, hostOperations } from '../../../src/contract/index.js';
import { hostPerformers } from '../../../src/server/hosts/host-performers.js';
import { codeOf, plannedServer } from '../planned-backend.js';
import { hostNames, hostRequests, hostServer, successOf } from './host-requests.js';

const keyed = hostNames.filter((name) => 'keyed' in hostOperations[name]);

describe('what hosts ask', () => {
  it('reaches the backend of the host who is signed in, operation by operation', async () => {
    assert.deepEqual([...hostNames].sort(), Object.keys(hostPerformers).sort());
    for (const name of hostNames) {
      const { askFor, calls, errors } = hostServer();
      const response = await askFor(name);
      assert.deepEqual([response.status, errors], [successOf(name), []], name);
      assert.deepEqual(
        calls.map(([hostId, operation]) => [hostId, operation]),
        [['host-anna', name]],
      );
      assert.equal(response.headers.get('Cache-Control'), 'private, no-store');
      assert.equal(response.headers.get('Vary'), 'Origin');
    }
  });

  it('is answered with what the contract names, and nothing else', async () => {
    const { askFor } = hostServer();
    const secret = /refresh|access"|credentials|grant/;
    for (const name of ['connections', 'claim', 'connectWithCredentials'] as const) {
      assert.match(JSON.stringify(hostRequests[name][2]), secret);
      assert.doesNotMatch(await (await askFor(name)).text(), secret, name);
    }
  });

  it('is nobody’s who is not signed in', async () => {
    for (const name of hostNames) {
      const { askFor, calls } = hostServer();
      const response = await askFor(name, { Cookie: '' });
      assert.equal(response.status, 401, name);
      assert.equal(await codeOf(response), 'unauthenticated');
      assert.deepEqual(calls, []);
    }
  });

  it('is not there where the backend does not offer it, or nobody knows the host', async () => {
    for (const name of hostNames) {
      const { askFor } = hostServer({ backend: { [name]: undefined } });
      const bare = hostServer({
        options: {
          hosts: { origins: ['https://app.example'], authenticate: () => 'x', backend: () => undefined },
        },
      });
      assert.equal(await codeOf(await bare.askFor(name)), 'not-found', name);
      // A value that is no function is no operation.
      assert.ok([successOf(name), 503].includes((await askFor(name)).status));
    }
    const { ask } = hostServer();
    for (const path of ['/v1/host', '/v1/host/', '/v1/host/nothing', '/v1/h%6Fst/connections'])
      assert.equal(await codeOf(await ask(path)), 'not-found', path);
    assert.equal((await ask('/v1/host/connections', { method: 'PUT' })).status, 405);
  });

  it('is not there at all on a server without hosts', async () => {
    const { ask } = plannedServer();
    for (const name of hostNames) {
      const { method, path } = hostOperations[name];
      assert.equal(await codeOf(await ask(path.replaceAll(/\{\w+\}/g, 'x'), { method })), 'not-found', name);
    }
  });

  it('carries a key where it creates or changes, and JSON', async () => {
    assert.equal(keyed.length, 14);
    for (const name of keyed) {
      const { askFor, ask, calls } = hostServer();
      assert.equal(await codeOf(await askFor(name, { 'Idempotency-Key': '' })), 'invalid-request', name);
      const [path, asked] = hostRequests[name];
      if ('body' in asked) {
        for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])
          assert.equal(await codeOf(await askFor(name, { 'Content-Type': type })), 'invalid-request', type);
        for (const body of ['{', '[]', '{"version":"1"}', `{"a":${'['.repeat(40)}${']'.repeat(40)}}`])
          assert.equal(await codeOf(await ask(path, { ...asked, body })), 'invalid-request', body);
      }
      assert.deepEqual(calls, []);
    }
  });

  it('is refused where its wish is none', async () => {
    const { ask, calls } = hostServer();
    const [path, { body, ...asked }] = hostRequests.connect;
    for (const change of [
      { level: 'all' },
      { provider: '' },
      { returnUrl: 'javascript:alert(1)' },
      { returnUrl: 'settings' },
      { display: 'frame' },
      { connectionId: '\0' },
    ])
      assert.equal(
        await codeOf(await ask(path, { ...asked, body: { ...body, ...change } })),
        'invalid-request',
        JSON.stringify(change),
      );
    assert.deepEqual(calls, []);
  });

  it('fails as a guest’s does: with a code, and nothing of what went wrong inside', async () => {
    const gone = hostServer({ backend: { claim: new BookingError('gone', { detail: 'over' }) } });
    assert.equal(await codeOf(await gone.askFor('claim')), 'gone');
    const wrong = hostServer({ backend: { connections: [{ id: 'CANARY' }] } });
    const response = await wrong.askFor('connections');
    assert.equal(response.status, 503);
    assert.doesNotMatch(await response.text(), /CANARY/);
    assert.match(String(wrong.errors[0]), /did not answer ConnectionInfos/);
    assert.doesNotMatch(String(wrong.errors[0]), /CANARY/);
  });

  it('is counted by host, whatever its address', async () => {
    const { ask } = hostServer({ options: { limits: { writesPerHostAndMinute: 3 }, clock: () => 0 } });
    const statuses: number[] = [];
    for (let i = 0; i < 5; i++)
      statuses.push((await ask('/v1/host/connections/x', { method: 'DELETE' })).status);
    assert.deepEqual(statuses, [204, 204, 204, 429, 429]);
    const headers = { Cookie: 'session=host-ben' };
    assert.equal((await ask('/v1/host/connections/x', { method: 'DELETE', headers })).status, 204);
  });
});
