import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { guestOperations } from '../../src/contract/index.js';
import type { Asked } from './planned-backend.js';
import { codeOf, plannedServer, requests } from './planned-backend.js';

const listed = ['https://shop.example', 'https://www.shop.example:8443', 'http://localhost:3000'];

/** Everything that is not on the list, however near it comes. */
const strangers = [
  'null',
  '',
  'https://evil.example',
  'https://shop.example.evil.example',
  'https://evilshop.example',
  'https://evil-shop.example',
  'https://sub.shop.example',
  'https://a.b.shop.example',
  'https://shop.example.',
  'https://shop.example:443',
  'https://shop.example:8443',
  'https://shop.example:80',
  'http://shop.example',
  'https://www.shop.example',
  'https://www.shop.example:8444',
  'https://SHOP.example',
  'HTTPS://shop.example',
  'https://shop.EXAMPLE',
  'https://shop.example/',
  'https://shop.example/path',
  'https://shop.example@evil.example',
  'https://evil.example#https://shop.example',
  'https://shop.example, https://evil.example',
  'https://shop.example https://evil.example',
  'https://shopxexample',
  'https://xn--shp-ppa.example',
  'http://localhost',
  'http://localhost:3001',
  'http://127.0.0.1:3000',
  'http://[::1]:3000',
  'https://localhost:3000',
  'file://',
  'chrome-extension://abcdefgh',
  'shop.example',
  '//shop.example',
  '*',
  'https://*.example',
];

const entries = Object.entries(requests) as [keyof typeof requests, readonly [string, Asked]][];
const from = (asked: Asked, origin: string): Asked => ({
  ...asked,
  headers: { ...asked.headers, Origin: origin },
});

describe('a server for any page', () => {
  it('shares every answer with every origin, and never with credentials', async () => {
    for (const origin of [...listed, 'null', 'https://evil.example']) {
      for (const [name, [path, asked]] of entries) {
        const { ask } = plannedServer();
        const { status, headers } = await ask(path, from(asked, origin));
        assert.equal(status, guestOperations[name].success, name);
        assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
        assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
        assert.equal(headers.get('Access-Control-Expose-Headers'), 'Retry-After');
      }
    }
  });

  it('shares its failures as well, so that a page can read the code', async () => {
    const { ask } = plannedServer();
    for (const path of ['/v1/anna/event-types/missing', '/nowhere', '/v1/%zz/event-types']) {
      const { headers } = await ask(path, { headers: { Origin: 'https://evil.example' } });
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*', path);
    }
    const wrongMethod = await ask('/v1/anna/bookings', { headers: { Origin: 'https://evil.example' } });
    assert.equal(wrongMethod.headers.get('Access-Control-Allow-Origin'), '*');
  });
});

