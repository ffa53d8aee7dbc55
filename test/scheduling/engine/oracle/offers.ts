import type { OwnBooking, Place, SlotInput } from '../../../../src/scheduling/engine/slot-input.js';
import { buffersOf, mondayOf, type HostCells, type Standing } from './host-cells.js';
import { minuteLength, minutesOfDay } from './minute-clock.js';
import { openCells, runsOf, type Strip } from './open-cells.js';

/** The whole question, laid out in cells. */
export interface Board {
  readonly input: SlotInput;
  readonly strip: Strip;
  readonly hosts: readonly HostCells[];
  readonly places: readonly PlaceCells[];
}

export interface PlaceCells {
  readonly place: Place;
  /** Undefined when the place has no hours of its own. */
  readonly openRuns?: Int32Array;
}

export function placeCells(place: Place, strip: Strip): PlaceCells {
  return { place, ...(place.schedule && { openRuns: runsOf(openCells(place.schedule, strip).open, 1) }) };
}

/** Whether a host offers the slot of a cell at a place, whatever grid it is on. */
export function isOffered(
  board: Board,
  host: HostCells,
  { at, cell }: { at: PlaceCells; cell: number },
): boolean {
  const { place, openRuns } = at;
  const { durationMinutes } = board.input;
  const fits =
    host.openRuns[cell]! >= durationMinutes && (openRuns === undefined || openRuns[cell]! >= durationMinutes);
  return fits && hasNoTerms(board, host, cell) && isFree(board, host, { place, cell });
}

/** Rules 6 and 7, and that all calendars were read. */
function hasNoTerms(board: Board, host: HostCells, cell: number): boolean {
  const { noticeMinutes = 0, limits, unreadable = [] } = host.host;
  const start = (board.strip.first + cell) * minuteLength;
  const day = dayOfCell(host, cell);
  return (
    unreadable.length === 0 &&
    start - board.input.now >= noticeMinutes * minuteLength &&
    day >= host.firstDay &&
    day <= host.lastDay &&
    (host.booked.get(day) ?? 0) < (limits?.perDay ?? Infinity) &&
    bookedInWeek(host, day) < (limits?.perWeek ?? Infinity)
  );
}

/** Rules 5 and 13. */
function isFree(board: Board, host: HostCells, { place, cell }: { place: Place; cell: number }): boolean {
  const { durationMinutes } = board.input;
  const { before, after } = buffersOf(host.host, place);
  const session = sessionAt(board, host, cell);
  if (session && session.taken < board.input.seats!) {
    // What stands beside the session is looked at one by one, as the cells do not tell it apart.
    const start = (board.strip.first + cell) * minuteLength;
    const end = start + durationMinutes * minuteLength;
    return host.standings.every(
      (standing) =>
        (standing.booking !== undefined && session.rows.includes(standing.booking)) ||
        ((standing.end <= start - before * minuteLength || standing.start >= end + after * minuteLength) &&
          (!standing.booking || isClearOf(standing, { start, end }))),
    );
  }
  return (
    host.bareRuns[cell - before]! >= before + durationMinutes + after &&
    host.keptRuns[cell]! >= durationMinutes
  );
}

function isClearOf(
  { start, end, bufferBefore, bufferAfter }: Standing,
  slot: { start: number; end: number },
): boolean {
  return slot.end <= start - bufferBefore * minuteLength || slot.start >= end + bufferAfter * minuteLength;
}

/** The bookings of the event type asked about that have exactly the slot of a cell, when seats are shared at all. */
export function sessionAt(
  { input, strip }: Board,
  { host }: HostCells,
  cell: number,
): { readonly rows: readonly OwnBooking[]; readonly taken: number } | undefined {
  if ((input.seats ?? 1) === 1) return undefined;
  const start = (strip.first + cell) * minuteLength;
  const end = start + input.durationMinutes * minuteLength;
  const rows = (host.bookings ?? []).filter(
    (booking) =>
      booking.start === start &&
      booking.end === end &&
      booking.otherEventType !== true &&
      booking.yields !== true,
  );
  if (rows.length === 0) return undefined;
  return { rows, taken: rows.reduce((sum, { seatsTaken = 1 }) => sum + seatsTaken, 0) };
}

/** The local day of a cell in a host's zone. */
export function dayOfCell({ hours }: HostCells, cell: number): number {
  return Math.floor(hours.clock.walls[cell]! / minutesOfDay);
}

export function bookedInWeek({ booked }: HostCells, day: number): number {
  let sum = 0;
  for (let other = mondayOf(day); other < mondayOf(day) + 7; other++) sum += booked.get(other) ?? 0;
  return sum;
}
