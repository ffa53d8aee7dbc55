import type { AuthorizationAnswer } from './calendar-provider.js';
import type { CallOptions } from './call-options.js';

/**
 * A service that says whose e-mail address somebody has (OpenID Connect Core 1.0). It learns nothing of calendars, and gives
 * nothing that would have to be kept.
 *
 * **Manual for implementers**
 * - `identify` vouches for what it answers: the token came from the service itself over TLS, is for this client, carries the
 *   nonce that was asked for, is not over, and the service says that the address is verified. Whatever else it is, it throws.
 * - Nothing that it throws holds a code, a token, a nonce or an address.
 */
export interface IdentityProvider {
  /** Stable and lower-case: `google`. */
  readonly id: string;
  /** As a person reads it: `Google`. */
  readonly name: string;
  /** What it calls itself in its answers, where it does (`iss`, RFC 9207): an answer that names another is refused. */
  readonly issuer?: string;

  /** The address that asks the person who they are (authorization code with PKCE, RFC 7636). */
  authorize(request: IdentityRequest): string;

  /**
   * Turns the code that came back into an address that is verified.
   * @throws BookingError `unauthenticated` for a code or a token that is not to be believed, `calendar-unreachable`.
   */
  identify(answer: IdentityAnswer, options?: CallOptions): Promise<Identity>;
}

export interface IdentityRequest {
  readonly redirectUri: string;
  /** Bound to the browser, used once. */
  readonly state: string;
  /** S256 of the verifier, base64url. */
  readonly codeChallenge: string;
  /** Comes back in the token. */
  readonly nonce: string;
}

export interface IdentityAnswer extends AuthorizationAnswer {
  /** The one that was asked for. */
  readonly nonce: string;
}

/** Who somebody is. */
export interface Identity {
  /** An e-mail address, which the service has verified. */
  readonly email: string;
}
