import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { isBookingErrorCode } from '../../src/contract/index.js';
import {
  BookingRequest,
  CancelRequest,
  HoldRequest,
  RescheduleRequest,
  SlotQuery,
} from '../../src/schemas/index.js';
import type { Asked } from './planned-backend.js';
import { asker, key, plannedServer, requests } from './planned-backend.js';

const seed = 20_260_504;
const untouched = Reflect.ownKeys(Object.prototype).length;

/** A server whose backend insists on getting what the contract promises it. */
function strictServer() {
  const planned = plannedServer();
  const { backend } = planned;
  const insisting = plannedServer({
    backend: {
      slots: async (query, options) => backend.slots(SlotQuery.parse(query), options),
      book: async (request, options) => backend.book(BookingRequest.parse(request), options),
      hold: async (request, options) => backend.hold!(HoldRequest.parse(request), options),
      reschedule: async (booking, request, options) =>
        backend.reschedule!(booking, RescheduleRequest.parse(request), options),
      cancel: async (booking, request, options) =>
        backend.cancel!(booking, CancelRequest.parse(request), options),
    },
  });
  return insisting;
}

const oddText = fc.constantFrom(
  '',
  ' ',
  '\u0000',
  '\ud800',
  '\u2028',
  '\u202e',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  "' OR 1=1 --",
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  'x'.repeat(10_000),
  '😀'.repeat(3000),
  '0000-01-01T00:00:00Z',
  '0000-01-01T00:00:00+00:01',
  '9999-12-31T23:59:59.999Z',
  '9999-12-31T23:59:59-00:01',
  '-000001-01-01T00:00:00Z',
  '+275760-09-13T00:00:00.000Z',
  '2026-02-30T09:00:00Z',
  '2026-05-04T09:00:60Z',
  '2026-05-04T09:00:00+23:59',
  `2026-05-04T09:00:00.${'0'.repeat(5000)}Z`,
  'NaN',
  'Infinity',
  'Mars/Olympus',
  'Etc/GMT+99',
  'europe/berlin',
  'Europe/Berlin\u0000',
);

const deepTexts = [33, 400, 2000].map((depth) => `${'['.repeat(depth)}${']'.repeat(depth)}`);
const deep = fc.constantFrom(...deepTexts.map((text) => JSON.parse(text) as unknown));

const oddValue: fc.Arbitrary<unknown> = fc.oneof(
  oddText,
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.double(),
  fc.constantFrom(null, true, false, [], {}, 0, -1, 0.5, 1e308, 2 ** 53, -(2 ** 31)),
  fc.jsonValue({ maxDepth: 5 }),
  fc.dictionary(oddText, fc.jsonValue(), { maxKeys: 60 }),
  deep,
);

/** Every place in a value, as a path of keys. */
function placesIn(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, part]) => placesIn(part, [...path, name]))];
}

function withPart(value: unknown, [name, ...rest]: readonly string[], part: unknown): unknown {
  if (name === undefined) return part;
  if (typeof value !== 'object' || value === null) return value;
  return Object.assign(Array.isArray(value) ? [...(value as unknown[])] : { ...value }, {
    [name]: withPart(Reflect.get(value, name), rest, part),
  });
}

const bodied = ['hold', 'book', 'reschedule', 'cancel'] as const;

/** A valid request of which one to three parts were replaced. */
const mutated = fc.constantFrom(...bodied).chain((name) => {
  const [path, { body }] = requests[name];
  const change = fc.tuple(fc.constantFrom(...placesIn(body)), oddValue);
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes): readonly [string, Asked] => [
    path,
    {
      method: 'POST',
      body: changes.reduce<unknown>((value, [at, part]) => withPart(value, at, part), body) ?? null,
    },
  ]);
});

/** A valid body as text, in which something was cut, doubled or put in. */
const mangled = fc
  .record({
    name: fc.constantFrom(...bodied),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.integer({ min: 0, max: 30 }),
    put: fc.oneof(
      fc.constantFrom('NaN', 'undefined', '1e999', '-', '{', '}', '[', '"', '\\', '\u0000', '\ufeff', '/**/'),
      fc.constantFrom(',"__proto__":{"x":1},', ',"constructor":{"prototype":{"x":1}},'),
      fc.constantFrom('['.repeat(60_000), '{"a":'.repeat(10_000), 'x'.repeat(1_000_000)),
      fc.string({ unit: 'binary', maxLength: 50 }),
    ),
  })
  .map(({ name, at, cut, put }): readonly [string, Asked] => {
    const [path, { body }] = requests[name];
    const text = JSON.stringify(body);
    const place = Math.floor(at * text.length);
    return [path, { method: 'POST', body: `${text.slice(0, place)}${put}${text.slice(place + cut)}` }];
  });

