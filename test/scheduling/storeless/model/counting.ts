import { play } from './contest.js';
import type { Contest, Ending } from './contest.js';
import { explore } from './explore.js';

/** What came of all ways through a contest. */
export interface Count {
  readonly ways: number;
  /** Two guests were booked. */
  readonly doubles: number;
  /** Both were refused although one could have had the time. */
  readonly bothLost: number;
}

/** Plays every way through a contest once. */
export async function countWays(
  contest: Contest,
  judge: (ending: Ending) => void | Promise<void> = () => undefined,
): Promise<Count> {
  let doubles = 0;
  let bothLost = 0;
  const ways = await explore(async (choose) => {
    const ending = await play(contest, choose);
    if (ending.isDouble) doubles += 1;
    if (ending.outcomes.every((outcome) => typeof outcome === 'string')) bothLost += 1;
    await judge(ending);
  });
  return { ways, doubles, bothLost };
}
