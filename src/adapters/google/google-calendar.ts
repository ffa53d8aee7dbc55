import { BookingError } from '../../contract/booking-error.js';
import type { CalendarProvider, Grant } from '../../contract/calendar-provider.js';
import { GrantEnded } from '../../contract/connection-end.js';
import { tokensOfGrant } from './access-token.js';
import { withAccount } from './account.js';
import { consentAddress } from './consent-address.js';
import { adapterOf, googleApiBaseUrl } from './google-adapter.js';
import { googleAddresses } from './google-addresses.js';
import { notificationOf } from './notification.js';
import { capabilitiesOf } from './scopes.js';
import { endedBy, grantOf, hasEnded, OAuthRefusal, postForm } from './token-endpoint.js';
import { patienceOf, transportOf } from './transport.js';
import type { TransportOptions } from './transport.js';

/** An OAuth client of the Google Cloud console (type "Web application"), and where Google answers. */
export interface GoogleCalendarOptions extends TransportOptions {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly apiBaseUrl?: string;
  readonly authUrl?: string;
  readonly tokenUrl?: string;
  readonly revokeUrl?: string;
}

/**
 * Google Calendar as a service whose accounts can be connected: consent by authorization code with PKCE (RFC 7636),
 * tokens renewed early and once for parallel calls, capabilities from the scopes that were really granted.
 *
 * A grant without `scopes` is taken to allow everything; see `permissionsOf`.
 *
 * @example
 * const google = googleCalendar({ clientId, clientSecret });
 * const calendars = google.open({ refreshToken });
 */
export function googleCalendar(options: GoogleCalendarOptions): CalendarProvider {
  const {
    clientId,
    clientSecret,
    apiBaseUrl = googleApiBaseUrl,
    authUrl = googleAddresses.auth,
    tokenUrl = googleAddresses.token,
    revokeUrl = googleAddresses.revoke,
  } = options;
  const transport = transportOf(options);
  const client = { client_id: clientId, client_secret: clientSecret };

  async function refresh(
    grant: Grant,
    { signal, attempts = transport.attempts }: RefreshOptions,
  ): Promise<Grant> {
    const { refreshToken } = grant;
    if (refreshToken === undefined) {
      throw new BookingError('unauthenticated', { detail: 'The grant has no refresh token' });
    }
    const fields = { ...client, grant_type: 'refresh_token', refresh_token: refreshToken };
    const form = { call: 'token refresh', url: tokenUrl, fields, repeatable: true };
    const answer = await postForm({ ...transport, attempts }, form, patienceOf(transport, { signal })).catch(
      (error: unknown) => {
        throw hasEnded(error) ? new GrantEnded(endedBy(error, grant, transport.now()), error.details) : error;
      },
    );
    return grantOf(answer, transport.now(), grant);
  }

  return {
    id: 'google',
    name: 'Google Calendar',
    company: 'Google',
    connect: 'oauth',
    conferences: ['google-meet'],
    issuer: 'https://accounts.google.com',
    refusals: {
      admin_policy_enforced: 'admin-policy',
      org_internal: 'internal-only',
      disallowed_useragent: 'browser-refused',
      redirect_uri_mismatch: 'setup',
    },

    authorize: (request) => consentAddress({ authUrl, clientId }, request),

    async exchange({ code, codeVerifier, redirectUri }, call) {
      const patience = patienceOf(transport, call);
      const fields = {
        ...client,
        grant_type: 'authorization_code',
        code,
        code_verifier: codeVerifier,
        redirect_uri: redirectUri,
      };
      // A code works once: after a lost answer it is used up, and a second attempt could only fail.
      const form = { call: 'token exchange', url: tokenUrl, fields, repeatable: false };
      const grant = grantOf(await postForm(transport, form, patience), transport.now());
      return withAccount(grant, { apiBaseUrl, transport, patience });
    },

    refresh: (grant, call) => refresh(grant, { signal: call?.signal }),

    async revoke({ refreshToken, accessToken }, call) {
      const token = refreshToken ?? accessToken;
      if (token === undefined) return;
      const form = { call: 'revoke', url: revokeUrl, fields: { token }, repeatable: true };
      try {
        await postForm(transport, form, patienceOf(transport, call));
      } catch (error) {
        const isOver = error instanceof OAuthRefusal && (error.error === 'invalid_token' || error.ended);
        if (!isOver) throw error;
      }
    },

    capabilities: capabilitiesOf,

    notification: notificationOf,

    open: (grant, events) =>
      adapterOf({
        tokens: tokensOfGrant({
          grant,
          refresh: (held, insist) => refresh(held, insist ? {} : { attempts: 1 }),
          transport,
          onGrant: events?.onGrant,
          latest: events?.latest,
        }),
        scopes: grant.scopes,
        apiBaseUrl,
        transport,
      }),
  };
}

interface RefreshOptions {
  readonly signal?: AbortSignal | undefined;
  readonly attempts?: number;
}
