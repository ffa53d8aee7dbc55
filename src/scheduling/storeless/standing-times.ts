import type { Occupancy } from '../../contract/index.js';
import { mergeIntervals } from '../../time/interval.js';
import type { Interval } from '../../time/interval.js';
import { itemsOf } from '../busy/ask-calendars.js';
import type { Reading, Standing } from '../busy/ask-calendars.js';
import { blockOf, questionsTo, readCalendars } from '../busy/busy-times.js';
import type { Block } from '../busy/busy-times.js';
import type { KnownBusy } from '../busy/known-busy.js';
import { minutes } from '../engine/minutes.js';
import type { AvailabilityQuestion, Known } from '../scheduler/evaluate.js';
import { longestMinutes } from './promisable.js';

/**
 * Reads all that counts from the calendars alone. What was booked here stands in the linked calendar and says what buffers
 * it wants; a hold that is over counts no more. All else blocks as anybody's.
 */
export async function readStanding(busy: KnownBusy, question: AvailabilityQuestion): Promise<Known> {
  const [{ host }] = question.offer.hosts;
  const { linked } = host.calendars;
  const { durationMinutes, range, signal, isForList = false, now } = question;
  const reach = withNeighbours({ start: range.start, end: range.end + minutes(durationMinutes) });
  const readings = await readCalendars(busy, questionsTo(host), { range: reach, signal, isForList });
  const isOurs = ({ claim }: Standing, { calendarId }: Reading): boolean =>
    claim !== undefined && calendarId === linked?.calendarId;
  const blocks: Block[] = [];
  const occupancies: Occupancy[] = [];
  for (const reading of readings)
    for (const item of itemsOf([reading])) {
      if (item.transparency === 'transparent') continue;
      if (!isOurs(item, reading)) blocks.push(blockOf(item, reading));
      else if (!isOver(item, now)) occupancies.push(occupancyOf(item, host.id));
    }
  return {
    busy: new Map([
      [
        host.id,
        {
          blocks: isForList ? mergeIntervals(blocks) : blocks,
          unreadable: readings.filter((reading) => 'error' in reading),
        },
      ],
    ]),
    occupancies,
  };
}

/** The range in which a neighbour, or the buffers that it was booked with, may reach into a time. */
export function withNeighbours({ start, end }: Interval): Interval {
  const reach = minutes(longestMinutes);
  return { start: start - reach, end: end + reach };
}

/** Whether a hold counts no more. */
export function isOver({ claim }: Pick<Standing, 'claim'>, now: number): boolean {
  return claim?.heldUntil !== undefined && claim.heldUntil <= now;
}

/** A claim in the calendar as the rules know it. */
export function occupancyOf(
  { start, end, bookingRef = '', claim }: Pick<Standing, 'start' | 'end' | 'bookingRef' | 'claim'>,
  hostId: string,
): Occupancy {
  const { bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = claim ?? {};
  // Limits and seats, for which the event type counts, are not promised here.
  const counted = { id: bookingRef, hostId, eventType: '', seatsTaken: 1, bookingRef };
  return { ...counted, start, end, bufferBeforeMinutes, bufferAfterMinutes };
}
