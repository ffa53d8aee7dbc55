import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError, errorCodes } from '../../src/contract/index.js';
import type { BookingErrorCode, BookingErrorDetails } from '../../src/contract/index.js';
import { withAttempts } from '../../src/client/attempts.js';
import { remoteBackend } from '../../src/client/remote-backend.js';
import { samples } from '../schemas/samples.js';
import { plannedServer } from '../server/planned-backend.js';

const { signal } = new AbortController();

type Outcome = 'answer' | readonly [BookingErrorCode, BookingErrorDetails?];

const lost: Outcome = ['unavailable', { fault: 'unreachable' }];
const late: Outcome = ['unavailable', { fault: 'timeout' }];
const down: Outcome = ['unavailable'];

/** Runs attempts that end as planned; says how it ended, after how many, and with which pauses. */
async function run(keyed: boolean, outcomes: readonly Outcome[]) {
  const pauses: number[] = [];
  let attempts = 0;
  const attempt = async (): Promise<string> => {
    const outcome = outcomes[attempts++] ?? 'answer';
    if (outcome === 'answer') return outcome;
    throw new BookingError(...outcome);
  };
  const ended = await withAttempts(attempt, {
    keyed,
    signal,
    sleep: async (milliseconds) => void pauses.push(milliseconds),
  }).catch((error: unknown) => {
    assert.ok(error instanceof BookingError);
    return error.details.fault ?? error.code;
  });
  return [ended, attempts, pauses] as const;
}

describe('a read', () => {
  it('is tried twice more when nothing answers, or the backend is down', async () => {
    assert.deepEqual(await run(false, [lost]), ['answer', 2, [300]]);
    assert.deepEqual(await run(false, [lost, down]), ['answer', 3, [300, 1200]]);
    assert.deepEqual(await run(false, [lost, lost, lost]), ['unreachable', 3, [300, 1200]]);
    assert.deepEqual(await run(false, [down, down, down]), ['unavailable', 3, [300, 1200]]);
  });

  it('is not tried again when that is in vain: late, offline, at the wrong address', async () => {
    for (const fault of ['timeout', 'offline', 'mixed-content', 'not-a-backend'] as const)
      assert.deepEqual(await run(false, [['unavailable', { fault }]]), [fault, 1, []]);
  });

  it('is not tried again after any other answer', async () => {
    for (const code of Object.keys(errorCodes) as BookingErrorCode[])
      if (code !== 'unavailable') assert.deepEqual(await run(false, [[code]]), [code, 1, []]);
  });
});

describe('a request with a key', () => {
  it('is tried again after silence, and while it is being worked on', async () => {
    assert.deepEqual(await run(true, [lost]), ['answer', 2, [300]]);
    assert.deepEqual(await run(true, [lost, ['in-progress']]), ['answer', 3, [300, 1200]]);
    assert.deepEqual(await run(true, [['in-progress'], ['in-progress'], ['in-progress']]), [
      'in-progress',
      3,
      [300, 1200],
    ]);
  });

  it('is tried once more after a timeout: that was a long wait already', async () => {
    assert.deepEqual(await run(true, [late]), ['answer', 2, [1200]]);
    assert.deepEqual(await run(true, [late, late]), ['timeout', 2, [1200]]);
    assert.deepEqual(await run(true, [lost, late]), ['timeout', 2, [300]]);
  });

  it('waits as long as the backend says, if that is soon, and else leaves it to the caller', async () => {
    const busy = (retryAfterSeconds: number): Outcome => ['in-progress', { retryAfterSeconds }];
    assert.deepEqual(await run(true, [busy(2), busy(0.1)]), ['answer', 3, [2000, 1200]]);
    assert.deepEqual(await run(true, [busy(5)]), ['answer', 2, [5000]]);
    assert.deepEqual(await run(true, [busy(6)]), ['in-progress', 1, []]);
  });

  it('is never tried again after a definite answer', async () => {
    for (const code of Object.keys(errorCodes) as BookingErrorCode[])
      if (code !== 'unavailable' && code !== 'in-progress')
        assert.deepEqual(await run(true, [[code]]), [code, 1, []], code);
    assert.deepEqual(await run(true, [lost, ['slot-taken']]), ['slot-taken', 2, [300]]);
  });

  it('does not take a refusal at the door for the answer that was lost', async () => {
    for (const code of ['rate-limited', 'calendar-unreachable', 'origin-not-allowed'] as const) {
      assert.deepEqual(await run(true, [lost, [code]]), ['answer', 3, [300, 1200]], code);
      assert.deepEqual(await run(true, [lost, [code], [code]]), ['unreachable', 3, [300, 1200]], code);
      assert.deepEqual(await run(true, [lost, [code, { retryAfterSeconds: 60 }]]), ['unreachable', 2, [300]]);
    }
  });

  it('ends with what the caller throws, whatever it is', async () => {
    const reason = new Error('left');
    const attempt = () => Promise.reject(reason);
    await assert.rejects(
      withAttempts(attempt, { keyed: true, signal, sleep: async () => undefined }),
      (error) => error === reason,
    );
  });
});

describe('a booking whose answer is lost', () => {
  it('is asked for again with the same key and the same bytes, and comes home once', async () => {
    const { server } = plannedServer();
    const sent: (readonly [key: string | null, body: string])[] = [];
    const backend = remoteBackend({
      url: 'https://book.example/v1/anna',
      fetch: async (input, init) => {
        const request = new Request(input, init);
        sent.push([request.headers.get('Idempotency-Key'), await request.clone().text()]);
        const response = await server(request);
        if (sent.length < 3) throw new TypeError('connection lost');
        return response;
      },
      sleep: async () => undefined,
    });
    const key = 'key-0123456789abcdef';
    assert.deepEqual(await backend.book(samples.bookingRequest, { key }), samples.booking);
    assert.equal(sent.length, 3);
    for (const attempt of sent) assert.deepEqual(attempt, [key, JSON.stringify(samples.bookingRequest)]);
  });
});
