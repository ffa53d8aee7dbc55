/** An application registered with Google. */
export interface OAuthClient {
  id: string;
  secret: string;
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
  challenge?: { value: string; method: 'S256' | 'plain' };
  nonce?: string;
}

/** A refresh token. */
export interface Grant extends Permission {
  refreshToken: string;
  issuedAt: number;
  lastUsedAt: number;
  /** Epoch milliseconds: access for a limited time, or an application in testing. */
  expiresAt?: number;
}

/** An access token. */
export interface AccessToken extends Permission {
  accessToken: string;
  expiresAt: number;
  offline: boolean;
}
