import type { Occupancy, TimeClaim } from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';

type Buffered = Interval & Pick<TimeClaim, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>;

/** One guest's part in an occupancy of one host: claimed, or agreed. */
export interface Seat extends TimeClaim {
  readonly occupancyId: string;
  /** Who sits there: a booking, also while it is being moved; else the claim. */
  readonly guest: string;
  readonly bookingRef?: string;
}

/** What an alternative can be had as: part of an occupancy that stands, or one of its own. */
export type Place = { readonly joins: string } | 'own';

/**
 * Where the claims of an alternative would go among the seats of others; `undefined` when they cannot all be had. They
 * join one occupancy at most.
 */
export function placeOf(alternative: readonly TimeClaim[], others: readonly Seat[]): Place | undefined {
  const joined = new Set<string>();
  for (const claim of alternative) {
    const here = others.filter(({ hostId }) => hostId === claim.hostId);
    const session = sessionFor(claim, here);
    if (here.some((seat) => seat.occupancyId !== session && claimsMeet(claim, seat))) return undefined;
    if (!isWithinLimits(claim, here)) return undefined;
    if (session !== undefined) joined.add(session);
  }
  const [joins, another] = joined;
  if (another !== undefined) return undefined;
  return joins === undefined ? 'own' : { joins };
}

/** The occupancy that a claim can join: all of it is the same time and event type, and a seat is left. */
function sessionFor(claim: TimeClaim, here: readonly Seat[]): string | undefined {
  const id = here.find((seat) => isSameSession(seat, claim))?.occupancyId;
  const seats = here.filter(({ occupancyId }) => occupancyId === id);
  const taken = new Set(seats.map(({ guest }) => guest)).size;
  return seats.every((seat) => isSameSession(seat, claim)) && taken < (claim.seats ?? 1) ? id : undefined;
}

function isSameSession(a: TimeClaim, b: TimeClaim): boolean {
  return a.start === b.start && a.end === b.end && a.eventType === b.eventType;
}

/**
 * Whether two stretches of one host's time meet (slot rule 5): bare time against bare time, and the bare time of each
 * against the buffers of the other. Two buffers may share minutes.
 */
function claimsMeet(a: Buffered, b: Buffered): boolean {
  return overlaps(a, withBuffers(b)) || overlaps(withBuffers(a), b);
}

/** Whether one more of this event type may start in each of the claim's limited ranges (slot rule 7). */
function isWithinLimits(claim: TimeClaim, here: readonly Seat[]): boolean {
  const sameType = here.filter(({ eventType }) => eventType === claim.eventType);
  return (claim.limits ?? []).every(({ range, atMost }) => {
    const inside = sameType.filter(({ start }) => start >= range.start && start < range.end);
    return new Set(inside.map(({ occupancyId }) => occupancyId)).size < atMost;
  });
}

/** A stretch and the buffers it wants kept, as one. */
function withBuffers(claim: Buffered): Interval {
  return {
    start: claim.start - claim.bufferBeforeMinutes * 60_000,
    end: claim.end + claim.bufferAfterMinutes * 60_000,
  };
}

/** The occupancies that seats make up, those that meet a range with their buffers, rising. */
export function occupanciesOf(seats: Iterable<Seat>, range: Interval): readonly Occupancy[] {
  const groups = new Map<string, Seat[]>();
  for (const seat of seats) {
    const name = JSON.stringify([seat.occupancyId, seat.hostId, seat.start, seat.end]);
    const group = groups.get(name);
    if (group) group.push(seat);
    else groups.set(name, [seat]);
  }
  return [...groups.values()]
    .map(occupancyOf)
    .filter((occupancy) => overlaps(withBuffers(occupancy), range))
    .sort((a, b) => a.start - b.start);
}

function occupancyOf(seats: readonly Seat[]): Occupancy {
  const [{ occupancyId: id, hostId, eventType, start, end }] = seats as readonly [Seat];
  const bookingRef = seats.find((seat) => seat.bookingRef !== undefined)?.bookingRef;
  return {
    id,
    hostId,
    eventType,
    start,
    end,
    bufferBeforeMinutes: Math.max(...seats.map((seat) => seat.bufferBeforeMinutes)),
    bufferAfterMinutes: Math.max(...seats.map((seat) => seat.bufferAfterMinutes)),
    seatsTaken: new Set(seats.map(({ guest }) => guest)).size,
    ...(bookingRef !== undefined && { bookingRef }),
  };
}
