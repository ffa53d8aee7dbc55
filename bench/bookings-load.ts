import { callFor, crowdOf, slots } from '../test/races/crowd.js';
import type { Call } from '../test/races/asking.js';
import { chanceOf, pick } from '../test/chance.js';
import { size } from '../test/races/team.js';

/** A sort of load. */
export interface Load {
  readonly title: string;
  /** The calls of one round, made by chance. */
  readonly callsOf: (seed: number) => readonly Call[];
}

/** Servers that are asked. */
export const servers = 4;

// Rounds are short: what else the machine does changes from one second to the next.
const booking = 150;
const racing = 250;

/** Everybody books a time of their own; and the race, where most come too late. */
export const loads: readonly Load[] = [
  { title: `${booking} guests, each wins`, callsOf: (seed) => timesOfTheirOwn(chanceOf(seed)) },
  raceOf(racing),
];

/** The race, with as many guests as are wished for. */
export function raceOf(guests: number): Load {
  return {
    title: `${guests} guests for ${slots} slots`,
    callsOf: (seed) => crowdOf({ seed, guests, servers }).calls,
  };
}

/** Neighbours in the row ask for different hosts. */
function timesOfTheirOwn(chance: () => number): readonly Call[] {
  return Array.from({ length: booking }, (_, guest) =>
    callFor({ host: guest % size, turn: Math.floor(guest / size) }, { guest, server: pick(chance, servers) }),
  );
}
