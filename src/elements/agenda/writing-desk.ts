import { asBookingError } from '../../client/host/host-store.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { Booking } from '../../contract/booking.js';

/** A booking that is being written into the calendar again, and what went wrong with that. */
export interface Writing {
  readonly ref: string;
  readonly error?: BookingError;
}

/** Has bookings written again that the calendar did not take. */
export class WritingDesk {
  #writing: Writing | undefined;
  readonly #tell: () => void;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get writing(): Writing | undefined {
    return this.#writing;
  }

  /** @returns The booking as it stands then; `undefined` where it failed. */
  async writeAgain(store: HostStore, ref: string): Promise<Booking | undefined> {
    this.#set({ ref });
    try {
      const booking = await store.change(['unwritten'], (backend, call) => backend.writeAgain(ref, call));
      this.#set(undefined);
      return booking;
    } catch (error) {
      this.#set({ ref, error: asBookingError(error) });
      return undefined;
    }
  }

  #set(writing: Writing | undefined): void {
    this.#writing = writing;
    this.#tell();
  }
}
