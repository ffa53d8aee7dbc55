import type { TimeClaim } from './time-claim.js';

/** A time to be kept for a guest who is still typing. */
export interface HoldClaim {
  readonly owner: string;
  /** Names the hold; derived from the request's key, so that a retry finds what the first attempt made. */
  readonly ref: string;
  /** A digest of the request, to tell a retry from a reuse. */
  readonly bodyHash: string;
  readonly eventType: string;
  /** As in `begin`: the first that is free is taken. */
  readonly alternatives: readonly (readonly TimeClaim[])[];
  /**
   * The hold that this guest has. Where it keeps the very time that is asked for, it is made to last longer, as often as
   * `extensions` allows; else its time is free again as soon as the new one is kept.
   */
  readonly replaces?: string;
  /** How often a hold can be made to last longer. */
  readonly extensions: number;
  /** Whom it is for, as far as the server can tell: a network address, a session. */
  readonly client?: string;
  /** Live holds at most; those of `client`, and those of `eventType`. */
  readonly atMost: { readonly perClient: number; readonly perEventType: number };
  readonly now: number;
  readonly expiresAt: number;
}

/** `crowded`: a cap is reached. `key-reused`: the same `ref` stands for something else. */
export type HoldResult =
  | { readonly outcome: 'held'; readonly hold: HeldTime }
  | { readonly outcome: 'taken' | 'crowded' | 'key-reused' };

/** A hold that lives. */
export interface HeldTime {
  readonly ref: string;
  readonly eventType: string;
  /** The times that are kept, and which of the alternatives they were. */
  readonly alternative: number;
  readonly hostIds: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly expiresAt: number;
  /** How often it can still be made to last longer. */
  readonly extensionsLeft: number;
}
