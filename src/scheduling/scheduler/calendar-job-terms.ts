import type { BookingStore, SettingsStore } from '../../contract/index.js';
import type { ConnectedCalendars } from './connected-calendars.js';

/** What calendar jobs stand on. */
export interface CalendarJobParts {
  readonly bookings: BookingStore;
  readonly settings: SettingsStore;
  readonly calendars: ConnectedCalendars;
  readonly now: () => number;
  readonly onError: (
    error: unknown,
    context: { readonly doing: string; readonly bookingRef?: string },
  ) => void;
}

/** A job is over, or comes back. */
export type Outcome = 'done' | { readonly againAt: number; readonly error?: string };

/** How long a taken job is nobody else's. */
export const leaseMinutes = 2;

/** 1 s, 2 s, 4 s … 15 min. */
export function backoff(attempts: number): number {
  return Math.min(2 ** Math.min(attempts - 1, 20) * 1000, 900_000);
}
