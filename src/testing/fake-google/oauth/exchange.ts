import { ok, type Answer } from '../http/answer.js';
import { jsonObject, type Json } from '../http/json.js';
import type { AuthorizationCode, Grant, OAuthClient } from '../state/tokens.js';
import type { World } from '../state/world.js';
import { identityToken } from './identity-token.js';
import {
  ACCESS_TOKEN_SECONDS,
  isAlive,
  issueAccessToken,
  issueGrant,
  mintRefreshToken,
  type Permission,
} from './issue-tokens.js';
import { OAuthError } from './oauth-error.js';
import { isBlocked } from './policies.js';
import { readScopes } from './scopes.js';

/** `POST /token`: tokens for a code, or a new access token for a refresh token (RFC 6749, 4.1.3 and 6). */
export async function exchange(world: World, form: URLSearchParams, headers: Headers): Promise<Answer> {
  const client = authenticateClient(world, form, headers);
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchangeCode(world, client, form);
    case 'refresh_token':
      return refresh(world, client, form);
    case null:
      throw new OAuthError('invalid_request', 'Missing required parameter: grant_type');
    default:
      throw new OAuthError('unsupported_grant_type', `Invalid grant_type: ${form.get('grant_type') ?? ''}`);
  }
}

function authenticateClient({ state }: World, form: URLSearchParams, headers: Headers): OAuthClient {
  const basic = /^Basic (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const [id, secret] =
    basic === undefined ? [form.get('client_id'), form.get('client_secret')] : readBasic(basic);
  const client = state.clients.find((candidate) => candidate.id === id);
  if (!client) throw new OAuthError('invalid_client', 'The OAuth client was not found.');
  if (client.secret !== secret) throw new OAuthError('invalid_client', 'Unauthorized');
  return client;
}

function readBasic(encoded: string): (string | null)[] {
  try {
    return atob(encoded).split(':', 2).map(decodeURIComponent);
  } catch {
    return [null, null];
  }
}

async function exchangeCode(world: World, client: OAuthClient, form: URLSearchParams): Promise<Answer> {
  const verifier = form.get('code_verifier');
  const digest = verifier === null ? undefined : await digestOf(verifier);
  // From here to the end nothing waits: of two exchanges of one code, only one finds it.
  const { codes } = world.state;
  const code = codes.find((candidate) => candidate.code === form.get('code'));
  if (!code) throw new OAuthError('invalid_grant', 'Malformed auth code.');
  world.state.codes = codes.filter((candidate) => candidate !== code);
  if (code.clientId !== client.id) throw new OAuthError('unauthorized_client', 'Unauthorized');
  if (code.expiresAt <= world.clock.now()) throw new OAuthError('invalid_grant', 'Bad Request');
  if (code.redirectUri !== form.get('redirect_uri')) throw new OAuthError('invalid_grant', 'Bad Request');
  requireVerifier(code, { verifier, digest });
  const grant = code.offline ? issueGrant(world, code, code.seconds) : undefined;
  return answerWith(world, code, {
    offline: code.offline,
    refresh_token: grant?.refreshToken,
    refresh_token_expires_in: grant && code.seconds,
    id_token: code.scopes.includes('openid') ? identityToken(world, code) : undefined,
  });
}

function requireVerifier(
  { challenge }: AuthorizationCode,
  { verifier, digest }: { verifier: string | null; digest: string | undefined },
): void {
  if (!challenge) return;
  if (verifier === null) throw new OAuthError('invalid_grant', 'Missing code verifier.');
  const proof = challenge.method === 'S256' ? digest : verifier;
  if (proof !== challenge.value) throw new OAuthError('invalid_grant', 'Invalid code verifier.');
}

/** RFC 7636, 4.2: base64url of SHA-256. */
async function digestOf(verifier: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier));
  const base64 = btoa(String.fromCharCode(...new Uint8Array(digest)));
  return base64.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function refresh(world: World, client: OAuthClient, form: URLSearchParams): Answer {
  const grant = world.state.grants.find(({ refreshToken }) => refreshToken === form.get('refresh_token'));
  if (!grant || !isAlive(world, grant)) {
    throw new OAuthError('invalid_grant', 'Token has been expired or revoked.');
  }
  if (grant.clientId !== client.id) throw new OAuthError('unauthorized_client', 'Unauthorized');
  if (isBlocked(world, grant)) throw new OAuthError('admin_policy_enforced', 'Blocked by the administrator.');
  if (grant.needsSignIn === true)
    throw new OAuthError('invalid_grant', 'reauth related error (invalid_rapt)', 'invalid_rapt');
  const asked = readScopes(form.get('scope') ?? '');
  if (!asked.every((scope) => grant.scopes.includes(scope))) {
    throw new OAuthError('invalid_scope', 'Some requested scopes were not granted.');
  }
  grant.lastUsedAt = world.clock.now();
  const left =
    grant.expiresAt === undefined ? undefined : Math.floor((grant.expiresAt - world.clock.now()) / 1000);
  const scopes = asked.length > 0 ? asked : grant.scopes;
  const next = world.state.settings.refreshTokens === 'rotated' ? rotate(world, grant) : undefined;
  return answerWith(
    world,
    { ...grant, scopes },
    { offline: true, refresh_token: next, refresh_token_expires_in: left },
  );
}

/** The grant goes on under another token. */
function rotate(world: World, grant: Grant): string {
  grant.refreshToken = mintRefreshToken(world);
  return grant.refreshToken;
}

function answerWith(
  world: World,
  permission: Permission,
  { offline, ...more }: { offline: boolean } & Record<string, Json | undefined>,
): Answer {
  const { accessToken } = issueAccessToken(world, permission, { offline });
  return ok(
    jsonObject({
      access_token: accessToken,
      expires_in: ACCESS_TOKEN_SECONDS,
      scope: permission.scopes.join(' '),
      token_type: 'Bearer',
      ...more,
    }),
  );
}
