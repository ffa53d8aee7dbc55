import { corruptedBookings } from './corrupted-bookings.js';
import { corruptedCalendars } from './corrupted-calendars.js';
import { corruptedTimes } from './corrupted-times.js';
import { corruptedWaiting } from './corrupted-waiting.js';
import type { Corruption } from './planting.js';

/** Every rule broken in every way we could think of, and what comes close to it without breaking it. */
export const corruptions: readonly Corruption[] = [
  ...corruptedTimes,
  ...corruptedBookings,
  ...corruptedCalendars,
  ...corruptedWaiting,
];