const segment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom('v1', 'anna', 'event-types', 'intro', 'slots', 'bookings', 'holds'),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('host', '%', '%zz', '%00', '%2e%2e', '%c0%af', '__proto__', '', 'cancel'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map(encodeLoosely) },
);

/** Any address with any method, some of them nearly right. */
const wandering = fc
  .record({
    method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'),
    segments: fc.array(segment, { maxLength: 7 }),
    search: fc.string({ unit: 'binary', maxLength: 60 }).map(encodeLoosely),
  })
  .map(({ method, segments, search }): readonly [string, Asked] => [
    `/${segments.join('/')}?${search}`,
    { method },
  ]);

/** The question for free times with odd values in its parameters. */
const asking = fc
  .dictionary(
    fc.constantFrom('start', 'end', 'duration', 'zone', 'location', 'host', 'context', 'later'),
    fc.oneof(
      oddText,
      fc.jsonValue().map((value) => JSON.stringify(value)),
      fc.constantFrom(...deepTexts),
    ),
  )
  .map((parameters): readonly [string, Asked] => {
    const valid = { start: '2026-05-04T00:00:00Z', end: '2026-05-11T00:00:00Z' };
    const search = new URLSearchParams({ ...valid, ...parameters });
    return [`/v1/anna/event-types/intro/slots?${search}`, {}];
  });

/** Valid requests with odd headers. */
const headed = fc
  .record({
    name: fc.constantFrom(...(Object.keys(requests) as (keyof typeof requests)[])),
    headers: fc.dictionary(
      fc.constantFrom(
        'Idempotency-Key',
        'Content-Type',
        'Authorization',
        'Origin',
        'Content-Length',
        'Accept',
      ),
      fc.string({
        unit: fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)),
        maxLength: 300,
      }),
    ),
  })
  .map(({ name, headers }): readonly [string, Asked] => {
    const [path, asked] = requests[name] as [string, Asked];
    return [path, { ...asked, headers: { ...asked.headers, ...headers } }];
  });

function encodeLoosely(text: string): string {
  return encodeURI(text.replace(/\p{Cs}/gu, '')).replaceAll('#', '%23');
}

describe('a server in the hands of strangers', () => {
  const kinds = { mutated, mangled, wandering, asking, headed };
  let asked = 0;

  for (const [kind, requestsOfKind] of Object.entries(kinds)) {
    it(`answers 1,200 ${kind} requests with a success or a problem that has a code, and none with a fault`, async () => {
      const { server, errors } = strictServer();
      const ask = asker(server);
      let slowest = 0;
      await fc.assert(
        fc.asyncProperty(requestsOfKind, async ([path, request]) => {
          asked++;
          const begin = performance.now();
          const response = await ask(path, request);
          slowest = Math.max(slowest, performance.now() - begin);
          const { status, headers } = response;
          assert.ok(status < 500, `${status} for ${path}`);
          if (status < 400) return;
          assert.equal(headers.get('Content-Type'), 'application/problem+json');
          if (request.method === 'HEAD') return;
          const text = await response.text();
          assert.ok(text.length < 20_000, `${text.length} characters for ${path}`);
          const problem = JSON.parse(text) as { code: string; status: number };
          assert.ok(isBookingErrorCode(problem.code) && problem.code !== 'unavailable');
          assert.equal(problem.status, status);
        }),
        { seed, numRuns: 1200 },
      );
      assert.deepEqual(errors, []);
      assert.ok(slowest < 1000, `${slowest} ms`);
      assert.equal(Reflect.ownKeys(Object.prototype).length, untouched);
    });
  }

  it('was asked at least 5,000 times', () => {
    assert.ok(asked >= 5000, String(asked));
  });

  it('ignores the names of every object’s parts wherever they stand', async () => {
    const { server, calls } = strictServer();
    const poison = '"__proto__":{"polluted":1,"eventType":"evil"},"constructor":{"prototype":{"polluted":1}}';
    for (const name of bodied) {
      const [path, { body }] = requests[name];
      const text = JSON.stringify(body)
        .replace(/^\{/, `{${poison},`)
        .replace('"guest":{', `"guest":{${poison},`)
        .replace('"context":{', `"context":{${poison},`);
      const response = await server(
        new Request(`https://book.example${path}`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
          body: text,
        }),
      );
      assert.ok(response.ok, name);
    }
    const context = encodeURIComponent(`{${poison},"tags":{"__proto__":"x","a":"b"}}`);
    const asked = await server(new Request(`https://book.example${requests.slots[0]}&context=${context}`));
    assert.ok(asked.ok);
    const seen = JSON.stringify(calls);
    assert.ok(!seen.includes('polluted') && !seen.includes('evil'), seen);
    assert.equal(Reflect.get({}, 'polluted'), undefined);
    assert.equal(Reflect.ownKeys(Object.prototype).length, untouched);
  });
});
