import type { CalendarAdapter, CalendarEvent, EventAddress, EventDraft } from './calendar-adapter.js';
import type { CallOptions } from './call-options.js';
import type { EventClaim } from './event-claim.js';
import type { Interval } from '../time/interval.js';

/**
 * Events that several processes use to tell one another what they are about to book, for `createStorelessBackend`: write a
 * hold, look at what stands there, confirm or drop it. As dumb as the adapter it belongs to; who yields to whom is decided
 * above.
 *
 * **Manual for implementers**
 * - `hold` takes the event's id from above and is idempotent by it, as `CalendarAdapter.insert` is: where the id exists under
 *   the same `bookingRef`, answer the event that is there, held or confirmed; else throw `version-conflict`. A hold takes
 *   its time (opaque, tentative), invites nobody, tells nobody and makes no video link.
 * - The claim is kept on this copy of the event alone and comes back from every reading of it, `CalendarAdapter.busy` too.
 * - `createdAt` is the service's own clock, never the caller's, and never falls from one event to the next. How fine it is
 *   does not matter: equal ones are taken for unknown.
 * - `etag` changes with every change of an event, whoever makes it, and `confirm` and `drop` happen only while it is still
 *   the one given. This compare-and-swap is what all else rests on; without it, leave the interface out.
 * - `standing` never leaves out what it could not understand: it fails, as `busy` does.
 * - Errors are those of `CalendarAdapter`.
 */
export interface TentativeCalendar {
  /** Writes a hold under the given id. */
  hold(calendarId: string, draft: HoldDraft, options?: CallOptions): Promise<TentativeEvent>;

  /** All live events that meet a range, free ones among them, repeated ones as they take place. */
  standing(calendarId: string, range: Interval, options?: CallOptions): Promise<readonly TentativeEvent[]>;

  /** The live events that were written under a reference, wherever they stand. */
  under(calendarId: string, bookingRef: string, options?: CallOptions): Promise<readonly TentativeEvent[]>;

  /** Reads one event; `undefined` when it does not exist or was deleted. */
  find(at: EventAddress, options?: CallOptions): Promise<TentativeEvent | undefined>;

  /**
   * Turns a hold into the event of the draft, invites its guests and asks for its video link, in one step.
   * @throws BookingError `version-conflict` when it is another by now, `not-found` when it is gone.
   */
  confirm(at: VersionedAddress, draft: ClaimingDraft, options?: CallOptions): Promise<TentativeEvent>;

  /**
   * Takes a hold away; one that is gone is no error.
   * @throws BookingError `version-conflict` when it is another by now.
   */
  drop(at: VersionedAddress, options?: CallOptions): Promise<void>;
}

/** An event as it was read: one that has changed since is another. */
export interface VersionedAddress extends EventAddress {
  readonly etag: string;
}

/** A hold to be written. */
export interface HoldDraft extends Pick<EventDraft, 'id' | 'bookingRef' | 'title' | 'zone'>, Interval {
  readonly claim: EventClaim;
}

/** What a hold is to become; it keeps its id. */
export interface ClaimingDraft extends EventDraft {
  readonly claim: EventClaim;
}

/** An event, when it was made, and what it claims. */
export interface TentativeEvent extends CalendarEvent {
  readonly etag: string;
  /** Epoch milliseconds; missing where the service does not say. */
  readonly createdAt?: number;
  /** Missing on events that were not written under a claim. */
  readonly claim?: EventClaim;
}

/** An adapter that can do this, too. */
export interface TentativeAdapter extends CalendarAdapter {
  readonly tentative: TentativeCalendar;
}

/** Whether an adapter can. */
export function isTentativeAdapter(adapter: CalendarAdapter): adapter is TentativeAdapter {
  return 'tentative' in adapter && typeof adapter.tentative === 'object';
}
