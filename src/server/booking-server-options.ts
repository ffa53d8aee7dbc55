import type { BookingBackend } from '../contract/booking-backend.js';
import type { BookingRequest, CancelRequest, HoldRequest, RescheduleRequest } from '../contract/booking.js';
import type { SeriesRequest } from '../contract/series.js';
import type { OfferAnswer, WaitlistRequest } from '../contract/waitlist.js';
import type { Connecting } from '../contract/connecting.js';
import type { GuestOperation, HostOperation } from '../contract/operations.js';
import type { RateCounter } from '../contract/rate-counter.js';
import type { WorkState } from '../contract/work-state.js';
import type { HostAccess } from './hosts/host-access.js';
import type { PagesOptions } from './pages/pages-options.js';
import type { SignIn } from './sign-in/create-sign-in.js';
import type { TaskOptions } from './tasks.js';

/** What `createBookingServer` is made of. Only `backends` is needed. */
export interface BookingServerOptions {
  /** The backend behind `/v1/{owner}/…`; `undefined` for an owner that does not exist. Asked anew by every request. */
  readonly backends: (owner: string) => BookingBackend | undefined | Promise<BookingBackend | undefined>;
  /** Path before `/v1`, such as `/api/booking`, when the server is mounted there and sees whole addresses. */
  readonly basePath?: string;
  /**
   * Pages that may use this server: any (`'*'`, the default), or exactly these origins, such as `https://shop.example`.
   * Without credentials either way. It keeps other people's pages out, not other people: a request that no page sent
   * carries no origin and is answered.
   */
  readonly origins?: '*' | readonly string[];
  /** Request headers of your own that pages may send (CORS), beside those of the contract. */
  readonly requestHeaders?: readonly string[];
  /** Asked before a backend is; see {@link Admit}. */
  readonly admit?: Admit;
  /**
   * The network address a request comes from; with it, writes are counted per address. Requests without one share
   * a single count. `booking-elements/node` has `clientAddress` for this. An `X-Forwarded-For` that no proxy of yours wrote
   * says nothing.
   */
  readonly addressOf?: (request: Request) => string | undefined;
  readonly limits?: BookingServerLimits;
  /** Where writes are counted: `sqlCounter` for all servers together; this process alone when missing. */
  readonly counter?: RateCounter;
  /** Answers `POST /v1/tasks/run`, signed, by doing work: where a cron line has to be enough. */
  readonly tasks?: TaskOptions;
  /** Answers `POST /v1/notifications`, where calendar services tell of changes: `notificationTaker` of the scheduling part. */
  readonly notifications?: (call: Request) => Promise<boolean>;
  /** Answers hosts below `/v1/host`; nobody when missing. */
  readonly hosts?: HostAccess;
  /** Answers the pages on which hosts leave to connect an account, below `/v1/connect`: `createConnecting`. */
  readonly connecting?: Connecting;
  /**
   * Answers `/{owner}`, `/{owner}/{event-type}` and `/manage` with pages that work without script, and `/booking-elements/…` with the
   * published elements; nobody when missing. `SchedulerOptions.manageUrl` leads to your own page in place of `/manage`.
   */
  readonly pages?: PagesOptions;
  /** Answers the pages on which hosts sign in, and that of their settings: `createSignIn`. */
  readonly signIn?: SignIn;
  /** Answers `GET /v1/health` with how the work stands: `() => scheduler.workState()`. */
  readonly health?: () => Promise<WorkState>;
  /** Sends a backend's answers unchecked: saves the time, and passes on whatever is wrong with them. */
  readonly trustAnswers?: boolean;
  /**
   * Hears of every failure that is not the guest's doing: what a backend threw, answers of the wrong shape, calendars
   * that could not be read. The guest learns nothing of it but the code. Written to the console when missing.
   */
  readonly onError?: (error: unknown, context: ErrorContext) => void;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly clock?: () => number;
}

export interface BookingServerLimits {
  /** Largest request body; 65,536 when missing. */
  readonly bodyBytes?: number;
  /** Deepest nesting of a request body; 32 when missing. */
  readonly jsonDepth?: number;
  /** Writes per address and minute, with `addressOf`; 10 when missing. */
  readonly writesPerMinute?: number;
  /** Writes per owner and minute, whoever they come from; 600 when missing. */
  readonly writesPerOwnerAndMinute?: number;
  /** Writes per host and minute; 120 when missing: whoever connects an account asks every other second. */
  readonly writesPerHostAndMinute?: number;
  /** Bookings per e-mail address of a guest, or of whom a guest brings, owner and hour; 20 when missing. */
  readonly bookingsPerEmailAndHour?: number;
}

/** What each operation that creates or changes brings with it. */
export interface AdmittedRequests {
  readonly hold: HoldRequest;
  readonly book: BookingRequest;
  readonly reschedule: RescheduleRequest;
  readonly cancel: CancelRequest;
  readonly bookSeries: SeriesRequest;
  readonly joinWaitlist: WaitlistRequest;
  readonly takeOffer: OfferAnswer;
  readonly passOffer: OfferAnswer;
}

export type AdmittedOperation = keyof AdmittedRequests;

/** A write that asks to be let in: `operation` tells what `request` is. */
export type Admission = {
  readonly [Name in AdmittedOperation]: AdmissionContext & {
    readonly operation: Name;
    /** It has the contract's shape; `proof` stands in it as it was sent. */
    readonly request: AdmittedRequests[Name];
  };
}[AdmittedOperation];

export interface AdmissionContext {
  readonly owner: string;
  /** The idempotency key. */
  readonly key: string;
  /** The reference of the booking or of the place on the waiting list, where there is one already. */
  readonly ref?: string;
  /** As `addressOf` gave it. */
  readonly address?: string;
  /** For its headers; its body is spent. */
  readonly httpRequest: Request;
}

/**
 * Decides whether a write may go to the backend at all: the place to verify the captcha or payment in
 * `request.proof`, to count, to block. It refuses by throwing, best a `BookingError`: `refused` with `message` for the
 * guest, `unauthenticated`, `rate-limited`. Anything else it throws is answered `unavailable`, and nothing is booked.
 *
 * A page that lost an answer asks again with the same `key`: a proof that can be verified only once has to be
 * remembered under it.
 *
 * @example
 * const admit: Admit = async ({ operation, request }) => {
 *   if (operation === 'book' && !(await captchaIsValid(request.proof)))
 *     throw new BookingError('refused', { message: 'Please show that you are a person.' });
 * };
 */
export type Admit = (admission: Admission) => void | Promise<void>;

export interface ErrorContext {
  readonly httpRequest: Request;
  readonly operation?: GuestOperation | HostOperation;
  readonly owner?: string;
  /** The host who is signed in, with a host's operation. */
  readonly host?: string;
}
