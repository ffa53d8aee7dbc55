import type { BookingBackend } from '../contract/booking-backend.js';
import type { Booking, BookingRequest, Guest } from '../contract/booking.js';
import type { Answers } from '../contract/question.js';
import type { SeriesRequest } from '../contract/series.js';
import type { Slot } from '../contract/slot.js';
import type { CivilDate } from '../time/civil-date.js';
import type { Choosing, DateRange, Entries, FlowState } from './flow-state.js';
import type { DraftShelf } from './kept-draft.js';
import type { Sleep } from './pause.js';

/** What a flow needs. Everything it would take from the world around it can be given, so that a test decides it. */
export interface BookingFlowOptions {
  readonly backend: BookingBackend;
  /** Slug of the event type; without one the backend's menu is asked for, and a single entry is opened at once. */
  readonly eventType?: string | undefined;
  /** The guest's IANA zone at the start. */
  readonly zone: string;
  /** The guest's language when a request is sent, BCP 47. */
  readonly language?: () => string | undefined;
  /** What the page already knows of the guest. */
  readonly guest?: Partial<Guest> | undefined;
  /** Answers the page already knows, by question id; those to `hidden` questions come from nowhere else. */
  readonly answers?: Answers | undefined;
  /** The integrator's own strings, which travel with the booking: campaign, customer number. */
  readonly tags?: Readonly<Record<string, string>> | undefined;
  /** Id of the host who is asked for at the start, where guests may choose. */
  readonly host?: string | undefined;
  /** A booking that is to have another time: only the time is chosen anew, and `submit` moves the booking. */
  readonly moves?: Booking | undefined;
  /**
   * Asked once for each decision, before it is sent: answer `false` to stop it, or a proof (captcha, payment) that
   * travels with it. A rejection is shown as `refused`, or as the `BookingError` it is.
   */
  readonly admit?: (request: BookingRequest | SeriesRequest) => Promise<false | { readonly proof?: unknown }>;
  /** Whether the machine has a network at all; what is known not to leave is not sent. */
  readonly online?: () => boolean;
  /** Whether the month after the one that is shown is asked for beforehand; yes when missing. */
  readonly ahead?: boolean;
  /** Where what was chosen, typed and sent outlives the page; it is taken up again from there. */
  readonly drafts?: DraftShelf | undefined;
  /** Whether somebody may be looking; else a chosen time is not looked at again. */
  readonly attended?: () => boolean;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly sleep?: Sleep;
  /** Makes idempotency keys. */
  readonly newKey?: () => string;
}

/**
 * The way of a guest from an event type to a booking, without a screen. Requests go up, as methods; state comes down,
 * to listeners. A request that does not fit the step is ignored, and nothing is shown before the backend said it.
 *
 * @example
 * const flow = createBookingFlow({ backend, eventType: 'intro', zone: 'Europe/Berlin' });
 * flow.subscribe((state) => { if (state.step === 'done') console.log(state.booking.start); });
 */
export interface BookingFlow {
  readonly state: FlowState;
  /** Calls with every new state until the answer is called. */
  subscribe(listener: (state: FlowState) => void): () => void;

  /** menu → loading */
  chooseEventType(slug: string): void;
  /** Chooses a place, with what the guest wrote for it. A place with a fault cannot be chosen. */
  chooseLocation(id: string, detail?: string): void;
  /** place → day */
  goOn(): void;
  chooseDuration(minutes: number): void;
  /** Asks for a host, one of the event type's; without one, for anyone who is free. */
  chooseHost(id: string | undefined): void;
  /** Shows some days: a week, or the next ones. */
  showDays(range: DateRange): void;
  /** Shows a month, `YYYY-MM`. */
  showMonth(month: string): void;
  /** → time */
  chooseDay(date: CivilDate): void;
  /** From a month without times to the first free day after it. */
  showNextFree(): void;
  /** → details; there, another time in place of the chosen one. */
  chooseSlot(slot: Slot): void;
  /** Keeps the chosen time for longer, where the backend keeps times. */
  extendHold(): void;
  /** @throws RangeError for an unknown zone */
  changeZone(zone: string): void;
  /** Keeps what is being typed, so that no step loses it. */
  keep(entries: Entries): void;
  /** Changes what is entered, whether anybody sees it yet or not: the page has learned more of its guest. */
  revise(change: (entries: Entries) => Entries): void;
  /**
   * details → sending → done, or back with a reason. Where `entries` wish for several times and it was not told yet which can be
   * had, that is asked for, and nothing is sent.
   */
  submit(entries: Entries): void;
  /**
   * details → time → day → place → menu, as far as there are such steps.
   * @param from the part of the choice to leave, where more than one is seen at once; what is asked for when missing
   */
  back(from?: Choosing['asking']): void;
  /** Whether `back` leads anywhere. */
  canGoBack(from?: Choosing['asking']): boolean;
  /** Asks again for what failed: the event type, the month, the times of a series, or the outcome of a booking. */
  retry(): void;
  /** done → day: another booking by the same guest. */
  startAgain(): void;
  /** Ends everything that is under way; no listener is called any more. */
  dispose(): void;
}
