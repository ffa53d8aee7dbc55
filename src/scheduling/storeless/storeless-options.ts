import type { CalendarProvider, SettingsStore } from '../../contract/index.js';
import type { CalendarReadTerms } from '../scheduler/scheduler-options.js';
import type { BookingConflict } from './conflicts.js';

/** What a backend without a store stands on. */
export interface StorelessOptions {
  /** Slug of the owner it speaks for. */
  readonly owner: string;
  /** Settings from code (`memorySettings`), the same in every process. */
  readonly settings: SettingsStore;
  /** Calendar services whose adapters are `TentativeAdapter`s, found by the `provider` of a connection. */
  readonly providers: readonly CalendarProvider[];
  /**
   * Told when the second look finds that something else stands at a booking's time. Both stand: whoever hears of it
   * decides. The same conflict may be told more than once, by several processes too.
   */
  readonly onConflict?: (conflict: BookingConflict) => void;
  /**
   * Takes the second look, which goes on after an answer, so that a platform that stops after answering can wait for it
   * (`waitUntil` of an edge runtime). It never rejects. Without it the work simply runs on.
   */
  readonly defer?: (work: Promise<void>) => void;
  /** Hears what went wrong behind the scenes. No secret is in it. */
  readonly onError?: (error: unknown, context: { readonly doing: string }) => void;
  /** How often calendars are read for those who only look. Whoever books is looked up in them as they are then. */
  readonly calendarReads?: CalendarReadTerms;
  /** The longest the calendars may take for one round of a booking, in seconds; 15 when missing. */
  readonly patienceSeconds?: number;
  /** Epoch milliseconds; `Date.now` when missing. Keep the processes' clocks in step (NTP): they say when a hold is over. */
  readonly now?: () => number;
  /** Waits so many milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /** `[0, 1)`; spreads processes that meet. */
  readonly random?: () => number;
}
