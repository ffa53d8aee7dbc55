import type { IdentityProvider } from '../../contract/identity-provider.js';
import type { GoogleCalendarOptions } from './google-calendar.js';
import { verifiedEmailOf } from './id-token.js';
import { googleAddresses } from './google-addresses.js';
import { postForm } from './token-endpoint.js';
import { patienceOf, transportOf } from './transport.js';
import { textOf } from './wire.js';

/** The same OAuth client that calendars are connected with, and where Google answers. */
export type GoogleSignInOptions = Omit<GoogleCalendarOptions, 'apiBaseUrl' | 'revokeUrl'>;

/** Who somebody is, and nothing of what they have. */
const scope = 'openid email';

/**
 * Google as a service that says who somebody is (Google, "OpenID Connect"). It asks for `openid email` and keeps no token: what a
 * host has allowed for calendars is neither needed nor touched. The redirect address to be registered at Google is the server's
 * own with `/sign-in/google/callback` behind it.
 *
 * @example
 * const signIn = createSignIn({ store, settings, publicUrl, google: googleSignIn({ clientId, clientSecret }) });
 */
export function googleSignIn(options: GoogleSignInOptions): IdentityProvider {
  const {
    clientId,
    clientSecret,
    authUrl = googleAddresses.auth,
    tokenUrl = googleAddresses.token,
  } = options;
  const transport = transportOf(options);
  return {
    id: 'google',
    name: 'Google',
    issuer: 'https://accounts.google.com',

    authorize({ redirectUri, state, codeChallenge, nonce }) {
      const address = new URL(authUrl);
      const parameters = {
        client_id: clientId,
        redirect_uri: redirectUri,
        response_type: 'code',
        scope,
        state,
        nonce,
        code_challenge: codeChallenge,
        code_challenge_method: 'S256',
        // Whoever shares a computer sees whose account it is before it is used.
        prompt: 'select_account',
      };
      for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
      return address.href;
    },

    async identify({ code, codeVerifier, redirectUri, nonce }, call) {
      const fields = {
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: 'authorization_code',
        code,
        code_verifier: codeVerifier,
        redirect_uri: redirectUri,
      };
      // A code works once: after a lost answer it is used up, and a second attempt could only fail.
      const form = { call: 'sign-in', url: tokenUrl, fields, repeatable: false };
      const answer = await postForm(transport, form, patienceOf(transport, call));
      const expected = { clientId, nonce, now: transport.now() };
      return { email: verifiedEmailOf(textOf(answer, 'id_token'), expected) };
    },
  };
}
