import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { isBookingErrorCode } from '../../src/contract/index.js';
import { checkConsistency } from '../../src/store/sql/index.js';
import { workMeter } from '../work-meter.js';
import { oddRequests } from './odd-requests.js';
import type { OddRequest, ValidRequests } from './odd-requests.js';
import { tenOn, wish } from './people.js';
import { prototypes } from './poison.js';
import { booked } from './rows.js';
import type { Stage } from './stage.js';

export const seed = 20_260_602;

/** What strangers asked, and what came of it. */
export interface Heard {
  asked: number;
  /** Answers by status. */
  readonly statuses: Map<number, number>;
  slowestMs: number;
}

/** Requests at a time; then there is a fresh booking to get at. */
const portion = 250;

/**
 * Sends that many odd requests of each kind, in portions. What fails is told with its seed.
 *
 * Time is the processor's, the database's in this process among it.
 */
export async function letStrangersIn(stage: Stage, each: number): Promise<Heard> {
  const heard: Heard = { asked: 0, statuses: new Map(), slowestMs: 0 };
  const untouched = prototypes();
  for (let at = 0; at < each; at += portion) {
    const requests = await validRequests(stage, at / portion);
    for (const [kind, arbitrary] of Object.entries(oddRequests(requests))) {
      const runs = { seed: seed + at, numRuns: Math.min(portion, each - at) };
      const property = fc.asyncProperty(arbitrary, (request) => ask(stage, request, heard));
      await fc.assert(property, runs).catch((error: unknown) => {
        throw new Error(`${kind} requests, seed ${runs.seed}`, { cause: error });
      });
    }
    await stage.quiet();
    stage.now += 600_000;
  }
  assert.deepEqual(stage.errors, []);
  assert.equal(prototypes(), untouched);
  if (stage.database) assert.deepEqual(await checkConsistency(stage.database, stage.now), []);
  return heard;
}

async function ask(stage: Stage, [path, asked]: OddRequest, heard: Heard): Promise<void> {
  const work = workMeter();
  const response = await stage.ask(path, asked);
  const text = await response.text();
  const spentMs = work();
  const { status, headers } = response;
  heard.asked++;
  heard.statuses.set(status, (heard.statuses.get(status) ?? 0) + 1);
  heard.slowestMs = Math.max(heard.slowestMs, spentMs);
  const about = (): string =>
    `${asked.method ?? 'GET'} ${path.slice(0, 200)} ${inspect(asked.body).slice(0, 200)}`;
  if (status >= 500 || (status >= 300 && status < 400)) assert.fail(`${status} for ${about()}: ${text}`);
  if (spentMs >= 1000) assert.fail(`${spentMs} ms for ${about()}`);
  if (status < 300) return;
  assert.equal(headers.get('Content-Type'), 'application/problem+json', text);
  if (asked.method === 'HEAD') return;
  if (text.length > 20_000) assert.fail(`${text.length} characters for ${about()}`);
  const problem = JSON.parse(text) as { code: string; status: number };
  assert.ok(isBookingErrorCode(problem.code), text);
  assert.equal(problem.status, status, text);
}

async function validRequests(stage: Stage, index: number): Promise<ValidRequests> {
  const { ref, manageToken } = await booked(stage, { eventType: 'class', start: tenOn(10 + (index % 20)) });
  const headers = { Authorization: `Bearer ${manageToken}` };
  const path = `/v1/anna/bookings/${ref}`;
  const start = tenOn(20 + (index % 20));
  return {
    slots: [`/v1/anna/event-types/intro/slots?start=${tenOn(5)}&end=${tenOn(10)}`, {}],
    hold: [
      '/v1/anna/holds',
      {
        method: 'POST',
        body: { eventType: 'intro', start, durationMinutes: 30, context: { location: 'office' } },
      },
    ],
    book: ['/v1/anna/bookings', { method: 'POST', body: wish({ eventType: 'class', start }) }],
    reschedule: [`${path}/reschedule`, { method: 'POST', headers, body: { version: 1, start } }],
    cancel: [`${path}/cancel`, { method: 'POST', headers, body: { version: 1, reason: 'ill' } }],
  };
}
