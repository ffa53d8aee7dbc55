import { grantOf, OAuthRefusal, postForm } from '../../adapters/google/token-endpoint.js';
import { patienceOf } from '../../adapters/google/transport.js';
import type { Transport } from '../../adapters/google/transport.js';
import { fieldOf } from '../../adapters/google/wire.js';
import type { Grant } from '../../contract/calendar-provider.js';
import type { GoogleClient } from './google-client.js';

/** What the token endpoint answered: a grant, or its error code. */
export type TokenAnswer =
  | {
      readonly kind: 'grant';
      readonly grant: Grant;
      /** When the refresh token ends, where Google says so. */
      readonly endsInSeconds?: number;
    }
  | { readonly kind: 'refused'; readonly error: string };

/** Asks the token endpoint with the client's id and secret. @throws GoogleError when nothing of Google's comes back. */
export async function askForTokens(
  { clientId, clientSecret, refreshToken, endpoints }: GoogleClient,
  transport: Transport,
  request: {
    readonly fields: Readonly<Record<string, string>>;
    readonly repeatable: boolean;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<TokenAnswer> {
  const fields = { client_id: clientId, client_secret: clientSecret, ...request.fields };
  const { repeatable, signal } = request;
  const form = { call: 'token', url: endpoints.tokenUrl, fields, repeatable };
  try {
    const answer = await postForm(transport, form, patienceOf(transport, { signal }));
    const ends = fieldOf(answer, 'refresh_token_expires_in');
    return {
      kind: 'grant',
      grant: grantOf(answer, transport.now(), refreshToken === undefined ? {} : { refreshToken }),
      ...(typeof ends === 'number' && { endsInSeconds: ends }),
    };
  } catch (error) {
    if (!(error instanceof OAuthRefusal)) throw error;
    return { kind: 'refused', error: error.error };
  }
}

/** A code that Google never gave out: whoever gets as far as having it refused has the client's id and secret right. */
export const noCode = '4/0-booking-elements-setup-check';
