import type { Interval } from '../../time/interval.js';
import { blockedStarts, obstaclesOf } from './blocked-starts.js';
import type { Footprint } from './blocked-starts.js';
import { checkSlotInput } from './check-slot-input.js';
import { dateGate } from './closed-dates.js';
import { minutes } from './minutes.js';
import { openHours } from './open-hours.js';
import type { OpenSlot, Place, SlotInput } from './slot-input.js';

/**
 * Finds the free times of one host whose start lies in `input.range`, ordered by start.
 *
 * Pure and synchronous; the clock is `input.now`; the answer never depends on the machine's zone or locale. What it
 * means is decided by the slot rules in docs/slot-rules.md.
 *
 * @throws BookingError `invalid-request` naming the field, `range-too-long` for more than 400 days.
 *
 * @example
 * findSlots({
 *   schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '10:00' }] } },
 *   durationMinutes: 30,
 *   now: Date.parse('2026-03-01T00:00:00Z'),
 *   range: { start: Date.parse('2026-03-02T00:00:00Z'), end: Date.parse('2026-03-03T00:00:00Z') },
 * });
 * // two slots: 08:00Z and 08:30Z on 2 March 2026
 */
export function findSlots(input: SlotInput): readonly OpenSlot[] {
  checkSlotInput(input);
  const { schedule, range } = input;
  const duration = minutes(input.durationMinutes);
  const interval = minutes(input.intervalMinutes ?? input.durationMinutes);
  const reach = { start: range.start, end: range.end + duration };
  const hours = openHours(schedule, reach);
  const earliest = Math.max(range.start, input.now + minutes(input.noticeMinutes));
  const dateIsOpen = dateGate(input);
  const places = placeSweeps(input, reach, duration);
  const fitsHours = sweepOver(hours.union);

  const slots: OpenSlot[] = [];
  for (const start of gridStarts(hours.windows, interval, { start: earliest, end: range.end })) {
    const end = start + duration;
    if (!fitsHours.contains(start, end) || !dateIsOpen(start)) continue;
    const fitting = places.filter((place) => place.fits(start, end));
    if (fitting.length === 0) continue;
    slots.push(places.length > 1 ? { start, end, places: fitting.map((place) => place.id) } : { start, end });
  }
  return slots;
}

/** One place, or the event type itself, as a sweep along rising starts. */
interface PlaceSweep {
  readonly id: string;
  fits(start: number, end: number): boolean;
}

function placeSweeps(input: SlotInput, reach: Interval, duration: number): readonly PlaceSweep[] {
  const obstacles = obstaclesOf(input.busy ?? [], input.bookings ?? [], input.schedule.zone);
  const places: readonly Place[] = input.places?.length ? input.places : [{ id: '' }];
  return places.map((place) => {
    const blocked = sweepOver(blockedStarts(obstacles, footprint(input, place, duration)));
    const hours = place.schedule && sweepOver(openHours(place.schedule, reach).union);
    return {
      id: place.id,
      fits: (start, end) =>
        !blocked.contains(start, start + 1) && (hours === undefined || hours.contains(start, end)),
    };
  });
}

function footprint(input: SlotInput, place: Place, duration: number): Footprint {
  return {
    duration,
    before: minutes(Math.max(input.bufferBeforeMinutes ?? 0, place.bufferBeforeMinutes ?? 0)),
    after: minutes(Math.max(input.bufferAfterMinutes ?? 0, place.bufferAfterMinutes ?? 0)),
  };
}

/** Containment in disjoint ordered intervals, for starts that only rise: each interval is passed once. */
function sweepOver(intervals: readonly Interval[]): { contains(start: number, end: number): boolean } {
  let at = 0;
  return {
    contains(start, end) {
      let interval = intervals[at];
      while (interval && interval.end <= start) interval = intervals[++at];
      return interval !== undefined && interval.start <= start && end <= interval.end;
    },
  };
}

/** The grid points of all windows in a range, each once, rising (slot rule 2). */
function gridStarts(windows: readonly Interval[], interval: number, range: Interval): readonly number[] {
  const starts: number[] = [];
  for (const window of windows) {
    const skipped = Math.max(0, Math.ceil((range.start - window.start) / interval));
    const end = Math.min(window.end, range.end);
    for (let start = window.start + skipped * interval; start < end; start += interval) starts.push(start);
  }
  starts.sort((a, b) => a - b);
  return starts.filter((start, index) => start !== starts[index - 1]);
}
