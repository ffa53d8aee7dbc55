import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { BookingError, errorCodes, problemTitles } from '../../src/contract/index.js';
import type { BookingErrorCode, EventType, SlotList } from '../../src/contract/index.js';
import { samples } from '../schemas/samples.js';
import { codeOf, plannedServer, requests } from './planned-backend.js';

const path = requests.eventType[0];
const failing = (error: unknown) => ({
  eventType: (): never => {
    throw error;
  },
});

describe('a backend that fails', () => {
  it('has its codes passed on with their status and details', async () => {
    for (const code of Object.keys(errorCodes) as BookingErrorCode[]) {
      const details = {
        detail: 'for developers',
        message: 'for guests',
        fields: [{ path: 'start', message: 'is missing' }],
        nearest: [{ start: '2026-05-04T10:00:00.000Z', end: '2026-05-04T10:30:00.000Z' }],
      };
      const { ask } = plannedServer({ backend: failing(new BookingError(code, details)) });
      const response = await ask(path);
      assert.equal(response.status, errorCodes[code]);
      assert.equal(response.headers.get('Cache-Control'), 'no-store');
      assert.deepEqual(await response.json(), {
        type: `urn:booking-elements:${code}`,
        title: problemTitles[code],
        status: errorCodes[code],
        code,
        ...details,
      });
    }
  });

  it('has its time to come back in a header, in whole seconds', async () => {
    for (const [seconds, header] of [
      [30, '30'],
      [0.2, '1'],
      [0, '0'],
      [-5, '0'],
      [NaN, null],
      [undefined, null],
    ] as const) {
      const error = new BookingError(
        'rate-limited',
        seconds === undefined ? {} : { retryAfterSeconds: seconds },
      );
      const { ask } = plannedServer({ backend: failing(error) });
      const response = await ask(path);
      assert.equal(response.status, 429);
      assert.equal(response.headers.get('Retry-After'), header, String(seconds));
    }
  });

  it('asks for a credential the way HTTP does', async () => {
    const { ask } = plannedServer({ backend: failing(new BookingError('unauthenticated')) });
    assert.equal((await ask(path)).headers.get('WWW-Authenticate'), 'Bearer');
  });

  it('tells nothing of its insides: whatever it throws is unavailable', async () => {
    const secret = 'postgres://admin:hunter2@db';
    const thrown = [
      new Error(secret),
      new TypeError(secret),
      Object.assign(new Error(secret), { code: 'ECONNREFUSED', status: 200 }),
      secret,
      undefined,
      null,
      { code: 'not-found', detail: secret },
      Symbol(secret),
    ];
    for (const error of thrown) {
      const { ask, errors } = plannedServer({ backend: failing(error) });
      const response = await ask(path);
      assert.equal(response.status, 503);
      const text = await response.clone().text();
      assert.equal(await codeOf(response), 'unavailable');
      assert.ok(!text.includes('hunter2'), text);
      assert.deepEqual(errors, [error]);
    }
  });

  it('may throw the error of another copy of this package', async () => {
    const foreign = Object.assign(new Error('x'), { name: 'BookingError', code: 'slot-taken' });
    const { ask, errors } = plannedServer({ backend: failing(foreign) });
    const response = await ask(path);
    assert.equal(response.status, 409);
    assert.equal(await codeOf(response), 'slot-taken');
    assert.deepEqual(errors, []);
  });

  it('may throw details that are no JSON', async () => {
    const details = { detail: 1n } as unknown as { detail: string };
    const { ask } = plannedServer({ backend: failing(new BookingError('refused', details)) });
    assert.equal(await codeOf(await ask(path)), 'refused');
  });

  it('is reported with owner and operation when it is not the guest’s doing', async () => {
    const reports: unknown[] = [];
    const onError = (error: unknown, context: { owner?: string; operation?: string }): void => {
      reports.push([(error as BookingError).code, context.owner, context.operation]);
    };
    for (const code of Object.keys(errorCodes) as BookingErrorCode[])
      await plannedServer({ backend: failing(new BookingError(code)), onError }).ask(path);
    assert.deepEqual(reports, [
      ['calendar-unreachable', 'anna', 'eventType'],
      ['unavailable', 'anna', 'eventType'],
    ]);
  });

  it('is written to the console when nobody else listens, and a broken listener breaks nothing', async () => {
    const written = mock.method(console, 'error', () => undefined);
    try {
      const silent = plannedServer({ backend: failing(new Error('one')), onError: undefined as never });
      assert.equal((await silent.ask(path)).status, 503);
      const broken = plannedServer({
        backend: failing(new Error('two')),
        onError: () => {
          throw new Error('three');
        },
      });
      assert.equal((await broken.ask(path)).status, 503);
      assert.deepEqual(
        written.mock.calls.map((call) => (call.arguments[0] as Error).message),
        ['one', 'three'],
      );
    } finally {
      written.mock.restore();
    }
  });

  it('is not reported when the guest went away', async () => {
    const leaving = new AbortController();
    const { server, errors } = plannedServer({
      backend: {
        eventType: async (_, { signal } = {}) => {
          leaving.abort();
          signal?.throwIfAborted();
          throw new Error('went on');
        },
      },
    });
    await server(new Request(`https://book.example${path}`, { signal: leaving.signal }));
    assert.deepEqual(errors, []);
  });

  it('can be unknown: failing to look it up is unavailable, too', async () => {
    const { ask, errors } = plannedServer({ backends: () => Promise.reject(new Error('no database')) });
    assert.equal(await codeOf(await ask(path)), 'unavailable');
    assert.equal(errors.length, 1);
  });
});

