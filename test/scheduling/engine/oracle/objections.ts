import type { HostAbsence, Neighbour, Schedule } from '../../../../src/contract/index.js';
import type { Busy } from '../../../../src/scheduling/engine/slot-input.js';
import { bookedInWeek, dayOfCell, sessionAt, type Board } from './offers.js';
import { buffersOf, mondayOf, type HostCells, type Standing } from './host-cells.js';
import { dateText, dayAt, minuteLength, minutesOfDay } from './minute-clock.js';
import { openCells } from './open-cells.js';

type Absence = HostAbsence<number>;

/** Every reason that one host has against the slot of a cell, at any of the places, each once. */
export function objectionsOf(board: Board, host: HostCells, cell: number): readonly Absence[] {
  const { id, schedule, unreadable = [] } = host.host;
  const reasons: Absence[] = [];
  const own = missingHours(board, schedule, cell);
  if (own) reasons.push({ hostId: id, ...own });
  for (const { place } of board.places) {
    const missing = place.schedule && missingHours(board, place.schedule, cell);
    if (missing) reasons.push({ hostId: id, ...missing, placeId: place.id });
  }
  reasons.push(...brokenTerms(board, host, cell));
  for (const calendarId of unreadable) reasons.push({ hostId: id, code: 'calendar-unreachable', calendarId });
  return [...reasons, ...neighboursOf(board, host, cell)];
}

type Hours =
  | { readonly code: 'outside-hours' }
  | { readonly code: 'closed-by-override'; readonly date: string };

/** Whether a schedule leaves out part of the slot, and which overridden date is the cause, if any is. */
function missingHours({ input, strip }: Board, schedule: Schedule, cell: number): Hours | undefined {
  const end = cell + input.durationMinutes;
  const { open, clock } = openCells(schedule, strip);
  const overrides = Object.keys(schedule.overrides ?? {});
  if (!open.subarray(cell, end).includes(0)) return undefined;
  if (openCells(schedule, strip, true).open.subarray(cell, end).includes(0)) return { code: 'outside-hours' };
  const first = Math.floor(clock.walls[cell]! / minutesOfDay);
  const last = Math.floor(clock.walls[end - 1]! / minutesOfDay);
  // The dates of the slot itself, then the one whose window would have run into it; and the next, which has begun already
  // where the clock goes back over midnight.
  const days = Array.from({ length: Math.max(1, last - first + 1) }, (_, index) => first + index);
  const overridden = [...days, first - 1, first + 1].map(dateText).find((date) => overrides.includes(date));
  return overridden === undefined
    ? { code: 'outside-hours' }
    : { code: 'closed-by-override', date: overridden };
}

function brokenTerms(board: Board, host: HostCells, cell: number): readonly Absence[] {
  const { id: hostId, noticeMinutes = 0, window, limits, schedule } = host.host;
  const { now } = board.input;
  const day = dayOfCell(host, cell);
  const earliest = now + noticeMinutes * minuteLength;
  const reasons: Absence[] = [];
  if ((board.strip.first + cell) * minuteLength < earliest)
    reasons.push({ hostId, code: 'notice', earliest });
  if (window && (day < host.firstDay || day > host.lastDay)) {
    const to = 'to' in window ? window.to : dateText(dayAt(schedule.zone, now) + window.rollingDays);
    reasons.push({ hostId, code: 'window', ...('from' in window && { from: window.from }), to });
  }
  if (limits?.perDay !== undefined && (host.booked.get(day) ?? 0) >= limits.perDay)
    reasons.push({ hostId, code: 'limit', per: 'day', date: dateText(day), atMost: limits.perDay });
  if (limits?.perWeek !== undefined && bookedInWeek(host, day) >= limits.perWeek) {
    const date = dateText(mondayOf(day));
    reasons.push({ hostId, code: 'limit', per: 'week', date, atMost: limits.perWeek });
  }
  return reasons;
}

/** What stands in the way or too near, in order of start (more of them than an explanation has to tell). */
function neighboursOf(board: Board, host: HostCells, cell: number): readonly Absence[] {
  const start = (board.strip.first + cell) * minuteLength;
  const end = start + board.input.durationMinutes * minuteLength;
  const session = sessionAt(board, host, cell);
  const joined = session && session.taken < board.input.seats! ? session.rows : [];
  const widest = board.places.map(({ place }) => buffersOf(host.host, place));
  const before = Math.max(...widest.map((buffers) => buffers.before)) * minuteLength;
  const after = Math.max(...widest.map((buffers) => buffers.after)) * minuteLength;
  const reasons: Absence[] = [];
  for (const standing of host.standings) {
    const { booking, bufferBefore, bufferAfter } = standing;
    if (booking && joined.includes(booking)) continue;
    const meets = standing.start < end && standing.end > start;
    const near =
      (standing.start < end + after && standing.end > start - before) ||
      (standing.start - bufferBefore * minuteLength < end &&
        standing.end + bufferAfter * minuteLength > start);
    if (!meets && !near) continue;
    const code = !meets ? 'buffer' : booking ? 'booked' : 'busy';
    reasons.push({ hostId: host.host.id, code, neighbour: told(standing) });
  }
  return reasons;
}

function told({ start, end, event, booking }: Standing): Neighbour<number> {
  const { calendarId, eventId, title }: Pick<Busy, 'calendarId' | 'eventId' | 'title'> = event ?? {};
  return {
    start,
    end,
    ...(calendarId !== undefined && { calendarId }),
    ...(eventId !== undefined && { eventId }),
    ...(title !== undefined && { title }),
    ...(booking?.bookingRef !== undefined && { bookingRef: booking.bookingRef }),
  };
}
