import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBookingError } from '../../src/contract/index.js';
import { findRoute } from '../../src/server/routes.js';
import { codeOf, plannedServer } from './planned-backend.js';

describe('findRoute', () => {
  it('reads the names out of a path', () => {
    const cases = [
      ['GET', '/v1/anna/event-types', 'eventTypes', ['anna', '', '']],
      ['GET', '/v1/anna/event-types/', 'eventTypes', ['anna', '', '']],
      ['HEAD', '/v1/anna/event-types/intro/slots', 'slots', ['anna', 'intro', '']],
      ['GET', '/v1/t%C3%A9am%20a/event-types/50%25%2Foff', 'eventType', ['téam a', '50%/off', '']],
      ['POST', '/v1/anna/bookings', 'book', ['anna', '', '']],
      ['GET', '/v1/anna/bookings/r1', 'booking', ['anna', '', 'r1']],
      ['POST', '/v1/anna/bookings/r1/cancel', 'cancel', ['anna', '', 'r1']],
      ['DELETE', '/v1/anna/holds/h1', 'release', ['anna', '', 'h1']],
    ] as const;
    for (const [method, path, name, [owner, slug, ref]] of cases) {
      const match = findRoute(method, path);
      assert.ok(match && 'route' in match, path);
      const { route } = match;
      assert.deepEqual([route.name, route.owner, route.slug, route.ref], [name, owner, slug, ref], path);
    }
  });

  it('knows nothing of other paths', () => {
    const paths = [
      '',
      '/',
      '/v1',
      '/v1/',
      '/v1/anna',
      '/v2/anna/event-types',
      '/V1/anna/event-types',
      '/v1/anna/Event-Types',
      '/v1/anna/event-types//',
      '/v1//event-types',
      '/v1/anna//slots',
      '/v1/anna/event-types/intro/slots/x',
      '/x/v1/anna/event-types',
      '/v1/host/event-types',
      '/v1/host/bookings/r1',
      `/v1/${'a'.repeat(201)}/event-types`,
      '/v1/an%00na/event-types',
      '/v1/an%0Ana/event-types',
      '/v1/anna/bookings/r1/explode',
    ];
    for (const path of paths) assert.equal(findRoute('GET', path), undefined, path);
  });

  it('names the methods of a path that does not know this one', () => {
    for (const [method, path, methods] of [
      ['POST', '/v1/anna/event-types', ['GET', 'HEAD']],
      ['PUT', '/v1/anna/bookings/r1', ['GET', 'HEAD']],
      ['GET', '/v1/anna/bookings', ['POST']],
      ['get', '/v1/anna/event-types', ['GET', 'HEAD']],
      ['POST', '/v1/anna/holds/h1', ['DELETE']],
    ] as const)
      assert.deepEqual(findRoute(method, path), { methods }, `${method} ${path}`);
  });

  it('refuses broken percent-encoding as a request that is not valid', () => {
    for (const path of [
      '/v1/%/event-types',
      '/v1/%E0%A4%A/event-types',
      '/v1/%ff/event-types',
      '/v1/anna/bookings/%zz',
    ])
      assert.throws(
        () => findRoute('GET', path),
        (error) => isBookingError(error) && error.code === 'invalid-request',
        path,
      );
  });
});

describe('a server asked for what it has not', () => {
  it('answers not-found for unknown paths and owners', async () => {
    const { ask, calls, errors } = plannedServer();
    for (const path of [
      '/',
      '/v1',
      '/v1/nobody/event-types',
      '/v1/host/event-types',
      '/favicon.ico',
      '/v1/anna/../x',
    ]) {
      const response = await ask(path);
      assert.equal(response.status, 404, path);
      assert.equal(await codeOf(response), 'not-found', path);
    }
    assert.deepEqual([calls, errors], [[], []]);
  });

  it('answers another method with 405, what it allows, and a code', async () => {
    const { ask } = plannedServer();
    for (const [method, path, allow] of [
      ['DELETE', '/v1/anna/event-types', 'GET, HEAD'],
      ['PUT', '/v1/anna/bookings', 'POST'],
      ['PATCH', '/v1/anna/bookings/r1', 'GET, HEAD'],
      ['GET', '/v1/anna/holds/h1', 'DELETE'],
      ['POST', '/v1/openapi.json', 'GET, HEAD'],
    ] as const) {
      const response = await ask(path, { method });
      assert.equal(response.status, 405, path);
      assert.equal(response.headers.get('Allow'), allow, path);
      assert.equal(await codeOf(response), 'invalid-request', path);
    }
  });

  it('finds nobody behind the names that every object has', async () => {
    const { backend } = plannedServer();
    const table: Record<string, typeof backend> = { anna: backend };
    const { ask, errors } = plannedServer({ backends: (owner) => table[owner] });
    for (const owner of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      const response = await ask(`/v1/${owner}/event-types`);
      assert.equal(await codeOf(response), 'not-found', owner);
    }
    assert.equal((await ask('/v1/anna/event-types')).status, 200);
    // A developer whose function answers something odd is told so.
    assert.equal(errors.length, 4);
    assert.match(String(errors[0]), /no BookingBackend/);
  });
});
