// What the sweep is given of a host: hours as numbers. The engine's door reads hours once as well, so this is not timed.
import type { HostTime } from '../../src/scheduling/engine/slot-input.js';
import type { Busy } from '../../src/scheduling/engine/slot-input.js';
import type { Interval } from '../../src/time/interval.js';
import { parseWallTime } from '../../src/time/wall-time.js';

/** A host with one and the same window on each of some weekdays, never over midnight nor over a transition. */
export interface Hours {
  readonly zone: string;
  /** Milliseconds after midnight. */
  readonly from: number;
  readonly to: number;
  /** 1 where a weekday is open, from Monday. */
  readonly open: Uint8Array;
  readonly busy: readonly Interval[];
  /** Milliseconds. */
  readonly notice: number;
  readonly bufferBefore: number;
  readonly bufferAfter: number;
}

/** @throws Error for what the workloads do not have, because the sweep would be wrong */
export function readHours(host: HostTime): Hours {
  const { schedule, busy = [], noticeMinutes = 0, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 } = host;
  if (host.bookings || host.limits || host.window || host.unreadable || schedule.overrides)
    throw new Error('The sweep knows weekly hours and busy intervals only');
  const open = new Uint8Array(7);
  let hours = '';
  for (const [weekday, windows] of Object.entries(schedule.weekly)) {
    const [window] = windows;
    if (!window) continue;
    if (windows.length > 1 || window.to <= window.from || hours > `${window.from}-${window.to}`)
      throw new Error('The sweep knows one window a day only');
    hours = `${window.from}-${window.to}`;
    open[Number(weekday) - 1] = 1;
  }
  const [from = '', to = ''] = hours.split('-');
  return {
    zone: schedule.zone,
    from: parseWallTime(from) * 60_000,
    to: parseWallTime(to) * 60_000,
    open,
    busy: intervalsOf(busy),
    notice: noticeMinutes * 60_000,
    bufferBefore: bufferBeforeMinutes * 60_000,
    bufferAfter: bufferAfterMinutes * 60_000,
  };
}

/** The same objects, known to be opaque intervals. */
function intervalsOf(busy: readonly Busy[]): readonly Interval[] {
  return busy.map((item) => {
    if ('from' in item || item.transparent) throw new Error('The sweep knows opaque intervals only');
    return item;
  });
}
