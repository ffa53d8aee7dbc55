import { isBookingError } from '../../src/contract/index.js';
import type { BookingRecord, BusyItem } from '../../src/contract/index.js';
import { overlaps } from '../../src/time/interval.js';
import type { Interval } from '../../src/time/interval.js';
import { day, minute } from './clock.js';
import type { Reading } from './faulty-line.js';
import { calendars, hostId } from './world.js';
import type { World } from './world.js';

/** Ways to fail that pass by themselves: the only ones for which what was known before may stand in. */
const passing = ['calendar-unreachable', 'rate-limited', 'unavailable'];

/** What may be told while a calendar cannot be read: that, that another guest has the time, or that a video link cannot be made. */
const unreadCodes = ['calendar-unreachable', 'slot-taken', 'not-bookable', 'unavailable'];

/** Looks at everything that is answered, with the eyes of somebody who knows what the calendars really said. */
export interface Judge {
  /** Before something is asked. */
  begin(): void;
  /** Before each attempt at it. */
  attempt(): void;
  /** Times were given away, or listed, for what was asked since `begin`. */
  gave(what: string, times: readonly Interval[]): void;
  /** What was asked was refused. */
  refused(what: string, error: unknown): void;
  /** Nobody has two things at once. */
  checkTimes(): Promise<void>;
  /** How often a calendar could not be read, and what was answered then. */
  readonly unread: { refused: number; stoodIn: number };
}

export function judgeOf(world: World): Judge {
  const { line, clock, terms, wrong } = world;
  let begun = 0;
  let attempted = 0;

  /** Something of another's in the way; our own rows speak for our own events. */
  function inTheWay(items: readonly BusyItem[], time: Interval): boolean {
    return items.some(
      (item) =>
        item.transparency === 'opaque' &&
        !world.watched.refs.has(item.bookingRef ?? '') &&
        overlaps(item, time),
    );
  }

  function check(what: string, calendarId: string, time: Interval): void {
    const own = line.readings.filter((reading) => reading.calendarId === calendarId);
    const now = own.filter(
      ({ at, range }) => at >= begun && range.start <= time.start && range.end >= time.end,
    );
    const good = now.findLast(({ items }) => items);
    if (good) {
      if (inTheWay(good.items ?? [], time)) wrong.push(`${what} over an event in ${calendarId}`);
      return;
    }
    const error = own.findLast(({ at }) => at >= begun)?.error;
    if (terms.whenUnreadable === 'closed' || (isBookingError(error) && !passing.includes(error.code))) {
      wrong.push(`${what} although ${calendarId} was not read: ${String(error)}`);
      return;
    }
    judge.unread.stoodIn += 1;
    for (let date = Math.floor(time.start / day) * day; date < time.end; date += day) {
      const known = own.findLast(
        ({ items, range }) => items && range.start <= date && range.end >= date + day,
      );
      if (!known || known.at < begun - day) wrong.push(`${what} with nothing known of ${calendarId}`);
      else if (inTheWay(known.items ?? [], time)) wrong.push(`${what} over a known event in ${calendarId}`);
    }
  }

  const judge: Judge = {
    unread: { refused: 0, stoodIn: 0 },
    begin() {
      begun = clock.now();
      // Nothing older is relied on.
      line.readings = line.readings.filter(({ at }) => at > begun - 2 * day);
      // What was read in this very moment before is another's.
      clock.pass(1);
      begun = clock.now();
      attempted = line.readings.length;
    },
    attempt: () => void (attempted = line.readings.length),
    gave(what, times) {
      for (const time of times) for (const id of Object.keys(calendars)) check(what, id, time);
    },
    refused(what, error) {
      const isUnread = lastReadings(line.readings.slice(attempted)).some(
        (reading) => reading.error !== undefined,
      );
      if (!isBookingError(error)) wrong.push(`${what} failed with ${String(error)}`);
      // Whose time another guest has is told so, and what else is free could not be looked up.
      else if (isUnread && !unreadCodes.includes(error.code))
        wrong.push(`${what} refused as ${error.code} with a calendar unread`);
      else if (error.code === 'calendar-unreachable') judge.unread.refused += 1;
    },
    async checkTimes() {
      const around = { start: clock.now() - day, end: clock.now() + 70 * day };
      const taken = await terms.bookings.occupancies([hostId], around, clock.now());
      for (const [index, one] of taken.entries())
        for (const other of taken.slice(index + 1))
          if (overlaps(one, widened(other)) || overlaps(widened(one), other))
            wrong.push(`two things at ${new Date(one.start).toISOString()}`);
    },
  };
  return judge;
}

/** A time with its buffers. */
export function widened({
  start,
  end,
  bufferBeforeMinutes,
  bufferAfterMinutes,
}: Interval & Pick<BookingRecord, 'bufferBeforeMinutes' | 'bufferAfterMinutes'>): Interval {
  return { start: start - bufferBeforeMinutes * minute, end: end + bufferAfterMinutes * minute };
}

function lastReadings(readings: readonly Reading[]): readonly Reading[] {
  return Object.keys(calendars).flatMap(
    (id) => readings.findLast(({ calendarId }) => calendarId === id) ?? [],
  );
}
