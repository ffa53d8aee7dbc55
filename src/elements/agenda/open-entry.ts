import type { Reading } from '../../client/host/host-store.js';
import type { Agenda } from '../../contract/host-backend.js';
import { entriesOf } from './agenda-entries.js';
import type { AgendaEntry } from './agenda-entries.js';
import { DeedDesk } from './deed-desk.js';

/** The entry that is looked at, and what is being done with it. */
export class OpenEntry {
  readonly deeds: DeedDesk;
  /** What was written as a reason so far. */
  reason = '';
  #opened: AgendaEntry | undefined;
  readonly #tell: () => void;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
    this.deeds = new DeedDesk(tell);
  }

  /** As it was opened. */
  get entry(): AgendaEntry | undefined {
    return this.#opened;
  }

  open(entry: AgendaEntry): void {
    this.deeds.reset();
    this.reason = '';
    this.#opened = entry;
    this.#tell();
  }

  /** @returns What was open. */
  close(): AgendaEntry | undefined {
    const opened = this.#opened;
    this.#opened = undefined;
    this.#tell();
    return opened;
  }

  /** As it is known by now, or as it was opened where it is known no longer. */
  knownIn(reading: Reading<Agenda>): AgendaEntry | undefined {
    const opened = this.#opened;
    if (!opened || reading.status === 'loading' || !reading.value) return opened;
    return entriesOf(reading.value, true).find(({ key }) => key === opened.key) ?? opened;
  }
}
