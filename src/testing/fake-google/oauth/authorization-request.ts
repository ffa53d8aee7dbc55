import type { OAuthClient } from '../state/tokens.js';
import type { World } from '../state/world.js';
import { isKnownScope, readScopes } from './scopes.js';

/** What an application asks a person for, checked. */
export interface AuthorizationRequest {
  readonly client: OAuthClient;
  readonly redirectUri: string;
  readonly scopes: readonly string[];
  readonly state: string | undefined;
  readonly offline: boolean;
  readonly prompt: readonly string[];
  readonly loginHint: string | undefined;
  readonly includeGranted: boolean;
  readonly challenge: { value: string; method: 'S256' | 'plain' } | undefined;
  readonly nonce: string | undefined;
}

/** Why an application may not even ask; told to the person, as nobody knows yet whether the way back is safe. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** Reads the query of the authorization address (RFC 6749, 4.1.1; RFC 7636, 4.3; Google's guide for web servers). */
export function readAuthorization(world: World, query: URLSearchParams): AuthorizationRequest | Refusal {
  const clientId = query.get('client_id');
  if (clientId === null) return refusal(400, 'invalid_request', 'Missing required parameter: client_id');
  const client = world.state.clients.find(({ id }) => id === clientId);
  if (!client) return refusal(401, 'invalid_client', 'The OAuth client was not found.');
  const redirectUri = query.get('redirect_uri');
  if (redirectUri === null)
    return refusal(400, 'invalid_request', 'Missing required parameter: redirect_uri');
  if (!URL.canParse(redirectUri) || client.redirectUris?.includes(redirectUri) === false) {
    return refusal(400, 'redirect_uri_mismatch', `redirect_uri=${redirectUri}`);
  }
  if (query.get('response_type') !== 'code') {
    return refusal(400, 'unsupported_response_type', 'The stand-in knows response_type=code only.');
  }
  const scopes = readScopes(query.get('scope') ?? '');
  if (scopes.length === 0) return refusal(400, 'invalid_request', 'Missing required parameter: scope');
  const unknown = scopes.filter((scope) => !isKnownScope(scope));
  if (unknown.length > 0)
    return refusal(400, 'invalid_scope', `Some requested scopes were invalid: ${unknown.join(' ')}`);
  const challenge = query.get('code_challenge');
  const challengeMethod = query.get('code_challenge_method') ?? 'plain';
  if (challenge !== null && challengeMethod !== 'S256' && challengeMethod !== 'plain') {
    return refusal(400, 'invalid_request', 'code_challenge_method is neither S256 nor plain');
  }
  return {
    client,
    redirectUri,
    scopes,
    state: query.get('state') ?? undefined,
    offline: query.get('access_type') === 'offline',
    prompt: (query.get('prompt') ?? '').split(' ').filter(Boolean),
    loginHint: query.get('login_hint') ?? undefined,
    includeGranted: query.get('include_granted_scopes') === 'true',
    challenge:
      challenge === null
        ? undefined
        : { value: challenge, method: challengeMethod === 'S256' ? 'S256' : 'plain' },
    nonce: query.get('nonce') ?? undefined,
  };
}

function refusal(status: number, code: string, detail: string): Refusal {
  return { status, code, detail };
}
