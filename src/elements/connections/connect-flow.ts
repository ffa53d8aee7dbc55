import { freshKey } from '../../client/fresh-key.js';
import { asBookingError } from '../../client/host/host-store.js';
import type { ConsentLevel } from '../../contract/calendar-provider.js';
import { consentFailures } from '../../contract/connecting.js';
import type { ConsentFailure } from '../../contract/connecting.js';
import type { ClaimOutcome, ConnectionInfo, HostBackend } from '../../contract/host-backend.js';
import { takeClaim } from './ask-claim.js';
import type { ClaimAnswer } from './ask-claim.js';
import { awaitReturn } from './await-return.js';
import type { ConnectDoors, ConnectWindow } from './connect-doors.js';
import type { ConnectState } from './connect-state.js';
import type { ConnectWish } from './connect-wish.js';
import type { KeptTicket } from './kept-ticket.js';
import type { Returned } from './return-address.js';

/** How a host leaves. */
export interface LeavingTerms {
  readonly display: 'popup' | 'page';
  readonly returnUrl: string;
  /** What stands in a window of its own until the service's question is there. */
  readonly word: string;
}

/**
 * The way to a service and back, from the host's wish to a connection: in a window of its own, or with the page itself. What
 * comes back is claimed by the page that began, with the proof that the way back brought along.
 */
export class ConnectFlow {
  #state: ConnectState = { step: 'idle' };
  #end = new AbortController();
  #ticket: KeptTicket | undefined;
  #url = '';
  #window: ConnectWindow | undefined;
  #again: (() => Promise<void>) | undefined;
  readonly #tell: () => void;
  readonly #connected: (connection: ConnectionInfo) => void;
  readonly #doors: ConnectDoors;

  constructor(hearers: {
    /** Called whenever something is otherwise. */
    readonly tell: () => void;
    /** Called with what was connected. */
    readonly connected: (connection: ConnectionInfo) => void;
    readonly doors: ConnectDoors;
  }) {
    this.#tell = hearers.tell;
    this.#connected = hearers.connected;
    this.#doors = hearers.doors;
  }

  get state(): ConnectState {
    return this.#state;
  }

  /** Asks how much is to be possible, and says what that means. */
  choose(wish: ConnectWish): void {
    this.#anew();
    this.#set({ step: 'choosing', wish });
  }

