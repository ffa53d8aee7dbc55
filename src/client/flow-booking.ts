import { BookingError, isBookingError } from '../contract/booking-error.js';
import type { Booking, BookingRequest, RescheduleRequest } from '../contract/booking.js';
import type { Slot } from '../contract/slot.js';
import { monthOf } from '../time/civil-month.js';
import { dateAt } from '../time/zone.js';
import { bookingRequestOf } from './booking-request-of.js';
import { choiceIn, choiceOf } from './flow-choice.js';
import type { FlowCore } from './flow-core.js';
import { followBooking, isUnsettled } from './flow-following.js';
import type { BookingFlowOptions } from './flow-interface.js';
import { bookingErrorOf } from './booking-error-of.js';
import { sendDecision } from './flow-sending.js';
import type { Decision, Outcome } from './flow-sending.js';
import type { Checking, Choice, Sending } from './flow-state.js';
import type { FlowTimes } from './flow-times.js';
import { freshKey } from './fresh-key.js';
import type { Sleep } from './pause.js';

/** What the page's own check answers. */
type Admission = Awaited<ReturnType<NonNullable<BookingFlowOptions['admit']>>>;

type Tools = Pick<BookingFlowOptions, 'backend' | 'language' | 'admit' | 'online' | 'newKey'> & {
  readonly times: FlowTimes;
  readonly sleep: Sleep;
};

/** Sends what a guest decided, finds out what became of it, and follows what was booked. */
export class FlowBooking {
  readonly #core: FlowCore;
  readonly #tools: Tools;
  #decision: Decision | undefined;

  constructor(core: FlowCore, tools: Tools) {
    this.#core = core;
    this.#tools = tools;
  }

  /** Sends the choice; the state says already that it is being sent. */
  send(choice: Choice, slot: Slot): void {
    const { admit, language, online } = this.#tools;
    this.#core.run(
      'sending',
      async (signal) => {
        if (online && !online()) return declined(new BookingError('unavailable', { fault: 'offline' }));
        if (choice.moves)
          return this.#send(this.#decide(rescheduleOf(choice, choice.moves, slot)), choice, signal);
        const request = bookingRequestOf(choice, slot, language?.());
        const admitted: Admission | BookingError = await (admit ? admit(request).catch(refusalOf) : {});
        signal.throwIfAborted();
        if (admitted === false) return 'stopped';
        if (isBookingError(admitted)) return declined(admitted);
        const { proof } = admitted;
        return this.#send(
          this.#decide({ ...request, ...(proof !== undefined && { proof }) }),
          choice,
          signal,
        );
      },
      { done: this.#settle },
    );
  }

  /** Sends the last decision again, unchanged: whether it booked before or books now, it books once. */
  askAgain(): void {
    const decision = this.#decision;
    const { state } = this.#core;
    if (!decision || state.step !== 'checking' || state.outcome === 'asking') return;
    this.#core.set({ ...state, outcome: 'asking' });
    this.#core.run('sending', (signal) => this.#send({ ...decision, uncertain: true }, state, signal), {
      done: this.#settle,
    });
  }

  /** The same content is the same decision, and keeps its key; any change makes it another one. */
  #decide(request: Decision['request']): Decision {
    const last = this.#decision;
    const same = last && JSON.stringify(last.request) === JSON.stringify(request);
    return (this.#decision = {
      request,
      key: same ? last.key : (this.#tools.newKey ?? freshKey)(),
      uncertain: false,
    });
  }

  #send(decision: Decision, { moves }: Choice, signal: AbortSignal): Promise<Outcome> {
    const { sleep } = this.#tools;
    return sendDecision(decision, {
      send: (signal) => this.#sendOnce(decision, moves, signal),
      sleep,
      signal,
      unanswered: (error) => {
        const { state } = this.#core;
        if (isUnderWay(state))
          this.#core.set({
            ...choiceIn(state),
            step: 'checking',
            slot: state.slot,
            outcome: 'asking',
            error,
          });
      },
    });
  }

  async #sendOnce(
    { request, key }: Decision,
    moves: Booking | undefined,
    signal: AbortSignal,
  ): Promise<Booking> {
    const { backend } = this.#tools;
    if ('eventType' in request) return backend.book(request, { key, signal });
    if (!moves || !backend.reschedule) throw new BookingError('not-found');
    const { ref, manageToken: token } = moves;
    const moved = await backend.reschedule({ ref, ...(token !== undefined && { token }) }, request, {
      key,
      signal,
    });
    // The token is in the answer to booking only.
    return { ...moved, ...(token !== undefined && { manageToken: token }) };
  }

  readonly #settle = (outcome: Outcome | 'stopped'): void => {
    const core = this.#core;
    const { state } = core;
    if (!isUnderWay(state)) return;
    const choice = choiceIn(state);
    const { slot } = state;
    if (outcome === 'stopped') core.set({ ...choice, step: 'details', slot });
    else if (outcome.kind === 'booked') this.#celebrate(choice, outcome.booking);
    else if (outcome.kind === 'unknown')
      core.set({ ...choice, step: 'checking', slot, outcome: 'unknown', error: outcome.error });
    else this.#decline(state, outcome.error);
  };

  #decline(state: Sending | Checking, error: BookingError): void {
    const core = this.#core;
    const choice = choiceIn(state);
    const { slot } = state;
    if (error.code === 'key-reused') this.#decision = undefined;
    if (error.code !== 'slot-taken' && error.code !== 'not-bookable') {
      core.set({ ...choice, step: 'details', slot, error });
      return;
    }
    const day = dateAt(choice.zone, Date.parse(slot.start));
    const lost = { error, slot, nearest: error.details.nearest ?? [] };
    this.#tools.times.refresh(choice, { asking: 'time', month: monthOf(day), day, lost });
    // What is offered may have changed too: a place that no longer works, a length that is gone.
    if (error.code === 'not-bookable') this.#readAgain(choice);
  }

  #readAgain({ eventType: { slug } }: Choice): void {
    const core = this.#core;
    core.run('opening', (signal) => this.#tools.backend.eventType(slug, { signal }), {
      done: (eventType) => {
        const { state } = core;
        if (state.step === 'choosing') this.#tools.times.show(choiceOf(eventType, state), state);
      },
    });
  }

  #celebrate(choice: Choice, booking: Booking): void {
    const core = this.#core;
    const { backend, sleep } = this.#tools;
    this.#decision = undefined;
    const done = (now: Booking, following: boolean): void => {
      core.set({ ...choice, step: 'done', booking: now, following });
    };
    const follows = backend.booking !== undefined && isUnsettled(booking);
    done(booking, follows);
    if (!follows) return;
    let latest = booking;
    const changed = (news: Booking): void => {
      latest = news;
      done(news, isUnsettled(news));
    };
    core.run('following', (signal) => followBooking(booking, { backend, sleep, signal, changed }), {
      done: () => {
        done(latest, false);
      },
    });
  }
}

function rescheduleOf({ durationMinutes }: Choice, { version }: Booking, { start }: Slot): RescheduleRequest {
  return { version, start, durationMinutes };
}

function isUnderWay(state: { readonly step: string }): state is Sending | Checking {
  return state.step === 'sending' || state.step === 'checking';
}

function declined(error: BookingError): Outcome {
  return { kind: 'declined', error };
}

/** What the page's own check says, when it says no by failing. */
function refusalOf(cause: unknown): BookingError {
  const error = bookingErrorOf(cause);
  return error === cause ? error : new BookingError('refused', { cause });
}
