import type { SlotInput } from '../src/scheduling/engine/slot-input.js';
import { prepare as prepareEngine } from './contenders/engine.js';
import { prepare as prepareLimit } from './contenders/limit.js';
import { prepare as prepareSweep } from './contenders/sweep.js';

/** @throws Error when the engine and the sweeps differ in a start or a day: there is nothing to measure then */
export function checkSameAnswers(title: string, input: SlotInput): void {
  const engine = prepareEngine(input)();
  const count = prepareLimit(input);
  // Twice, because counting uses its memory again.
  for (const sweep of [prepareSweep(input)(), count(), count()]) {
    const length = Math.max(engine.starts.length, sweep.starts.length);
    for (let index = 0; index < length; index++) {
      if (engine.starts[index] === sweep.starts[index] && engine.days[index] === sweep.days[index]) continue;
      const told = [engine, sweep].map(({ starts, days }) => `${starts[index]} on day ${days[index]}`);
      throw new Error(`${title}, start ${index} of ${length}: the engine says ${told.join(', a sweep ')}`);
    }
  }
}

/** How many starts lie on the grids of a question: what there would be without busy times, host by host if any host will do. */
export function startsOnGrid(input: SlotInput): number {
  const ask = (hosts: SlotInput['hosts']): number => prepareSweep({ ...input, hosts })().starts.length;
  const [first, ...others] = input.hosts.map((host) => ({ ...host, busy: [] }));
  return input.assignment === 'round-robin'
    ? [first!, ...others].reduce((sum, host) => sum + ask([host]), 0)
    : ask([first!, ...others]);
}

export function eventsIn(input: SlotInput): number {
  return input.hosts.reduce((sum, { busy = [] }) => sum + busy.length, 0);
}
