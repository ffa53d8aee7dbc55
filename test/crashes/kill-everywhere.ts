import { openLane } from './lane.js';
import type { Lane } from './lane.js';
import { countSteps, killAtStep } from './killing.js';
import { flows } from './server.js';
import type { Flow } from './server.js';
import { serverProcesses } from './server-processes.js';

/** What came of killing servers. */
export interface Killings {
  /** The steps of each flow. */
  readonly steps: Readonly<Record<Flow, number>>;
  /** At how many of them a server was to be killed. */
  readonly tried: number;
  /** Servers that lived to see their step, and were killed there. */
  readonly kills: number;
  /** The longest that anything took to come to rest, by the clock of its world. */
  readonly restMinutes: number;
  readonly seconds: number;
  /** What was not as it should be, and where. */
  readonly failures: readonly string[];
}

/** Which steps of a flow servers are killed at, from 1; all of them, or some. */
export type Choice = (steps: readonly string[]) => readonly number[];

/** Every step, every second one … */
export function everyNth(distance: number): Choice {
  return (steps) => steps.flatMap((_, index) => ((index + 1) % distance === 0 ? [index + 1] : []));
}

/** The steps around each commit, and around each call that changes something at Google. */
export function keySteps(steps: readonly string[]): readonly number[] {
  return steps.flatMap((name, index) => (/ (commit|POST|PATCH|DELETE)\b/.test(name) ? [index + 1] : []));
}

/**
 * Counts the steps of each flow, and kills a server at each of those that are chosen. Several databases are used side by
 * side.
 */
export async function killEverywhere(addresses: readonly string[], choose: Choice): Promise<Killings> {
  const began = Date.now();
  const processes = await serverProcesses(addresses.length);
  const lanes = await Promise.all(addresses.map(openLane));
  try {
    const [first] = lanes as [Lane];
    const waiting: { readonly flow: Flow; readonly step: number; readonly name: string }[] = [];
    const counts: [Flow, number][] = [];
    for (const flow of flows) {
      const steps = await countSteps(first, processes, flow);
      counts.push([flow, steps.length]);
      for (const step of choose(steps)) waiting.push({ flow, step, name: steps[step - 1] ?? '' });
    }
    const tried = waiting.length;
    const killings: Awaited<ReturnType<typeof killAtStep>>[] = [];
    const failures: string[] = [];
    const work = async (lane: Lane): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { flow, step, name } = next;
        await killAtStep(lane, processes, next).then(
          (killing) => killings.push(killing),
          (error: unknown) => failures.push(`${flow}, step ${step} (${name}): ${String(error)}`),
        );
      }
    };
    await Promise.all(lanes.map(work));
    const steps = Object.fromEntries(counts) as Record<Flow, number>;
    const seconds = (Date.now() - began) / 1000;
    const kills = killings.filter(({ wasKilled }) => wasKilled).length;
    const restMinutes = Math.max(0, ...killings.map((killing) => killing.restMinutes));
    return { steps, tried, kills, restMinutes, seconds, failures };
  } finally {
    await Promise.all([processes.close(), ...lanes.map((lane) => lane.close())]);
  }
}
