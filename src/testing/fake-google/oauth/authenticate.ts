import type { Caller } from '../calendars/reach.js';
import type { RestMethod } from '../discovery/description.js';
import { scopeInsufficient, unauthenticated } from '../http/errors.js';
import type { AccessToken } from '../state/tokens.js';
import type { World } from '../state/world.js';

/** Who calls: 401 without a token that works, 403 when it has none of the scopes that do for the method. */
export function authenticate(
  world: World,
  { method, headers, search }: { method: RestMethod; headers: Headers; search: URLSearchParams },
): Caller {
  const header = /^Bearer (.+)$/i.exec(headers.get('authorization') ?? '')?.[1];
  const presented = header ?? search.get('oauth_token') ?? search.get('access_token');
  const token = presented === null ? undefined : findAccessToken(world, presented);
  if (!token) throw unauthenticated();
  if (!method.scopes.some((scope) => token.scopes.includes(scope))) throw scopeInsufficient(method.id);
  return token;
}

/** The access token, unless it is unknown or expired. */
export function findAccessToken({ state, clock }: World, presented: string): AccessToken | undefined {
  const token = state.accessTokens.find(({ accessToken }) => accessToken === presented.trim());
  return token && token.expiresAt > clock.now() ? token : undefined;
}
