import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { sendWebhook, verifyWebhook } from '../../../src/server.js';
import type { SendWebhookOptions, WebhookFetch } from '../../../src/server.js';
import { guardedFetch, GuardedFetchError } from '../../../src/node.js';
import { noon, payload, secretOf, webhook } from './webhook-samples.js';

const message = { id: 'msg_1', payload };
const clock = () => noon;

function send(fetch: WebhookFetch, options: Omit<SendWebhookOptions, 'fetch'> = {}) {
  return sendWebhook(webhook, message, { clock, fetch, ...options });
}

const answering = (status: number, headers: Record<string, string> = {}): WebhookFetch => {
  return async () => new Response(null, { status, headers });
};

describe('sendWebhook', () => {
  afterEach(() => mock.timers.reset());

  it('posts the payload, signed with every secret, and follows no redirect', async () => {
    const requests: Request[] = [];
    const fetch: WebhookFetch = async (url, init) => {
      assert.equal(init.redirect, 'manual');
      requests.push(new Request(url, init));
      return new Response(null, { status: 204 });
    };
    const secrets = [secretOf(1), secretOf(2)] as const;
    assert.deepEqual(await sendWebhook({ ...webhook, secrets }, message, { fetch, clock }), {
      outcome: 'delivered',
    });
    const [request] = requests;
    assert.ok(request);
    assert.equal(request.url, webhook.url);
    assert.equal(request.method, 'POST');
    assert.equal(request.headers.get('Content-Type'), 'application/json');
    const body = await request.text();
    for (const secret of secrets)
      assert.deepEqual(
        await verifyWebhook({ headers: request.headers, body }, { secrets: [secret], clock }),
        message,
      );
  });

  for (const status of [200, 201, 202, 204, 206, 299])
    it(`has delivered with ${status}`, async () => {
      assert.deepEqual(await send(answering(status)), { outcome: 'delivered' });
    });

  it('sends no more to who answers 410', async () => {
    assert.deepEqual(await send(answering(410, { 'Retry-After': '7' })), { outcome: 'gone' });
  });

  for (const status of [400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504, 599])
    it(`tries again after ${status}`, async () => {
      assert.deepEqual(await send(answering(status)), {
        outcome: 'retry',
        afterSeconds: 0,
        reason: 'status',
        status,
      });
    });

  for (const status of [300, 301, 302, 303, 304, 307, 308])
    it(`takes ${status} for a failure`, async () => {
      const fetch = answering(status, { Location: 'https://elsewhere.example/' });
      assert.deepEqual(await send(fetch), { outcome: 'retry', afterSeconds: 0, reason: 'redirect', status });
    });

  const waits: readonly (readonly [retryAfter: string, seconds: number])[] = [
    ['0', 0],
    ['120', 120],
    [' 120 ', 120],
    ['86400', 86_400],
    ['86401', 86_400],
    ['9'.repeat(400), 86_400],
    ['Fri, 01 May 2026 12:02:00 GMT', 120],
    ['Fri, 01 May 2026 11:00:00 GMT', 0],
    ['Fri, 01 May 2099 12:00:00 GMT', 86_400],
    ['Fri, 99 May 2026 12:02:00 GMT', 0],
    ['-5', 0],
    ['1.5', 0],
    ['2027', 2027],
    ['soon', 0],
    ['', 0],
  ];
  for (const [retryAfter, afterSeconds] of waits)
    it(`waits ${afterSeconds} s for Retry-After ${JSON.stringify(retryAfter.slice(0, 40))}`, async () => {
      for (const status of [429, 503])
        assert.deepEqual(await send(answering(status, { 'Retry-After': retryAfter })), {
          outcome: 'retry',
          afterSeconds,
          reason: 'status',
          status,
        });
    });

  it('waits fifteen seconds for an answer, and closes one that comes after all', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let answer: (response: Response) => void = () => undefined;
    let asked: () => void = () => undefined;
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const outcome = send(() => {
      asked();
      // It does not listen to its signal.
      return new Promise((resolve) => (answer = resolve));
    });
    let ended = false;
    void outcome.then(() => (ended = true));
    await isAsked;
    mock.timers.tick(14_999);
    await new Promise(setImmediate);
    assert.equal(ended, false);
    mock.timers.tick(1);
    assert.deepEqual(await outcome, { outcome: 'retry', afterSeconds: 0, reason: 'timeout' });
    const closed = new Promise<void>((resolve) =>
      answer(new Response(new ReadableStream({ cancel: () => resolve() }), { status: 200 })),
    );
    await closed;
  });

  it('reads no more than 64 KiB of an answer, and keeps nothing', async () => {
    let read = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        read += 1000;
        controller.enqueue(new Uint8Array(1000));
      },
      cancel() {
        cancelled = true;
      },
    });
    assert.deepEqual(await send(async () => new Response(endless)), { outcome: 'delivered' });
    assert.ok(cancelled);
    assert.ok(read > 65_536 && read < 70_000, String(read));
  });

  it('lets an answer be written to its end when it is short', async () => {
    const chunks = ['a', 'b', 'c'];
    let cancelled = false;
    const short = new ReadableStream<Uint8Array>({
      pull(controller) {
        const chunk = chunks.shift();
        if (chunk === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(chunk));
      },
      cancel() {
        cancelled = true;
      },
    });
    assert.deepEqual(await send(async () => new Response(short)), { outcome: 'delivered' });
    assert.deepEqual([chunks, cancelled], [[], false]);
  });

  it('has delivered when the status says so, though the body never ends or breaks off', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    let reading: () => void = () => undefined;
    const isReading = new Promise<void>((resolve) => (reading = resolve));
    const silent = new ReadableStream<Uint8Array>(
      {
        pull() {
          reading();
          return new Promise(() => undefined);
        },
      },
      // Nothing is asked of it before somebody reads.
      { highWaterMark: 0 },
    );
    const outcome = send(async () => new Response(silent));
    await isReading;
    await new Promise(setImmediate);
    mock.timers.tick(15_000);
    assert.deepEqual(await outcome, { outcome: 'delivered' });
    const broken = new ReadableStream<Uint8Array>({
      pull() {
        throw new Error('broken');
      },
    });
    assert.deepEqual(await send(async () => new Response(broken)), { outcome: 'delivered' });
  });

  it('tells an address that is refused from one that nobody answers at', async () => {
    const failing = (error: unknown): WebhookFetch => {
      return () => {
        throw error;
      };
    };
    const retry = { outcome: 'retry', afterSeconds: 0 };
    assert.deepEqual(await send(failing(new GuardedFetchError('address'))), {
      ...retry,
      reason: 'address-refused',
    });
    for (const error of [new TypeError('fetch failed'), 'text', undefined])
      assert.deepEqual(await send(failing(error)), { ...retry, reason: 'unreachable' });
  });

  it('reaches nothing inside through the guarded fetch', async () => {
    const fetch = await guardedFetch({ allowHttp: true, resolve: async () => ['10.0.0.1'] });
    for (const url of [
      'http://127.0.0.1:8080/',
      'https://crm.example/',
      'https://[::1]/',
      'https://localhost/',
    ])
      assert.deepEqual(await sendWebhook({ ...webhook, url }, message, { fetch, clock }), {
        outcome: 'retry',
        afterSeconds: 0,
        reason: 'address-refused',
      });
  });

  it('says nothing of the secret, the body or the answer', async () => {
    const [secret] = webhook.secrets;
    const telling: WebhookFetch = async (_url, { body }) => {
      throw new Error(`${secret} ${body}`);
    };
    const echoing: WebhookFetch = async (_url, { body }) => new Response(`${body} canary`, { status: 500 });
    for (const fetch of [telling, echoing])
      assert.doesNotMatch(JSON.stringify(await send(fetch)), /whsec|ada@example|canary/);
    const wrong = { ...webhook, secrets: ['whsec_canary'] as const };
    await assert.rejects(sendWebhook(wrong, message, { fetch: answering(200), clock }), (error: Error) => {
      assert.doesNotMatch(error.stack ?? '', /whsec_canary|ada@example/);
      return error instanceof TypeError;
    });
  });

  it('ends when its caller ends it, before, while and after it asks', async () => {
    const reason = new Error('shutting down');
    let asked = 0;
    const before = AbortSignal.abort(reason);
    const counting: WebhookFetch = async () => {
      asked++;
      return new Response(null);
    };
    await assert.rejects(send(counting, { signal: before }), reason);
    assert.equal(asked, 0);

    const during = new AbortController();
    const waiting: WebhookFetch = (_url, { signal }) =>
      new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('aborted')));
        during.abort(reason);
      });
    await assert.rejects(send(waiting, { signal: during.signal }), reason);

    const late = new AbortController();
    const body = new ReadableStream<Uint8Array>({ pull: () => late.abort(reason) }, { highWaterMark: 0 });
    assert.deepEqual(await send(async () => new Response(body), { signal: late.signal }), {
      outcome: 'delivered',
    });
  });
});
