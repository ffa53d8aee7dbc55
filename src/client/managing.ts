import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { Booking, BookingRef, CancelRequest } from '../contract/booking.js';
import { bookingErrorOf } from './booking-error-of.js';
import { followBooking, isUnsettled } from './flow-following.js';
import { sendDecision } from './flow-sending.js';
import type { Outcome } from './flow-sending.js';
import { freshKey } from './fresh-key.js';
import { Machine } from './machine.js';
import type { ManagingState, Shown, Ways } from './managing-state.js';
import { pause } from './pause.js';
import type { Sleep } from './pause.js';
import type { RemoteBackend } from './remote-backend.js';

/** What managing a booking needs. What it would take from the world around it can be given, so that a test decides it. */
export interface ManagingOptions {
  readonly backend: BookingBackend | RemoteBackend;
  /** The booking: named, to be asked for; or known already. Without either there is none. */
  readonly of: BookingRef | Booking | undefined;
  /** Called when the guest has changed the booking; `booking` is as it stands by then. */
  readonly changed?: (booking: Booking, deed: 'reschedule' | 'cancel') => void;
  /** Whether the machine has a network at all; what is known not to leave is not sent. */
  readonly online?: () => boolean;
  /** Epoch milliseconds. */
  readonly now?: () => number;
  readonly sleep?: Sleep;
  /** Makes idempotency keys. */
  readonly newKey?: () => string;
}

/** One decision to cancel: the same request under the same key, however often it has to be sent. */
interface Cancellation {
  readonly request: CancelRequest;
  readonly key: string;
}

/** What a backend can do. */
type Operations = Pick<Ways, 'reschedule' | 'cancel'>;

type Errand = 'opening' | 'ways' | 'following' | 'sending';

/**
 * What a guest does with a booking, without a screen: sees it, moves it, cancels it. Requests go up, as methods; state comes
 * down, to listeners. A request that does not fit the step is ignored, and nothing is shown before the backend said it.
 *
 * Moving is a booking flow of its own (`moves`), which tells here what became of it: `moved` or `refused`.
 *
 * @example
 * const managing = new Managing({ backend, of: { ref, token } });
 * managing.subscribe((state) => { if (state.step === 'shown') console.log(state.booking.start); });
 */
export class Managing {
  readonly #machine = new Machine<ManagingState, Errand>({ step: 'opening' });
  readonly #options: ManagingOptions;
  readonly #ref: BookingRef | undefined;
  #operations: Operations | undefined;
  #last: Cancellation | undefined;
  #news: Shown['news'];
  #isGone = false;

  constructor(options: ManagingOptions) {
    this.#options = options;
    const { backend, of } = options;
    if (!('capabilities' in backend)) this.#operations = methodsOf(backend);
    if (of && 'status' in of) {
      const { ref, manageToken: token } = of;
      this.#ref = { ref, ...(token !== undefined && { token }) };
      this.#show(of);
    } else {
      this.#ref = of;
      this.#open();
    }
  }

  get state(): ManagingState {
    return this.#machine.state;
  }

  /** Calls with every new state until the answer is called. */
  subscribe(listener: (state: ManagingState) => void): () => void {
    return this.#machine.subscribe(listener);
  }

  /** shown → asking */
  askToCancel(): void {
    const { state } = this;
    if (state.step === 'shown' && state.ways?.cancel === true)
      this.#leave({ step: 'asking', booking: state.booking, reason: '' });
  }

  /** asking → cancelling → shown, or back with a reason. */
  cancel(reason: string): void {
    const { state } = this;
    if (state.step !== 'asking') return;
    const { booking } = state;
    const { online } = this.#options;
    if (online && !online()) {
      const error = new BookingError('unavailable', { fault: 'offline' });
      this.#machine.set({ ...state, reason, error });
      return;
    }
    this.#machine.set({ step: 'cancelling', booking, reason });
    const said = reason.trim();
    this.#send(this.#decide({ version: booking.version, ...(said !== '' && { reason: said }) }), false);
  }

  /** shown → moving */
  move(): void {
    const { state } = this;
    if (state.step === 'shown' && state.ways?.reschedule === true)
      this.#leave({ step: 'moving', booking: state.booking });
  }

  /** moving → shown: the backend has said yes to another time. */
  moved(booking: Booking): void {
    if (this.state.step !== 'moving') return;
    this.#options.changed?.(booking, 'reschedule');
    this.#news = 'moved';
    this.#show(booking);
  }

  /** The backend has said no to another time; where that is because the booking is otherwise by now, it is read again. */
  refused({ code }: BookingError): void {
    if (this.state.step === 'moving') this.#heed(code);
  }

  /** shown → again, where the booking has ended. */
  bookAgain(): void {
    const { state } = this;
    if (state.step === 'shown' && hasEnded(state.booking))
      this.#leave({ step: 'again', booking: state.booking });
  }

  /** asking, moving, again → shown: it stays as it is. */
  keep(): void {
    const { state } = this;
    if (state.step === 'asking' || state.step === 'moving' || state.step === 'again')
      this.#show(state.booking);
  }

  /** Asks again for what failed: the booking, or the outcome of its cancelling. */
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

