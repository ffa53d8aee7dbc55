import { textOf } from './wire.js';

/**
 * The e-mail address an id token names. Its signature is not checked: it came straight from Google's token endpoint
 * over TLS, where OpenID Connect Core §3.1.3.7 (6) allows that. Never use this on a token from anywhere else.
 */
export function emailOfIdToken(idToken: string | undefined): string | undefined {
  const payload = idToken?.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    return textOf(JSON.parse(new TextDecoder().decode(bytes)), 'email');
  } catch {
    return undefined;
  }
}
