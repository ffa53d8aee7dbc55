import type { BookingBackend } from '../../contract/booking-backend.js';
import { BookingError } from '../../contract/booking-error.js';
import type { Booking, BookingRef } from '../../contract/booking.js';
import type { KeyedCallOptions } from '../../contract/call-options.js';
import type { WaitlistEntry } from '../../contract/waitlist.js';
import { bookingErrorOf } from '../booking-error-of.js';
import { sendDecision } from '../flow-sending.js';
import type { Outcome } from '../flow-sending.js';
import { freshKey } from '../fresh-key.js';
import { Machine } from '../machine.js';
import { pause } from '../pause.js';
import type { Sleep } from '../pause.js';
import type { News, WaitingDeed, WaitingState } from './waiting-state.js';

/** How often a place is looked at again while somebody waits, in milliseconds. */
export const lookAgainMs = 60_000;

/** What following a place needs. What it would take from the world around it can be given, so that a test decides it. */
export interface WaitingOptions {
  readonly backend: BookingBackend;
  /** The place: named, to be asked for; or known already. Without either there is none. */
  readonly of: BookingRef | WaitlistEntry | undefined;
  /** Called when the guest has let an offer go or has left; `entry` is as it stands by then. */
  readonly changed?: (entry: WaitlistEntry, deed: 'pass' | 'leave') => void;
  /** Called when what was offered is booked. */
  readonly booked?: (booking: Booking) => void;
  /** Whether the machine has a network at all; what is known not to leave is not sent. */
  readonly online?: () => boolean;
  /** Whether somebody may be looking; else the place is not looked at again. */
  readonly attended?: () => boolean;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly sleep?: Sleep;
  /** Makes idempotency keys. */
  readonly newKey?: () => string;
}

/** One decision of a guest: the same answer under the same key, however often it has to be sent. */
interface Decision {
  readonly deed: WaitingDeed;
  /** The offer that is answered, ISO 8601; empty where none is. */
  readonly start: string;
  readonly key: string;
}

type Answer =
  | { readonly deed: 'take'; readonly booking: Booking }
  | { readonly deed: 'pass' | 'leave'; readonly entry: WaitlistEntry };

type Errand = 'opening' | 'following' | 'sending';

/**
 * A guest's place on a waiting list, without a screen: seen, followed while somebody looks, and what is offered taken, passed on,
 * or the list left. Requests go up, as methods; state comes down, to listeners. A request that does not fit the step is ignored,
 * and nothing is shown before the backend said it.
 *
 * @example
 * const waiting = new Waiting({ backend, of: { ref, token } });
 * waiting.subscribe((state) => { if (state.step === 'shown') console.log(state.entry.offer); });
 */
export class Waiting {
  readonly #machine = new Machine<WaitingState, Errand>({ step: 'opening' });
  readonly #options: WaitingOptions;
  readonly #ref: BookingRef | undefined;
  #last: Decision | undefined;
  #entry: WaitlistEntry | undefined;
  #news: News | undefined;
  #lookedAt = -Infinity;

  constructor(options: WaitingOptions) {
    this.#options = options;
    const { of } = options;
    if (of && 'status' in of) {
      const { ref, manageToken: token } = of;
      this.#ref = { ref, ...(token !== undefined && { token }) };
      this.#show(of);
    } else {
      this.#ref = of;
      this.#open();
    }
  }

  get state(): WaitingState {
    return this.#machine.state;
  }

  /** Calls with every new state until the answer is called. */
  subscribe(listener: (state: WaitingState) => void): () => void {
    return this.#machine.subscribe(listener);
  }

  /** shown → answering → taken, or back with a reason. */
  take(): void {
    this.#answer('take');
  }

  /** shown → answering → shown */
  pass(): void {
    this.#answer('pass');
  }

  /** shown → asking */
  askToLeave(): void {
    const { state } = this;
    if (state.step === 'shown' && isLive(state.entry)) this.#leave({ step: 'asking', entry: state.entry });
  }

  /** asking → answering → shown */
  leave(): void {
    const { state } = this;
    if (state.step === 'asking') this.#begin({ ...state, deed: 'leave', start: '' });
  }

