import type { BookingBackend } from '../../contract/booking-backend.js';
import { BookingError, isBookingError } from '../../contract/booking-error.js';
import type { EventType } from '../../contract/event-type.js';
import { guestNamedKinds } from '../../contract/location.js';
import type { WaitlistEntry, WaitlistRequest } from '../../contract/waitlist.js';
import { dateAt } from '../../time/zone.js';
import { bookingErrorOf } from '../booking-error-of.js';
import { wishOf } from '../booking-request-of.js';
import { choiceOf, emptyEntries, firstChoice, openDates } from '../flow-choice.js';
import type { Known } from '../flow-choice.js';
import { refusalOf, sendDecision } from '../flow-sending.js';
import type { Outcome } from '../flow-sending.js';
import type { Choice } from '../flow-state.js';
import { freshKey } from '../fresh-key.js';
import { Machine } from '../machine.js';
import { pause } from '../pause.js';
import type { Sleep } from '../pause.js';
import type { Checking, Filling, JoiningState, Sending, WishChange } from './joining-state.js';

/** What joining needs. What it would take from the world around it can be given, so that a test decides it. */
export interface JoiningOptions extends Known {
  readonly backend: BookingBackend;
  /** Slug of the event type. */
  readonly eventType: string;
  /** The guest's IANA zone. */
  readonly zone: string;
  /** The day to begin with, `YYYY-MM-DD` in that zone; none is chosen when missing, or when nobody can wait for it. */
  readonly date?: string | undefined;
  /** Id of the host to begin with, where guests may choose. */
  readonly host?: string | undefined;
  /** What was chosen and typed elsewhere already. */
  readonly choice?: Partial<Pick<Choice, 'durationMinutes' | 'location' | 'host' | 'entries'>> | undefined;
  /** The guest's language when a request is sent, BCP 47. */
  readonly language?: () => string | undefined;
  /**
   * Asked once for each decision, before it is sent: answer `false` to stop it, or a proof (captcha) that travels with it. A
   * rejection is shown as `refused`, or as the `BookingError` it is.
   */
  readonly admit?: (request: WaitlistRequest) => Promise<false | { readonly proof?: unknown }>;
  /** Whether the machine has a network at all; what is known not to leave is not sent. */
  readonly online?: () => boolean;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly sleep?: Sleep;
  /** Makes idempotency keys. */
  readonly newKey?: () => string;
}

/** What the page's own check answers. */
type Admission = Awaited<ReturnType<NonNullable<JoiningOptions['admit']>>>;

/** One decision to wait: the same request under the same key, however often it has to be sent. */
interface Decision {
  readonly request: WaitlistRequest;
  readonly key: string;
}

/**
 * The way of a guest onto a waiting list, without a screen. Requests go up, as methods; state comes down, to listeners. A
 * request that does not fit the step is ignored, and nobody is said to wait before the backend said it.
 *
 * @example
 * const joining = new Joining({ backend, eventType: 'intro', zone: 'Europe/Berlin', date: '2026-05-05' });
 * joining.subscribe((state) => { if (state.step === 'joined') console.log(state.entry.ref); });
 */
export class Joining {
  readonly #machine = new Machine<JoiningState, 'opening' | 'sending'>({ step: 'opening' });
  readonly #options: JoiningOptions;
  #last: Decision | undefined;

  /** @throws RangeError for an unknown zone */
  constructor(options: JoiningOptions) {
    this.#options = options;
    this.#open();
  }

  get state(): JoiningState {
    return this.#machine.state;
  }

  /** Calls with every new state until the answer is called. */
  subscribe(listener: (state: JoiningState) => void): () => void {
    return this.#machine.subscribe(listener);
  }

  /** Keeps what is chosen and typed. A place with a fault cannot be chosen; with another day, nothing is wrong with the last. */
  keep(change: WishChange): void {
    const { state } = this;
    if (state.step !== 'filling') return;
    const place = state.eventType.locations.find(({ id }) => id === change.location);
    const isSameDay = (change.date ?? state.date) === state.date;
    if (!place?.fault) this.#machine.set({ ...state, ...change, ...(!isSameDay && { error: undefined }) });
  }

  /** filling → sending → joined, or back with a reason; where the day is one that can be booked. */
  submit(change: WishChange = {}): void {
    this.keep(change);
    const { state } = this;
    if (state.step !== 'filling' || !hasDay(state)) return;
    const { error: _before, ...wish } = state;
    this.#machine.set({ ...wish, step: 'sending' });
    this.#machine.run('sending', (signal) => this.#ask(wish, signal), { done: this.#settle });
  }