describe('a backend that answers in the wrong shape', () => {
  const wrong: readonly [answer: unknown, said: RegExp][] = [
    [undefined, /answered nothing instead of EventType/],
    [null, /did not answer EventType: answer/],
    [{ ...samples.eventType, locations: [] }, /did not answer EventType: locations\.0/],
    [{ ...samples.eventType, zone: 'Nowhere' }, /zone: must be an IANA time zone/],
    [{ ...samples.eventType, host: { name: 'A', avatarUrl: 'javascript:alert(1)' } }, /host\.avatarUrl/],
  ];

  it('answers unavailable, and its developer hears what is wrong', async () => {
    for (const [answer, said] of wrong) {
      const { ask, errors } = plannedServer({ backend: { eventType: async () => answer as EventType } });
      const response = await ask(path);
      assert.equal(response.status, 503);
      const text = await response.clone().text();
      assert.equal(await codeOf(response), 'unavailable');
      assert.ok(!text.includes('EventType'), text);
      assert.match(String(errors[0]), said);
    }
  });

  it('is trusted on demand', async () => {
    const answer = { ...samples.eventType, zone: 'Nowhere' };
    const { ask, errors } = plannedServer({ backend: { eventType: async () => answer }, trustAnswers: true });
    assert.deepEqual(await (await ask(path)).json(), answer);
    assert.deepEqual(errors, []);
  });

  it('is checked as it travels: dates are text by then, undefined is absent', async () => {
    const start = new Date('2026-05-04T09:00:00Z');
    const end = new Date('2026-05-04T09:30:00Z');
    const answer = { slots: [{ start, end }], next: undefined } as unknown as SlotList;
    const { ask, errors } = plannedServer({ backend: { slots: async () => answer } });
    const response = await ask(requests.slots[0]);
    assert.deepEqual(await response.json(), {
      slots: [{ start: '2026-05-04T09:00:00.000Z', end: '2026-05-04T09:30:00.000Z' }],
    });
    assert.deepEqual(errors, []);
  });

  it('may be no JSON at all', async () => {
    const circle: Record<string, unknown> = { ...samples.eventType };
    circle.self = circle;
    for (const answer of [circle, { ...samples.eventType, count: 1n }]) {
      const { ask } = plannedServer({ backend: { eventType: async () => answer as unknown as EventType } });
      assert.equal(await codeOf(await ask(path)), 'unavailable');
    }
  });
});