  /** asking, again → shown: it stays as it is. */
  stay(): void {
    const { state } = this;
    if (state.step === 'asking' || state.step === 'again') this.#show(state.entry);
  }

  /** shown → again, where the guest waits no more. */
  bookAgain(): void {
    const { state } = this;
    if (state.step === 'shown' && !isLive(state.entry)) this.#leave({ step: 'again', entry: state.entry });
  }

  /** Looks whether anything has changed, where that was not done for long: somebody has come back to the page. */
  look(): void {
    const { state } = this;
    const { now = Date.now } = this.#options;
    if (state.step === 'shown' && isLive(state.entry) && now() - this.#lookedAt >= lookAgainMs) this.#look();
  }

  /** Asks again for what failed: the place, or the outcome of an answer. */
  retry(): void {
    const { state } = this;
    if (state.step === 'unread') this.#open();
    else if (state.step === 'checking' && state.outcome === 'unknown' && this.#last) {
      this.#machine.set({ ...state, outcome: 'asking' });
      this.#send(this.#last, true);
    }
  }

  /** Ends everything that is under way; no listener is called any more. */
  dispose(): void {
    this.#machine.dispose();
  }

  /** @param error - Why an answer was not accepted that has to be looked at again */
  #open(error?: BookingError): void {
    if (!this.#ref) {
      this.#machine.set({ step: 'missing' });
      return;
    }
    this.#machine.end('following');
    this.#machine.set({ step: 'opening' });
    this.#machine.run('opening', this.#read, {
      done: (entry) => {
        this.#show(entry, error);
      },
      failed: (cause) => {
        const error = bookingErrorOf(cause);
        this.#machine.set(isMissing(error) ? { step: 'missing' } : { step: 'unread', error });
      },
    });
  }

  readonly #read = async (signal: AbortSignal): Promise<WaitlistEntry> => {
    const { backend, now = Date.now } = this.#options;
    if (!this.#ref || !backend.waitlistEntry) throw new BookingError('not-found');
    this.#lookedAt = now();
    return backend.waitlistEntry(this.#ref, { signal });
  };

  /**
   * Shows a place, and what has become of it since it was shown before; that is told until the next step.
   * @param refusal - Why an answer to its offer was not accepted; told as long as that is still kept
   */
  #show(entry: WaitlistEntry, refusal?: BookingError): void {
    const before = this.#entry;
    this.#entry = entry;
    if (before) this.#news = newsOf(before, entry) ?? this.#news;
    const error = entry.offer?.start === before?.offer?.start ? refusal : undefined;
    const left = this.#leftOf(entry);
    this.#machine.set({ step: 'shown', entry, isEnding: left <= 0, news: this.#news, error });
    if (isLive(entry)) this.#await(left > 0 ? Math.min(left, lookAgainMs) : lookAgainMs);
    else this.#machine.end('following');
  }

  /** Milliseconds until an offer lapses. */
  #leftOf({ offer }: WaitlistEntry): number {
    const { now = Date.now } = this.#options;
    return offer ? Date.parse(offer.expiresAt) - now() : Infinity;
  }

  #await(milliseconds: number): void {
    const { sleep = pause, attended } = this.#options;
    this.#machine.run('following', (signal) => sleep(milliseconds, signal), {
      done: () => {
        const { state } = this;
        if (state.step !== 'shown') return;
        if (this.#leftOf(state.entry) <= 0 && !state.isEnding)
          this.#machine.set({ ...state, isEnding: true });
        if (attended && !attended()) this.#await(lookAgainMs);
        else this.#look();
      },
    });
  }

  #look(): void {
    this.#machine.run('following', this.#read, {
      done: (entry) => {
        const { state } = this;
        if (state.step === 'shown') this.#show(entry, state.error);
      },
      failed: (cause) => {
        if (isMissing(bookingErrorOf(cause))) this.#leave({ step: 'missing' });
        else this.#await(lookAgainMs);
      },
    });
  }

  /** Goes on to a step where the place is not followed, and what was told of it is over. */
  #leave(state: WaitingState): void {
    this.#machine.end('following');
    this.#news = undefined;
    this.#machine.set(state);
  }

  #answer(deed: 'take' | 'pass'): void {
    const { state } = this;
    if (state.step === 'shown' && state.entry.status === 'offered' && state.entry.offer)
      this.#begin({ ...state, deed, start: state.entry.offer.start });
  }

  #begin({ entry, deed, start }: { entry: WaitlistEntry } & Omit<Decision, 'key'>): void {
    const { online, newKey = freshKey } = this.#options;
    if (online && !online()) {
      this.#refuse({ entry, deed }, new BookingError('unavailable', { fault: 'offline' }));
      return;
    }
    const last = this.#last;
    const same = last?.deed === deed && last.start === start;
    const decision = same ? last : (this.#last = { deed, start, key: newKey() });
    this.#leave({ step: 'answering', entry, deed });
    this.#send(decision, false);
  }

  #send(decision: Decision, uncertain: boolean): void {
    const { sleep = pause } = this.#options;
    this.#machine.run(
      'sending',
      (signal) =>
        sendDecision(
          { uncertain },
          {
            send: (signal) => this.#sendOnce(decision, { key: decision.key, signal }),
            sleep,
            signal,
            unanswered: (error) => {
              this.#doubt('asking', error);
            },
          },
        ),
      { done: this.#settle },
    );
  }

  async #sendOnce({ deed, start }: Decision, call: KeyedCallOptions): Promise<Answer> {
    const { backend } = this.#options;
    const ref = this.#ref;
    if (!ref || !backend.takeOffer || !backend.passOffer || !backend.leaveWaitlist)
      throw new BookingError('not-found');
    switch (deed) {
      case 'take':
        return { deed, booking: await backend.takeOffer(ref, { start }, call) };
      case 'pass':
        return { deed, entry: await backend.passOffer(ref, { start }, call) };
      case 'leave':
        return { deed, entry: await backend.leaveWaitlist(ref, call) };
    }
  }

  readonly #settle = (outcome: Outcome<Answer>): void => {
    const { state } = this;
    if (state.step !== 'answering' && state.step !== 'checking') return;
    if (outcome.kind === 'unknown') {
      this.#doubt('unknown', outcome.error);
      return;
    }
    if (outcome.kind === 'declined') {
      this.#decline(state, outcome.error);
      return;
    }
    const { answer } = outcome;
    this.#last = undefined;
    if (answer.deed === 'take') {
      this.#machine.set({ step: 'taken', booking: answer.booking });
      this.#options.booked?.(answer.booking);
      return;
    }
    this.#entry = undefined;
    this.#news = answer.deed === 'pass' ? 'passed' : undefined;
    this.#options.changed?.(answer.entry, answer.deed);
    this.#show(answer.entry);
  };

  #decline(at: { readonly entry: WaitlistEntry; readonly deed: WaitingDeed }, error: BookingError): void {
    const { code } = error;
    if (code === 'key-reused') this.#last = undefined;
    if (isMissing(error)) this.#leave({ step: 'missing' });
    // It is otherwise than it was shown.
    else if (code === 'gone' || code === 'slot-taken' || code === 'not-bookable') this.#open(error);
    else this.#refuse(at, error);
  }

  /** It was not accepted, and all is as before. */
  #refuse({ entry, deed }: { entry: WaitlistEntry; deed: WaitingDeed }, error: BookingError): void {
    if (deed === 'leave') this.#machine.set({ step: 'asking', entry, error });
    else this.#show(entry, error);
  }

  #doubt(outcome: 'asking' | 'unknown', error: BookingError): void {
    const { state } = this;
    if (state.step !== 'answering' && state.step !== 'checking') return;
    const { entry, deed } = state;
    this.#machine.set({ step: 'checking', entry, deed, outcome, error });
  }
}

/** Whether somebody waits still. */
export function isLive({ status }: Pick<WaitlistEntry, 'status'>): boolean {
  return status === 'waiting' || status === 'offered';
}

/** What has become of a place without its guest's doing. */
function newsOf(before: WaitlistEntry, entry: WaitlistEntry): News | undefined {
  const [was, is] = [before.offer?.start, entry.offer?.start];
  if (is === was) return undefined;
  if (is !== undefined) return 'offered';
  return entry.status === 'waiting' ? 'lost' : undefined;
}

/** There is no such place, or not for this guest. */
function isMissing({ code }: BookingError): boolean {
  return code === 'not-found' || code === 'unauthenticated';
}
