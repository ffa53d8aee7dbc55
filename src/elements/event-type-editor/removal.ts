import type { HostStore } from '../../client/host/host-store.js';
import { asBookingError } from '../../client/host/host-store.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { HostEventType } from '../../contract/host-backend.js';

/** How far the removing of an event type is. */
export type RemovalState =
  | { readonly step: 'none' }
  | { readonly step: 'removing' | 'removed' | 'restoring'; readonly value: HostEventType }
  | {
      readonly step: 'not-removed' | 'not-restored';
      readonly value: HostEventType;
      readonly error: BookingError;
    };

/** Removes an event type, and puts the last one that was removed back. */
export class Removal {
  #state: RemovalState = { step: 'none' };
  readonly #tell: () => void;

  /** @param tell - Called whenever it is at another step. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get state(): RemovalState {
    return this.#state;
  }

  /** @returns Whether it is removed. */
  async remove(store: HostStore, value: HostEventType): Promise<boolean> {
    if (this.#isBusy) return false;
    this.#set({ step: 'removing', value });
    try {
      await store.change([], (backend, options) => backend.removeEventType(value.slug, options));
      // Until the list is read again it would show what is gone.
      await store.refresh('eventTypes');
      this.#set({ step: 'removed', value });
      return true;
    } catch (error) {
      this.#set({ step: 'not-removed', value, error: asBookingError(error) });
      await store.refresh('eventTypes');
      return false;
    }
  }

  /** Saves the removed one anew. */
  async restore(store: HostStore): Promise<void> {
    const { state } = this;
    if (state.step !== 'removed' && state.step !== 'not-restored') return;
    const { value } = state;
    this.#set({ step: 'restoring', value });
    try {
      await store.change([], (backend, options) => backend.saveEventType({ version: 0, value }, options));
      await store.refresh('eventTypes');
      this.#set({ step: 'none' });
    } catch (error) {
      this.#set({ step: 'not-restored', value, error: asBookingError(error) });
    }
  }

  /** Forgets what was removed. */
  clear(): void {
    if (!this.#isBusy && this.#state.step !== 'none') this.#set({ step: 'none' });
  }

  get #isBusy(): boolean {
    return this.#state.step === 'removing' || this.#state.step === 'restoring';
  }

  #set(state: RemovalState): void {
    this.#state = state;
    this.#tell();
  }
}
