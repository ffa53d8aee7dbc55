import type { Interval } from '../../time/interval.js';
import { dateStretchFrom } from '../../time/zone-days.js';
import { DateClock } from '../../time/zone.js';
import { openTime } from './open-time.js';
import type { OpenTime } from './open-time.js';
import type { HostQuestion, Hours, SlotQuestion } from './slot-question.js';
import { common } from './stretches.js';
import type { Stretches } from './stretches.js';

/** Hosts who give their time together, a host alone or all of a collective, and when they are open. */
export interface Party {
  readonly hosts: readonly HostQuestion[];
  readonly open: OpenTime;
}

const day = 86_400_000;

/** Who could take a slot: each host alone, or all together (slot rules 11 and 12). */
export function partiesOf(question: SlotQuestion): readonly Party[] {
  const { hosts, range, duration, explain } = question;
  // Closed time is explained from where it begins, or its date does.
  const reach = { start: explain ? range.start - 3 * day : range.start, end: range.end + duration };
  if (question.collective) return [{ hosts, open: commonTime(hosts, reach) }];
  const known = new Map<Hours, OpenTime>();
  return hosts.map((host) => {
    const open = known.get(host.hours) ?? openTime(host.hours, reach);
    known.set(host.hours, open);
    return { hosts: [host], open };
  });
}

/**
 * The time in which all hosts are open. Each maximal stretch of it lays one grid, so its first instant is looked for
 * however far back it lies. A stretch that never began, where all are open round the clock, lays a grid for each date of
 * the first host instead.
 */
function commonTime(hosts: readonly HostQuestion[], reach: Interval): OpenTime {
  // Before this, weeks repeat; three of them hold one in which no change of clocks closes a gap.
  const weeksRepeatBefore = Math.min(reach.start, ...hosts.map(firstOverride)) - 21 * day;
  for (let back = 3 * day; ; back *= 8) {
    const start = reach.start - back;
    const union = hosts.map(({ hours }) => openTime(hours, { start, end: reach.end }).union).reduce(common);
    const goesOnBefore = union.starts[0]! <= start && union.ends[0]! > reach.start;
    if (!goesOnBefore) return { windows: union, union };
    if (start < weeksRepeatBefore) return { windows: cutByDates(union, hosts[0]!, reach), union };
  }
}

/** Cuts the first stretch at the first instants of a host's dates. */
function cutByDates({ starts, ends }: Stretches, { hours }: HostQuestion, reach: Interval): Stretches {
  const cuts: number[] = [];
  const clock = new DateClock(hours.zone);
  for (let date = dateStretchFrom(hours.zone, reach.start).day; ; date++) {
    clock.goTo(date);
    const at = clock.instantAt(0);
    if (at >= ends[0]!) break;
    cuts.push(at);
  }
  return { starts: [...cuts, ...starts.slice(1)], ends: [...cuts.slice(1), ...ends] };
}

function firstOverride({ hours }: HostQuestion): number {
  let first = Infinity;
  for (const date of hours.overrides.keys()) first = Math.min(first, date * day);
  return first;
}
