import type { BookingErrorCode } from '../../../contract/booking-error.js';
import type { BookingStatus } from '../../../contract/booking.js';

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
  readonly nearest: string;
  readonly back: string;
  readonly tryAgain: string;
  readonly notFound: Headed;
  readonly errors: Readonly<Partial<Record<BookingErrorCode, Headed>>> &
    Readonly<Record<'unavailable', Headed>>;
}
