import type { CalendarAdapter } from './calendar-adapter.js';
import type { CallOptions } from './call-options.js';
import type { ConsentFailure } from './connecting.js';
import type { ConferenceSolution } from './location.js';

/**
 * How an account at a calendar service is connected, and what a connection may do. `open` gives the adapter.
 *
 * **Manual for implementers**
 * - A `Grant` is data: the store keeps it encrypted and gives it back. Nothing else remembers it.
 * - `connect: 'oauth'` implements `authorize` and `exchange`; `'credentials'` implements `verify` and says in `fields` what it
 *   asks for. Beside these `verify` takes `zone` (IANA), where the host is, for calendars that name none. Its errors tell a
 *   wrong password (`unauthenticated`) from an address where no such service is (`not-found`), one that must not be asked
 *   (`refused`), and one that does not answer (`calendar-unreachable`). `account` is to be apart from one of the same name at
 *   another server.
 * - `open` refreshes by itself, early and once for parallel calls, and reports a changed grant through `onGrant`. Other servers
 *   do the same: before it refreshes, and when it was told that the grant has ended, it looks whether one of them was faster
 *   (`latest`).
 * - A grant that has ended for good makes every call fail with `unauthenticated`, best as `GrantEnded`, which says why; the
 *   host is asked to reconnect and nothing is forgotten.
 * - `capabilities` is decided from what was really granted: people untick boxes.
 */
export interface CalendarProvider {
  /** Stable and lower-case: `google`. Stored with every connection. */
  readonly id: string;
  /** As a person reads it: `Google Calendar`. */
  readonly name: string;
  /** Who asks for consent, as a person reads it: `Google`; `name` when missing. */
  readonly company?: string;
  readonly connect: 'oauth' | 'credentials';
  /** With `credentials`: what a host is asked for, in this order. `server` is an address, `password` is never shown. */
  readonly fields?: readonly CredentialField[];
  /** With `credentials`: services that many hosts have, so that they need not know an address. */
  readonly services?: readonly KnownService[];
  /** The video links that its calendars make, where they do. */
  readonly conferences?: readonly ConferenceSolution[];
  /** What it calls itself in its answers, where it does (`iss`, RFC 9207): an answer that names another is refused. */
  readonly issuer?: string;
  /** What its own words for a refusal mean, beside those of RFC 6749, section 4.1.2.1. */
  readonly refusals?: Readonly<Record<string, ConsentFailure>>;

  /** The address that asks the person for consent (authorization code with PKCE, RFC 7636). */
  authorize?(request: AuthorizationRequest): string;

  /**
   * Turns the code that came back into a grant.
   * @throws BookingError `unauthenticated` for a code that is used, expired or not ours.
   */
  exchange?(answer: AuthorizationAnswer, options?: CallOptions): Promise<Grant>;

  /** Tries credentials and turns them into a grant. */
  verify?(credentials: Readonly<Record<string, string>>, options?: CallOptions): Promise<Grant>;

  /** Renews a grant. @throws BookingError `unauthenticated` when it has ended for good. */
  refresh(grant: Grant, options?: CallOptions): Promise<Grant>;

  /** Gives a grant back to the service; one that has already ended is no error. */
  revoke(grant: Grant, options?: CallOptions): Promise<void>;

  /** What this grant allows. */
  capabilities(grant: Grant): GrantCapabilities;

  /**
   * Reads a call to `WatchChannel.address`, which says that something has changed and not what; `undefined` for one that is
   * not of this service. Whether it may be believed is seen by its token, above.
   */
  notification?(call: { readonly headers: Headers }): CalendarNotification | undefined;

  /** The calendars behind a grant. */
  open(
    grant: Grant,
    events?: {
      readonly onGrant?: (renewed: Grant) => void | Promise<void>;
      /** The grant as it is kept now, by whichever server renewed it last; `undefined` where it is not known. */
      readonly latest?: () => Promise<Grant | undefined>;
    },
  ): CalendarAdapter;
}

/** What a host can be asked for who connects by credentials. */
export const credentialFields = ['server', 'user', 'password'] as const;

export type CredentialField = (typeof credentialFields)[number];

/** A service that many have an account at, and what its hosts have to know. */
export interface KnownService {
  /** As a person reads it: `iCloud`. */
  readonly name: string;
  /** What stands in `server`; missing where everybody has their own. */
  readonly server?: string;
  /** It takes no other than a password that is made for one application. */
  readonly needsAppPassword?: boolean;
  /** Where such a password is made, and deleted. */
  readonly passwordUrl?: string;
}

/** What a service says when it calls: through which channel, and the channel's secret. */
export interface CalendarNotification {
  readonly channelId: string;
  readonly token: string;
  /** The service's own name for what is watched. */
  readonly resource: string;
}

/** How much a person is asked to allow. */
export type ConsentLevel = 'everything' | 'read-only' | 'busy-only';

export interface AuthorizationRequest {
  readonly level: ConsentLevel;
  readonly redirectUri: string;
  /** Bound to the person's session, used once. */
  readonly state: string;
  /** S256 of the verifier, base64url. */
  readonly codeChallenge: string;
  /** E-mail address of the account meant, when known. */
  readonly loginHint?: string;
}

export interface AuthorizationAnswer {
  readonly code: string;
  readonly codeVerifier: string;
  readonly redirectUri: string;
}

/** Proof of a person's consent, to be kept secret. */
export interface Grant {
  /** The account, as its owner knows it: an e-mail address. */
  readonly account?: string;
  /** What was granted, in the service's own words; missing when it is not known. */
  readonly scopes?: readonly string[];
  readonly accessToken?: string;
  /** Epoch milliseconds. */
  readonly accessTokenExpiresAt?: number;
  readonly refreshToken?: string;
  /** Epoch milliseconds; missing for consent without an end. */
  readonly refreshTokenExpiresAt?: number;
  /** Whatever else a provider has to keep. */
  readonly credentials?: Readonly<Record<string, string>>;
}

/** What a grant allows, in this system's words. */
export interface GrantCapabilities {
  readonly listCalendars: boolean;
  readonly readBusy: boolean;
  readonly readEvents: boolean;
  readonly writeEvents: boolean;
}
