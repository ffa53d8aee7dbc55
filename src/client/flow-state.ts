import type { BookingError } from '../contract/booking-error.js';
import type { Booking, Guest, Hold } from '../contract/booking.js';
import type { EventType, EventTypeSummary } from '../contract/event-type.js';
import type { Answers } from '../contract/question.js';
import type { SeriesTime } from '../contract/series.js';
import type { Slot } from '../contract/slot.js';
import type { CivilDate } from '../time/civil-date.js';

/** Where a guest stands on the way to a booking. Replaced as a whole by each step, never changed in place. */
export type FlowState = Loading | Failed | Menu | Choosing | Details | Sending | Checking | Done;

/** The event type, or the menu of services, has been asked for. */
export interface Loading {
  readonly step: 'loading';
}

/** There is nothing to choose from, and `error` says why; `retry` asks again. */
export interface Failed {
  readonly step: 'failed';
  readonly error: BookingError;
}

/** Several event types are on offer and none was named. */
export interface Menu {
  readonly step: 'menu';
  readonly eventTypes: readonly EventTypeSummary[];
}

/** What the guest has chosen and typed so far: carried through every later step, so that nothing is lost. */
export interface Choice {
  readonly eventType: EventType;
  /** One of the event type's lengths. */
  readonly durationMinutes: number;
  /** The IANA zone that dates and times are shown in. */
  readonly zone: string;
  /** Id of the chosen place; missing when none can be chosen. */
  readonly location?: string | undefined;
  /** Id of the host who is asked for; missing when anyone will do. */
  readonly host?: string | undefined;
  readonly entries: Entries;
  /** The booking that is to have another time, in place of a new one. */
  readonly moves?: Booking | undefined;
}

/** What the guest typed. */
export interface Entries {
  readonly guest: Guest;
  readonly answers: Answers;
  /** E-mail addresses of those whom the guest brings. */
  readonly furtherGuests?: readonly string[];
  /** For a place that asks for it: a number to call, or where to meet. */
  readonly locationDetail: string;
  /** What the page adds: campaign, customer number. */
  readonly tags?: Readonly<Record<string, string>>;
  /** The wish for several times in one go; missing for one. */
  readonly repeat?: Repeat | undefined;
}

/** How a chosen time is to be repeated. */
export interface Repeat {
  /** Weeks from one time to the next. */
  readonly everyWeeks: number;
  /** How many, the chosen one included: 2 to the event type's `seriesAtMost`. */
  readonly times: number;
  /** Starts that are left out although they can be had, as the backend wrote them. */
  readonly without: readonly string[];
}

/** A month is open, and one of place, day and time is asked for. */
export interface Choosing extends Choice {
  readonly step: 'choosing';
  readonly asking: 'place' | 'day' | 'time';
  /** `YYYY-MM` in the guest's zone. */
  readonly month: string;
  /** The dates that are looked at, both included, where they are not those of the month; they begin in it. */
  readonly range?: DateRange | undefined;
  /** The date in the guest's zone when this was made. */
  readonly today: CivilDate;
  readonly times: MonthTimes;
  /** The chosen day, or before there is one the month's first free day. */
  readonly day?: CivilDate | undefined;
  /** The time the guest wanted was lost while booking; nothing was booked. */
  readonly lost?: LostTime | undefined;
}

/** Dates from one to another, both included. */
export interface DateRange {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** A month's free times: asked for, here, or not to be had now. */
export type MonthTimes =
  | { readonly status: 'loading' }
  | ReadyTimes
  | { readonly status: 'failed'; readonly error: BookingError };

/** The free times of a month, or of all months that a range touches. */
export interface ReadyTimes {
  readonly status: 'ready';
  /** By the date in the guest's zone, in order; only dates that have any. */
  readonly days: ReadonlyMap<CivilDate, readonly Slot[]>;
  /** When there are none: the first free start after the month, ISO 8601, if the backend knows one. */
  readonly next?: string | undefined;
}

/** A time that was taken, or closed, before it could be booked. */
export interface LostTime {
  readonly error: BookingError;
  readonly slot: Slot;
  /** The nearest free times: those the backend named, else those of the month. */
  readonly nearest: readonly Slot[];
}

/** A time is chosen; the guest is typing. */
export interface Details extends Choice {
  readonly step: 'details';
  readonly slot: Slot;
  /** The time is kept for the guest, where the backend does that. */
  readonly hold?: Hold | undefined;
  /** It was kept for the guest, and is not any more. */
  readonly holdEnded?: boolean | undefined;
  /** Somebody else got the time in the meantime; `chooseSlot` takes another one. */
  readonly gone?: LostTime | undefined;
  /** Several times in one go, where the event type and the backend offer them. */
  readonly series?: Series | undefined;
  /** Why the last attempt was not accepted; nothing was booked. */
  readonly error?: BookingError | undefined;
}

/** The times of a series: not wished for, asked for, here, or not to be had now. */
export type Series =
  | { readonly status: 'single' }
  | { readonly status: 'loading' }
  | ReadySeries
  | { readonly status: 'failed'; readonly error: BookingError };

/** What a guest is told before anything is booked. */
export interface ReadySeries {
  readonly status: 'ready';
  /** In order; the first is the chosen time, which is always part of it. */
  readonly times: readonly SeriesTime[];
  /** Starts of those that were lost while booking, and are not free any more; nothing was booked. */
  readonly lost: readonly string[];
}

/** The request is on its way, and not yet answered. */
export interface Sending extends Choice {
  readonly step: 'sending';
  readonly slot: Slot;
  /** Where several times are booked in one go: all of them, in order, `slot` first. ISO 8601. */
  readonly starts?: readonly string[] | undefined;
  /** What had been told of them. */
  readonly series?: Series | undefined;
}

/** It was sent and no answer came: booked or not, nobody knows yet. */
export interface Checking extends Choice {
  readonly step: 'checking';
  readonly slot: Slot;
  /** As with `sending`. */
  readonly starts?: readonly string[] | undefined;
  /** `asking` the same request is being sent again by itself · `unknown` it gave up for now; `retry` is safe. */
  readonly outcome: 'asking' | 'unknown';
  /** What came instead of an answer. */
  readonly error: BookingError;
}

/** The backend said yes; `booking` and `bookings` are replaced when the backend says more. */
export interface Done extends Choice {
  readonly step: 'done';
  readonly booking: Booking;
  /** All that were booked in one go, in order; `booking` is the first of them. */
  readonly bookings: readonly Booking[];
  /** Whether the flow is still asking for news: a link being made, a calendar being written. */
  readonly following: boolean;
  /** It was booked and seen before, and the page was opened anew. */
  readonly again?: boolean | undefined;
}
