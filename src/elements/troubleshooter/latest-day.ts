import { isEqual } from '../../client/host/draft.js';
import { asBookingError } from '../../client/host/host-store.js';
import { pause } from '../../client/pause.js';
import type { Sleep } from '../../client/pause.js';
import { BookingError } from '../../contract/booking-error.js';
import type { DayQuestion, ExplainedDay, HostBackend } from '../../contract/host-backend.js';

/** What is known of the day that was asked about last. */
export type DayState =
  | { readonly step: 'idle' }
  /** `day` is what was known of it before something was changed. */
  | { readonly step: 'asking'; readonly day?: ExplainedDay; readonly isSlow?: true }
  | { readonly step: 'known'; readonly day: ExplainedDay }
  | { readonly step: 'failed'; readonly error: BookingError; readonly day?: ExplainedDay };

/** After that it is said that it takes long. */
const slowMs = 5_000;
/** After that nobody waits any longer. */
const patienceMs = 45_000;

/** Asks why, one day at a time: what comes for a former question is nobody's answer any more. */
export class LatestDay {
  #state: DayState = { step: 'idle' };
  #question: DayQuestion | undefined;
  #asking = new AbortController();
  readonly #tell: () => void;
  readonly #sleep: Sleep;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void, sleep: Sleep = pause) {
    this.#tell = tell;
    this.#sleep = sleep;
  }

  get state(): DayState {
    return this.#state;
  }

  /** The day as it is known, perhaps from before a change. */
  get day(): ExplainedDay | undefined {
    return 'day' in this.#state ? this.#state.day : undefined;
  }

  /** Asks; the question that was asked last is not asked again. */
  ask(backend: HostBackend, question: DayQuestion): void {
    const last = this.#question;
    if (last && isEqual(last, question)) return;
    const isSameDay = last?.date === question.date && last.eventType === question.eventType;
    this.#question = question;
    void this.#run(backend, question, isSameDay ? this.day : undefined);
  }

  /** Asks the last question once more. */
  again(backend: HostBackend): void {
    if (this.#question) void this.#run(backend, this.#question, this.day);
  }

  /** Wants no answer any more. */
  rest(): void {
    this.#asking.abort();
    this.#question = undefined;
    this.#state = { step: 'idle' };
  }

  async #run(backend: HostBackend, question: DayQuestion, before: ExplainedDay | undefined): Promise<void> {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    const { signal } = asking;
    const known = before && { day: before };
    this.#set({ step: 'asking', ...known });
    const answered = new AbortController();
    const waiting = AbortSignal.any([signal, answered.signal]);
    this.#sleep(slowMs, waiting).then(
      () => {
        this.#set({ step: 'asking', ...known, isSlow: true });
      },
      () => undefined,
    );
    const patience = this.#sleep(patienceMs, waiting).then(() => {
      throw new BookingError('unavailable');
    });
    try {
      const day = await Promise.race([backend.explain(question, { signal }), patience]);
      if (!signal.aborted) this.#set({ step: 'known', day });
    } catch (error) {
      if (!signal.aborted) this.#set({ step: 'failed', error: asBookingError(error), ...known });
      asking.abort();
    } finally {
      answered.abort();
      patience.catch(() => undefined);
    }
  }

  #set(state: DayState): void {
    this.#state = state;
    this.#tell();
  }
}
