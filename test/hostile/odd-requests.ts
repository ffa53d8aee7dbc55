import fc from 'fast-check';
import type { Asked } from '../server/planned-backend.js';

/** A valid request for each of these operations, for chance to bend. */
export type ValidRequests = Readonly<
  Record<'slots' | (typeof bodied)[number], readonly [path: string, asked: Asked]>
>;

/** A request as it may come: a path, and how it is asked. */
export type OddRequest = readonly [path: string, asked: Asked];

const bodied = ['hold', 'book', 'reschedule', 'cancel'] as const;

/** Requests of strangers in five kinds, made of valid ones. */
export function oddRequests(requests: ValidRequests): Readonly<Record<string, fc.Arbitrary<OddRequest>>> {
  return {
    mutated: mutated(requests),
    mangled: mangled(requests),
    wandering: wandering(requests),
    asking: asking(requests),
    headed: headed(requests),
  };
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

/** A valid request of which one to three parts were replaced. */
const mutated = (requests: ValidRequests): fc.Arbitrary<OddRequest> =>
  fc.constantFrom(...bodied).chain((name) => {
    const [path, { body, ...asked }] = requests[name];
    const change = fc.tuple(fc.constantFrom(...placesIn(body)), oddValue);
    return fc.array(change, { minLength: 1, maxLength: 3 }).map(
      (changes): OddRequest => [
        path,
        {
          ...asked,
          body: changes.reduce<unknown>((value, [at, part]) => withPart(value, at, part), body) ?? null,
        },
      ],
    );
  });

/** A valid body as text, in which something was cut, doubled or put in. */
const mangled = (requests: ValidRequests): fc.Arbitrary<OddRequest> =>
  fc
    .record({
      name: fc.constantFrom(...bodied),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.integer({ min: 0, max: 30 }),
      put: fc.oneof(
        fc.constantFrom(
          'NaN',
          'undefined',
          '1e999',
          '-',
          '{',
          '}',
          '[',
          '"',
          '\\',
          '\u0000',
          '\ufeff',
          '/**/',
        ),
        fc.constantFrom(',"__proto__":{"x":1},', ',"constructor":{"prototype":{"x":1}},'),
        fc.constantFrom('['.repeat(60_000), '{"a":'.repeat(10_000), 'x'.repeat(1_000_000)),
        fc.string({ unit: 'binary', maxLength: 50 }),
      ),
    })
    .map(({ name, at, cut, put }): OddRequest => {
      const [path, { body, ...asked }] = requests[name];
      const text = JSON.stringify(body);
      const place = Math.floor(at * text.length);
      return [path, { ...asked, body: `${text.slice(0, place)}${put}${text.slice(place + cut)}` }];
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
const wandering = (requests: ValidRequests): fc.Arbitrary<OddRequest> =>
  fc
    .record({
      method: fc.constantFrom('GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'),
      path: fc.oneof(
        { weight: 4, arbitrary: fc.array(segment, { maxLength: 7 }).map((parts) => `/${parts.join('/')}`) },
        { weight: 1, arbitrary: fc.constantFrom(...Object.values(requests).map(([path]) => path)) },
      ),
      search: fc.string({ unit: 'binary', maxLength: 60 }).map(encodeLoosely),
    })
    .map(
      ({ method, path, search }): OddRequest => [
        `${path}${path.includes('?') ? '&' : '?'}${search}`,
        { method },
      ],
    );

/** The question for free times with odd values in its parameters. */
const asking = ({ slots: [address] }: ValidRequests): fc.Arbitrary<OddRequest> =>
  fc
    .dictionary(
      fc.constantFrom('start', 'end', 'duration', 'zone', 'location', 'host', 'context', 'later'),
      fc.oneof(
        oddText,
        fc.jsonValue().map((value) => JSON.stringify(value)),
        fc.constantFrom(...deepTexts),
      ),
    )
    .map((parameters): OddRequest => {
      const { pathname, searchParams } = new URL(address, 'https://book.example');
      for (const [name, value] of Object.entries(parameters)) searchParams.set(name, value);
      return [`${pathname}?${searchParams}`, {}];
    });

/** Valid requests with odd headers. */
const headed = (requests: ValidRequests): fc.Arbitrary<OddRequest> =>
  fc
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
    .map(({ name, headers }): OddRequest => {
      const [path, asked] = requests[name];
      return [path, { ...asked, headers: { ...asked.headers, ...headers } }];
    });

function encodeLoosely(text: string): string {
  return encodeURI(text.replace(/\p{Cs}/gu, '')).replaceAll('#', '%23');
}
