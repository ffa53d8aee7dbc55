import { BookingError, isBookingError } from '../contract/booking-error.js';
import type { Booking, RescheduleRequest } from '../contract/booking.js';
import type { Slot } from '../contract/slot.js';
import { bookingRequestOf } from './booking-request-of.js';
import { draftOf } from './draft-of.js';
import { choiceIn, choiceOf } from './flow-choice.js';
import type { FlowCore } from './flow-core.js';
import { followBooking, isUnsettled } from './flow-following.js';
import type { BookingFlowOptions } from './flow-interface.js';
import { FlowKeeping } from './flow-keeping.js';
import type { MonthCache } from './flow-months.js';
import type { FlowOpening } from './flow-opening.js';
import { bookingErrorOf } from './booking-error-of.js';
import { refusalOf, sendDecision } from './flow-sending.js';
import type { Booked, Decision, Outcome } from './flow-sending.js';
import type { FlowSeries } from './flow-series.js';
import type { Checking, Choice, Details, Entries, Sending } from './flow-state.js';
import type { FlowTimes } from './flow-times.js';
import { freshKey } from './fresh-key.js';
import { nearestTo } from './nearest-to.js';
import { pause } from './pause.js';

/** What the page's own check answers. */
type Admission = Awaited<ReturnType<NonNullable<BookingFlowOptions['admit']>>>;

/** The other parts of the flow. */
export interface Parts {
  readonly times: FlowTimes;
  readonly opening: FlowOpening;
  readonly months: MonthCache;
}

/** Sends what a guest decided, finds out what became of it, and follows what was booked. */
export class FlowBooking {
  readonly #core: FlowCore;
  readonly #tools: ReturnType<typeof toolsOf>;
  #decision: Decision | undefined;
  #series: FlowSeries | undefined;
  /** Looks after the chosen time. */
  readonly keeping: FlowKeeping;

