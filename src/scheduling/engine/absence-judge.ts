import type { HostAbsence } from '../../contract/index.js';
import { dateOfDayNumber } from '../../time/civil-date.js';
import { dateStretchFrom } from '../../time/zone-days.js';
import { countBookings, mondayOf } from './closed-dates.js';
import { buffersAt } from './forbidden-starts.js';
import { meetingOf, obstaclesOf } from './neighbours.js';
import type { Obstacle } from './neighbours.js';
import { openTime } from './open-time.js';
import type { Hours, HostQuestion, SlotQuestion } from './slot-question.js';
import type { Stretches } from './stretches.js';

/** Names all that keeps one host from a start; nothing for one that they offer. Asked about rising starts. */
export type AbsenceJudge = (start: number) => readonly HostAbsence<number>[];

type Reason = HostAbsence<number>;

const mostNeighbours = 10;

export function absenceJudge(question: SlotQuestion, host: HostQuestion): AbsenceJudge {
  const hostId = host.id;
  const hours = hoursJudge(question, host.hours, { hostId });
  const places = question.places.map(({ id, hours: narrower }) =>
    narrower ? hoursJudge(question, narrower, { hostId, placeId: id }) : () => [],
  );
  const counts = countBookings(host);
  const neighbours = neighbourJudge(question, host);
  const unreadable = host.unreadable.map((calendarId) => ({
    hostId,
    code: 'calendar-unreachable' as const,
    calendarId,
  }));
  return (start) => {
    const { day } = dateStretchFrom(host.hours.zone, start);
    const reasons: Reason[] = [...hours(start), ...places.flatMap((place) => place(start))];
    if (start < host.earliest) reasons.push({ hostId, code: 'notice', earliest: host.earliest });
    if (day < host.firstDay || day > host.lastDay)
      reasons.push({ hostId, code: 'window', ...bookable(host) });
    for (const [per, date, atMost, booked] of [
      ['day', day, host.perDay, counts.perDay],
      ['week', mondayOf(day), host.perWeek, counts.perWeek],
    ] as const) {
      if ((booked.get(date) ?? 0) >= atMost)
        reasons.push({ hostId, code: 'limit', per, date: dateOfDayNumber(date), atMost });
    }
    return [...reasons, ...unreadable, ...neighbours(start)];
  };
}

/** Whether a slot lies in the hours, and if not, whether it is an override that takes them away. */
function hoursJudge(
  { range, duration }: SlotQuestion,
  hours: Hours,
  whose: { readonly hostId: string; readonly placeId?: string },
): AbsenceJudge {
  const reach = { start: range.start, end: range.end + duration };
  const { union } = openTime(hours, reach);
  const weekly = openTime({ ...hours, overrides: new Map() }, reach).union;
  return (start) => {
    if (covers(union, start, start + duration)) return [];
    const date = covers(weekly, start, start + duration) ? overrideAt(hours, start, duration) : undefined;
    return date === undefined
      ? [{ ...whose, code: 'outside-hours' }]
      : [{ ...whose, code: 'closed-by-override', date: dateOfDayNumber(date) }];
  };
}

/**
 * The overridden date that a slot meets first, else the one before it, whose hours might have run on, or the one after it,
 * which has begun already where clocks go back over midnight.
 */
function overrideAt({ zone, overrides }: Hours, start: number, duration: number): number | undefined {
  const first = dateStretchFrom(zone, start).day;
  // Where clocks go back over midnight, a slot may end on an earlier date than it begins.
  const last = Math.max(first, dateStretchFrom(zone, start + duration - 1).day);
  for (let day = first; day <= last; day++) if (overrides.has(day)) return day;
  return [first - 1, first + 1].find((day) => overrides.has(day));
}

function covers({ starts, ends }: Stretches, start: number, end: number): boolean {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= start) low = middle + 1;
    else high = middle;
  }
  return low > 0 && ends[low - 1]! >= end;
}

/** Obstacles come and go as starts rise: only those near are looked at. */
function neighbourJudge(question: SlotQuestion, host: HostQuestion): AbsenceJudge {
  const obstacles = obstaclesOf(question, host);
  const buffers = question.places.map((place) => buffersAt(host, place));
  const before = Math.max(...buffers.map((at) => at.before));
  const after = Math.max(...buffers.map((at) => at.after));
  const longestBefore = obstacles.reduce((longest, obstacle) => Math.max(longest, obstacle.before), after);
  const lead = question.duration + longestBefore;
  let near: Obstacle[] = [];
  let next = 0;
  return (start) => {
    while (next < obstacles.length && obstacles[next]!.start < start + lead) near.push(obstacles[next++]!);
    near = near.filter((obstacle) => obstacle.end + Math.max(before, obstacle.after) > start);
    const reasons: Reason[] = [];
    for (const obstacle of near) {
      const meeting = meetingOf(obstacle, start, { question, host });
      if (!meeting) continue;
      reasons.push({
        hostId: host.id,
        code: meeting === 'bare' ? obstacle.code : 'buffer',
        neighbour: obstacle.neighbour,
      });
      if (reasons.length === mostNeighbours) break;
    }
    return reasons;
  };
}

function bookable({ firstDay, lastDay }: HostQuestion): { readonly from?: string; readonly to?: string } {
  return {
    ...(firstDay > -Infinity && { from: dateOfDayNumber(firstDay) }),
    ...(lastDay < Infinity && { to: dateOfDayNumber(lastDay) }),
  };
}
