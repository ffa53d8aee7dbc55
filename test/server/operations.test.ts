import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingBackend } from '../../src/contract/index.js';
import { BookingError, guestOperations } from '../../src/contract/index.js';
import { samples } from '../schemas/samples.js';
import type { Asked } from './planned-backend.js';
import { codeOf, key, plannedServer, requests, slotList } from './planned-backend.js';

const entries = Object.entries(requests) as [keyof typeof requests, readonly [string, Asked]][];

describe('createBookingServer', () => {
  it('answers every operation of the table with its status', async () => {
    assert.deepEqual(Object.keys(requests).sort(), Object.keys(guestOperations).sort());
    for (const [name, [path, asked]] of entries) {
      const { ask, errors } = plannedServer();
      const response = await ask(path, asked);
      assert.equal(response.status, guestOperations[name].success, name);
      assert.deepEqual(errors, [], name);
      if (response.status === 204) assert.equal(await response.text(), '', name);
      else assert.equal(response.headers.get('Content-Type'), 'application/json', name);
    }
  });

  it('passes on what was asked, read into the contract’s shape', async () => {
    const { ask, calls } = plannedServer();
    for (const [, [path, asked]] of entries) await ask(path, asked);
    const seen = calls.map(([method, ...args]) => [method, ...args.map(withoutSignal)]);
    const ref = samples.booking.ref;
    const place = samples.waitlistEntry.ref;
    assert.deepEqual(seen, [
      ['eventTypes', {}],
      ['eventType', 'intro', {}],
      ['slots', { eventType: 'intro', start: '2026-05-04T00:00:00Z', end: '2026-05-11T00:00:00Z' }, {}],
      ['hold', { eventType: 'intro', start: '2026-05-04T09:00:00Z' }, { key }],
      ['release', 'hold-1'],
      ['book', samples.bookingRequest, { key }],
      ['booking', { ref, token: samples.booking.manageToken }, {}],
      ['reschedule', { ref }, { version: 1, start: '2026-05-05T09:00:00Z' }, { key }],
      ['cancel', { ref }, { version: 1 }, { key }],
      [
        'seriesTimes',
        {
          eventType: 'intro',
          start: '2026-05-04T09:00:00Z',
          everyWeeks: 1,
          times: 2,
          context: { location: 'meet' },
        },
        {},
      ],
      ['bookSeries', samples.seriesRequest, { key }],
      ['joinWaitlist', samples.waitlistRequest, { key }],
      ['waitlistEntry', { ref: place, token: samples.waitlistEntry.manageToken }, {}],
      ['takeOffer', { ref: place }, { start: '2026-05-04T09:00:00Z' }, { key }],
      ['passOffer', { ref: place }, { start: '2026-05-04T09:00:00Z' }, { key }],
      ['leaveWaitlist', { ref: place }, { key }],
    ]);
  });

  it('passes the answer on as it is, fields it does not know included', async () => {
    const later = { ...samples.eventType, mood: 'good' };
    const { ask } = plannedServer({ backend: { eventType: async () => later } });
    assert.deepEqual(await (await ask('/v1/anna/event-types/intro')).json(), later);
  });

  it('answers HEAD like GET without the body', async () => {
    const { ask } = plannedServer();
    for (const [path, status] of [
      ['/v1/anna/event-types/intro', 200],
      ['/v1/anna/event-types/missing', 404],
      ['/v1/openapi.json', 200],
    ] as const) {
      const response = await ask(path, { method: 'HEAD' });
      assert.equal(response.status, status);
      assert.equal(await response.text(), '');
      assert.ok(response.headers.get('Content-Type'));
    }
  });

  it('offers what the backend has and the wire carries, and nothing else', async () => {
    const whole = plannedServer();
    const capabilities = (await (await whole.ask('/v1/anna/capabilities')).json()) as {
      operations: string[];
    };
    assert.deepEqual(capabilities.operations, [
      'eventTypes',
      'hold',
      'booking',
      'reschedule',
      'cancel',
      'bookSeries',
      'joinWaitlist',
    ]);

    const left = [
      'eventTypes',
      'hold',
      'release',
      'booking',
      'reschedule',
      'cancel',
      'seriesTimes',
      'bookSeries',
      'joinWaitlist',
      'waitlistEntry',
      'takeOffer',
      'passOffer',
      'leaveWaitlist',
    ] as const;
    const backend = Object.fromEntries(left.map((name) => [name, undefined])) as Partial<BookingBackend>;
    const small = plannedServer({ backend });
    const { operations } = (await (await small.ask('/v1/anna/capabilities')).json()) as {
      operations: string[];
    };
    assert.deepEqual(operations, []);
    for (const name of left) {
      const response = await small.ask(...(requests[name] as [string, Asked]));
      assert.equal(response.status, 404, name);
      assert.equal(await codeOf(response), 'not-found', name);
    }
  });

  it('gives reads the connection’s signal, and writes none: a lost guest must not lose the booking', async () => {
    const { server, calls } = plannedServer();
    const leaving = new AbortController();
    const address = 'https://book.example/v1/anna';
    await server(new Request(`${address}/event-types`, { signal: leaving.signal }));
    await server(
      new Request(`${address}/bookings`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
        body: JSON.stringify(samples.bookingRequest),
        signal: leaving.signal,
      }),
    );
    leaving.abort();
    const [, reading] = calls[0] as [string, { signal: AbortSignal }];
    const [, , writing] = calls[1] as [string, unknown, object];
    assert.ok(reading.signal.aborted);
    assert.deepEqual(writing, { key });
  });

  it('keeps bookings out of every cache, and other answers private', async () => {
    const { ask } = plannedServer();
    for (const [name, [path, asked]] of entries) {
      const caching = (await ask(path, asked)).headers.get('Cache-Control') ?? '';
      const isSettings = ['capabilities', 'eventTypes', 'eventType'].includes(name);
      if (name === 'slots') assert.equal(caching, 'private, no-cache');
      else assert.match(caching, isSettings ? /^private, max-age=\d\d$/ : /^no-store$/, name);
    }
  });

  it('says with every answer that it is data, not a page to be found or followed', async () => {
    const { ask } = plannedServer();
    const paths = ['/v1/anna/capabilities', '/v1/anna/nothing', '/v1/openapi.json', requests.booking[0]];
    for (const path of paths) {
      const { headers } = await ask(path);
      assert.equal(headers.get('X-Content-Type-Options'), 'nosniff');
      assert.equal(headers.get('Referrer-Policy'), 'no-referrer');
      assert.equal(headers.get('X-Robots-Tag'), 'noindex');
    }
  });

  it('takes a token of any bearer, and no other kind of credential', async () => {
    for (const [authorization, token] of [
      ['Bearer abc.DEF-1~2+3/4==', 'abc.DEF-1~2+3/4=='],
      ['bearer abc', 'abc'],
      ['Basic YTpi', undefined],
      ['Bearer a b', undefined],
      ['Bearer', undefined],
    ] as const) {
      const { ask, calls } = plannedServer();
      await ask(requests.booking[0], { headers: { Authorization: authorization } });
      const [, ref] = calls[0]!;
      assert.deepEqual(
        ref,
        { ref: samples.booking.ref, ...(token !== undefined && { token }) },
        authorization,
      );
    }
  });

  it('answers an unknown booking and a wrong token alike', async () => {
    const { ask } = plannedServer({
      backend: {
        booking: async () => {
          throw new BookingError('not-found');
        },
      },
    });
    const answers = await Promise.all(
      ['/v1/anna/bookings/b-0123456789', '/v1/anna/bookings/other', '/v1/nobody/bookings/other'].map(
        async (path) => {
          const response = await ask(path, { headers: { Authorization: 'Bearer wrong' } });
          return [response.status, await response.text(), [...response.headers]];
        },
      ),
    );
    assert.deepEqual(answers[0], answers[1]);
    assert.deepEqual(answers[0], answers[2]);
  });

  it('waits for a backend that has to be looked up', async () => {
    const { backend } = plannedServer();
    const { ask } = plannedServer({
      backends: async (owner) => (owner === 'team a/b' ? backend : undefined),
    });
    assert.equal((await ask('/v1/team%20a%2Fb/event-types')).status, 200);
  });

  it('answers below a base path when it is mounted there', async () => {
    const { ask } = plannedServer({ basePath: '/api/booking/' });
    assert.equal((await ask('/api/booking/v1/anna/event-types')).status, 200);
    assert.equal((await ask('/v1/anna/event-types')).status, 404);
    assert.equal((await ask('/api/bookingv1/anna/event-types')).status, 404);
    const document = (await (await ask('/api/booking/v1/openapi.json')).json()) as { servers: unknown };
    assert.deepEqual(document.servers, [{ url: '/api/booking' }]);
  });

  it('asks for free times with all that an address can say', async () => {
    const { ask, calls } = plannedServer();
    const context = { location: 'office', answers: { company: 'X' }, tags: { campaign: 'spring' } };
    const search = new URLSearchParams({
      start: '2026-05-04T00:00:00+02:00',
      end: '2026-05-11T00:00:00+02:00',
      duration: '60',
      zone: 'America/New_York',
      location: 'meet',
      host: 'anna',
      context: JSON.stringify(context),
      later: 'ignored',
    });
    const response = await ask(`/v1/anna/event-types/intro/slots?${search}`);
    assert.deepEqual(await response.json(), slotList);
    assert.deepEqual(calls[0]![1], {
      eventType: 'intro',
      start: '2026-05-04T00:00:00+02:00',
      end: '2026-05-11T00:00:00+02:00',
      durationMinutes: 60,
      zone: 'America/New_York',
      context: { ...context, location: 'meet', host: 'anna' },
    });
  });

  it('understands an offset whose plus sign was not percent-encoded', async () => {
    const { ask, calls } = plannedServer();
    const path = '/v1/anna/event-types/intro/slots?start=2026-05-04T00:00:00+02:00&end=2026-05-05T00:00:00Z';
    assert.equal((await ask(path)).status, 200);
    assert.equal((calls[0]![1] as { start: string }).start, '2026-05-04T00:00:00+02:00');
  });

  it('answers 62 days of free times, and refuses more before anybody is asked', async () => {
    const { ask, calls } = plannedServer();
    const path = (end: string) => `/v1/anna/event-types/intro/slots?start=2026-05-01T00:00:00Z&end=${end}`;
    assert.equal((await ask(path('2026-07-02T00:00:00.000Z'))).status, 200);
    const response = await ask(path('2026-07-02T00:00:00.001Z'));
    assert.equal(response.status, 422);
    assert.equal(await codeOf(response), 'range-too-long');
    assert.equal(calls.length, 1);
  });
});

function withoutSignal(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('signal' in value)) return value;
  const { signal: _signal, ...rest } = value;
  return rest;
}
