import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { eventTypes, monday } from './people.js';
import { openStage } from './stage.js';

// Reliability goal X13; what the largest question that is allowed costs: largest-question.long.test.ts.

const minute = 60_000;
const day = 1440 * minute;

/** Anna's half hours, at a start every minute, around the clock. */
const everyMinute = {
  ...eventTypes[0]!,
  slug: 'minutely',
  intervalMinutes: 1,
  window: { rollingDays: 3650 },
  schedule: {
    zone: 'Europe/Berlin',
    weekly: Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((at) => [at, [{ from: '00:00', to: '24:00' }]])),
  },
};

const stageOf = () => openStage({ store: 'memory', eventTypes: [...eventTypes, everyMinute] });

function question(days: number): string {
  const [start, end] = [monday, monday + days * day].map((instant) => new Date(instant).toISOString());
  return `/v1/anna/event-types/minutely/slots?start=${start}&end=${end}`;
}

describe('the cost of a question', () => {
  it('is that of the question, whatever it asks: more than 62 days are refused', async () => {
    const stage = await stageOf();
    for (const days of [62.001, 63, 401, 3650, 2_000_000]) {
      const response = await stage.ask(question(days));
      const { code } = (await response.json()) as { code: string };
      assert.deepEqual([response.status, code], [422, 'range-too-long'], String(days));
    }
  });
});
