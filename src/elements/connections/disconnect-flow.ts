import { asBookingError } from '../../client/host/host-store.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { ConnectionInfo } from '../../contract/host-backend.js';
import { effectsOf } from './disconnect-effects.js';
import type { DisconnectEffects } from './disconnect-effects.js';

/** How far ending a connection is. */
export type DisconnectState =
  | { readonly step: 'idle' }
  /** What will happen is said, and the host is asked. */
  | { readonly step: 'asked'; readonly id: string; readonly error?: BookingError }
  | { readonly step: 'ending'; readonly id: string }
  | { readonly step: 'ended'; readonly account: string; readonly provider: string };

/** The end of a connection, from the question to the backend's yes. */
export class DisconnectFlow {
  #state: DisconnectState = { step: 'idle' };
  readonly #tell: () => void;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get state(): DisconnectState {
    return this.#state;
  }

  ask(id: string): void {
    this.#set({ step: 'asked', id });
  }

  /** Keeps the connection, or forgets that one was ended. */
  rest(): void {
    this.#set({ step: 'idle' });
  }

  /** @returns Whether it is ended. */
  async end(store: HostStore, { id, account, provider }: ConnectionInfo): Promise<boolean> {
    if (this.#state.step !== 'asked' || this.#state.id !== id) return false;
    this.#set({ step: 'ending', id });
    let error: BookingError | undefined;
    try {
      await store.change([], (backend, options) => backend.disconnect(id, options));
    } catch (thrown) {
      error = asBookingError(thrown);
    }
    await store.refresh('connections');
    this.#set(error ? { step: 'asked', id, error } : { step: 'ended', account, provider });
    return error === undefined;
  }

  #set(state: DisconnectState): void {
    this.#state = state;
    this.#tell();
  }
}

/** What ending a connection changes, where that is known by now. */
export function knownEffects(store: HostStore, id: string): DisconnectEffects | undefined {
  const settings = store.get('calendarSettings');
  const calendars = store.get('calendars');
  // Their names are worth waiting for; without them the ids are told.
  if (settings.status === 'loading' || calendars.status === 'loading') return undefined;
  return settings.value && effectsOf(id, settings.value.value, calendars.value ?? []);
}
