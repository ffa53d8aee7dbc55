/** An application registered with Google. */
export interface OAuthClient {
  id: string;
  secret: string;
  /** `testing`: refresh tokens live for seven days, unless they only say who somebody is. */
  publishing?: 'testing';
  /** For an application of one organisation (Internal): the domain whose accounts may use it. */
  domain?: string;
  /** Exact addresses; without them any address will do (Google is never that kind). */
  redirectUris?: string[];
}

/** What a person allowed an application. */
interface Permission {
  clientId: string;
  /** The account's address. */
  account: string;
  scopes: string[];
}

/** An authorization code, good once and for ten minutes. */
export interface AuthorizationCode extends Permission {
  code: string;
  redirectUri: string;
  /** Epoch milliseconds. */
  expiresAt: number;
  /** Whether a refresh token comes with it. */
  offline: boolean;
  /** How long the person allows the access, if not without end. */
  seconds?: number;
  challenge?: { value: string; method: 'S256' | 'plain' };
  nonce?: string;
}

/** A refresh token. */
export interface Grant extends Permission {
  refreshToken: string;
  issuedAt: number;
  lastUsedAt: number;
  /** A new sign-in is asked for: refused as `invalid_rapt` until there is a new consent. */
  needsSignIn?: boolean;
  /** Epoch milliseconds: access for a limited time. */
  expiresAt?: number;
}

/** An access token. */
export interface AccessToken extends Permission {
  accessToken: string;
  expiresAt: number;
  offline: boolean;
}
