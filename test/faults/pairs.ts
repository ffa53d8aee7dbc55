import { chanceOf, pick } from '../chance.js';
import { count, liveIn, newTally } from './every-call.js';
import type { Lane, Tally } from './every-call.js';
import { flows } from './flows.js';
import { mishaps } from './mishaps.js';

/** How many calls a flow may make until it has come to rest, with one fault; a second one may hit any of them. */
const calls = 20;

/** Random pairs of faults, each told by its seed. */
export async function randomPairs(
  lane: Lane,
  { seed, pairs }: { readonly seed: number; readonly pairs: number },
): Promise<Tally> {
  const tally = newTally();
  for (let each = seed; each < seed + pairs; each++) {
    const chance = chanceOf(each);
    const flow = flows[pick(chance, flows.length)]!;
    const planned = [0, 1].map(() => ({
      mishap: mishaps[pick(chance, mishaps.length)]!,
      after: pick(chance, calls),
    }));
    const what = planned.map(({ mishap, after }) => `call ${String(after)}: ${mishap.name}`);
    count(
      tally,
      await liveIn(lane, flow, planned),
      `SEED=${String(each)} (${flow.name}, ${what.join(', ')})`,
    );
  }
  return tally;
}