  chooseLevel(level: ConsentLevel): void {
    if (this.#state.step !== 'choosing') return;
    this.#set({ step: 'choosing', wish: { ...this.#state.wish, level } });
  }

  /** Gives up, wherever it is. */
  cancel(): void {
    this.#anew();
    this.#set({ step: 'idle' });
  }

  /** Ends all that goes on, and tells nobody. */
  stop(): void {
    this.#end.abort();
    this.#state = { step: 'idle' };
  }

  /** Leaves for the service. Call it right when a person pressed something: else browsers open no window. */
  async begin(backend: HostBackend, { display, returnUrl, word }: LeavingTerms): Promise<void> {
    if (this.#state.step !== 'choosing') return;
    const { wish } = this.#state;
    const signal = this.#anew();
    const window = display === 'popup' ? this.#doors.open(word) : undefined;
    this.#window = window;
    this.#set({ step: 'beginning', wish });
    const { provider, level, renews } = wish;
    try {
      const { ticket, url } = await backend.connect(
        { provider, level, returnUrl, display, ...(renews && { connectionId: renews.id }) },
        { key: freshKey(), signal },
      );
      if (signal.aborted) return;
      this.#ticket = { ticket, wish, begunAt: this.#doors.now() };
      this.#url = url;
    } catch (error) {
      if (signal.aborted) return;
      this.#closeWindow();
      this.#set({ step: 'choosing', wish, error: asBookingError(error) });
      return;
    }
    if (display === 'page') {
      this.goOnHere();
      return;
    }
    // Some browsers open a window and close it at once.
    const isOpen = window !== undefined && !window.isClosed();
    if (isOpen) window.go(this.#url);
    else this.#window = undefined;
    await this.#wait(backend, signal);
  }

  /** Opens the window once more. Call it right when a person pressed something. */
  openAgain(word: string): void {
    if (this.#state.step !== 'waiting') return;
    this.#closeWindow();
    this.#window = this.#doors.open(word);
    this.#window?.go(this.#url);
    this.#set({ ...this.#state, window: this.#window ? 'open' : 'blocked' });
  }

  /** Leaves with this page itself, which comes back in the end. @returns Whether it does. */
  goOnHere(): boolean {
    const ticket = this.#ticket;
    const { state } = this;
    if (!ticket || (state.step !== 'waiting' && state.step !== 'beginning')) return false;
    const { wish } = ticket;
    const url = this.#url;
    this.#anew();
    if (!this.#doors.keep(ticket)) {
      this.#set({ step: 'choosing', wish, keepsNothing: true });
      return false;
    }
    this.#set({ step: 'leaving', wish });
    this.#doors.leave(url);
    return true;
  }

  /** This page was left, and is shown again as it was: the person went back. */
  stayed(): void {
    if (this.#state.step === 'leaving') this.choose(this.#state.wish);
  }

  /** Somebody comes back to this page: who left with it, or, in a window of its own, for another page that waits. */
  async arrive(backend: HostBackend, returned: Returned): Promise<void> {
    const kept = this.#doors.kept();
    const signal = this.#anew();
    if (kept) {
      await this.#claim(backend, { kept, proof: returned.proof, signal });
      return;
    }
    this.#set({ step: 'handing-over' });
    const isTaken = await this.#doors.handOver(returned);
    if (signal.aborted) return;
    const { outcome } = returned;
    this.#set({ step: isTaken ? 'handed-over' : 'not-begun-here', outcome });
    if (isTaken) this.#doors.closeSelf();
  }

  /** Tries once more to take what came back. */
  async tryAgain(): Promise<void> {
    if (this.#state.step === 'unclaimed') await this.#again?.();
  }

  async #wait(backend: HostBackend, signal: AbortSignal): Promise<void> {
    const kept = this.#ticket;
    if (!kept) return;
    await awaitReturn(backend, kept, {
      doors: this.#doors,
      signal,
      look: () => {
        this.#look(kept);
      },
      take: (proof) => this.#claim(backend, { kept, proof, signal, mayBeAnothers: true }),
      conclude: (answer) => this.#conclude(kept, answer),
    });
  }

  /** Shows whether the window is still there. */
  #look({ wish }: KeptTicket): void {
    const window = this.#window ? (this.#window.isClosed() ? 'closed' : 'open') : 'blocked';
    if (this.#state.step === 'waiting' && this.#state.window === window) return;
    this.#set({ step: 'waiting', wish, url: this.#url, window });
  }

  /** @returns Whether that was it, one way or the other. */
  async #claim(
    backend: HostBackend,
    coming: {
      readonly kept: KeptTicket;
      readonly proof: string | undefined;
      readonly signal: AbortSignal;
      readonly mayBeAnothers?: true;
    },
    key = freshKey(),
  ): Promise<boolean> {
    const { kept, proof, signal } = coming;
    this.#again = async () => {
      await this.#claim(backend, { kept, proof, signal }, key);
    };
    this.#set({ step: 'claiming' });
    const { sleep } = this.#doors;
    const request = { ticket: kept.ticket, ...(proof !== undefined && { proof }) };
    const answer = await takeClaim(backend, request, { key, signal, sleep });
    if (!answer) return true;
    if (answer.outcome === 'gone' && coming.mayBeAnothers) return false;
    if (answer.outcome === 'unknown') {
      this.#set({ step: 'unclaimed', error: answer.error });
      return true;
    }
    return this.#conclude(kept, answer);
  }

  /** @returns Whether an answer is the last one. */
  #conclude({ wish }: KeptTicket, answer: ClaimAnswer): boolean {
    if (answer.outcome === 'not-yet' || answer.outcome === 'unknown') return false;
    this.#anew();
    switch (answer.outcome) {
      case 'gone':
        this.#set({ step: 'over', wish });
        break;
      case 'failed':
        this.#set({ step: 'failed', failure: consentFailureOf(answer), remedy: answer.remedy, wish });
        break;
      case 'connected':
        this.#set({ step: 'connected', connection: answer.connection });
        this.#connected(answer.connection);
    }
    return true;
  }

  /** Ends what goes on, and forgets it. */
  #anew(): AbortSignal {
    this.#end.abort();
    this.#end = new AbortController();
    this.#closeWindow();
    this.#ticket = undefined;
    this.#again = undefined;
    this.#doors.forget();
    return this.#end.signal;
  }

  #closeWindow(): void {
    this.#window?.close();
    this.#window = undefined;
  }

  #set(state: ConnectState): void {
    this.#state = state;
    this.#tell();
  }
}

/** As far as a ticket can fail; the rest is nothing that a service would say. */
function consentFailureOf({
  failure,
}: Extract<ClaimOutcome, { readonly outcome: 'failed' }>): ConsentFailure {
  return consentFailures.find((known) => known === failure) ?? 'bad-answer';
}
