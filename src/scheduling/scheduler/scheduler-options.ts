import type { BookingStore, CalendarProvider, SettingsStore } from '../../contract/index.js';

/** What a scheduler stands on. */
export interface SchedulerOptions {
  /** Slug of the owner it speaks for. */
  readonly owner: string;
  readonly settings: SettingsStore;
  readonly bookings: BookingStore;
  /** Calendar services, found by the `provider` of a connection. */
  readonly providers: readonly CalendarProvider[];
  /** At least 32 characters, kept secret: manage tokens are derived from it. */
  readonly secret: string;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
  /**
   * Takes work that goes on after an answer, so that a platform that stops after answering can wait for it
   * (`waitUntil` of an edge runtime). It never rejects. Without it the work simply runs on.
   */
  readonly defer?: (work: Promise<void>) => void;
  /** Hears what went wrong behind the scenes. No secret is in it. */
  readonly onError?: (
    error: unknown,
    context: { readonly doing: string; readonly bookingRef?: string },
  ) => void;
  /** The longest a calendar may take while a guest waits, in seconds; 15 when missing. */
  readonly patienceSeconds?: number;
}