  #open(): void {
    const ref = this.#ref;
    if (!ref) {
      this.#machine.set({ step: 'missing' });
      return;
    }
    this.#leave({ step: 'opening' });
    this.#machine.run(
      'opening',
      async (signal) => {
        const { backend } = this.#options;
        if (!backend.booking) throw new BookingError('not-found');
        return backend.booking(ref, { signal });
      },
      {
        done: (booking) => {
          this.#show(booking);
        },
        failed: (cause) => {
          const error = bookingErrorOf(cause);
          const isMissing = error.code === 'not-found' || error.code === 'unauthenticated';
          this.#machine.set(isMissing ? { step: 'missing' } : { step: 'unread', error });
        },
      },
    );
  }

  /** Shows a booking, and what can be done with it; what has become of it is told until the next step. */
  #show(answer: Booking): void {
    const { backend, sleep = pause } = this.#options;
    const booking = this.#withToken(answer);
    const show = (more: Omit<Shown, 'step' | 'news'>): void => {
      this.#machine.set({ step: 'shown', news: this.#news, ...more });
    };
    const follows = backend.booking !== undefined && isUnsettled(booking);
    const ways = this.#waysOf(booking);
    show({ booking, following: follows, ways });
    if (!ways) this.#findWays();
    if (!follows) return;
    let latest = booking;
    const tell = (following: boolean): void => {
      const { state } = this;
      if (state.step === 'shown') show({ booking: latest, following, ways: this.#waysOf(latest) });
    };
    const changed = (news: Booking): void => {
      latest = news;
      tell(isUnsettled(news));
    };
    this.#machine.run('following', (signal) => followBooking(booking, { backend, sleep, signal, changed }), {
      done: () => {
        tell(false);
      },
    });
  }

  /** What can be done with a booking, where that is known without a question. */
  #waysOf(booking: Booking): Ways | undefined {
    const { now = Date.now } = this.#options;
    const isOver = this.#isGone || Date.parse(booking.end) <= now();
    if (hasEnded(booking)) return { reschedule: false, cancel: false, isOver: false };
    if (isOver) return { reschedule: false, cancel: false, isOver };
    return this.#operations && { ...this.#operations, isOver };
  }

  #findWays(): void {
    this.#machine.run('ways', (signal) => operationsOf(this.#options.backend, signal), {
      done: (operations) => {
        this.#operations = operations;
        const { state } = this;
        if (state.step === 'shown') this.#machine.set({ ...state, ways: this.#waysOf(state.booking) });
      },
    });
  }

  /** Goes on to a step where the booking is not followed, and what was told of it is over. */
  #leave(state: ManagingState): void {
    this.#machine.end('following');
    this.#machine.end('ways');
    if (state.step !== 'opening') this.#news = undefined;
    this.#machine.set(state);
  }

  /** The same content is the same decision, and keeps its key; any change makes it another one. */
  #decide(request: CancelRequest): Cancellation {
    const last = this.#last;
    if (last && JSON.stringify(last.request) === JSON.stringify(request)) return last;
    return (this.#last = { request, key: (this.#options.newKey ?? freshKey)() });
  }

  #send({ request, key }: Cancellation, uncertain: boolean): void {
    const { backend, sleep = pause } = this.#options;
    const ref = this.#ref;
    this.#machine.run(
      'sending',
      (signal) =>
        sendDecision(
          { uncertain },
          {
            send: async (signal) => {
              if (!ref || !backend.cancel) throw new BookingError('not-found');
              return backend.cancel(ref, request, { key, signal });
            },
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

  readonly #settle = (outcome: Outcome): void => {
    const { state } = this;
    if (state.step !== 'cancelling' && state.step !== 'checking') return;
    if (outcome.kind === 'unknown') {
      this.#doubt('unknown', outcome.error);
      return;
    }
    if (outcome.kind === 'done') {
      this.#last = undefined;
      this.#options.changed?.(outcome.answer, 'cancel');
      this.#show(outcome.answer);
      return;
    }
    const { error } = outcome;
    if (error.code === 'key-reused') this.#last = undefined;
    const { booking, reason } = state;
    if (!this.#heed(error.code)) this.#machine.set({ step: 'asking', booking, reason, error });
  };

  #doubt(outcome: 'asking' | 'unknown', error: BookingError): void {
    const { state } = this;
    if (state.step !== 'cancelling' && state.step !== 'checking') return;
    const { booking, reason } = state;
    this.#machine.set({ step: 'checking', booking, reason, outcome, error });
  }

  /** Reads the booking again where a refusal says that it is otherwise than it was shown; answers whether it does. */
  #heed(code: BookingError['code']): boolean {
    const canRead = this.#options.backend.booking !== undefined;
    if (code === 'not-found') this.#leave({ step: 'missing' });
    else if ((code === 'version-conflict' || code === 'gone') && canRead) {
      this.#isGone = code === 'gone';
      this.#news = code === 'gone' ? undefined : 'changed';
      this.#open();
    } else return false;
    return true;
  }

  /** The token is not in every answer. */
  #withToken(booking: Booking): Booking {
    const token = this.#ref?.token;
    return token === undefined ? booking : { ...booking, manageToken: token };
  }
}

/** Whether a booking has no time any more. */
export function hasEnded({ status }: Pick<Booking, 'status'>): boolean {
  return status !== 'pending' && status !== 'confirmed';
}

/** What a backend behind the wire offers; where it does not say, all of it is tried. */
async function operationsOf(backend: ManagingOptions['backend'], signal: AbortSignal): Promise<Operations> {
  if (!('capabilities' in backend)) return methodsOf(backend);
  try {
    const { operations } = await backend.capabilities({ signal });
    return { reschedule: operations.includes('reschedule'), cancel: operations.includes('cancel') };
  } catch {
    return methodsOf(backend);
  }
}

function methodsOf({ reschedule, cancel }: BookingBackend): Operations {
  return { reschedule: reschedule !== undefined, cancel: cancel !== undefined };
}
