import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { delayBefore } from '../../../src/adapters/google/persist.js';
import { retryAfterOf } from '../../../src/adapters/google/send.js';
import { backendError, googleEvent, scriptedAdapter, scriptedGoogle } from './scripted-google.js';
import type { Scripted } from './scripted-google.js';

const at = { calendarId: 'anna', eventId: 'event1' };
const unavailable: Scripted = { status: 503 };

describe('waiting between attempts', () => {
  it('doubles, with up to a second more, up to 32 seconds', () => {
    const delays = (random: number) =>
      [1, 2, 3, 4, 5, 6, 7, 30].map((n) => delayBefore(n, { random: () => random }));
    assert.deepEqual(delays(0), [1000, 2000, 4000, 8000, 16_000, 32_000, 32_000, 32_000]);
    assert.deepEqual(delays(0.5), [1500, 2500, 4500, 8500, 16_500, 32_000, 32_000, 32_000]);
  });

  it('is never shorter than Google asks, nor than its own step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        fc.nat(5000),
        (number, random, asked) => {
          const delay = delayBefore(number, { random: () => random }, asked);
          return delay >= asked * 1000 && delay >= Math.min(1000 * 2 ** (number - 1), 32_000);
        },
      ),
      { seed: 5 },
    );
  });

  it('reads Retry-After as seconds and as a date', () => {
    const now = Date.UTC(2026, 2, 2, 8);
    const rows: readonly (readonly [string | null, number | undefined])[] = [
      [null, undefined],
      ['0', 0],
      [' 120 ', 120],
      ['Mon, 02 Mar 2026 08:00:30 GMT', 30],
      ['Mon, 02 Mar 2026 07:00:00 GMT', 0],
      ['soon', undefined],
    ];
    for (const [header, seconds] of rows) assert.equal(retryAfterOf(header, now), seconds);
  });
});

describe('trying again', () => {
  it('gets through two bad answers', async () => {
    const google = scriptedGoogle([
      unavailable,
      backendError(429, 'rateLimitExceeded'),
      { body: googleEvent() },
    ]);
    assert.equal((await scriptedAdapter(google).event(at))?.id, 'event1');
    assert.deepEqual(google.slept, [1500, 2500]);
  });

  it('waits as long as Google asks', async () => {
    const google = scriptedGoogle([
      { ...unavailable, headers: { 'Retry-After': '7' } },
      { body: googleEvent() },
    ]);
    await scriptedAdapter(google).event(at);
    assert.deepEqual(google.slept, [7000]);
  });

  it('fails at once, and says when to come back, if Google asks for more than the caller has', async () => {
    const google = scriptedGoogle([{ ...unavailable, headers: { 'Retry-After': '20' } }]);
    await assert.rejects(scriptedAdapter(google).event(at), {
      code: 'calendar-unreachable',
      details: { detail: 'Google events.get: 503 server', retryAfterSeconds: 20 },
    });
    assert.deepEqual(google.slept, []);
  });

  it('ends with its patience', async () => {
    const google = scriptedGoogle([unavailable]);
    await assert.rejects(scriptedAdapter(google, { patienceSeconds: 5 }).event(at), {
      code: 'calendar-unreachable',
    });
    assert.deepEqual(google.slept, [1500, 2500]);
  });

  it('ends with its attempts', async () => {
    const google = scriptedGoogle([unavailable]);
    await assert.rejects(scriptedAdapter(google, { attempts: 2 }).event(at), {
      code: 'calendar-unreachable',
    });
    assert.equal(google.requests.length, 2);
  });

  it('ends with the caller’s signal, with its reason', async () => {
    const caller = new AbortController();
    const reason = new Error('the guest left');
    const google = scriptedGoogle([unavailable]);
    const sleep = async () => {
      caller.abort(reason);
    };
    const call = scriptedAdapter(google, { sleep }).event(at, { signal: caller.signal });
    await assert.rejects(call, (error) => error === reason);
    assert.equal(google.requests.length, 1);
  });

  it('ends a request that is under way with the caller’s signal, whatever the reason is', async () => {
    const reason = { not: 'even an error' };
    for (const method of ['event', 'update'] as const) {
      const caller = new AbortController();
      const google = scriptedGoogle(() => {
        queueMicrotask(() => caller.abort(reason));
        return { hangs: true };
      });
      const adapter = scriptedAdapter(google);
      const options = { signal: caller.signal };
      const call =
        method === 'event' ? adapter.event(at, options) : adapter.update(at, { title: 'x' }, options);
      assert.equal(await call.catch((error: unknown) => error), reason);
      assert.equal(google.requests.length, 1);
    }
  });

  it('sends nothing more when the time is over before anything was sent', async () => {
    const google = scriptedGoogle([{ body: googleEvent() }]);
    const getAccessToken = () => {
      google.advance(16_000);
      return 'token';
    };
    await assert.rejects(scriptedAdapter(google, { getAccessToken }).event(at), {
      code: 'calendar-unreachable',
    });
    assert.equal(google.requests.length, 0);
  });

  it('gives up on an answer that never comes', async () => {
    const google = scriptedGoogle([{ hangs: true }]);
    const adapter = scriptedAdapter(google, { timeoutSeconds: 0.005, attempts: 2 });
    await assert.rejects(adapter.event(at), { message: /timeout$/, code: 'calendar-unreachable' });
    assert.equal(google.requests.length, 2);
  });

  it('does not repeat a change without an etag when nobody knows what became of it', async () => {
    for (const answer of [unavailable, { throws: new TypeError('fetch failed') }, { body: '{"id":' }]) {
      const google = scriptedGoogle([answer]);
      await assert.rejects(scriptedAdapter(google).update(at, { title: 'x' }), {
        code: 'calendar-unreachable',
      });
      assert.equal(google.requests.length, 1);
    }
  });

  it('repeats a change without an etag when Google did nothing', async () => {
    const google = scriptedGoogle([backendError(403, 'rateLimitExceeded'), { body: googleEvent() }]);
    await scriptedAdapter(google).update(at, { title: 'x' });
    assert.equal(google.requests.length, 2);
  });
});