  /** Asks again for what failed: the event type, or the outcome of joining. */
  retry(): void {
    const { state } = this;
    const last = this.#last;
    if (state.step === 'unread') this.#open();
    else if (state.step === 'checking' && state.outcome === 'unknown' && last) {
      this.#machine.set({ ...state, outcome: 'asking' });
      this.#machine.run('sending', (signal) => this.#send(last, { uncertain: true, signal }), {
        done: this.#settle,
      });
    }
  }

  /** Ends everything that is under way; no listener is called any more. */
  dispose(): void {
    this.#machine.dispose();
  }

  #open(): void {
    const { backend, eventType: slug } = this.#options;
    this.#machine.set({ step: 'opening' });
    this.#machine.run('opening', (signal) => backend.eventType(slug, { signal }), {
      done: (eventType) => {
        const isOpen = eventType.hasWaitlist === true && backend.joinWaitlist !== undefined;
        this.#machine.set(isOpen ? this.#begin(eventType) : { step: 'closed' });
      },
      failed: (cause) => {
        this.#machine.set({ step: 'unread', error: bookingErrorOf(cause) });
      },
    });
  }

  /** What a guest begins with: what was chosen elsewhere, as far as it is offered. */
  #begin(eventType: EventType): Filling {
    const { zone, date = '', host, choice = {}, now = Date.now } = this.#options;
    const { entries = emptyEntries(this.#options) } = choice;
    const first = firstChoice(eventType, { zone, entries, host: choice.host ?? host });
    const { durationMinutes = first.durationMinutes, location } = choice;
    const open = openDates(eventType, dateAt(zone, now()));
    return {
      ...choiceOf(eventType, { ...first, durationMinutes, location }),
      step: 'filling',
      open,
      date: hasDay({ date, open }) ? date : '',
    };
  }

  /** Asks the page whether it may be sent, and sends it. */
  async #ask(wish: Choice & Pick<WaitlistRequest, 'date'>, signal: AbortSignal) {
    const { admit, language, online } = this.#options;
    if (online && !online()) return refused(new BookingError('unavailable', { fault: 'offline' }));
    const request: WaitlistRequest = { ...wishOf(wish, language?.()), date: wish.date };
    const admitted: Admission | BookingError = await (admit ? admit(request).catch(refusalOf) : {});
    signal.throwIfAborted();
    if (admitted === false) return 'stopped';
    if (isBookingError(admitted)) return refused(admitted);
    const { proof } = admitted;
    const decision = this.#decide({ ...request, ...(proof !== undefined && { proof }) });
    return this.#send(decision, { uncertain: false, signal });
  }

  /** The same content is the same decision, and keeps its key; any change makes it another one. */
  #decide(request: WaitlistRequest): Decision {
    const last = this.#last;
    if (last && JSON.stringify(last.request) === JSON.stringify(request)) return last;
    return (this.#last = { request, key: (this.#options.newKey ?? freshKey)() });
  }

  #send(
    { request, key }: Decision,
    { uncertain, signal }: { readonly uncertain: boolean; readonly signal: AbortSignal },
  ): Promise<Outcome<WaitlistEntry>> {
    const { backend, sleep = pause } = this.#options;
    return sendDecision(
      { uncertain },
      {
        send: async (signal) => {
          if (!backend.joinWaitlist) throw new BookingError('not-found');
          return backend.joinWaitlist(request, { key, signal });
        },
        sleep,
        signal,
        unanswered: (error) => {
          this.#doubt('asking', error);
        },
      },
    );
  }

  readonly #settle = (outcome: Outcome<WaitlistEntry> | 'stopped'): void => {
    const { state } = this;
    if (!isUnderWay(state)) return;
    if (outcome === 'stopped') this.#backToForm(state);
    else if (outcome.kind === 'done') this.#machine.set({ step: 'joined', entry: outcome.answer });
    else if (outcome.kind === 'unknown') this.#doubt('unknown', outcome.error);
    // Where the wire has no such operation, nobody waits.
    else if (outcome.error.code === 'not-found') this.#machine.set({ step: 'closed' });
    else {
      if (outcome.error.code === 'key-reused') this.#last = undefined;
      this.#backToForm(state, outcome.error);
    }
  };

  #backToForm(state: Sending | Checking, error?: BookingError): void {
    this.#machine.set({ ...wishIn(state), step: 'filling', ...(error && { error }) });
  }

  #doubt(outcome: Checking['outcome'], error: BookingError): void {
    const { state } = this;
    if (isUnderWay(state)) this.#machine.set({ ...wishIn(state), step: 'checking', outcome, error });
  }
}

/** Whether a day is chosen that can be booked. */
export function hasDay({ date, open }: Pick<Filling, 'date' | 'open'>): boolean {
  return date !== '' && date >= open.from && date <= (open.to ?? date);
}

/** Whether there is anything to say about the place. */
export function asksPlace({ locations: [first, second] }: EventType): boolean {
  return second !== undefined || guestNamedKinds.includes(first.kind);
}

function wishIn({ step: _step, ...rest }: Sending | Checking): Omit<Filling, 'step'> {
  if (!('outcome' in rest)) return rest;
  const { outcome: _outcome, error: _error, ...wish } = rest;
  return wish;
}

function isUnderWay(state: JoiningState): state is Sending | Checking {
  return state.step === 'sending' || state.step === 'checking';
}

function refused(error: BookingError): Outcome<WaitlistEntry> {
  return { kind: 'declined', error };
}
