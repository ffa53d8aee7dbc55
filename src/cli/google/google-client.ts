import { googleApiBaseUrl } from '../../adapters/google/index.js';
import { consolePages } from './console-pages.js';

/** Where Google answers. */
export interface GoogleEndpoints {
  readonly apiBaseUrl: string;
  readonly authUrl: string;
  readonly tokenUrl: string;
  readonly revokeUrl: string;
}

/** The OAuth client that the environment names. */
export interface GoogleClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken?: string;
  readonly endpoints: GoogleEndpoints;
}

const variables = {
  apiBaseUrl: ['GOOGLE_API_BASE_URL', googleApiBaseUrl],
  authUrl: ['GOOGLE_AUTH_URL', 'https://accounts.google.com/o/oauth2/v2/auth'],
  tokenUrl: ['GOOGLE_TOKEN_URL', 'https://oauth2.googleapis.com/token'],
  revokeUrl: ['GOOGLE_REVOKE_URL', 'https://oauth2.googleapis.com/revoke'],
} as const;

/**
 * Reads `GOOGLE_CLIENT_ID`, `GOOGLE_CLIENT_SECRET` and, if it is there, `GOOGLE_REFRESH_TOKEN`; and where Google is, for a
 * stand-in. @throws Error that names what is missing.
 */
export function googleClientFrom(env: Readonly<Record<string, string | undefined>>): GoogleClient {
  const read = (name: string) => env[name]?.trim() ?? '';
  const missing = ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'].filter((name) => read(name) === '');
  if (missing.length > 0) {
    const { name, url } = consolePages('').clients;
    throw new Error(`Set ${missing.join(' and ')}: ${name}, ${url}`);
  }
  const refreshToken = read('GOOGLE_REFRESH_TOKEN');
  const address = ([name, usual]: readonly [string, string]) => safeAddress(name, read(name) || usual);
  return {
    clientId: read('GOOGLE_CLIENT_ID'),
    clientSecret: read('GOOGLE_CLIENT_SECRET'),
    ...(refreshToken !== '' && { refreshToken }),
    endpoints: {
      apiBaseUrl: address(variables.apiBaseUrl),
      authUrl: address(variables.authUrl),
      tokenUrl: address(variables.tokenUrl),
      revokeUrl: address(variables.revokeUrl),
    },
  };
}

/** A secret goes there: nobody on the way may read it. */
function safeAddress(name: string, text: string): string {
  const isSafe = /^https:\/\/|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])[:/]/.test(text);
  if (!isSafe || !URL.canParse(text)) throw new Error(`${name} must be an https address, or one on loopback`);
  return text;
}
