import type {
  AllDay,
  Busy,
  HostTime,
  OwnBooking,
  Place,
  SlotInput,
} from '../../../../src/scheduling/engine/slot-input.js';
import { dayAt, dayOf, firstMinuteAt, minuteLength, minutesOfDay } from './minute-clock.js';
import { openCells, runsOf, type OpenCells, type Strip } from './open-cells.js';

/** Something that stands in a host's time, in instants. */
export interface Standing {
  readonly start: number;
  readonly end: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly event?: Busy;
  readonly booking?: OwnBooking;
}

/** All that rules 3 to 7 need of one host, laid out in cells. */
export interface HostCells {
  readonly host: HostTime;
  readonly hours: OpenCells;
  readonly openRuns: Int32Array;
  /** In order of start. */
  readonly standings: readonly Standing[];
  /** How many minutes from a cell on are free of whatever stands there. */
  readonly bareRuns: Int32Array;
  /** The same for bookings with the buffers they keep. */
  readonly keptRuns: Int32Array;
  /** Bookings that count, by day. */
  readonly booked: ReadonlyMap<number, number>;
  readonly firstDay: number;
  readonly lastDay: number;
}

export function hostCells(host: HostTime, { now }: SlotInput, strip: Strip): HostCells {
  const { zone } = host.schedule;
  const hours = openCells(host.schedule, strip);
  const standings = standingsOf(host);
  const bare = new Uint8Array(strip.length);
  const kept = new Uint8Array(strip.length);
  for (const { start, end, bufferBefore, bufferAfter, booking } of standings) {
    fill(bare, strip, { start, end });
    if (booking) {
      const [before, after] = [bufferBefore * minuteLength, bufferAfter * minuteLength];
      fill(kept, strip, { start: start - before, end: end + after });
    }
  }
  const booked = new Map<number, number>();
  for (const { start, otherEventType, yields } of host.bookings ?? []) {
    const day = dayAt(zone, start);
    if (otherEventType !== true && yields !== true) booked.set(day, (booked.get(day) ?? 0) + 1);
  }
  const { window } = host;
  const rolling = window && 'rollingDays' in window ? window : undefined;
  const dates = window && 'from' in window ? window : undefined;
  return {
    host,
    hours,
    openRuns: runsOf(hours.open, 1),
    standings,
    bareRuns: runsOf(bare, 0),
    keptRuns: runsOf(kept, 0),
    booked,
    firstDay: dates ? dayOf(dates.from) : -Infinity,
    lastDay: rolling ? dayAt(zone, now) + rolling.rollingDays : dates ? dayOf(dates.to) : Infinity,
  };
}

/** Rule 14: the wider of the two buffers, on each side. */
export function buffersOf(host: HostTime, place: Place): { readonly before: number; readonly after: number } {
  return {
    before: Math.max(host.bufferBeforeMinutes ?? 0, place.bufferBeforeMinutes ?? 0),
    after: Math.max(host.bufferAfterMinutes ?? 0, place.bufferAfterMinutes ?? 0),
  };
}

/** Monday of the week a day lies in. */
export function mondayOf(day: number): number {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** Whatever blocks, in order of start: opaque events of others and bookings that stand, when they have a length. */
function standingsOf(host: HostTime): readonly Standing[] {
  const none = { bufferBefore: 0, bufferAfter: 0 };
  const events = (host.busy ?? [])
    .filter(({ transparent, bookingRef }) => transparent !== true && bookingRef === undefined)
    .map((event) => ({ ...('from' in event ? datesOf(event, host.schedule.zone) : event), event }))
    .map(({ start, end, event }): Standing => ({ start, end, ...none, event }));
  const bookings = (host.bookings ?? [])
    .filter(({ yields }) => yields !== true)
    .map((booking): Standing => {
      const { start, end, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = booking;
      return { start, end, bufferBefore: bufferBeforeMinutes, bufferAfter: bufferAfterMinutes, booking };
    });
  return [...events, ...bookings].filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

function datesOf({ from, to, zone }: AllDay, home: string): { readonly start: number; readonly end: number } {
  const at = (date: string): number => firstMinuteAt(zone ?? home, dayOf(date) * minutesOfDay) * minuteLength;
  return { start: at(from), end: at(to) };
}

/** Marks every minute that an interval touches; slots begin and end on whole ones. */
function fill(cells: Uint8Array, strip: Strip, { start, end }: { start: number; end: number }): void {
  const from = Math.max(0, Math.floor(start / minuteLength) - strip.first);
  const to = Math.max(0, Math.ceil(end / minuteLength) - strip.first);
  if (from < to) cells.fill(1, from, to);
}