  constructor(core: FlowCore, options: BookingFlowOptions, parts: Parts) {
    this.#core = core;
    this.#tools = toolsOf(options, parts);
    this.keeping = new FlowKeeping(core, this.#tools);
    core.subscribe(this.#keepDraft);
    core.subscribe(this.#nameNearest);
    core.subscribe(this.#offerSeries);
    this.#offerSeries();
  }

  /**
   * Takes up what was kept of an earlier page: what was sent is asked for, what was typed is there again.
   * @param slug - The event type that the page names; another one's draft is none
   */
  resume(kept: unknown, slug: string | undefined): void {
    const core = this.#core;
    const { backend, now, opening } = this.#tools;
    core.run(
      'opening',
      async (signal) => {
        const { readDraft, resume } = await import('./flow-resuming.js');
        const draft = readDraft(kept, now());
        return draft && (slug === undefined || draft.eventType === slug)
          ? resume(draft, { backend, now, signal })
          : undefined;
      },
      {
        done: (resumed) => {
          if (!resumed) opening.open(slug);
          else if (resumed.step === 'done') this.#celebrate(resumed.choice, resumed.booked, true);
          else if (resumed.step === 'checking') this.#askAbout(resumed.state, resumed.sent);
          else if (resumed.step === 'details') {
            core.set(resumed.state);
            this.keeping.begin();
          } else {
            opening.keep(resumed.choice);
            opening.show(resumed.eventType);
          }
        },
        failed: (cause) => {
          core.set({ step: 'failed', error: bookingErrorOf(cause) });
        },
      },
    );
  }

  /** Asks what became of something that was sent before the page was opened anew. */
  #askAbout(checking: Checking, sent: Pick<Decision, 'request' | 'key'>): void {
    this.#decision = { ...sent, uncertain: true };
    this.#core.set(checking);
    this.askAgain();
  }

  readonly #offerSeries = (): void => {
    const { state } = this.#core;
    if (state.step !== 'details' || !state.eventType.seriesAtMost || state.moves) return;
    if (this.#tools.backend.bookSeries) this.#bringSeries().catch(() => undefined);
  };

  /** Several times in one go: what few event types offer is loaded with the first of them. */
  async #bringSeries(): Promise<FlowSeries> {
    if (this.#series) return this.#series;
    const { FlowSeries } = await import('./flow-series.js');
    return (this.#series ??= new FlowSeries(this.#core, this.#tools.backend));
  }

  readonly #keepDraft = (): void => {
    const { drafts, now } = this.#tools;
    const { state } = this.#core;
    const draft = drafts && draftOf(state, this.#decision, now());
    if (draft) drafts.write(draft);
  };

  /** Where the backend named no times near a lost one, those of its month are, as soon as they are here. */
  readonly #nameNearest = (): void => {
    const core = this.#core;
    const { state } = core;
    if (state.step !== 'choosing' || state.times.status !== 'ready' || state.lost?.nearest.length !== 0)
      return;
    const nearest = nearestTo(state.lost.slot.start, state.times);
    if (nearest.length === 0) return;
    const lost = { ...state.lost, nearest };
    // A flow is not changed from within its own news.
    queueMicrotask(() => {
      if (core.state === state) core.set({ ...state, lost });
    });
  };

  /** Sends the choice, with what was typed. */
  submit(entries: Entries): void {
    const { state } = this.#core;
    if (state.step !== 'details') return;
    const { slot, series } = state;
    const starts = this.#series?.startsFor(entries);
    if (starts?.length === 0) return;
    const choice: Choice = { ...choiceIn(state), entries };
    this.#core.set({ ...choice, step: 'sending', slot, starts, series });
    const { admit, language, online } = this.#tools;
    this.#core.run(
      'sending',
      async (signal) => {
        if (online && !online()) return declined(new BookingError('unavailable', { fault: 'offline' }));
        if (choice.moves)
          return this.#send(this.#decide(rescheduleOf(choice, choice.moves, slot)), choice, signal);
        await this.keeping.settled(signal);
        const hold = this.keeping.holdOf(slot)?.ref;
        const request = {
          ...bookingRequestOf(choice, slot, { language: language?.(), starts }),
          ...(hold !== undefined && { hold }),
        };
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

  /**
   * Sends the last decision again, unchanged: whether it booked before or books now, it books once. While the guest types, asks
   * again for the times of a series.
   */
  askAgain(): void {
    const decision = this.#decision;
    const { state } = this.#core;
    if (state.step === 'details') this.#series?.retry();
    if (!decision || state.step !== 'checking' || state.outcome === 'asking') return;
    this.#core.set({ ...state, outcome: 'asking' });
    this.#core.run('sending', (signal) => this.#send({ ...decision, uncertain: true }, state, signal), {
      done: this.#settle,
    });
  }

  /** Another booking by the same guest. */
  startAgain(): void {
    const { state } = this.#core;
    if (state.step !== 'done') return;
    const { months, opening } = this.#tools;
    this.#core.end('following');
    months.clear();
    opening.keep({ ...state, entries: { ...state.entries, repeat: undefined } });
    opening.show(state.eventType);
  }

  /** What was seen to be booked ends with its flow; what ends with its page is disposed of by nobody. */
  end(): void {
    const { drafts } = this.#tools;
    if (this.#core.state.step === 'done') drafts?.write(undefined);
    drafts?.close();
    this.keeping.release();
  }

  /** The same content is the same decision, and keeps its key; any change makes it another one. */
  #decide(request: Decision['request']): Decision {
    const last = this.#decision;
    const same = last && JSON.stringify(last.request) === JSON.stringify(request);
    const key = same ? last.key : this.#tools.newKey();
    this.#decision = { request, key, uncertain: false };
    // Kept before it is sent: whatever happens to the page then, it can be asked for.
    this.#keepDraft();
    return this.#decision;
  }

  #send(decision: Decision, { moves }: Choice, signal: AbortSignal): Promise<Outcome<Booked>> {
    const { sleep } = this.#tools;
    return sendDecision(decision, {
      send: (signal) => this.#sendOnce(decision, moves, signal),
      sleep,
      signal,
      unanswered: (error) => {
        const { state } = this.#core;
        if (isUnderWay(state)) this.#core.set({ ...state, step: 'checking', outcome: 'asking', error });
      },
    });
  }

  async #sendOnce(
    { request, key }: Decision,
    moves: Booking | undefined,
    signal: AbortSignal,
  ): Promise<Booked> {
    const { backend } = this.#tools;
    const call = { key, signal };
    if ('starts' in request) return (await this.#bringSeries()).book(request, call);
    if ('eventType' in request) return [await backend.book(request, call)];
    if (!moves || !backend.reschedule) throw new BookingError('not-found');
    const { ref, manageToken: token } = moves;
    const moved = await backend.reschedule({ ref, ...(token !== undefined && { token }) }, request, call);
    // The token is in the answer to booking only.
    return [{ ...moved, ...(token !== undefined && { manageToken: token }) }];
  }

  readonly #settle = (outcome: Outcome<Booked> | 'stopped'): void => {
    const core = this.#core;
    const { state } = core;
    if (!isUnderWay(state)) return;
    const choice = choiceIn(state);
    const { slot } = state;
    if (outcome === 'stopped') this.#backToDetails({ ...choice, step: 'details', slot });
    else if (outcome.kind === 'done') this.#celebrate(choice, outcome.answer);
    else if (outcome.kind === 'unknown')
      core.set({ ...state, step: 'checking', outcome: 'unknown', error: outcome.error });
    else this.#decline(state, outcome.error);
  };

  #decline(state: Sending | Checking, error: BookingError): void {
    const choice = choiceIn(state);
    const { slot, starts } = state;
    if (error.code === 'key-reused') this.#decision = undefined;
    const { months, times } = this.#tools;
    const isLost = error.code === 'slot-taken' || error.code === 'not-bookable';
    if (isLost) months.clear();
    if (!isLost || (starts && this.#series?.lose(state, error))) {
      this.#backToDetails({ ...choice, step: 'details', slot, error });
      return;
    }
    this.keeping.release();
    times.showDayOf(slot, choice, { error, slot, nearest: error.details.nearest ?? [] });
    // What is offered may have changed too: a place that no longer works, a length that is gone.
    if (error.code === 'not-bookable') this.#readAgain(choice);
  }

  #backToDetails(details: Details): void {
    this.#core.set(details);
    this.keeping.begin();
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

  #celebrate(choice: Choice, booked: Booked, again = false): void {
    const core = this.#core;
    const { backend, sleep } = this.#tools;
    this.#decision = undefined;
    this.keeping.spent();
    const latest: [Booking, ...Booking[]] = [...booked];
    const tell = (following: boolean): void => {
      const bookings = [...latest];
      core.set({ ...choice, step: 'done', booking: latest[0], bookings, following, ...(again && { again }) });
    };
    const follows = backend.booking !== undefined && booked.some(isUnsettled);
    tell(follows);
    if (!follows) return;
    const follow = (booking: Booking, index: number, signal: AbortSignal): Promise<void> => {
      const changed = (news: Booking): void => {
        latest[index] = news;
        tell(latest.some(isUnsettled));
      };
      return followBooking(booking, { backend, sleep, signal, changed });
    };
    core.run('following', (signal) => Promise.all(booked.map((one, index) => follow(one, index, signal))), {
      done: () => {
        tell(false);
      },
    });
  }
}

/** What is left open is taken from the world around. */
function toolsOf(options: BookingFlowOptions, parts: Parts) {
  const { sleep = pause, now = Date.now, newKey = freshKey, attended = () => true } = options;
  return { ...options, ...parts, sleep, now, newKey, attended };
}

function rescheduleOf({ durationMinutes }: Choice, { version }: Booking, { start }: Slot): RescheduleRequest {
  return { version, start, durationMinutes };
}

function isUnderWay(state: { readonly step: string }): state is Sending | Checking {
  return state.step === 'sending' || state.step === 'checking';
}

function declined(error: BookingError): Outcome<never> {
  return { kind: 'declined', error };
}
