import type { Neighbour } from '../../contract/index.js';
import { allDayTime, buffersAt, isJoinable, joinableSessions } from './forbidden-starts.js';
import { minutes } from './minutes.js';
import type { HostQuestion, SlotQuestion } from './slot-question.js';

/** What may stand in a host's way, with the buffers it keeps itself. */
export interface Obstacle {
  readonly start: number;
  readonly end: number;
  readonly before: number;
  readonly after: number;
  readonly neighbour: Neighbour<number>;
  /** `booked` for what was given away here. */
  readonly code: 'busy' | 'booked';
  /** A session that a slot with its very start would join. */
  readonly joinable: boolean;
}

/** How a slot meets an obstacle: bare against bare, or one with the buffers of the other. */
export type Meeting = 'bare' | 'buffer' | undefined;

/** Everything opaque that a host has, ordered by start. */
export function obstaclesOf(question: SlotQuestion, host: HostQuestion): readonly Obstacle[] {
  const obstacles: Obstacle[] = [];
  for (const item of host.busy) {
    if (item.transparent === true) continue;
    const { start, end } = 'from' in item ? allDayTime(item, host) : item;
    const neighbour = { start, end, ...known(item, ['calendarId', 'eventId', 'title']) };
    obstacles.push({ start, end, before: 0, after: 0, neighbour, code: 'busy', joinable: false });
  }
  const sessions = joinableSessions(question, host);
  for (const booking of host.bookings) {
    const { start, end, bufferBeforeMinutes, bufferAfterMinutes } = booking;
    obstacles.push({
      start,
      end,
      before: minutes(bufferBeforeMinutes),
      after: minutes(bufferAfterMinutes),
      neighbour: { start, end, ...known(booking, ['bookingRef']) },
      code: 'booked',
      joinable: isJoinable(booking, sessions, question.duration),
    });
  }
  return obstacles.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
}

/** How a slot at `start` meets an obstacle, wherever the host would be (slot rule 5). */
export function meetingOf(
  obstacle: Obstacle,
  start: number,
  { question, host }: { readonly question: SlotQuestion; readonly host: HostQuestion },
): Meeting {
  if (obstacle.joinable && obstacle.start === start) return undefined;
  const end = start + question.duration;
  if (obstacle.start < end && obstacle.end > start) return 'bare';
  const isNear = question.places.some((place) => {
    const { before, after } = buffersAt(host, place);
    return (
      obstacle.start < end + Math.max(after, obstacle.before) &&
      obstacle.end > start - Math.max(before, obstacle.after)
    );
  });
  return isNear ? 'buffer' : undefined;
}

/** Those of some properties that an item has. */
function known<Item extends object, Name extends keyof Item>(
  item: Item,
  names: readonly Name[],
): Pick<Item, Name> {
  return Object.fromEntries(
    names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])),
  ) as Pick<Item, Name>;
}
