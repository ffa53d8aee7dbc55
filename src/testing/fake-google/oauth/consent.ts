import type { World } from '../state/world.js';
import { readAuthorization } from './authorization-request.js';
import { takeDecision } from './authorize.js';

/** What a person does on the consent page. */
export interface Consent {
  /** Address of the account they choose; may be left out when there is only one. */
  readonly account?: string;
  /** Scopes they untick. */
  readonly without?: readonly string[];
  /** For how many days they allow it; without end by default. */
  readonly days?: number;
  /** Whether they press Cancel. */
  readonly deny?: boolean;
}

/**
 * Opens an authorization address and decides, as a person would on the consent page.
 *
 * @returns where the browser is sent, with `code` or `error`
 * @throws Error when the application may not even ask
 */
export async function decideConsent(world: World, address: URL, consent: Consent = {}): Promise<URL> {
  const request = readAuthorization(world, address.searchParams);
  if ('detail' in request) throw new Error(`${request.code}: ${request.detail}`);
  const account = consent.account ?? world.state.accounts[0]?.email ?? '';
  const form = new URLSearchParams({ account, decision: consent.deny === true ? 'deny' : 'allow' });
  for (const scope of request.scopes)
    if (consent.without?.includes(scope) !== true) form.append('scope', scope);
  if (consent.days !== undefined) form.set('days', String(consent.days));
  const { headers } = takeDecision(world, address.searchParams, form);
  return new URL(headers?.location ?? '');
}
