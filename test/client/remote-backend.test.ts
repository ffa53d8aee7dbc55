import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type {
  BookingBackend,
  BookingRef,
  GuestOperation,
  SeriesQuery,
  SeriesTimes,
} from '../../src/contract/index.js';
import { BookingError, errorCodes, isBookingError } from '../../src/contract/index.js';
import type { BookingErrorCode, BookingErrorDetails } from '../../src/contract/index.js';
import type { RemoteBackend, RemoteBackendOptions } from '../../src/client/remote-backend.js';
import { remoteBackend } from '../../src/client/remote-backend.js';
import { samples } from '../schemas/samples.js';
import { key, plannedServer, slotList } from '../server/planned-backend.js';

const url = 'https://book.example/v1/anna';
const { manageToken: token, ...withoutToken } = samples.booking;
const { ref } = samples.booking;

const seriesQuery: SeriesQuery = {
  eventType: 'intro',
  start: '2026-05-04T09:00:00Z',
  everyWeeks: 2,
  times: 3,
  durationMinutes: 30,
  context: { location: 'meet' },
};
const { manageToken: placeToken, ...placeWithoutToken } = samples.waitlistEntry;
const place: BookingRef = { ref: samples.waitlistEntry.ref, token: placeToken };

/** A remote backend in front of a planned one, without a port, and the requests that went between them. */
function connected(plan: Partial<BookingBackend> = {}, options: Partial<RemoteBackendOptions> = {}) {
  const planned = plannedServer({ backend: plan });
  const sent: Request[] = [];
  const backend = remoteBackend({
    url,
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request.clone());
      return planned.server(request);
    },
    sleep: async () => undefined,
    ...options,
  });
  return { ...planned, backend, sent };
}

/** Every operation, called as a widget would. */
const every: Record<GuestOperation, (backend: RemoteBackend) => Promise<unknown>> = {
  capabilities: (backend) => backend.capabilities(),
  eventTypes: (backend) => backend.eventTypes(),
  eventType: (backend) => backend.eventType('intro'),
  slots: (backend) => backend.slots(samples.slotQuery),
  hold: (backend) => backend.hold({ eventType: 'intro', start: samples.booking.start }, { key }),
  release: (backend) => backend.release('hold-1'),
  book: (backend) => backend.book(samples.bookingRequest, { key }),
  booking: (backend) => backend.booking({ ref, token }),
  reschedule: (backend) =>
    backend.reschedule({ ref, token }, { version: 1, start: samples.booking.start }, { key }),
  cancel: (backend) => backend.cancel({ ref, token }, { version: 1 }, { key }),
  seriesTimes: (backend) => backend.seriesTimes(seriesQuery),
  bookSeries: (backend) => backend.bookSeries(samples.seriesRequest, { key }),
  joinWaitlist: (backend) => backend.joinWaitlist(samples.waitlistRequest, { key }),
  waitlistEntry: (backend) => backend.waitlistEntry(place),
  takeOffer: (backend) => backend.takeOffer(place, { start: samples.booking.start }, { key }),
  passOffer: (backend) => backend.passOffer(place, { start: samples.booking.start }, { key }),
  leaveWaitlist: (backend) => backend.leaveWaitlist(place, { key }),
};

async function errorOf(promise: Promise<unknown>): Promise<[BookingErrorCode, BookingErrorDetails]> {
  const error: unknown = await promise.then(
    () => assert.fail('it did not fail'),
    (reason: unknown) => reason,
  );
  assert.ok(isBookingError(error), String(error));
  return [error.code, error.details];
}

