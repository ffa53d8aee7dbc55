import { forbidClosedDates } from './closed-dates.js';
import { forbidNeighbours } from './forbidden-starts.js';
import { layGrid } from './grid.js';
import { openTime } from './open-time.js';
import type { OpenTime } from './open-time.js';
import type { Party } from './party.js';
import type { PlaceQuestion, SlotQuestion } from './slot-question.js';
import { StartGrid } from './start-grid.js';
import { StartTally } from './start-tally.js';

/** What a party offers at a place. */
export interface Offering {
  readonly party: Party;
  readonly place: PlaceQuestion;
  readonly tally: StartTally;
}

/** What each party offers, place by place. Nothing is offered by one of whose calendars cannot be read. */
export function offeringsOf(question: SlotQuestion, parties: readonly Party[]): readonly Offering[] {
  const grids = new Map<OpenTime, KnownGrid>();
  const offerings: Offering[] = [];
  for (const party of parties) {
    if (party.hosts.some(({ unreadable }) => unreadable.length > 0)) continue;
    const grid = gridOf(question, party, grids);
    const own: Offering[] = [];
    for (const place of question.places) {
      const alike = own.find((other) => isAlike(other.place, place));
      own.push({ party, place, tally: alike?.tally ?? tallyOf(question, { party, place }, grid) });
    }
    offerings.push(...own);
  }
  return offerings;
}

/** A grid, and from when on. */
interface KnownGrid {
  readonly earliest: number;
  readonly grid: StartGrid;
}

/** The starts that hours, range and notice allow; laid once for those who have the same of them. */
function gridOf(question: SlotQuestion, { hosts, open }: Party, grids: Map<OpenTime, KnownGrid>): StartGrid {
  const { range, duration, interval } = question;
  let earliest = range.start;
  let stretches = 0;
  for (const host of hosts) {
    earliest = Math.max(earliest, host.earliest);
    stretches += host.busy.length + host.bookings.length;
  }
  const known = grids.get(open);
  if (known?.earliest === earliest) return known.grid;
  const grid = new StartGrid(layGrid(open, { earliest, end: range.end, duration, interval }), 2 * stretches);
  grids.set(open, { earliest, grid });
  return grid;
}

function tallyOf(
  question: SlotQuestion,
  { party, place }: { readonly party: Party; readonly place: PlaceQuestion },
  grid: StartGrid,
): StartTally {
  const tally = new StartTally(grid);
  for (const host of party.hosts) {
    forbidNeighbours(tally, question, { host, place });
    forbidClosedDates(tally, host, question.range);
  }
  if (place.hours) forbidOutside(tally, question, place.hours);
  tally.sumUp();
  return tally;
}

/** Forbids the starts of slots that do not lie in a place's hours. */
function forbidOutside(
  tally: StartTally,
  { range, duration }: SlotQuestion,
  hours: NonNullable<PlaceQuestion['hours']>,
): void {
  const { starts, ends } = openTime(hours, { start: range.start, end: range.end + duration }).union;
  let from = -Infinity;
  for (let index = 0; index < starts.length; index++) {
    tally.forbid(from, starts[index]!);
    from = Math.max(starts[index]!, ends[index]! - duration + 1);
  }
  tally.forbid(from, Infinity);
}

function isAlike(a: PlaceQuestion, b: PlaceQuestion): boolean {
  return !a.hours && !b.hours && a.bufferBefore === b.bufferBefore && a.bufferAfter === b.bufferAfter;
}
