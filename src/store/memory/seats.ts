import type { Occupancy, TimeClaim } from '../../contract/index.js';

/** One guest's part in an occupancy of one host: claimed, or agreed. */
export interface Seat extends TimeClaim {
  readonly occupancyId: string;
  /** Who sits there: a booking, also while it is being moved; else the claim. */
  readonly guest: string;
  readonly bookingRef?: string;
}

/** The occupancies that seats make up, rising. */
export function occupanciesOf(seats: Iterable<Seat>): readonly Occupancy[] {
  const groups = new Map<string, Seat[]>();
  for (const seat of seats) {
    const name = JSON.stringify([seat.occupancyId, seat.hostId, seat.start, seat.end]);
    const group = groups.get(name);
    if (group) group.push(seat);
    else groups.set(name, [seat]);
  }
  return [...groups.values()].map(occupancyOf).sort((a, b) => a.start - b.start);
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
