import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chanceOf } from '../chance.js';
import { printFigures } from '../scheduling/engine/long-run.js';
import { eventTypes, monday } from './people.js';
import { calendarIdOf, openStage } from './stage.js';
import type { Stage } from './stage.js';

// Time is the processor's; the elapsed time of a busy machine says nothing.

const seed = 20_260_603;
const minute = 60_000;
const day = 1440 * minute;
const runs = 5;

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

async function costOf(work: () => Promise<unknown>): Promise<number> {
  const begin = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begin);
  return (user + system) / 1000;
}

/** What a question of so many days costs: the median of some runs, in milliseconds of the processor. */
async function medianCost(
  stage: Stage,
  days: number,
): Promise<{ readonly cost: number; readonly slots: number }> {
  const costs: number[] = [];
  let slots = 0;
  for (let run = 0; run < runs; run++)
    costs.push(
      await costOf(async () => {
        const response = await stage.ask(question(days));
        assert.equal(response.status, 200);
        slots = ((await response.json()) as { slots: readonly unknown[] }).slots.length;
      }),
    );
  return { cost: costs.sort((a, b) => a - b)[Math.floor(runs / 2)]!, slots };
}

describe('the cost of the largest question', () => {
  for (const events of [0, 100_000])
    it(`grows with the days it asks for and no faster, over ${events.toLocaleString('en')} busy events`, async () => {
      const stage = await stageOf();
      const chance = chanceOf(seed);
      const calendarId = calendarIdOf('host-anna');
      for (let i = 0; i < events; i++) {
        // Short ones, so that some times stay free.
        const start =
          monday + Math.floor(chance() * 62 * 24) * 60 * minute + Math.floor(chance() * 20) * minute;
        stage.calendar.block(calendarId, { start, end: start + Math.ceil(chance() * 9) * minute });
      }
      const [half, whole] = [await medianCost(stage, 31), await medianCost(stage, 62)];
      printFigures(`the largest question over ${events} events`, {
        seed,
        slots: whole.slots,
        'ms for 31 days': Math.round(half.cost),
        'ms for 62 days': Math.round(whole.cost),
      });
      assert.ok(whole.slots > 1000, `${whole.slots} are offered`);
      // Twice as much, and some room; in the square it would be four times.
      assert.ok(whole.cost / half.cost < 3, `${half.cost} and ${whole.cost} ms`);
    });
});
