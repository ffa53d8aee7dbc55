import { claimsMeet } from '../contract/index.js';
import type { Occupancy, TimeClaim } from '../contract/index.js';

/** What an alternative can be had as: part of an occupancy that stands, or one of its own. */
export type Place = { readonly joins: string } | 'own';

/**
 * Where the claims of an alternative would go among the live occupancies of others; `undefined` when they cannot all be
 * had. They join one occupancy at most. Needed are all occupancies that meet a claim's time with buffers, and all that
 * start in its limited ranges; more do no harm.
 */
export function placeOf(alternative: readonly TimeClaim[], others: readonly Occupancy[]): Place | undefined {
  const joined = new Set<string>();
  for (const claim of alternative) {
    const here = others.filter(({ hostId }) => hostId === claim.hostId);
    const session = sessionFor(claim, here);
    if (here.some((other) => other.id !== session && claimsMeet(claim, other))) return undefined;
    if (!isWithinLimits(claim, here)) return undefined;
    if (session !== undefined) joined.add(session);
  }
  const [joins, another] = joined;
  if (another !== undefined) return undefined;
  return joins === undefined ? 'own' : { joins };
}

/** The occupancy that a claim can join: all of it is the same time and event type, and a seat is left. */
function sessionFor(claim: TimeClaim, here: readonly Occupancy[]): string | undefined {
  const id = here.find((other) => isSameSession(other, claim))?.id;
  const times = here.filter((other) => other.id === id);
  const hasSeat = times.every((time) => isSameSession(time, claim) && time.seatsTaken < (claim.seats ?? 1));
  return hasSeat ? id : undefined;
}

function isSameSession(a: Occupancy, b: TimeClaim): boolean {
  return a.start === b.start && a.end === b.end && a.eventType === b.eventType;
}

/** Whether one more of this event type may start in each of the claim's limited ranges (slot rule 7). */
function isWithinLimits(claim: TimeClaim, here: readonly Occupancy[]): boolean {
  const sameType = here.filter(({ eventType }) => eventType === claim.eventType);
  return (claim.limits ?? []).every(({ range, atMost }) => {
    const inside = sameType.filter(({ start }) => start >= range.start && start < range.end);
    return new Set(inside.map(({ id }) => id)).size < atMost;
  });
}
