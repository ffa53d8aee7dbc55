import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { BookingError, isBookingError, readingOperations } from '../../src/contract/index.js';
import type { BookingErrorDetails } from '../../src/contract/index.js';
import { remoteBackend } from '../../src/client/remote-backend.js';
import type { RemoteBackendOptions } from '../../src/client/remote-backend.js';
import { isMenu } from '../../src/client/reading-guards.js';
import { wireCaller } from '../../src/client/wire-caller.js';
import { samples } from '../schemas/samples.js';

type Fetch = NonNullable<RemoteBackendOptions['fetch']>;

const url = 'https://book.example/v1/anna';
const refused: Fetch = async () => {
  throw new TypeError('Failed to fetch');
};
const answering =
  (body: string, init: ResponseInit = {}): Fetch =>
  async () =>
    new Response(body, init);

async function failureOf(
  fetch: Fetch,
  options: Partial<RemoteBackendOptions> = {},
): Promise<BookingErrorDetails> {
  const backend = remoteBackend({ url, fetch, sleep: async () => undefined, ...options });
  const error: unknown = await backend.eventType('intro').then(
    () => assert.fail('it did not fail'),
    (reason: unknown) => reason,
  );
  assert.ok(isBookingError(error), String(error));
  assert.equal(error.code, 'unavailable');
  assert.ok(error.message.startsWith('unavailable'));
  return error.details;
}

/** Puts a page around the client: what its scripts see of it. */
function inPage(page: { protocol?: string; onLine?: boolean }): void {
  if (page.protocol !== undefined)
    Object.defineProperty(globalThis, 'location', { value: { protocol: page.protocol }, configurable: true });
  if (page.onLine !== undefined)
    Object.defineProperty(globalThis, 'navigator', { value: { onLine: page.onLine }, configurable: true });
}

describe('what is wrong between page and backend', () => {
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'location');
    Reflect.deleteProperty(globalThis, 'navigator');
  });

  it('is unreachable when nothing answers', async () => {
    assert.equal((await failureOf(refused)).fault, 'unreachable');
    inPage({ protocol: 'https:', onLine: true });
    assert.equal((await failureOf(refused)).fault, 'unreachable');
  });

  it('is unreachable when the answer breaks off', async () => {
    const broken: Fetch = async () =>
      new Response(new ReadableStream({ start: (controller) => controller.error(new TypeError('reset')) }));
    assert.equal((await failureOf(broken)).fault, 'unreachable');
  });

  it('is unreachable when a gateway answers for it', async () => {
    for (const status of [500, 502, 503, 504, 520])
      assert.equal((await failureOf(answering('<h1>Bad gateway</h1>', { status }))).fault, 'unreachable');
  });

  it('is offline when the browser knows it', async () => {
    inPage({ protocol: 'https:', onLine: false });
    assert.equal((await failureOf(refused)).fault, 'offline');
  });

  it('is mixed content when an https page asks an http address that is not its own machine', async () => {
    for (const [protocol, address, fault] of [
      ['https:', 'http://book.example/v1/anna', 'mixed-content'],
      ['https:', 'http://192.168.1.5/v1/anna', 'mixed-content'],
      ['https:', 'https://book.example/v1/anna', 'unreachable'],
      ['https:', 'http://localhost:8080/v1/anna', 'unreachable'],
      ['https:', 'http://127.0.0.1:8080/v1/anna', 'unreachable'],
      ['https:', 'http://[::1]:8080/v1/anna', 'unreachable'],
      ['http:', 'http://book.example/v1/anna', 'unreachable'],
    ] as const) {
      inPage({ protocol });
      assert.equal((await failureOf(refused, { url: address })).fault, fault, `${protocol} ${address}`);
    }
  });

  it('is not a backend when a page answers, or anybody else', async () => {
    for (const [body, init] of [
      ['<!doctype html><title>Welcome</title>', { headers: { 'Content-Type': 'text/html' } }],
      ['', {}],
      ['null', {}],
      ['[]', {}],
      ['{"slug":"intro"}', {}],
      ['{"error":"not found"}', { status: 404 }],
      ['<h1>404</h1>', { status: 404 }],
      ['{"code":"broken","status":400}', { status: 400 }],
      ['{"code":"__proto__"}', { status: 400 }],
      ['"text"', { status: 400 }],
    ] as const) {
      const { fault, detail } = await failureOf(answering(body, init));
      assert.equal(fault, 'not-a-backend', body);
      assert.match(detail ?? '', /^HTTP \d+ from https:\/\/book\.example\/v1\/anna\/event-types\/intro$/);
    }
  });

  it('is a timeout when nothing comes in time, even from a fetch that hears no signal', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    for (const fetch of [
      () => new Promise<Response>(() => undefined),
      ((_input, init) =>
        new Promise((_, reject) => {
          init?.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
        })) satisfies Fetch,
    ]) {
      const failure = failureOf(fetch, { timeoutMs: 5000 });
      await Promise.resolve();
      await Promise.resolve();
      t.mock.timers.tick(4999);
      t.mock.timers.tick(1);
      assert.equal((await failure).fault, 'timeout');
    }
  });

  it('includes a body that never ends in the time allowed', async (t) => {
    t.mock.timers.enable({ apis: ['setTimeout'] });
    const failure = failureOf(async () => new Response(new ReadableStream()), { timeoutMs: 5000 });
    await Promise.resolve();
    await Promise.resolve();
    t.mock.timers.tick(5000);
    assert.equal((await failure).fault, 'timeout');
  });
});

