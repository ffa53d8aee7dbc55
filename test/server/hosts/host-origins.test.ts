import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostOperations } from '../../../src/contract/index.js';
import { createBookingServer } from '../../../src/server.js';
import { codeOf } from '../planned-backend.js';
import { hostNames, hostServer, listed, successOf } from './host-requests.js';

/** Everything that is not on the list, however near it comes. */
const strangers = [
  'null',
  'https://evil.example',
  'https://app.example.evil.example',
  'https://evilapp.example',
  'https://evil-app.example',
  'https://sub.app.example',
  'https://app.example.',
  'https://app.example:443',
  'https://app.example:80',
  'https://app.example:8444',
  'http://app.example',
  'http://app.example:8443',
  'HTTPS://app.example',
  'https://APP.example',
  'https://app.example/',
  'https://app.example/path',
  'https://app.example@evil.example',
  'https://evil.example#https://app.example',
  'https://app.example, https://evil.example',
  'https://app.example https://evil.example',
  'https://appxexample',
  'https://xn--pp-fka.example',
  'http://localhost',
  'http://localhost:3001',
  'http://127.0.0.1:3000',
  'https://localhost:3000',
  'https://book.example',
  'file://',
  'chrome-extension://abcdefgh',
  'app.example',
  '*',
  'https://*.example',
];

/** No script of another page may read an answer with a host's cookies, and none may learn that it exists. */
function assertUnshared({ headers }: Response): void {
  assert.equal(headers.get('Access-Control-Allow-Origin'), null);
  assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
  assert.match(headers.get('Vary') ?? '', /Origin/);
}

describe('pages of hosts', () => {
  it(`may send cookies from the ${listed.length} that are listed, each by name`, async () => {
    for (const origin of listed)
      for (const name of hostNames) {
        const response = await hostServer().askFor(name, { Origin: origin });
        assert.equal(response.status, successOf(name), `${name} ${origin}`);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), origin);
        assert.equal(response.headers.get('Access-Control-Allow-Credentials'), 'true');
        assert.equal(response.headers.get('Vary'), 'Origin');
      }
  });

  it(`may not be any of ${strangers.length} others: nothing is done for them, and nothing shown`, async () => {
    assert.ok(strangers.length >= 20);
    for (const origin of strangers) {
      const { askFor, ask, calls } = hostServer();
      for (const name of hostNames) {
        const response = await askFor(name, { Origin: origin });
        assertUnshared(response);
        assert.equal(response.status, 403, `${name} ${origin}`);
        assert.equal(await codeOf(response), 'origin-not-allowed');
        const { path, method } = hostOperations[name];
        const preflight = await ask(path, {
          method: 'OPTIONS',
          headers: { Origin: origin, 'Access-Control-Request-Method': method },
        });
        assertUnshared(preflight);
        assert.equal(preflight.status, 403);
      }
      assert.deepEqual(calls, [], origin);
    }
    const { server, calls } = hostServer();
    const headers = { Origin: '', Cookie: 'session=host-anna' };
    const response = await server(new Request('https://book.example/v1/host/connections', { headers }));
    assert.deepEqual([response.status, calls], [403, []], 'nor an origin without a name');
  });

  it('are refused before anything else is looked at', async () => {
    const headers = { Origin: 'https://evil.example', Cookie: '' };
    const { ask } = hostServer();
    for (const path of [
      '/v1/host',
      '/v1/host/nothing',
      '/v1/host/bookings/%zz/confirm',
      '/v1/host/connections',
    ])
      assert.equal(await codeOf(await ask(path, { headers })), 'origin-not-allowed', path);
  });

  it('of another site are known by what browsers say, where they send no origin', async () => {
    for (const site of ['cross-site', 'same-site', 'unheard-of'])
      for (const name of hostNames) {
        const { askFor, calls } = hostServer();
        const response = await askFor(name, { Origin: '', 'Sec-Fetch-Site': site });
        assertUnshared(response);
        assert.equal(response.status, 403, `${name} ${site}`);
        assert.deepEqual(calls, []);
      }
    for (const site of ['same-origin', 'none', '']) {
      const response = await hostServer().askFor('connections', { Origin: '', 'Sec-Fetch-Site': site });
      assert.equal(response.status, 200, site);
      assertUnshared(response);
    }
  });

  it('pass a preflight for every operation, method and header, with their cookies', async () => {
    const { ask, calls } = hostServer({ options: { requestHeaders: ['X-Tenant'] } });
    for (const name of hostNames) {
      const { method, path } = hostOperations[name];
      const { status, headers } = await ask(path, {
        method: 'OPTIONS',
        headers: { Cookie: '', 'Access-Control-Request-Method': method },
      });
      assert.equal(status, 204, name);
      assert.equal(headers.get('Access-Control-Allow-Origin'), 'https://app.example');
      assert.equal(headers.get('Access-Control-Allow-Credentials'), 'true');
      assert.ok(headers.get('Access-Control-Allow-Methods')?.split(', ').includes(method), name);
      assert.equal(
        headers.get('Access-Control-Allow-Headers'),
        'Authorization, Content-Type, Idempotency-Key, X-Tenant',
      );
    }
    assert.deepEqual(calls, []);
  });

  it('change nothing for guests, who are answered anywhere without credentials', async () => {
    const { ask } = hostServer();
    for (const origin of [...listed, ...strangers]) {
      const { status, headers } = await ask('/v1/anna/event-types', { headers: { Origin: origin } });
      assert.equal(status, 200);
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
    }
  });

  it('are origins and nothing else, or there is no server', () => {
    for (const origin of ['null', '*', 'app.example', 'https://app.example/', 'https://*.example', ''])
      assert.throws(
        () =>
          createBookingServer({
            backends: () => undefined,
            hosts: { origins: [origin], authenticate: () => undefined, backend: () => undefined },
          }),
        TypeError,
        origin,
      );
  });
});
