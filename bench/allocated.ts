// Run by slots.ts in a process of its own, with so much room for young objects that nothing is collected meanwhile: counts
// the bytes that an answer takes, on the heap and in the memory of typed arrays.
import { PerformanceObserver } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import { prepare as prepareEngine } from './contenders/engine.js';
import { prepare as prepareLimit } from './contenders/limit.js';
import { prepare as prepareSweep } from './contenders/sweep.js';
import { kept, median } from './measuring.js';
import { workloads } from './workloads.js';

/** Bytes for one answer. */
export interface Bytes {
  readonly heap: number;
  readonly arrays: number;
}

/** By workload. */
export type Allocated = Readonly<
  Record<string, { readonly engine: Bytes; readonly sweep: Bytes; readonly limit: Bytes }>
>;

let collections = 0;
new PerformanceObserver((list) => (collections += list.getEntries().length)).observe({ entryTypes: ['gc'] });

const allocated: Record<string, { engine: Bytes; sweep: Bytes; limit: Bytes }> = {};
for (const { name, make } of workloads) {
  const input = make(1);
  allocated[name] = {
    engine: await bytesOf(prepareEngine(input)),
    sweep: await bytesOf(prepareSweep(input)),
    limit: await bytesOf(prepareLimit(input)),
  };
}
console.log(JSON.stringify(allocated));

async function bytesOf(run: () => unknown): Promise<Bytes> {
  // Compiled well, an answer takes less; a collection by hand would throw some of what is compiled away again.
  for (const began = performance.now(); performance.now() - began < 600; ) kept.last = run();
  const times = 20;
  const heap: number[] = [];
  const arrays: number[] = [];
  while (heap.length < 15) {
    // What the observer has not heard of yet.
    await setImmediate();
    await setImmediate();
    const seen = collections;
    const nothing = measure(run, 0);
    const batch = measure(run, times);
    await setImmediate();
    await setImmediate();
    if (collections > seen) continue;
    heap.push((batch.heap - nothing.heap) / times);
    arrays.push((batch.arrays - nothing.arrays) / times);
  }
  return { heap: median(heap), arrays: median(arrays) };
}

function measure(run: () => unknown, times: number): Bytes {
  const before = process.memoryUsage();
  for (let index = 0; index < times; index++) kept.last = run();
  const after = process.memoryUsage();
  return { heap: after.heapUsed - before.heapUsed, arrays: after.arrayBuffers - before.arrayBuffers };
}