describe('remoteBackend', () => {
  it('brings every answer of the backend home', async () => {
    const { backend } = connected();
    assert.deepEqual(await every.capabilities(backend), {
      contractVersion: '1.0',
      operations: ['eventTypes', 'hold', 'booking', 'reschedule', 'cancel', 'bookSeries', 'joinWaitlist'],
      limits: { rangeDays: 62 },
    });
    assert.deepEqual(await every.eventTypes(backend), [
      { slug: 'intro', title: 'Intro call', durationsMinutes: [30] },
    ]);
    assert.deepEqual(await every.eventType(backend), samples.eventType);
    assert.deepEqual(await every.slots(backend), slotList);
    assert.deepEqual(await every.hold(backend), { ref: 'hold-1', expiresAt: '2026-05-04T08:05:00.000Z' });
    assert.equal(await every.release(backend), undefined);
    assert.deepEqual(await every.book(backend), samples.booking);
    assert.deepEqual(await every.booking(backend), withoutToken);
    assert.deepEqual(await every.reschedule(backend), { ...samples.booking, version: 2 });
    assert.deepEqual(await every.cancel(backend), { ...samples.booking, version: 2, status: 'cancelled' });
    const { times } = (await every.seriesTimes(backend)) as SeriesTimes;
    assert.deepEqual(
      times.map(({ isFree }) => isFree),
      [true, false],
    );
    assert.deepEqual(await every.bookSeries(backend), {
      bookings: [{ ...samples.booking, series: { position: 1, of: 1 } }],
    });
    assert.deepEqual(await every.joinWaitlist(backend), samples.waitlistEntry);
    assert.deepEqual(await every.waitlistEntry(backend), placeWithoutToken);
    assert.deepEqual(await every.takeOffer(backend), samples.booking);
    assert.deepEqual(await every.passOffer(backend), samples.waitlistEntry);
    assert.deepEqual(await every.leaveWaitlist(backend), { ...samples.waitlistEntry, status: 'left' });
  });

  it('brings every question to the backend as it was asked', async () => {
    const { backend, calls } = connected();
    for (const call of Object.values(every)) await call(backend);
    const asked = calls.map(([method, ...args]) => [
      method,
      ...args.filter((argument) => !(typeof argument === 'object' && 'signal' in (argument as object))),
    ]);
    assert.deepEqual(asked, [
      ['eventTypes'],
      ['eventType', 'intro'],
      ['slots', samples.slotQuery],
      ['hold', { eventType: 'intro', start: samples.booking.start }, { key }],
      ['release', 'hold-1'],
      ['book', samples.bookingRequest, { key }],
      ['booking', { ref, token }],
      ['reschedule', { ref, token }, { version: 1, start: samples.booking.start }, { key }],
      ['cancel', { ref, token }, { version: 1 }, { key }],
      ['seriesTimes', seriesQuery],
      ['bookSeries', samples.seriesRequest, { key }],
      ['joinWaitlist', samples.waitlistRequest, { key }],
      ['waitlistEntry', place],
      ['takeOffer', place, { start: samples.booking.start }, { key }],
      ['passOffer', place, { start: samples.booking.start }, { key }],
      ['leaveWaitlist', place, { key }],
    ]);
  });

  it('sends nothing of its own with a GET, so that no preflight is needed', async () => {
    const { backend, sent } = connected();
    for (const call of [every.capabilities, every.eventTypes, every.eventType, every.slots])
      await call(backend);
    assert.equal(sent.length, 4);
    for (const request of sent) {
      assert.equal(request.method, 'GET');
      assert.deepEqual([...request.headers], []);
      assert.equal(request.credentials, 'omit');
    }
  });

  it('keeps the token out of every address', async () => {
    const { backend, sent } = connected();
    for (const call of [every.booking, every.reschedule, every.cancel]) await call(backend);
    for (const request of sent) {
      assert.ok(!request.url.includes(token), request.url);
      assert.equal(request.headers.get('Authorization'), `Bearer ${token}`);
    }
  });

  it('writes a place as its own parameter, and more than a place as JSON', async () => {
    const { backend, sent, calls } = connected();
    const contexts = [
      undefined,
      {},
      { location: 'meet' },
      { location: 'meet', host: 'anna' },
      { location: 'meet', answers: { company: 'A&B' } },
      { tags: { campaign: 'späti' } },
    ];
    const { context: _context, ...bare } = samples.slotQuery;
    for (const context of contexts) await backend.slots({ ...bare, ...(context && { context }) });
    const parameters = sent.map(({ url: address }) => [...new URL(address).searchParams.keys()].slice(4));
    assert.deepEqual(parameters, [[], [], ['location'], ['location', 'host'], ['context'], ['context']]);
    const seen = calls.map(([, query]) => (query as { context?: object }).context);
    assert.deepEqual(seen, [undefined, undefined, ...contexts.slice(2)]);
  });

  it('finds names that need percent-encoding', async () => {
    const { backend, calls } = connected({ eventType: async () => samples.eventType });
    for (const slug of ['50% off/now?', 'ünïcode', 'a b', '#1', '__proto__']) await backend.eventType(slug);
    assert.deepEqual(
      calls.map(([, slug]) => slug),
      ['50% off/now?', 'ünïcode', 'a b', '#1', '__proto__'],
    );
  });

  it('asks nobody for names that an address would swallow', async () => {
    const { backend, sent } = connected();
    for (const slug of ['', '.', '..'])
      assert.equal((await errorOf(backend.eventType(slug)))[0], 'not-found');
    assert.equal(sent.length, 0);
  });

  it('brings every error home with its details', async () => {
    const details = {
      detail: 'for developers',
      message: 'for guests',
      fields: [{ path: 'start', message: 'is missing' }],
      nearest: [{ start: '2026-05-04T10:00:00.000Z', end: '2026-05-04T10:30:00.000Z' }],
    };
    for (const code of Object.keys(errorCodes) as BookingErrorCode[]) {
      const { backend } = connected({ book: () => Promise.reject(new BookingError(code, details)) });
      assert.deepEqual(await errorOf(every.book(backend)), [code, details]);
    }
  });

  it('fails with not-found for what this backend leaves out', async () => {
    const left = {
      eventTypes: undefined,
      hold: undefined,
      booking: undefined,
      bookSeries: undefined,
      joinWaitlist: undefined,
    } as unknown as Partial<BookingBackend>;
    const { backend } = connected(left);
    for (const name of ['eventTypes', 'hold', 'booking', 'bookSeries', 'joinWaitlist'] as const)
      assert.equal((await errorOf(every[name](backend)))[0], 'not-found');
    assert.deepEqual((await backend.capabilities()).operations, ['reschedule', 'cancel']);
  });

  it('reads the time to come back from the header where the body has none', async () => {
    for (const [header, body, seconds] of [
      ['7', {}, 7],
      ['7', { retryAfterSeconds: 9 }, 9],
      ['Wed, 21 Oct 2026 07:28:00 GMT', {}, undefined],
      ['', {}, undefined],
    ] as const) {
      const problem = JSON.stringify({ code: 'rate-limited', ...body });
      const backend = remoteBackend({
        url,
        fetch: async () => new Response(problem, { status: 429, headers: { 'Retry-After': header } }),
      });
      assert.equal((await errorOf(backend.eventTypes()))[1].retryAfterSeconds, seconds, header);
    }
  });

  it('adds headers of the integrator, made anew for every attempt', async () => {
    let count = 0;
    const failing = { eventTypes: () => Promise.reject(new BookingError('unavailable')) };
    const { backend, sent } = connected(failing, { headers: async () => ({ 'X-Request': `${++count}` }) });
    await errorOf(backend.eventTypes());
    assert.deepEqual(
      sent.map((request) => request.headers.get('X-Request')),
      ['1', '2', '3'],
    );

    const fixed = connected({}, { headers: { 'X-Tenant': 'blue' }, credentials: 'include' });
    await every.book(fixed.backend);
    const request = fixed.sent[0]!;
    assert.equal(request.headers.get('X-Tenant'), 'blue');
    assert.equal(request.headers.get('Content-Type'), 'application/json');
    assert.equal(request.credentials, 'include');
  });

  it('uses the fetch of the page as it is when asked, not as it was when made', async () => {
    const original = globalThis.fetch;
    const backend = remoteBackend({ url });
    const { server } = plannedServer();
    try {
      globalThis.fetch = async (input, init) => server(new Request(input, init));
      assert.equal((await backend.eventType('intro')).title, 'Intro call');
    } finally {
      globalThis.fetch = original;
    }
  });

  it('takes an address with a slash at its end, or relative to the page', async () => {
    const { server } = plannedServer();
    const addresses: string[] = [];
    const fetch: RemoteBackendOptions['fetch'] = async (input, init) => {
      const request = new Request(input, init);
      addresses.push(request.url);
      return server(request);
    };
    await remoteBackend({ url: `${url}/`, fetch }).eventTypes();
    Object.defineProperty(globalThis, 'document', {
      value: { baseURI: 'https://book.example/pages/a.html' },
      configurable: true,
    });
    try {
      await remoteBackend({ url: '/v1/anna', fetch }).eventTypes();
    } finally {
      Reflect.deleteProperty(globalThis, 'document');
    }
    assert.deepEqual(addresses, [`${url}/event-types`, `${url}/event-types`]);
  });

  it('says at once that an address is none', () => {
    for (const address of [
      '',
      'ftp://book.example',
      'javascript:alert(1)',
      '/v1/anna',
      'book.example/v1/anna',
    ])
      assert.throws(
        () => remoteBackend({ url: address }),
        (error) =>
          isBookingError(error) &&
          error.details.fault === 'not-a-backend' &&
          error.message.includes(`"${address}"`),
        address,
      );
  });
});
