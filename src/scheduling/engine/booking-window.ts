import type { BookingWindow } from '../../contract/index.js';
import { addDays } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';

/** The first and last date of a booking window; rolling days count from today, inclusive. */
export function datesOf(
  window: BookingWindow | undefined,
  today: CivilDate,
): { readonly from?: CivilDate; readonly to?: CivilDate } {
  if (!window) return {};
  return 'rollingDays' in window ? { to: addDays(today, window.rollingDays) } : window;
}
