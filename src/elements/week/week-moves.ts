import { indexForKey } from '../slot-picker/slot-moves.js';
import type { Place } from '../slot-picker/slot-moves.js';

/** Where a button lies, and on which day: 0 is the first. */
export interface DayPlace extends Place {
  readonly day: number;
}

/** How the buttons lie, day after day, and which way one reads. */
export interface WeekFrame {
  readonly places: readonly DayPlace[];
  /** Each day is a column; else they follow one another. */
  readonly sideBySide: boolean;
  readonly direction: 'ltr' | 'rtl';
}

/**
 * The button a key leads to, by its index; undefined for a key that moves nothing, and at the edge.
 *
 * Home and End lead to a day's first and last time. Among columns, up and down stay in the day, and sideways leads to the
 * nearest time of the next day that has any.
 */
export function buttonForKey(key: string, from: number, frame: WeekFrame): number | undefined {
  const { places, sideBySide, direction } = frame;
  const here = places[from];
  if (!here) return undefined;
  const forward = direction === 'rtl' ? -1 : 1;
  switch (key) {
    case 'Home':
      return places.findIndex(({ day }) => day === here.day);
    case 'End':
      return places.findLastIndex(({ day }) => day === here.day);
  }
  if (!sideBySide) return indexForKey(key, from, frame);
  switch (key) {
    case 'ArrowDown':
      return places[from + 1]?.day === here.day ? from + 1 : undefined;
    case 'ArrowUp':
      return places[from - 1]?.day === here.day ? from - 1 : undefined;
    case 'ArrowRight':
      return besideIn(places, here, forward);
    case 'ArrowLeft':
      return besideIn(places, here, -forward);
    default:
      return undefined;
  }
}

function besideIn(places: readonly DayPlace[], here: DayPlace, onward: number): number | undefined {
  const distances = places.map(({ day, top }, index) => ({
    index,
    days: (day - here.day) * onward,
    away: Math.abs(top - here.top),
  }));
  return distances.filter(({ days }) => days > 0).sort((a, b) => a.days - b.days || a.away - b.away)[0]
    ?.index;
}
