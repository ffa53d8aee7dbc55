import { isEqual } from '../../client/host/draft.js';
import { asBookingError } from '../../client/host/host-store.js';
import { pause } from '../../client/pause.js';
import type { Sleep } from '../../client/pause.js';
import { BookingError } from '../../contract/booking-error.js';
import type { CallOptions } from '../../contract/call-options.js';
import type { HostBackend } from '../../contract/host-backend.js';

/** What is known of the question that was asked last; `answer` beside `asking` and `failed` is what was known before. */
export type LatestState<Answer> =
  | { readonly step: 'idle' }
  | { readonly step: 'asking'; readonly answer?: Answer; readonly isSlow?: true }
  | { readonly step: 'known'; readonly answer: Answer }
  | { readonly step: 'failed'; readonly error: BookingError; readonly answer?: Answer };

/** What is asked for, and how one question follows another. */
export interface Inquiry<Question, Answer> {
  readonly call: (backend: HostBackend, question: Question, options: CallOptions) => Promise<Answer>;
  /** Whether the answer to the last question stays in sight while the next one is asked. */
  readonly keeps: (last: Question, next: Question) => boolean;
  /** Whether a person is in the middle of changing something: it is asked for when they rest. At once when missing. */
  readonly isTyping?: (last: Question, next: Question) => boolean;
}

/** How long a person has to rest who is changing something. */
const quietMs = 400;
/** After that it is said that it takes long. */
const slowMs = 5_000;
/** After that nobody waits any longer. */
const patienceMs = 45_000;

/** Asks one question at a time: what comes for a former one is nobody's answer any more. */
export class LatestAnswer<Question, Answer> {
  #state: LatestState<Answer> = { step: 'idle' };
  #question: Question | undefined;
  #asking = new AbortController();
  readonly #inquiry: Inquiry<Question, Answer>;
  readonly #tell: () => void;
  readonly #sleep: Sleep;

  /** @param tell - Called whenever something is otherwise. */
  constructor(inquiry: Inquiry<Question, Answer>, tell: () => void, sleep: Sleep = pause) {
    this.#inquiry = inquiry;
    this.#tell = tell;
    this.#sleep = sleep;
  }

  get state(): LatestState<Answer> {
    return this.#state;
  }

  /** The answer that is in sight, perhaps from before a change. */
  get answer(): Answer | undefined {
    return 'answer' in this.#state ? this.#state.answer : undefined;
  }

  /** Asks; the question that was asked last is not asked again. */
  ask(backend: HostBackend, question: Question): void {
    const last = this.#question;
    if (last !== undefined && isEqual(last, question)) return;
    const { keeps, isTyping } = this.#inquiry;
    this.#question = question;
    void this.#run(backend, question, {
      before: last !== undefined && keeps(last, question) ? this.answer : undefined,
      quiet: last !== undefined && isTyping?.(last, question) === true,
    });
  }

  /** Asks the last question once more, at once. */
  again(backend: HostBackend): void {
    const question = this.#question;
    if (question !== undefined) void this.#run(backend, question, { before: this.answer, quiet: false });
  }

  /** Wants no answer any more. */
  rest(): void {
    this.#asking.abort();
    this.#question = undefined;
    this.#state = { step: 'idle' };
  }

  async #run(
    backend: HostBackend,
    question: Question,
    { before, quiet }: { readonly before: Answer | undefined; readonly quiet: boolean },
  ): Promise<void> {
    this.#asking.abort();
    const asking = (this.#asking = new AbortController());
    const { signal } = asking;
    const known = before !== undefined && { answer: before };
    this.#set({ step: 'asking', ...known });
    try {
      if (quiet) await this.#sleep(quietMs, signal);
      const answer = await this.#patiently(
        signal,
        () => {
          this.#set({ step: 'asking', ...known, isSlow: true });
        },
        this.#inquiry.call(backend, question, { signal }),
      );
      if (!signal.aborted) this.#set({ step: 'known', answer });
    } catch (error) {
      if (!signal.aborted) this.#set({ step: 'failed', error: asBookingError(error), ...known });
      asking.abort();
    }
  }

  /** Waits for an answer, says when it takes long, and gives up in the end. */
  async #patiently(signal: AbortSignal, slow: () => void, call: Promise<Answer>): Promise<Answer> {
    const answered = new AbortController();
    const waiting = AbortSignal.any([signal, answered.signal]);
    this.#sleep(slowMs, waiting).then(slow, () => undefined);
    const patience = this.#sleep(patienceMs, waiting).then(() => {
      throw new BookingError('unavailable');
    });
    try {
      return await Promise.race([call, patience]);
    } finally {
      answered.abort();
      patience.catch(() => undefined);
    }
  }

  #set(state: LatestState<Answer>): void {
    this.#state = state;
    this.#tell();
  }
}
