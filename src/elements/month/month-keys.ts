import type { CivilDate } from '../../time/civil-date.js';
import { addDays, startOfWeek } from '../../time/civil-date.js';
import { addMonths } from '../../time/add-months.js';

/** A key pressed on a day. */
export interface DayKey {
  readonly key: string;
  readonly shift: boolean;
}

/** How the grid lies and where it ends. */
export interface GridFrame {
  readonly direction: 'ltr' | 'rtl';
  /** 1 Monday … 7 Sunday */
  readonly firstWeekday: number;
  readonly min?: CivilDate | undefined;
  readonly max?: CivilDate | undefined;
}

/**
 * The day a key leads to, held between `min` and `max`; undefined for a key that moves nothing.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/dialog-modal/examples/datepicker-dialog/
 */
export function dateForKey(from: CivilDate, { key, shift }: DayKey, frame: GridFrame): CivilDate | undefined {
  const date = aimOf(from, key, { ...frame, months: shift ? 12 : 1 });
  return date === undefined ? undefined : hold(date, frame);
}

function aimOf(
  from: CivilDate,
  key: string,
  frame: GridFrame & { readonly months: number },
): CivilDate | undefined {
  const forward = frame.direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'ArrowRight':
      return addDays(from, forward);
    case 'ArrowLeft':
      return addDays(from, -forward);
    case 'ArrowDown':
      return addDays(from, 7);
    case 'ArrowUp':
      return addDays(from, -7);
    case 'Home':
      return startOfWeek(from, frame.firstWeekday);
    case 'End':
      return addDays(startOfWeek(from, frame.firstWeekday), 6);
    case 'PageDown':
      return addMonths(from, frame.months);
    case 'PageUp':
      return addMonths(from, -frame.months);
    default:
      return undefined;
  }
}

function hold(date: CivilDate, { min, max }: GridFrame): CivilDate {
  if (max !== undefined && date > max) return max;
  return min !== undefined && date < min ? min : date;
}
