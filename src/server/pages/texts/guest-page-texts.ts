import type { GuestAbsence } from '../../../contract/absence.js';
import type { BookingErrorCode } from '../../../contract/booking-error.js';
import type { BookingStatus } from '../../../contract/booking.js';
import type { WaitlistStatus } from '../../../contract/waitlist.js';

/** What a page says first, and what that means. */
export interface Headed {
  readonly title: string;
  readonly lead: string;
}

/** The words of the pages that guests are led to, in one language; names are isolated already. */
export interface GuestPageTexts {
  /** BCP 47, as the words of mails in the same language have it. */
  readonly lang: string;
  readonly owner: {
    readonly title: (name: string) => string;
    readonly lead: string;
    readonly none: string;
  };
  readonly minutes: (count: number) => string;
  readonly times: {
    readonly title: string;
    readonly plain: string;
    readonly zone: string;
    readonly change: string;
    readonly length: string;
    readonly place: string;
    readonly host: string;
    readonly anyHost: string;
    readonly earlier: string;
    readonly later: string;
    readonly none: string;
    readonly next: (when: string) => string;
    readonly waitlist: string;
  };
  readonly details: {
    readonly title: string;
    readonly name: string;
    readonly email: string;
    /** So many at most. */
    readonly further: (most: number) => string;
    readonly number: string;
    readonly place: string;
    readonly optional: string;
    readonly book: string;
    readonly request: string;
    readonly otherTime: string;
    /** Above a form with faults, and at each of them. */
    readonly faulty: string;
    readonly fault: string;
  };
  readonly statuses: Readonly<Record<BookingStatus, (host: string) => Headed>>;
  readonly linkLater: string;
  readonly manage: {
    readonly title: string;
    readonly paste: string;
    readonly pasteHint: string;
    readonly open: string;
    readonly wrong: Headed;
    readonly file: string;
    readonly move: string;
    readonly moveTo: string;
    readonly moved: string;
    readonly cancel: string;
    readonly cancelQuestion: string;
    readonly reason: string;
    readonly cancelNow: string;
    readonly keep: string;
    readonly cancelled: string;
    readonly again: string;
    readonly over: string;
  };
  /** Several times in one go. */
  readonly series: {
    readonly repeat: string;
    readonly once: string;
    /** Every one, two or four weeks. */
    readonly every: (weeks: number) => string;
    readonly count: string;
    readonly hint: string;
    readonly title: string;
    readonly lead: string;
    /** Why a time cannot be had. */
    readonly reasons: Readonly<Record<GuestAbsence, string>>;
    readonly none: string;
    readonly lost: (times: string) => Headed;
    readonly book: string;
    readonly change: string;
    readonly booked: Headed;
    /** Each waits for its host’s yes. */
    readonly waiting: Headed;
  };
  /** Waiting for a time to become free. */
  readonly waiting: {
    readonly join: string;
    readonly lead: string;
    readonly day: string;
    readonly notWaitable: Headed;
    readonly statuses: Readonly<Record<WaitlistStatus, Headed>>;
    readonly pass: string;
    readonly passed: string;
    readonly leave: string;
    readonly look: string;
    /** What was offered cannot be had any more. */
    readonly gone: Headed;
  };
  readonly nearest: string;
  readonly back: string;
  readonly tryAgain: string;
  readonly notFound: Headed;
  readonly errors: Readonly<Partial<Record<BookingErrorCode, Headed>>> &
    Readonly<Record<'unavailable', Headed>>;
}
