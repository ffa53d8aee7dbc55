import assert from 'node:assert/strict';
import { chanceOf } from '../chance.js';
import { workMeter } from '../work-meter.js';
import { eventTypes, monday } from './people.js';
import { calendarIdOf, openStage } from './stage.js';
import type { Stage } from './stage.js';

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

export function openMinutely(): Promise<Stage> {
  return openStage({ store: 'memory', eventTypes: [...eventTypes, everyMinute] });
}

/** Crowds Anna's calendar for 62 days, with short events, so that some times stay free. */
export function crowd(stage: Stage, events: number, seed: number): void {
  const chance = chanceOf(seed);
  for (let i = 0; i < events; i++) {
    const start = monday + Math.floor(chance() * 62 * 24) * 60 * minute + Math.floor(chance() * 20) * minute;
    stage.calendar.block(calendarIdOf('host-anna'), { start, end: start + Math.ceil(chance() * 9) * minute });
  }
}

/** Asks for so many days from the Monday of the stage on. */
export function askForDays(stage: Stage, days: number): Promise<Response> {
  const [start, end] = [monday, monday + days * day].map((instant) => new Date(instant).toISOString());
  return stage.ask(`/v1/anna/event-types/minutely/slots?start=${start}&end=${end}`);
}

/** What some answers cost, in milliseconds of the processor, cheapest first, and how many times each one offered. */
export async function costsOf(
  stage: Stage,
  days: number,
  { runs, isReadAnew = false }: { readonly runs: number; readonly isReadAnew?: boolean },
): Promise<{ readonly costs: readonly number[]; readonly slots: number }> {
  const costs: number[] = [];
  let slots = 0;
  for (let run = 0; run < runs; run++) {
    // By then nobody relies any more on what calendars said.
    if (isReadAnew) stage.now += 31_000;
    const work = workMeter();
    const response = await askForDays(stage, days);
    const text = await response.text();
    costs.push(work());
    assert.equal(response.status, 200);
    slots = (JSON.parse(text) as { slots: readonly unknown[] }).slots.length;
  }
  return { costs: costs.sort((a, b) => a - b), slots };
}
