// Run by slots.ts, each time in a fresh process, with the file of a contender and the name of a workload: how long until
// its first answer is there, with everything that is only read once.
import type { Prepare } from './contenders/prepare.js';
import { workloads } from './workloads.js';

/** Milliseconds. */
export interface FirstAnswer {
  readonly load: number;
  /** The first answer to the first question: reading it, and its zones from Intl. */
  readonly first: number;
  /** The same once more. */
  readonly second: number;
}

const [, , file = '', name] = process.argv;
const input = workloads.find((workload) => workload.name === name)?.make(1);
if (!input) throw new Error(`No workload ${name}`);

const began = performance.now();
const { prepare } = (await import(file)) as { readonly prepare: Prepare };
const loaded = performance.now();
prepare(input)();
const answered = performance.now();
prepare(input)();
const again = performance.now();
const times: FirstAnswer = { load: loaded - began, first: answered - loaded, second: again - answered };
console.log(JSON.stringify(times));
