import type { AuthorizationRequest } from '../../contract/calendar-provider.js';
import { scopesOf } from './scopes.js';

/**
 * The address where a person is asked for consent
 * (Google, "Using OAuth 2.0 for Web Server Applications"; RFC 7636 for the challenge).
 */
export function consentAddress(
  { authUrl, clientId }: { readonly authUrl: string; readonly clientId: string },
  { level, redirectUri, state, codeChallenge, loginHint }: AuthorizationRequest,
): string {
  const address = new URL(authUrl);
  const parameters = {
    client_id: clientId,
    redirect_uri: redirectUri,
    response_type: 'code',
    scope: scopesOf(level).join(' '),
    state,
    code_challenge: codeChallenge,
    code_challenge_method: 'S256',
    // A refresh token comes only with both: without `consent`, a second connection of the same account gets none.
    access_type: 'offline',
    prompt: 'consent',
    // Write access asked for later adds to what was granted, instead of replacing it.
    include_granted_scopes: 'true',
    ...(loginHint !== undefined && { login_hint: loginHint }),
  };
  for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
  return address.href;
}
