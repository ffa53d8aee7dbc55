import { asBookingError } from '../../client/host/host-store.js';
import type { Reading } from '../../client/host/host-store.js';
import type { Agenda, HostBackend, HostRange } from '../../contract/host-backend.js';

/** Reads one range at a time; of several questions the latest is the one that is answered. */
export class AgendaReader {
  #reading: Reading<Agenda> = { status: 'loading' };
  #range: HostRange | undefined;
  #backend: HostBackend | undefined;
  #asking: AbortController | undefined;
  readonly #tell: () => void;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  /** What is known of the range that was asked for last. */
  get reading(): Reading<Agenda> {
    return this.#reading;
  }

  /** Asks for a range, where it is not the one that is known or being asked for. */
  show(backend: HostBackend, range: HostRange): void {
    const isSame = this.#range?.start === range.start && this.#range.end === range.end;
    if (isSame && this.#backend === backend) return;
    this.#backend = backend;
    this.#range = range;
    this.#reading = { status: 'loading' };
    void this.reread();
  }

  /** Asks for the same range once more; what is known stays in sight meanwhile, and where it fails. */
  async reread(): Promise<void> {
    const [backend, range] = [this.#backend, this.#range];
    if (!backend || !range) return;
    this.#asking?.abort();
    const asking = new AbortController();
    this.#asking = asking;
    const before = this.#reading.status === 'loading' ? undefined : this.#reading.value;
    if (before) this.#set({ status: 'ready', value: before, isRefreshing: true });
    try {
      const value = await backend.agenda(range, { signal: asking.signal });
      if (!asking.signal.aborted) this.#set({ status: 'ready', value });
    } catch (error) {
      if (asking.signal.aborted) return;
      this.#set({ status: 'failed', error: asBookingError(error), ...(before && { value: before }) });
    }
  }

  /** Ends reading; what was asked for is asked for anew next time. */
  stop(): void {
    this.#asking?.abort();
    this.#range = undefined;
    this.#backend = undefined;
  }

  #set(reading: Reading<Agenda>): void {
    this.#reading = reading;
    this.#tell();
  }
}
