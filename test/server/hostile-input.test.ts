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
import { oddRequests } from '../hostile/odd-requests.js';
import { asker, key, plannedServer, requests } from './planned-backend.js';
import { workMeter } from '../work-meter.js';

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

const bodied = ['hold', 'book', 'reschedule', 'cancel'] as const;

describe('a server in the hands of strangers', () => {
  const kinds = oddRequests(requests);
  let asked = 0;

  for (const [kind, requestsOfKind] of Object.entries(kinds)) {
    it(`answers 1,200 ${kind} requests with a success or a problem that has a code, and none with a fault`, async () => {
      const { server, errors } = strictServer();
      const ask = asker(server);
      let slowest = 0;
      await fc.assert(
        fc.asyncProperty(requestsOfKind, async ([path, request]) => {
          asked++;
          const work = workMeter();
          const response = await ask(path, request);
          slowest = Math.max(slowest, work());
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
