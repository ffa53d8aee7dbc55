import type { BusyItem } from './calendar-adapter.js';
import type { CalendarAddress } from './settings-store.js';

/**
 * What conflict calendars said when they were read, kept for a while: so that the same calendar is not asked again for every
 * guest who looks, and so that something is known of one that cannot be read just now.
 *
 * **Manual for implementers**
 * - What is kept last counts, whatever was kept before; of two at once, either.
 * - Forgetting is allowed at any time. What is about days past, or was read two days ago, is of no use to anybody.
 */
export interface BusyMemory {
  /** What is known of a host's calendars on days in `[from, to)`, in any order. */
  recall(question: {
    readonly hostId: string;
    readonly calendars: readonly CalendarAddress[];
    readonly from: number;
    readonly to: number;
  }): Promise<readonly KnownDay[]>;

  /** Keeps what was read of a host's calendars. `now` is epoch milliseconds. */
  keep(hostId: string, days: readonly KnownDay[], now: number): Promise<void>;

  /** Forgets what was read of calendars of a host: they have changed since. */
  forget(hostId: string, calendars: readonly CalendarAddress[]): Promise<void>;
}

/** What stands in one calendar on one day. */
export interface KnownDay extends CalendarAddress {
  /** Midnight UTC; epoch milliseconds. */
  readonly day: number;
  /** Epoch milliseconds. */
  readonly readAt: number;
  /** Whether our own events were to be recognised (`BusyQuery.recognise`). */
  readonly recognises: boolean;
  /** All that touches the day, whole, and without titles: those are for nobody to keep. */
  readonly items: readonly Omit<BusyItem, 'title' | 'calendarId'>[];
}
