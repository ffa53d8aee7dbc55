import type { WallWindow } from '../../contract/schedule.js';
import { formatWallTime, parseWallTime } from '../../time/wall-time.js';

/** The most windows a day may have. */
export const mostWindows = 48;

const dayMinutes = 1440;
const time = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

/**
 * What cannot stand: `unreadable` no time of day · `overlap` with another window of the day · `starts-late` begins where the day
 * ends.
 */
export type WindowFault = 'unreadable' | 'overlap' | 'starts-late';

/** What is as it may be, and perhaps not as it was meant: it runs into the next day, or for a whole day. */
export type WindowNote = 'overnight' | 'whole-day';

/** Minutes from midnight; the end lies after the start, beyond 1440 on the next day. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** When a window lasts; `undefined` where a time of it is none. */
export function spanOf({ from, to }: WallWindow): Span | undefined {
  if (!time.test(from) || !time.test(to)) return undefined;
  const [start, end] = [parseWallTime(from), parseWallTime(to)];
  return { start, end: end <= start ? end + dayMinutes : end };
}

/** What is wrong with the windows of a day, by index and edge: `0.from`. */
export function faultsOfWindows(windows: readonly WallWindow[]): ReadonlyMap<string, WindowFault> {
  const faults = new Map<string, WindowFault>();
  const spans = windows.map(spanOf);
  windows.forEach((window, index) => {
    for (const edge of ['from', 'to'] as const)
      if (!time.test(window[edge])) faults.set(`${index}.${edge}`, 'unreadable');
    if (window.from === '24:00') faults.set(`${index}.from`, 'starts-late');
    const own = spans[index];
    if (!own || faults.has(`${index}.from`)) return;
    const meets = (other: Span | undefined): boolean =>
      other !== undefined && own.start < other.end && other.start < own.end;
    if (!spans.slice(0, index).some(meets)) return;
    // The edge that lies inside the other one is the one to mend.
    const starts = spans
      .slice(0, index)
      .some((other) => other && other.start <= own.start && own.start < other.end);
    faults.set(`${index}.${starts ? 'from' : 'to'}`, 'overlap');
  });
  return faults;
}

/** What is worth saying of a window that may stand. */
export function noteOfWindow({ from, to }: WallWindow): WindowNote | undefined {
  if (!time.test(from) || !time.test(to) || (from === '00:00' && to === '00:00')) return undefined;
  if (from === to) return 'whole-day';
  return to < from && to !== '00:00' ? 'overnight' : undefined;
}

/** Another window for a day, where there is room: after the last one, with an hour between, or before the first. */
export function nextWindow(windows: readonly WallWindow[]): WallWindow | undefined {
  if (windows.length === 0) return { from: '09:00', to: '17:00' };
  if (windows.length >= mostWindows) return undefined;
  const spans = windows.map(spanOf).filter((span) => span !== undefined);
  const last = Math.max(0, ...spans.map(({ end }) => end));
  if (last < dayMinutes) {
    const start = last + 60 < dayMinutes ? last + 60 : last;
    return { from: formatWallTime(start), to: formatWallTime(Math.min(start + 120, dayMinutes)) };
  }
  const first = Math.min(dayMinutes, ...spans.map(({ start }) => start));
  if (first === 0) return undefined;
  const end = first > 60 ? first - 60 : first;
  return { from: formatWallTime(Math.max(0, end - 120)), to: formatWallTime(end) };
}

/** The windows in the order of the day, as they are saved and read. */
export function inOrder(windows: readonly WallWindow[]): readonly WallWindow[] {
  return [...windows].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The windows with one of them changed. */
export function withWindow(
  windows: readonly WallWindow[],
  index: number,
  change: Partial<WallWindow>,
): readonly WallWindow[] {
  return windows.map((window, at) => (at === index ? { ...window, ...change } : window));
}

/** The windows without one of them. */
export function withoutWindow(windows: readonly WallWindow[], index: number): readonly WallWindow[] {
  return windows.filter((_, at) => at !== index);
}
