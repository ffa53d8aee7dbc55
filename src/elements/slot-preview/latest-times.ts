import { isEqual } from '../../client/host/draft.js';
import { asBookingError } from '../../client/host/host-store.js';
import { pause } from '../../client/pause.js';
import type { Sleep } from '../../client/pause.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { HostBackend, HostSlotQuery } from '../../contract/host-backend.js';
import type { SlotList } from '../../contract/slot.js';

/** What is known of the times of the question that was asked last. */
export type TimesState =
  | { readonly step: 'idle' }
  /** `list` is what was known of the same days before something was changed. */
  | { readonly step: 'asking'; readonly list?: SlotList }
  | { readonly step: 'known'; readonly list: SlotList }
  | { readonly step: 'failed'; readonly error: BookingError };

/** How long a person has to pause while changing something, before the times are asked for. */
const quietMs = 400;

/** Asks for free times, one question at a time: what comes for a former one is nobody's answer any more. */
export class LatestTimes {
  #state: TimesState = { step: 'idle' };
  #question: HostSlotQuery | undefined;
  #asking = new AbortController();
  readonly #tell: () => void;
  readonly #sleep: Sleep;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void, sleep: Sleep = pause) {
    this.#tell = tell;
    this.#sleep = sleep;
  }

  get state(): TimesState {
    return this.#state;
  }

  /** Asks; at once, or when a draft rests. The question that was asked last is not asked again. */
  ask(backend: HostBackend, question: HostSlotQuery): void {
    const last = this.#question;
    if (last && isEqual(last, question)) return;
    const isTyping = last !== undefined && !isEqual(last.draft, question.draft);
    const isElsewhere =
      last?.start !== question.start || last.end !== question.end || last.eventType !== question.eventType;
    this.#question = question;
    void this.#run(backend, { question, list: isElsewhere ? undefined : this.#list, quiet: isTyping });
  }

  /** Asks the last question once more, at once. */
  again(backend: HostBackend): void {
    const question = this.#question;
    if (question) void this.#run(backend, { question, list: this.#list, quiet: false });
  }

  /** Wants no answer any more. */
  rest(): void {
    this.#asking.abort();
    this.#question = undefined;
    this.#state = { step: 'idle' };
  }

  get #list(): SlotList | undefined {
    return 'list' in this.#state ? this.#state.list : undefined;
  }

  async #run(
    backend: HostBackend,
    wanted: {
      readonly question: HostSlotQuery;
      readonly list: SlotList | undefined;
      readonly quiet: boolean;
    },
  ): Promise<void> {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    const { question, list, quiet } = wanted;
    this.#set({ step: 'asking', ...(list && { list }) });
    try {
      if (quiet) await this.#sleep(quietMs, signal);
      const found = await backend.slots(question, { signal });
      if (!signal.aborted) this.#set({ step: 'known', list: found });
    } catch (error) {
      if (!signal.aborted) this.#set({ step: 'failed', error: asBookingError(error) });
    }
  }

  #set(state: TimesState): void {
    this.#state = state;
    this.#tell();
  }
}
