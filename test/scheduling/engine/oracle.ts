import type { Schedule, WallWindow, Weekday } from '../../../src/contract/index.js';
import type { AllDay, SlotInput } from '../../../src/scheduling/engine/slot-input.js';

/*
 * The slot rules once more, in another style of thinking: one cell per minute, labels from `Intl`, no shared code with
 * the engine. Slow and plain on purpose; instants are whole minutes here.
 */

const minute = 60_000;
const day = 86_400_000;

/** The starts that the rules offer, by looking at every minute. */
export function slotsByMinute(input: SlotInput): readonly number[] {
  const { schedule, range } = input;
  const duration = input.durationMinutes;
  const interval = input.intervalMinutes ?? duration;
  const from = range.start - 9 * day;
  const to = range.end + 9 * day + duration * minute;
  const clock = clockOf(schedule.zone, from, to);
  const windows = windowsOf(schedule, clock);
  const open = new Set<number>();
  const grid = new Set<number>();
  for (const { start, end } of windows) {
    for (let at = start; at < end; at += minute) open.add(at);
    for (let at = start; at < end; at += interval * minute) grid.add(at);
  }
  const blocked = blockedMinutes(input);
  const days = countStarts(input, clock);

  const starts: number[] = [];
  for (let start = range.start; start < range.end; start += minute) {
    if (!grid.has(start) || start < input.now + (input.noticeMinutes ?? 0) * minute) continue;
    const minutesOfSlot = minutesFrom(start, duration);
    if (!minutesOfSlot.every((at) => open.has(at))) continue;
    const before = input.bufferBeforeMinutes ?? 0;
    const around = minutesFrom(start - before * minute, before + duration + (input.bufferAfterMinutes ?? 0));
    if (around.some((at) => blocked.bare.has(at)) || minutesOfSlot.some((at) => blocked.buffers.has(at)))
      continue;
    if (days.isOpen(clock.dateAt(start))) starts.push(start);
  }
  return starts;
}

interface Clock {
  dateAt(instant: number): string;
  /** The first minute whose wall clock is at or past this one. */
  firstAt(date: string, minuteOfDay: number): number;
  readonly dates: readonly string[];
}

/** A zone's wall clock over a range of minutes, as `Intl` shows it. */
function clockOf(zone: string, from: number, to: number): Clock {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });
  const wallAt = (instant: number): number => {
    const parts: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) parts[type] = Number(value);
    return Date.UTC(parts['year']!, parts['month']! - 1, parts['day'], parts['hour'], parts['minute']);
  };
  const first = Math.floor(from / minute) * minute;
  const walls: number[] = [];
  // Within an hour whose ends differ by an hour nothing happened (two changes within one hour are unknown to history).
  for (let hour = first; hour <= to; hour += 60 * minute) {
    const [start, end] = [wallAt(hour), wallAt(hour + 60 * minute)];
    for (let step = 0; step < 60; step++) {
      walls.push(end - start === 60 * minute ? start + step * minute : wallAt(hour + step * minute));
    }
  }
  const dateOf = (wall: number): string => new Date(wall).toISOString().slice(0, 10);
  const begins = dateOf(walls[0]! + day);
  const dates: string[] = [];
  for (let at = Date.parse(begins); at < walls.at(-1)! - day; at += day) dates.push(dateOf(at));
  return {
    dates,
    dateAt: (instant) => dateOf(walls[Math.floor((instant - first) / minute)]!),
    firstAt: (date, minuteOfDay) => {
      const wanted = Date.parse(date) + minuteOfDay * minute;
      return first + walls.findIndex((wall) => wall >= wanted) * minute;
    },
  };
}

function windowsOf(
  schedule: Schedule,
  clock: Clock,
): readonly { readonly start: number; readonly end: number }[] {
  return clock.dates.flatMap((date) =>
    hoursOf(schedule, date).map((window) => {
      const [from, to] = [minuteOf(window.from), minuteOf(window.to)];
      const next = new Date(Date.parse(date) + day).toISOString().slice(0, 10);
      const start = clock.firstAt(date, from);
      if (to > from) return { start, end: clock.firstAt(date, to) };
      const end = clock.firstAt(next, to);
      return { start, end: schedule.overrides?.[next] ? Math.min(end, clock.firstAt(next, 0)) : end };
    }),
  );
}

function hoursOf(schedule: Schedule, date: string): readonly WallWindow[] {
  const weekday = (((new Date(date).getUTCDay() + 6) % 7) + 1) as Weekday;
  return schedule.overrides?.[date] ?? schedule.weekly[weekday] ?? [];
}

function minuteOf(text: string): number {
  return Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
}

function minutesFrom(start: number, count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => start + index * minute);
}

/** Minutes that are busy or booked, and minutes that bookings keep as buffers. */
function blockedMinutes(input: SlotInput): {
  readonly bare: ReadonlySet<number>;
  readonly buffers: ReadonlySet<number>;
} {
  const bare = new Set<number>();
  const buffers = new Set<number>();
  const fill = (set: Set<number>, start: number, end: number): void => {
    for (let at = start; at < end; at += minute) set.add(at);
  };
  for (const item of input.busy ?? []) {
    if (item.transparent === true) continue;
    if ('from' in item) {
      const { start, end } = datesOf(item, input.schedule.zone);
      fill(bare, start, end);
    } else fill(bare, item.start, item.end);
  }
  for (const { start, end, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } of input.bookings ?? []) {
    if (start >= end) continue;
    fill(bare, start, end);
    fill(buffers, start - bufferBeforeMinutes * minute, end + bufferAfterMinutes * minute);
  }
  return { bare, buffers };
}

function datesOf(item: AllDay, zone: string): { readonly start: number; readonly end: number } {
  const clock = clockOf(item.zone ?? zone, Date.parse(item.from) - 3 * day, Date.parse(item.to) + 3 * day);
  return { start: clock.firstAt(item.from, 0), end: clock.firstAt(item.to, 0) };
}

function countStarts(input: SlotInput, clock: Clock): { isOpen(date: string): boolean } {
  const { window, limits, now } = input;
  const today = clockOf(input.schedule.zone, now - day, now + day).dateAt(now);
  const monday = (date: string): string => {
    const weekday = (new Date(date).getUTCDay() + 6) % 7;
    return new Date(Date.parse(date) - weekday * day).toISOString().slice(0, 10);
  };
  const dates = (input.bookings ?? [])
    .filter(({ unlimited }) => unlimited !== true)
    .map(({ start }) => clock.dateAt(start));
  const last =
    window && 'rollingDays' in window
      ? new Date(Date.parse(today) + window.rollingDays * day).toISOString().slice(0, 10)
      : window?.to;
  return {
    isOpen: (date) =>
      (last === undefined || date <= last) &&
      (window === undefined || 'rollingDays' in window || date >= window.from) &&
      dates.filter((booked) => booked === date).length < (limits?.perDay ?? Infinity) &&
      dates.filter((booked) => monday(booked) === monday(date)).length < (limits?.perWeek ?? Infinity),
  };
}
