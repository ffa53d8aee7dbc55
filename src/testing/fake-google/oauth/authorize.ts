import type { Answer } from '../http/answer.js';
import { mint } from '../state/minting.js';
import type { World } from '../state/world.js';
import { readAuthorization, type AuthorizationRequest } from './authorization-request.js';
import { consentPage, refusalPage } from './consent-page.js';
import { grantsOf } from './issue-tokens.js';
import { policyAgainst } from './policies.js';
import { grantedNames, isSignInScope } from './scopes.js';

const CODE_LIFETIME = 600_000;

/** `GET …/auth`: the consent page, or straight back where the application asked not to disturb anybody. */
export function showConsent(world: World, query: URLSearchParams): Answer {
  const request = readAuthorization(world, query);
  if ('detail' in request) return { status: request.status, html: refusalPage(request) };
  if (request.prompt.includes('none')) return answerSilently(world, request);
  return { status: 200, html: consentPage(request, world.state.accounts) };
}

/** `POST …/auth`: what the person decided on the consent page. */
export function takeDecision(world: World, query: URLSearchParams, form: URLSearchParams): Answer {
  const request = readAuthorization(world, query);
  if ('detail' in request) return { status: request.status, html: refusalPage(request) };
  const account = world.state.accounts.find(({ email }) => email === form.get('account'));
  const allowed = new Set(form.getAll('scope'));
  const scopes = request.scopes.filter((scope) => isSignInScope(scope) || allowed.has(scope));
  if (form.get('decision') !== 'allow' || !account || scopes.length === 0) {
    return sendBack(request, { error: 'access_denied' });
  }
  const policy = policyAgainst(world, { account: account.email, client: request.client });
  if (policy) return sendBack(request, { error: policy });
  const days = Number(form.get('days') ?? 0);
  return sendCode(world, request, { account: account.email, scopes, ...(days > 0 ? { days } : {}) });
}

/** `prompt=none`: a code when everything asked for was allowed before, an error otherwise. */
function answerSilently(world: World, request: AuthorizationRequest): Answer {
  const { accounts } = world.state;
  const account =
    accounts.length === 1 ? accounts[0] : accounts.find(({ email }) => email === request.loginHint);
  if (!account) return sendBack(request, { error: 'interaction_required' });
  const policy = policyAgainst(world, { account: account.email, client: request.client });
  if (policy) return sendBack(request, { error: policy });
  const granted = grantedBefore(world, request, account.email);
  if (!grantedNames(request.scopes).every((scope) => granted.includes(scope))) {
    return sendBack(request, { error: 'interaction_required' });
  }
  return sendCode(world, request, { account: account.email, scopes: request.scopes });
}

function sendCode(
  world: World,
  request: AuthorizationRequest,
  { account, scopes, days }: { account: string; scopes: readonly string[]; days?: number },
): Answer {
  const before = grantedBefore(world, request, account);
  const granted = grantedNames([...scopes, ...(request.includeGranted ? before : [])]);
  // A refresh token comes with the first consent, and again only with a new one.
  const offline = request.offline && (before.length === 0 || request.prompt.includes('consent'));
  const code = `4/0A${mint(world, 'base64url', 40)}`;
  const now = world.clock.now();
  world.state.codes = world.state.codes.filter(({ expiresAt }) => expiresAt > now);
  world.state.codes.push({
    code,
    clientId: request.client.id,
    redirectUri: request.redirectUri,
    account,
    scopes: granted,
    expiresAt: now + CODE_LIFETIME,
    offline,
    ...(days === undefined ? {} : { seconds: days * 86_400 }),
    ...(request.challenge ? { challenge: request.challenge } : {}),
    ...(request.nonce === undefined ? {} : { nonce: request.nonce }),
  });
  return sendBack(request, { code, scope: granted.join(' ') });
}

function grantedBefore(world: World, { client }: AuthorizationRequest, account: string): string[] {
  return grantsOf(world, { account, clientId: client.id }).flatMap(({ scopes }) => scopes);
}

function sendBack({ redirectUri, state }: AuthorizationRequest, answer: Record<string, string>): Answer {
  const location = new URL(redirectUri);
  if (state !== undefined) location.searchParams.set('state', state);
  for (const [name, value] of Object.entries(answer)) location.searchParams.set(name, value);
  return { status: 302, headers: { location: location.href } };
}
