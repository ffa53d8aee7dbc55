import type { Interval } from '../../time/interval.js';
import { startOfDate } from '../../time/zone.js';
import { minutes } from './minutes.js';
import type { AllDay, OwnBooking } from './slot-input.js';
import type { HostQuestion, PlaceQuestion, SlotQuestion } from './slot-question.js';
import type { StartTally } from './start-tally.js';

/** What a slot at a place needs around itself for a host: the larger buffer counts (slot rule 14). */
export function buffersAt(
  host: HostQuestion,
  place: PlaceQuestion,
): { readonly before: number; readonly after: number } {
  return {
    before: Math.max(host.bufferBefore, place.bufferBefore),
    after: Math.max(host.bufferAfter, place.bufferAfter),
  };
}

/**
 * Forbids the starts that meet a host's busy times and bookings (slot rule 5).
 *
 * A slot with its buffers must not meet the bare neighbour, and the bare slot must not meet a booking's buffers; two
 * buffers may share minutes. Both are open ranges of starts, so over whole milliseconds the first forbidden start is one
 * after the bound.
 */
export function forbidNeighbours(tally: StartTally, question: SlotQuestion, footing: Footing): void {
  const { before, after } = buffersAt(footing.host, footing.place);
  forbidBusy(tally, footing.host, { lead: question.duration + after - 1, trail: before });
  if (footing.host.bookings.length > 0) forbidBookings(tally, question, footing);
}

/** Short, so that engines make one piece of code of it and its callees: this is where long answers spend their time. */
function forbidBusy(
  tally: StartTally,
  host: HostQuestion,
  { lead, trail }: { readonly lead: number; readonly trail: number },
): void {
  const { busy } = host;
  for (let index = 0; index < busy.length; index++) {
    const item = busy[index]!;
    if (item.transparent === true) continue;
    if ('from' in item) forbidDates(tally, host, { item, lead, trail });
    else if (item.start < item.end) tally.forbid(item.start - lead, item.end + trail);
  }
}

function forbidDates(
  tally: StartTally,
  host: HostQuestion,
  { item, lead, trail }: { readonly item: AllDay; readonly lead: number; readonly trail: number },
): void {
  const { start, end } = allDayTime(item, host);
  if (start < end) tally.forbid(start - lead, end + trail);
}

function forbidBookings(tally: StartTally, question: SlotQuestion, { host, place }: Footing): void {
  const { duration } = question;
  const { before, after } = buffersAt(host, place);
  const sessions = joinableSessions(question, host);
  for (const booking of host.bookings) {
    const { start, end, bufferBeforeMinutes, bufferAfterMinutes } = booking;
    if (start >= end) continue;
    const from = start - duration - Math.max(after, minutes(bufferBeforeMinutes)) + 1;
    const to = end + Math.max(before, minutes(bufferAfterMinutes));
    if (isJoinable(booking, sessions, duration)) {
      // Whoever joins the session starts with it; any other start is as far as ever.
      tally.forbid(from, start);
      tally.forbid(start + 1, to);
    } else tally.forbid(from, to);
  }
}

/** A host who is asked to be at a place. */
export interface Footing {
  readonly host: HostQuestion;
  readonly place: PlaceQuestion;
}

/** The sessions of this event type and length that have seats left, by start: how many (slot rule 13). */
export function joinableSessions(
  { seats, duration }: SlotQuestion,
  host: HostQuestion,
): ReadonlyMap<number, number> | undefined {
  if (seats === 1) return undefined;
  const left = new Map<number, number>();
  for (const { start, end, otherEventType, seatsTaken = 1 } of host.bookings) {
    if (otherEventType === true || end - start !== duration) continue;
    left.set(start, (left.get(start) ?? seats) - seatsTaken);
  }
  for (const [start, seatsLeft] of left) if (seatsLeft <= 0) left.delete(start);
  return left;
}

/** Whether a booking is one of these sessions. */
export function isJoinable(
  { start, end, otherEventType }: OwnBooking,
  sessions: ReadonlyMap<number, number> | undefined,
  duration: number,
): boolean {
  return otherEventType !== true && end - start === duration && sessions?.has(start) === true;
}

/** From the first instant of the first date to that of the end date: in the item's zone, else in the schedule's. */
export function allDayTime({ from, to, zone }: AllDay, { hours }: HostQuestion): Interval {
  return { start: startOfDate(zone ?? hours.zone, from), end: startOfDate(zone ?? hours.zone, to) };
}
