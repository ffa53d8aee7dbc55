import type { ExplainedStart } from '../../contract/host-backend.js';
import { hoursEndFor } from './day-context.js';
import type { DayContext } from './day-context.js';
import { reasonsOf } from './reasons.js';
import type { Reason } from './reasons.js';

/** Starts one after the other that are offered, or that the same thing keeps from it. */
export interface StartGroup {
  /** Epoch milliseconds. */
  readonly start: number;
  /** Where the next one begins, or the day ends. */
  readonly end: number;
  readonly starts: readonly ExplainedStart[];
  /** What decides; missing where they are offered. */
  readonly reason?: Reason;
}

/** Folds the starts of a day into as few groups as tell the same. */
export function groupStarts(context: Pick<DayContext, 'day' | 'mine' | 'now'>): readonly StartGroup[] {
  const { day } = context;
  const groups: { key: string; starts: ExplainedStart[]; reason: Reason | undefined }[] = [];
  for (const start of day.starts) {
    const [reason] = reasonsOf(start, context);
    // Too late in the hours is another thing than outside of them.
    const until = reason && hoursEndFor(Date.parse(start.start), reason.hostId, context);
    const key = JSON.stringify([reason, reason?.code === 'outside-hours' && until]);
    const last = groups.at(-1);
    if (last?.key === key) last.starts.push(start);
    else groups.push({ key, starts: [start], reason });
  }
  const begins = groups.map(({ starts: [first] }) => Date.parse(first?.start ?? day.end));
  return groups.map(({ starts, reason }, index) => ({
    start: begins[index] ?? 0,
    end: begins[index + 1] ?? Date.parse(day.end),
    starts,
    ...(reason && { reason }),
  }));
}

/** The start of the grid that is nearest to an instant; missing on a day without any. */
export function nearestStart(starts: readonly ExplainedStart[], instant: number): number | undefined {
  const [first, ...others] = starts.map(({ start }) => Date.parse(start));
  if (first === undefined) return undefined;
  return others.reduce(
    (best, one) => (Math.abs(one - instant) < Math.abs(best - instant) ? one : best),
    first,
  );
}

/** The start that contains an instant in the picture: the last one at or before it, else the first. */
export function startAt(starts: readonly ExplainedStart[], instant: number): number | undefined {
  const all = starts.map(({ start }) => Date.parse(start));
  return all.findLast((start) => start <= instant) ?? all[0];
}

/** What to look at first where nothing at all is offered: the first start that is not merely outside the hours, else one in the middle of the day. */
export function tellingStart(context: Pick<DayContext, 'day' | 'mine' | 'now'>): number | undefined {
  const { starts } = context.day;
  if (starts.some(({ reasons }) => reasons.length === 0)) return undefined;
  const isTelling = (start: ExplainedStart): boolean => {
    const code = reasonsOf(start, context)[0]?.code;
    return code !== 'outside-hours' && code !== 'past';
  };
  const found = starts.find(isTelling) ?? starts[Math.floor(starts.length / 2)];
  return found && Date.parse(found.start);
}
