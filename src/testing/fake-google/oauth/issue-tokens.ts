import { mint } from '../state/minting.js';
import type { AccessToken, Grant } from '../state/tokens.js';
import type { World } from '../state/world.js';
import { isSignInScope } from './scopes.js';

/** Google says 3599 for an hour, and so do we. */
export const ACCESS_TOKEN_SECONDS = 3599;
/** The oldest refresh token of an account for an application dies silently when there are more. */
const MOST_GRANTS = 100;
const DAY = 86_400_000;

/** Whom a token is for, and what it allows. */
export interface Permission {
  readonly account: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
}

/** A new access token. */
export function issueAccessToken(
  world: World,
  { account, clientId, scopes }: Permission,
  { offline = false, seconds = ACCESS_TOKEN_SECONDS }: { offline?: boolean; seconds?: number } = {},
): AccessToken {
  const now = world.clock.now();
  const token = {
    accessToken: `ya29.${mint(world, 'base64url', 48)}`,
    account,
    clientId,
    scopes: [...scopes],
    offline,
    expiresAt: now + seconds * 1000,
  };
  // Long expired ones are forgotten: they are answered like unknown ones anyway.
  world.state.accessTokens = world.state.accessTokens.filter(({ expiresAt }) => expiresAt > now - DAY);
  world.state.accessTokens.push(token);
  return token;
}

/** A new refresh token, good until it is revoked or `lifetimeSeconds` have passed. */
export function issueGrant(
  world: World,
  { account, clientId, scopes }: Permission,
  lifetimeSeconds?: number,
): Grant {
  const now = world.clock.now();
  const grant: Grant = {
    refreshToken: mintRefreshToken(world),
    account,
    clientId,
    scopes: [...scopes],
    issuedAt: now,
    lastUsedAt: now,
    ...(lifetimeSeconds === undefined ? {} : { expiresAt: now + lifetimeSeconds * 1000 }),
  };
  const { grants } = world.state;
  grants.push(grant);
  const siblings = grantsOf(world, { account, clientId });
  if (siblings.length > MOST_GRANTS) {
    const oldest = siblings[0];
    world.state.grants = grants.filter((candidate) => candidate !== oldest);
  }
  return grant;
}

/** The next refresh token. */
export function mintRefreshToken(world: World): string {
  return `1//0${mint(world, 'base64url', 56)}`;
}

/** What an account allowed an application so far, oldest first. */
export function grantsOf(
  { state }: World,
  { account, clientId }: Pick<Permission, 'account' | 'clientId'>,
): Grant[] {
  return state.grants.filter((grant) => grant.account === account && grant.clientId === clientId);
}

/** Whether a refresh token still works: not past its time, and used within six months, and a week for applications in testing. */
export function isAlive({ state, clock }: World, grant: Grant): boolean {
  const { expiresAt, lastUsedAt, issuedAt, clientId, scopes } = grant;
  const client = state.clients.find(({ id }) => id === clientId);
  const isTest = client?.publishing === 'testing' && !scopes.every(isSignInScope);
  if (isTest && clock.now() - issuedAt >= 7 * DAY) return false;
  return (expiresAt ?? Infinity) > clock.now() && clock.now() - lastUsedAt < 183 * DAY;
}

/** Ends everything an account allowed an application, or, without one, all applications. */
export function endGrants(
  { state }: World,
  { account, clientId }: { account: string; clientId?: string },
): void {
  const stays = (permission: { account: string; clientId: string }) =>
    permission.account !== account || (clientId !== undefined && permission.clientId !== clientId);
  state.grants = state.grants.filter(stays);
  state.accessTokens = state.accessTokens.filter(stays);
  state.codes = state.codes.filter(stays);
}
