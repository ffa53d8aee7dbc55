// npm run bench: how long the engine takes, and how its cost grows with the size of the question.
import { findSlots } from '../src/scheduling.js';
import type { SlotInput } from '../src/scheduling.js';

const day = 86_400_000;
const start = Date.UTC(2026, 1, 20);

/** One host in New York over a transition: weekdays 9 to 17 in half hours, two busy times a day. */
function question(days: number): SlotInput {
  const hours = [{ from: '09:00', to: '17:00' }];
  const busy = Array.from({ length: days * 2 }, (_, index) => {
    const from = start + (index / 2) * day + ((index * 7919) % 480) * 60_000;
    return { start: from, end: from + 45 * 60_000 };
  });
  return {
    schedule: { zone: 'America/New_York', weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: hours } },
    durationMinutes: 30,
    bufferBeforeMinutes: 5,
    bufferAfterMinutes: 10,
    busy,
    now: start,
    range: { start, end: start + days * day },
  };
}

const sizes = [30, 60, 120, 240];
const samples = new Map<number, number[]>(sizes.map((days) => [days, []]));
// Rounds are interleaved, so that a busy machine is busy for all sizes alike.
for (let round = 0; round < 60; round++) {
  for (const days of sizes) {
    const input = question(days);
    const began = performance.now();
    findSlots(input);
    if (round >= 10) samples.get(days)?.push(performance.now() - began);
  }
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const base = median(samples.get(30) ?? []);
console.table(
  sizes.map((days) => {
    const time = median(samples.get(days) ?? []);
    return {
      days,
      busy: days * 2,
      slots: findSlots(question(days)).length,
      'median ms': Number(time.toFixed(3)),
      'times 30 days': Number((time / base).toFixed(2)),
    };
  }),
);
