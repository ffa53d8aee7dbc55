import type { Verdict } from './expectation.js';
import type { Workbench } from './workbench.js';

/** Tries one expectation. @throws NotPossible, or whatever keeps it from being tried. */
export type Attempt = (bench: Workbench) => Promise<Verdict>;

/** The attempts at a group of expectations, one each. */
export type Attempts<Id extends string> = Readonly<Record<Id, Attempt>>;

/** Looks until it is so, for a quarter of a minute: Google may show a little late what it has stored. */
export async function eventually(
  { transport }: Pick<Workbench, 'transport'>,
  look: () => Promise<boolean>,
): Promise<boolean> {
  for (const pause of [500, 1000, 2000, 4000, 8000, 0]) {
    if (await look()) return true;
    if (pause > 0) await transport.sleep(pause);
  }
  return false;
}
