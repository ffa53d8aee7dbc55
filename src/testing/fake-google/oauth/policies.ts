import { accountOf } from '../calendars/find-calendar.js';
import type { OAuthClient } from '../state/tokens.js';
import type { World } from '../state/world.js';
import { grantsOf } from './issue-tokens.js';

/** An account, and an application it uses. */
export interface Use {
  readonly account: string;
  readonly clientId: string;
}

/** Why an account may not use an application, as the redirect says it; undefined where it may. */
export function policyAgainst(
  world: World,
  { account, client }: { account: string; client: OAuthClient },
): 'org_internal' | 'admin_policy_enforced' | undefined {
  if (client.domain !== undefined && !account.endsWith(`@${client.domain}`)) return 'org_internal';
  return isBlocked(world, { account, clientId: client.id }) ? 'admin_policy_enforced' : undefined;
}

/** Whether the administrator of an account keeps it from an application. */
export function isBlocked(world: World, { account, clientId }: Use): boolean {
  return accountOf(world, account).blockedClients?.includes(clientId) ?? false;
}

/** The administrator keeps an account from an application, or lets it again; what was granted is kept meanwhile. */
export function setBlocked(world: World, { account: email, clientId }: Use, blocked: boolean): void {
  const account = accountOf(world, email);
  const others = account.blockedClients?.filter((id) => id !== clientId) ?? [];
  account.blockedClients = blocked ? [...others, clientId] : others;
  if (blocked) endAccess(world, { account: email, clientId });
}

/** The rules of a Workspace ask for a new sign-in: refresh tokens work again only after a new consent. */
export function requireSignIn(world: World, use: Use): void {
  for (const grant of grantsOf(world, use)) grant.needsSignIn = true;
  endAccess(world, use);
}

function endAccess({ state }: World, { account, clientId }: Use): void {
  state.accessTokens = state.accessTokens.filter(
    (token) => token.account !== account || token.clientId !== clientId,
  );
}