describe('code that does not come', () => {
  it('leaves a failure what it seems to be: unreachable', async () => {
    const recovery = () => Promise.reject(new BookingError('unavailable', { fault: 'unreachable' }));
    const ask = wireCaller(
      { url, fetch: refused },
      { operations: readingOperations, root: /^.*{owner}/, recovery },
    );
    await assert.rejects(
      ask('eventTypes', isMenu),
      (error) => isBookingError(error) && error.details.fault === 'unreachable',
    );
  });

  it('is not waited for where there is an answer', async () => {
    const recovery = () => assert.fail('nothing is to be recovered');
    const fetch = answering('[]');
    const ask = wireCaller({ url, fetch }, { operations: readingOperations, root: /^.*{owner}/, recovery });
    assert.deepEqual(await ask('eventTypes', isMenu), []);
  });
});

describe('a caller that ends a call', () => {
  const reason = new Error('the page was left');

  it('hears its own reason, and the request is ended', async () => {
    const leaving = new AbortController();
    let ended = false;
    let isSent = (): void => undefined;
    const sent = new Promise<void>((resolve) => (isSent = resolve));
    const backend = remoteBackend({
      url,
      fetch: (_input, init) =>
        new Promise((_, reject) => {
          isSent();
          init?.signal?.addEventListener('abort', () => {
            ended = true;
            reject(new DOMException('', 'AbortError'));
          });
        }),
    });
    const call = backend.book(samples.bookingRequest, {
      key: 'key-0123456789abcdef',
      signal: leaving.signal,
    });
    await sent;
    leaving.abort(reason);
    await assert.rejects(call, (error) => error === reason);
    assert.ok(ended);
  });

  it('asks nothing when it ended before', async () => {
    const fetch = mock.fn(refused);
    const backend = remoteBackend({ url, fetch });
    await assert.rejects(
      backend.eventTypes({ signal: AbortSignal.abort(reason) }),
      (error) => error === reason,
    );
    assert.equal(fetch.mock.callCount(), 0);
  });

  it('is heard between two attempts as well', async () => {
    const leaving = new AbortController();
    const fetch = mock.fn(refused);
    const backend = remoteBackend({
      url,
      fetch,
      sleep: async (_milliseconds, signal) => {
        leaving.abort(reason);
        signal.throwIfAborted();
      },
    });
    await assert.rejects(backend.eventTypes({ signal: leaving.signal }), (error) => error === reason);
    assert.equal(fetch.mock.callCount(), 1);
  });

  it('leaves no listener behind', async () => {
    const { signal } = new AbortController();
    let listeners = 0;
    const { addEventListener, removeEventListener } = signal;
    signal.addEventListener = (...args: Parameters<typeof addEventListener>) => {
      listeners++;
      addEventListener.apply(signal, args);
    };
    signal.removeEventListener = (...args: Parameters<typeof removeEventListener>) => {
      listeners--;
      removeEventListener.apply(signal, args);
    };
    const backend = remoteBackend({ url, fetch: answering(JSON.stringify(samples.eventType)) });
    await backend.eventType('intro', { signal });
    assert.equal(listeners, 0);
  });
});
