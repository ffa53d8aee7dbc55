import { ok, type Answer } from '../http/answer.js';
import { jsonObject } from '../http/json.js';
import type { World } from '../state/world.js';
import { findAccessToken } from './authenticate.js';
import { endGrants } from './issue-tokens.js';
import { OAuthError } from './oauth-error.js';

/** `POST /revoke`: ends, with either of its tokens, everything the account allowed the application. */
export function revoke(world: World, parameters: URLSearchParams): Answer {
  const token = parameters.get('token') ?? '';
  const { grants, accessTokens } = world.state;
  const permission =
    grants.find(({ refreshToken }) => refreshToken === token) ??
    accessTokens.find(({ accessToken }) => accessToken === token);
  if (!permission) throw new OAuthError('invalid_token', 'Token expired or revoked');
  endGrants(world, permission);
  return ok({});
}

/** `/tokeninfo`: what an access token allows, and for how long. All values are texts, as at Google. */
export function describeToken(world: World, parameters: URLSearchParams, headers: Headers): Answer {
  const bearer = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const token = findAccessToken(world, parameters.get('access_token') ?? bearer ?? '');
  if (!token) throw new OAuthError('invalid_token', 'Invalid Value');
  const account = world.state.accounts.find(({ email }) => email === token.account);
  const left = Math.floor((token.expiresAt - world.clock.now()) / 1000);
  const knowsAddress = token.scopes.includes('https://www.googleapis.com/auth/userinfo.email');
  return ok(
    jsonObject({
      azp: token.clientId,
      aud: token.clientId,
      sub: token.scopes.includes('openid') ? account?.id : undefined,
      scope: token.scopes.join(' '),
      exp: String(Math.floor(token.expiresAt / 1000)),
      expires_in: String(left),
      email: knowsAddress ? token.account : undefined,
      email_verified: knowsAddress ? 'true' : undefined,
      access_type: token.offline ? 'offline' : 'online',
    }),
  );
}
