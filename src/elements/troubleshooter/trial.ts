import type { WallWindow } from '../../contract/schedule.js';
import { daysBetween, weekdayOf } from '../../time/civil-date.js';
import { mergeIntervals } from '../../time/interval.js';
import { formatWallTime } from '../../time/wall-time.js';
import { civilAt, dateAt } from '../../time/zone.js';
import { numberAt, withNumber } from '../schedule-editor/number-edits.js';
import { withDates } from '../schedule-editor/schedule-edits.js';
import { faultOfNumber } from '../schedule-editor/whole-number.js';
import type { NumberField } from '../schedule-editor/whole-number.js';
import { spanOf } from '../schedule-editor/windows.js';
import { bufferOf } from './buffer-of.js';
import { endOf } from './day-context.js';
import type { DayContext } from './day-context.js';
import type { Reason } from './reasons.js';
import { hoursSeat } from './remedy.js';
import { seatOf, termsAt, withTermsAt } from './rule-seats.js';
import type { RuleSeat, TriedSettings } from './rule-seats.js';

/** A setting that a reason rests on, which can be tried out otherwise. */
export type Trial =
  | {
      readonly kind: 'number';
      readonly name: Exclude<NumberField, 'intervalMinutes'>;
      readonly seat: RuleSeat;
    }
  | { readonly kind: 'date'; readonly edge: 'from' | 'to'; readonly seat: RuleSeat }
  | { readonly kind: 'hours'; readonly date: string; readonly seat: RuleSeat };

/** What is tried: a number, a date, or hours that are open beside those of the date. */
export type TrialValue = number | string | WallWindow;

/** A setting to try out, and what of it would help. */
export interface Proposal {
  readonly trial: Trial;
  readonly value: TrialValue;
}

/** The setting that a reason rests on, and what of it would let the start be; missing where the host has none to change. */
export function proposalFor(reason: Reason, start: number, context: DayContext): Proposal | undefined {
  if (reason.hostId !== context.mine) return undefined;
  const proposal = proposed(reason, start, context);
  // Only the organiser may try what stands with the event type: what would be free says what colleagues do.
  return proposal && context.organiser !== undefined && !isOfProfile(proposal.trial.seat)
    ? undefined
    : proposal;
}

/** Names a setting, so that what is tried of it is kept once. */
export function keyOfTrial({ seat, ...trial }: Trial): string {
  return JSON.stringify([Object.values(trial), Object.values(seat)]);
}

/** Whether it is the host's profile that a trial changes; else it is the event type. */
export function isOfProfile(seat: RuleSeat): boolean {
  return seat.in === 'profile' || (seat.in === 'place' && seat.of === 'profile');
}

/** What of a trial cannot stand. */
export function isFaulty({ kind, ...trial }: Trial, value: TrialValue): boolean {
  if (typeof value === 'number') return !('name' in trial) || faultOfNumber(trial.name, value) !== undefined;
  if (typeof value === 'string') return kind !== 'date' || !/^\d{4}-\d{2}-\d{2}$/.test(value);
  return spanOf(value) === undefined || value.from === '24:00';
}

/** The settings with something tried out in them. */
export function withTrial(settings: TriedSettings, trial: Trial, value: TrialValue): TriedSettings {
  return withTermsAt(trial.seat, settings, (terms) => {
    const { schedule, window } = terms;
    if (trial.kind === 'number')
      return typeof value === 'number' ? withNumber(terms, trial.name, value) : terms;
    if (trial.kind === 'date')
      return window && 'from' in window && typeof value === 'string'
        ? { ...terms, window: { ...window, [trial.edge]: value } }
        : terms;
    if (!schedule || typeof value !== 'object') return terms;
    const usual = schedule.overrides?.[trial.date] ?? schedule.weekly[weekdayOf(trial.date) as 1] ?? [];
    return { ...terms, schedule: withDates(schedule, [trial.date], withOpened(usual, value)) };
  });
}

/** The windows of a date and one more; those that meet become one. */
export function withOpened(windows: readonly WallWindow[], more: WallWindow): readonly WallWindow[] {
  const spans = [...windows, more].map(spanOf).filter((span) => span !== undefined);
  return mergeIntervals(spans).map(({ start, end }) => {
    // A window is no longer than a day.
    const last = Math.min(end, start + dayMinutes);
    return { from: formatWallTime(start), to: formatWallTime(last > dayMinutes ? last - dayMinutes : last) };
  });
}

/** The longest notice of whole quarters of an hour, hours or days that is no longer than this. */
export function roundNotice(minutes: number): number {
  const unit = [dayMinutes, 60, 15].find((one) => minutes >= one) ?? 0;
  return unit === 0 ? 0 : minutes - (minutes % unit);
}

const dayMinutes = 1440;

function proposed(reason: Reason, start: number, context: DayContext): Proposal | undefined {
  switch (reason.code) {
    case 'outside-hours':
    case 'closed-by-override':
      return proposeHours(hoursSeat(reason.placeId, context), start, context);
    case 'buffer': {
      const { seat, name, gapMinutes } = bufferOf(reason.neighbour, start, context);
      return seat && { trial: { kind: 'number', name, seat }, value: gapMinutes };
    }
    case 'notice':
      return {
        trial: { kind: 'number', name: 'noticeMinutes', seat: seatOf('noticeMinutes', context) },
        value: roundNotice(Math.floor((start - context.now) / 60_000)),
      };
    case 'window':
      return proposeWindow(start, context);
    case 'limit': {
      const name = reason.per === 'day' ? 'limits.perDay' : 'limits.perWeek';
      return { trial: { kind: 'number', name, seat: seatOf('limits', context) }, value: reason.atMost + 1 };
    }
    default:
      return undefined;
  }
}

function proposeHours(seat: RuleSeat, start: number, context: DayContext): Proposal | undefined {
  const { schedule } = termsAt(seat, context);
  if (!schedule) return undefined;
  const date = dateAt(schedule.zone, start);
  const to = timeAt(schedule.zone, endOf(start, context));
  const value = { from: timeAt(schedule.zone, start), to: to === '00:00' ? '24:00' : to };
  return { trial: { kind: 'hours', date, seat }, value };
}

function proposeWindow(start: number, context: DayContext): Proposal | undefined {
  const seat = seatOf('window', context);
  const { window } = termsAt(seat, context);
  if (!window) return undefined;
  // Dates are counted by the clock of the host's hours.
  const zone = termsAt(seatOf('schedule', context), context).schedule?.zone ?? context.day.zone;
  const date = dateAt(zone, start);
  if ('rollingDays' in window) {
    const value = daysBetween(dateAt(zone, context.now), date);
    return value < 0 ? undefined : { trial: { kind: 'number', name: 'window.rollingDays', seat }, value };
  }
  return { trial: { kind: 'date', edge: date < window.from ? 'from' : 'to', seat }, value: date };
}

/** `HH:MM` of the clock on the wall. */
function timeAt(zone: string, instant: number): string {
  const { hour, minute } = civilAt(zone, instant);
  return formatWallTime(hour * 60 + minute);
}

/** What a setting is while nothing is tried; missing where it says nothing. */
export function valueOf(trial: Trial, settings: TriedSettings): number | string | undefined {
  const terms = termsAt(trial.seat, settings);
  if (trial.kind === 'number') return numberAt(terms, trial.name);
  if (trial.kind === 'date' && terms.window && 'from' in terms.window) return terms.window[trial.edge];
  return undefined;
}
