import { freshKey } from '../../client/fresh-key.js';
import { asBookingError } from '../../client/host/host-store.js';
import type { BookingError } from '../../contract/booking-error.js';
import { credentialFields } from '../../contract/calendar-provider.js';
import type { CredentialField } from '../../contract/calendar-provider.js';
import type { ConnectFailure } from '../../contract/connecting.js';
import type { ClaimOutcome, ConnectionInfo, CredentialsRequest } from '../../contract/host-backend.js';
import type { ConnectWish } from './connect-wish.js';

/** What was wrong with what was entered, as far as its host can do something about it. */
export const credentialProblems = [
  'wrong-credentials',
  'no-such-service',
  'address-refused',
  'another-account',
  'unreachable',
] as const satisfies readonly ConnectFailure[];

export type CredentialProblem = (typeof credentialProblems)[number];

/** Everything that a host has entered. */
export type Entered = Readonly<Partial<Record<CredentialField, string>>>;

/** How far it is to connect an account by what opens it. */
export type CredentialsState =
  | { readonly step: 'idle' }
  | {
      readonly step: 'entering';
      readonly wish: ConnectWish;
      /** The address as it stands there. */
      readonly server: string;
      readonly isTrying: boolean;
      /** Fields that are empty, or hold what cannot be. */
      readonly faults: readonly CredentialField[];
      /** What the service said to the last attempt. */
      readonly problem?: CredentialProblem;
      /** Why it could not even be tried. */
      readonly error?: BookingError;
    }
  | { readonly step: 'connected'; readonly connection: ConnectionInfo };

type Entering = Extract<CredentialsState, { readonly step: 'entering' }>;

/** Hands credentials over, to be tried. */
export type TryCredentials = (
  request: CredentialsRequest,
  options: { readonly key: string; readonly signal: AbortSignal },
) => Promise<ClaimOutcome>;

/** The way to a connection at a service that asks for server, user and password. No password is kept here. */
export class CredentialsFlow {
  #state: CredentialsState = { step: 'idle' };
  #end = new AbortController();
  readonly #tell: () => void;
  readonly #connected: (connection: ConnectionInfo) => void;

  constructor(hearers: {
    /** Called whenever something is otherwise. */
    readonly tell: () => void;
    /** Called with what was connected. */
    readonly connected: (connection: ConnectionInfo) => void;
  }) {
    this.#tell = hearers.tell;
    this.#connected = hearers.connected;
  }

  get state(): CredentialsState {
    return this.#state;
  }

  enter(wish: ConnectWish): void {
    this.#set({ step: 'entering', wish, server: '', isTrying: false, faults: [] });
  }

  setServer(server: string): void {
    if (this.#state.step === 'entering') this.#set({ ...this.#state, server });
  }

  /** Gives up, wherever it is. */
  rest(): void {
    this.#end.abort();
    this.#set({ step: 'idle' });
  }

  /** Ends all that goes on, and tells nobody. */
  stop(): void {
    this.#end.abort();
    this.#state = { step: 'idle' };
  }

  /** Tries what was entered; of what `asked` names nothing may be empty. */
  async try(
    attempt: TryCredentials,
    {
      entered,
      asked,
      zone,
    }: { readonly entered: Entered; readonly asked: readonly CredentialField[]; readonly zone: string },
  ): Promise<void> {
    const { state } = this;
    if (state.step !== 'entering' || state.isTrying) return;
    const { wish, server } = state;
    const entering: Entering = { step: 'entering', wish, server, isTrying: false, faults: [] };
    const faults = asked.filter((field) => (entered[field] ?? '').trim() === '');
    if (faults.length > 0) {
      this.#set({ ...entering, faults });
      return;
    }
    this.#end = new AbortController();
    const { signal } = this.#end;
    this.#set({ ...entering, isTrying: true });
    const { provider, renews } = wish;
    const request = { provider, credentials: entered, zone, ...(renews && { connectionId: renews.id }) };
    const next = await this.#ask(attempt, request, { signal, entering });
    if (signal.aborted) return;
    this.#set(next);
    if (next.step === 'connected') this.#connected(next.connection);
  }

  async #ask(
    attempt: TryCredentials,
    request: CredentialsRequest,
    { signal, entering }: { readonly signal: AbortSignal; readonly entering: Entering },
  ): Promise<Exclude<CredentialsState, { readonly step: 'idle' }>> {
    try {
      const outcome = await attempt(request, { key: freshKey(), signal });
      if (outcome.outcome === 'connected') return { step: 'connected', connection: outcome.connection };
      const problem = credentialProblems.find((known) => known === outcome.failure) ?? 'unreachable';
      return { ...entering, problem };
    } catch (thrown) {
      const error = asBookingError(thrown);
      const faults = credentialFields.filter((field) =>
        error.details.fields?.some(({ path }) => path === `credentials.${field}`),
      );
      return faults.length > 0 ? { ...entering, faults } : { ...entering, error };
    }
  }

  #set(state: CredentialsState): void {
    this.#state = state;
    this.#tell();
  }
}
