import { asBookingError } from '../../client/host/host-store.js';
import type { HostStore } from '../../client/host/host-store.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { Booking } from '../../contract/booking.js';
import type { KeyedCallOptions } from '../../contract/call-options.js';
import type { AgendaBooking, HostBackend } from '../../contract/host-backend.js';
import { asksFirst, keptBy } from './booking-deeds.js';
import type { BookingDeed } from './booking-deeds.js';
import { IntentKeys } from './intent-keys.js';

/** What is being done with the booking that is looked at. */
export type DeedState =
  | { readonly step: 'idle' }
  /** Whoever asked for it is to say once more that they want it. */
  | { readonly step: 'asking'; readonly deed: BookingDeed }
  | { readonly step: 'sending'; readonly deed: BookingDeed }
  | { readonly step: 'failed'; readonly deed: BookingDeed; readonly error: BookingError }
  | { readonly step: 'done'; readonly deed: BookingDeed };

/** Does what a host decides about bookings, one thing at a time. */
export class DeedDesk {
  #state: DeedState = { step: 'idle' };
  readonly #keys = new IntentKeys();
  readonly #tell: () => void;

  /** @param tell - Called whenever something is otherwise. */
  constructor(tell: () => void) {
    this.#tell = tell;
  }

  get state(): DeedState {
    return this.#state;
  }

  /** Whatever was said of the last one is over. */
  reset(): void {
    if (this.#state.step !== 'sending') this.#set({ step: 'idle' });
  }

  /** Whether it has to be asked about first; asks, where it has. */
  mustAsk(deed: BookingDeed): boolean {
    const state = this.#state;
    const isAsked = (state.step === 'asking' || state.step === 'failed') && state.deed === deed;
    if (!asksFirst(deed) || isAsked) return false;
    this.#set({ step: 'asking', deed });
    return true;
  }

  /**
   * Does it, under the same key each time the same is wanted.
   *
   * @returns The booking as it stands then; `undefined` where it failed
   */
  async do(
    store: HostStore,
    booking: AgendaBooking,
    { deed, reason }: { readonly deed: BookingDeed; readonly reason?: string },
  ): Promise<Booking | undefined> {
    if (this.#state.step === 'sending') return undefined;
    const { ref, version } = booking;
    const said = reason?.trim();
    const intent = [deed, ref, version, said];
    this.#set({ step: 'sending', deed });
    try {
      const request = { version, ...(said && { reason: said }) };
      const answer = await store.change(
        ['unwritten'],
        (backend, options) => send(backend, deed, { ref, request, options }),
        this.#keys.keyOf(intent),
      );
      this.#keys.done(intent);
      this.#set({ step: 'done', deed });
      return answer;
    } catch (error) {
      this.#set({ step: 'failed', deed, error: asBookingError(error) });
      return undefined;
    }
  }

  #set(state: DeedState): void {
    this.#state = state;
    this.#tell();
  }
}

function send(
  backend: HostBackend,
  deed: BookingDeed,
  {
    ref,
    request,
    options,
  }: {
    readonly ref: string;
    readonly request: { readonly version: number; readonly reason?: string };
    readonly options: KeyedCallOptions;
  },
): Promise<Booking> {
  switch (deed) {
    case 'confirm':
      return backend.confirm(ref, { version: request.version }, options);
    case 'decline':
      return backend.decline(ref, request, options);
    case 'cancel':
      return backend.cancel(ref, request, options);
    case 'keep-booked':
    case 'keep-calendar':
      return backend.decideChange(ref, { version: request.version, keep: keptBy(deed) }, options);
  }
}