describe('a server for a list of pages', () => {
  it(`answers the ${listed.length} on it, each by name`, async () => {
    for (const origin of listed) {
      for (const [name, [path, asked]] of entries) {
        const { ask } = plannedServer({ origins: listed });
        const { status, headers } = await ask(path, from(asked, origin));
        assert.equal(status, guestOperations[name].success, `${name} ${origin}`);
        assert.equal(headers.get('Access-Control-Allow-Origin'), origin);
        assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
        assert.equal(headers.get('Vary'), 'Origin');
      }
    }
  });

  it(`refuses ${strangers.length} others readably, and does nothing for them`, async () => {
    assert.ok(strangers.length >= 20);
    for (const origin of strangers) {
      const { ask, calls } = plannedServer({ origins: listed });
      for (const [name, [path, asked]] of entries) {
        // The helper leaves empty headers out, so an empty origin is set by hand below.
        if (origin === '') continue;
        const response = await ask(path, from(asked, origin));
        assert.equal(response.status, 403, `${name} ${origin}`);
        assert.equal(response.headers.get('Access-Control-Allow-Origin'), origin);
        assert.equal(response.headers.get('Access-Control-Allow-Credentials'), null);
        assert.equal(response.headers.get('Vary'), 'Origin');
        assert.equal(await codeOf(response), 'origin-not-allowed', `${name} ${origin}`);
      }
      assert.deepEqual(calls, [], origin);
    }
    const { server, calls } = plannedServer({ origins: listed });
    const headers = { Origin: '' };
    const response = await server(new Request('https://book.example/v1/anna/event-types', { headers }));
    assert.equal(response.status, 403);
    assert.deepEqual(calls, []);
  });

  it('refuses before it looks at anything else', async () => {
    const { ask } = plannedServer({ origins: listed });
    const headers = { Origin: 'https://evil.example' };
    for (const path of ['/nowhere', '/v1/%zz/event-types', '/v1/openapi.json', '/v1/nobody/event-types'])
      assert.equal(await codeOf(await ask(path, { headers })), 'origin-not-allowed', path);
    assert.equal(
      await codeOf(await ask('/v1/anna/bookings', { method: 'PUT', headers })),
      'origin-not-allowed',
    );
  });

  it('answers requests that no page sent, and tells caches that origins differ', async () => {
    const { ask } = plannedServer({ origins: listed });
    for (const [name, [path, asked]] of entries) {
      const { status, headers } = await ask(path, asked);
      assert.equal(status, guestOperations[name].success, name);
      assert.equal(headers.get('Access-Control-Allow-Origin'), null);
      assert.equal(headers.get('Vary'), 'Origin');
    }
  });

  it('is not made from entries that could never match', () => {
    for (const origin of [
      'null',
      '*',
      'shop.example',
      'https://shop.example/',
      'https://shop.example/path',
      'https://Shop.example',
      'https://shop.example:443',
      'https://*.shop.example',
      'file://',
      '',
    ])
      assert.throws(() => plannedServer({ origins: [origin] }), TypeError, origin);
  });
});

describe('a preflight', () => {
  const preflight = (origin: string, method: string): Asked => ({
    method: 'OPTIONS',
    headers: {
      Origin: origin,
      'Access-Control-Request-Method': method,
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  });

  it('passes for every operation, method and header of the contract, and is remembered', async () => {
    const { ask, calls } = plannedServer();
    for (const [name, [path]] of entries) {
      const { method } = guestOperations[name];
      const { status, headers } = await ask(path, preflight('https://shop.example', method));
      assert.equal(status, 204, name);
      assert.equal(headers.get('Access-Control-Allow-Origin'), '*');
      assert.ok(headers.get('Access-Control-Allow-Methods')?.split(', ').includes(method), name);
      assert.equal(
        headers.get('Access-Control-Allow-Headers'),
        'Authorization, Content-Type, Idempotency-Key',
      );
      assert.equal(headers.get('Access-Control-Max-Age'), '7200');
      assert.equal(headers.get('Access-Control-Allow-Credentials'), null);
    }
    assert.deepEqual(calls, []);
  });

  it('passes for a stranger too: the request behind it is refused readably', async () => {
    const { ask, calls } = plannedServer({ origins: listed });
    const origin = 'https://evil.example';
    const answer = await ask(requests.book[0], preflight(origin, 'POST'));
    assert.equal(answer.status, 204);
    assert.equal(answer.headers.get('Access-Control-Allow-Origin'), origin);
    const [path, asked] = requests.book;
    const refused = await ask(path, from(asked, origin));
    assert.equal(refused.headers.get('Access-Control-Allow-Origin'), origin);
    assert.equal(await codeOf(refused), 'origin-not-allowed');
    assert.deepEqual(calls, []);
  });

  it('allows further headers on demand', async () => {
    const { ask } = plannedServer({ requestHeaders: ['X-Tenant'] });
    const { headers } = await ask(requests.book[0], preflight('https://shop.example', 'POST'));
    assert.match(headers.get('Access-Control-Allow-Headers') ?? '', /, X-Tenant$/);
  });
});
