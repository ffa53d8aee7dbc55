import type { BookingStore, BusyMemory } from '../../src/contract/index.js';
import { chanceOf, pick } from '../chance.js';
import { day, minute } from './clock.js';
import { guestsOf } from './guests.js';
import { handsOf } from './hosts.js';
import { judgeOf } from './judging.js';
import { comeToRest } from './rest.js';
import { withSteadyDigests } from './steady-digests.js';
import { weatherOf } from './weather.js';
import { calendars, createWorld, linkedCalendar } from './world.js';

/** A year of one host's traffic. */
export interface YearTerms {
  readonly seed: number;
  /** About how many decisions are made. */
  readonly decisions: number;
  readonly bookings: BookingStore;
  readonly busyMemory?: BusyMemory;
}

/** What a year came to. */
export interface Year {
  readonly decisions: number;
  readonly bookings: number;
  readonly faults: number;
  readonly unread: { readonly refused: number; readonly stoodIn: number };
  /** How long it took until nothing was due, once faults stopped. */
  readonly minutesToRest: number;
  /** The instant at which it ended. */
  readonly end: number;
  /** What must not have happened, and what came before. */
  readonly wrong: readonly string[];
  readonly diary: readonly string[];
}

export function liveYear(terms: YearTerms): Promise<Year> {
  return withSteadyDigests(() => live(terms));
}

async function live({ seed, decisions: about, bookings, busyMemory }: YearTerms): Promise<Year> {
  const chance = chanceOf(seed);
  const start = Date.UTC(2026, 0, 5, 6);
  const world = createWorld({
    start,
    chance,
    bookings,
    busyMemory,
    whenUnreadable: seed % 2 === 0 ? 'closed' : 'last-known',
    freshSeconds: seed % 3 === 0 ? 30 : 0,
    bufferMinutes: seed % 4 < 2 ? 0 : 15,
    whenConferenceFails: seed % 5 < 3 ? 'next-location' : 'without-link',
  });
  const judge = judgeOf(world);
  const guests = guestsOf(world, judge);
  const hands = handsOf(world, judge);
  const weather = weatherOf(world);
  world.line.roughness = 0.04;
  const acts = weighed([
    [10, guests.look],
    [5, guests.hold],
    [30, guests.book],
    [4, guests.rush],
    [12, guests.move],
    [7, guests.cancel],
    [7, hands.confirm],
    [2, hands.decline],
    [3, hands.cancel],
    [7, hands.plant],
    [3, hands.remove],
    [1, hands.spoil],
    [1, hands.changeHours],
    [1, hands.askAgain],
    [6, () => weather.outage()],
    [1, weather.end],
    [3, weather.kill],
    [2, weather.storm],
    [3, weather.breakLinks],
  ]);
  // Most decisions follow one another closely, the others lie days apart.
  const longest = (365 * day * 2) / (0.3 * about);
  let decisions = 0;
  async function decide(gap: number, act?: Act): Promise<void> {
    await world.advance(world.clock.now() + gap);
    await (act ?? acts[pick(chance, acts.length)])?.();
    await world.quiet();
    await judge.checkTimes();
    decisions += 1;
  }
  while (world.clock.now() < start + 365 * day && world.wrong.length === 0)
    await decide(chance() < 0.7 ? pick(chance, 15 * minute) : pick(chance, longest));
  // It ends in the midst of things, while nothing reaches the calendar that bookings go to.
  weather.storm();
  // What is refused is given up at once, and its host is to be told.
  const code = seed % 3 === 0 ? 'refused' : undefined;
  weather.outage({ connectionId: calendars[linkedCalendar], code });
  for (const act of [guests.cancel, guests.book, hands.cancel, guests.move, guests.cancel, guests.book])
    if (world.wrong.length === 0) await decide(pick(chance, 10 * minute), act);
  const minutesToRest = world.wrong.length === 0 ? await comeToRest(world, hands, weather) : 0;
  return {
    decisions,
    bookings: world.watched.refs.size,
    faults: [...world.line.met.values()].reduce((sum, count) => sum + count, 0),
    unread: judge.unread,
    minutesToRest,
    end: world.clock.now(),
    wrong: world.wrong,
    diary: world.diary,
  };
}

type Act = () => Promise<void> | void;

/** Each act as often as it weighs. */
function weighed(acts: readonly (readonly [weight: number, act: Act])[]): readonly Act[] {
  return acts.flatMap(([weight, act]) => Array.from({ length: weight }, () => act));
}
