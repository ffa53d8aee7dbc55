import type { ConsentLevel, Grant } from './calendar-provider.js';
import type { ConsentFailure } from './connecting.js';

/**
 * Who is about to connect an account, and how far that is. Minutes old at most: nobody misses a ticket that is lost, and no
 * backup holds one.
 *
 * **Manual for implementers**
 * - After `expiresAt` a ticket is as if it had never been. Whoever begins one sweeps those that are over, with what is secret
 *   in them.
 * - `begin` answers the ticket that is there already, unchanged, where there is one.
 * - `change` runs on the ticket as it stands, and nobody else writes it before the result is stored: of any number of attempts
 *   to take a step, one takes it. `change` is quick, asks nobody, and may be run again; where it answers `undefined`, nothing
 *   changes. `id` and `hostId` stay (`invalid-request`).
 * - Tickets, states, browsers and proofs come as digests. A verifier and a grant are secret: a store keeps them encrypted.
 * - What is not valid is `invalid-request` with `fields`, and nothing is stored.
 */
export interface ConnectTickets {
  begin(ticket: ConnectTicket, now: number): Promise<ConnectTicket>;
  ticket(id: string, now: number): Promise<ConnectTicket | undefined>;
  /** The one that left with this state, also when it has come back since. */
  ticketOfState(stateHash: string, now: number): Promise<ConnectTicket | undefined>;
  /** @returns What is stored afterwards; `undefined` where there is no such ticket. */
  change(
    id: string,
    now: number,
    change: (current: ConnectTicket) => ConnectTicket | undefined,
  ): Promise<ConnectTicket | undefined>;
}

export interface ConnectTicket {
  /** SHA-256 of the ticket, base64url. */
  readonly id: string;
  readonly hostId: string;
  /** The provider's `id`. */
  readonly provider: string;
  readonly level: ConsentLevel;
  readonly returnUrl: string;
  readonly display: 'page' | 'popup';
  /** The connection to be renewed. */
  readonly connectionId?: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** SHA-256 of the state it left with last, base64url. */
  readonly stateHash?: string;
  readonly progress: ConnectProgress;
}

/** How far it is. */
export type ConnectProgress =
  | { readonly step: 'begun' }
  /** A browser has left for the service. */
  | {
      readonly step: 'left';
      /** SHA-256 of the browser's secret, base64url. */
      readonly browserHash: string;
      /** Of PKCE (RFC 7636). */
      readonly verifier: string;
      /** What went wrong and need not be the end. */
      readonly trouble?: ConsentFailure;
    }
  /** It came back, and its code is being exchanged. */
  | { readonly step: 'answered' }
  | {
      readonly step: 'granted';
      readonly grant: Grant;
      /** SHA-256 of what the browser was given that brought it, base64url: whoever claims it has that. */
      readonly proofHash: string;
      /** Somebody is claiming it; nobody else may before `until` (epoch milliseconds). */
      readonly claiming?: { readonly keyHash: string; readonly until: number };
    }
  | { readonly step: 'failed'; readonly failure: ConsentFailure }
  | {
      readonly step: 'claimed';
      /** SHA-256 of the key and the proof it was claimed with, base64url. */
      readonly keyHash: string;
      readonly connectionId: string;
    };
