import { BookingError } from '../../contract/booking-error.js';
import { fieldOf, objectOf, textOf } from './wire.js';

/**
 * What an id token claims. Its signature is not checked: it came straight from Google's token endpoint over TLS, where
 * OpenID Connect Core §3.1.3.7 (6) allows that. Never use this on a token from anywhere else.
 */
function claimsOf(idToken: string | undefined): Readonly<Record<string, unknown>> | undefined {
  const payload = idToken?.split('.')[1];
  if (payload === undefined) return undefined;
  try {
    const bytes = Uint8Array.from(atob(payload.replaceAll('-', '+').replaceAll('_', '/')), (char) =>
      char.charCodeAt(0),
    );
    return objectOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

/** The e-mail address an id token names, verified or not: the account that a grant is for. */
export function emailOfIdToken(idToken: string | undefined): string | undefined {
  return textOf(claimsOf(idToken), 'email');
}

/** Google writes its name in both ways ("Validating an ID token"). */
const issuers: readonly unknown[] = ['https://accounts.google.com', 'accounts.google.com'];

/** Seconds that two clocks may differ. */
const clockLeeway = 60;

/**
 * The address that an id token vouches for, by OpenID Connect Core §3.1.3.7: from Google, for this client and nobody else, for
 * what was asked (nonce), not over, of an address that Google says is verified.
 *
 * @throws BookingError `unauthenticated`, which says what is wrong and nothing that stood there
 */
export function verifiedEmailOf(
  idToken: string | undefined,
  expected: { readonly clientId: string; readonly nonce: string; readonly now: number },
): string {
  const claims = claimsOf(idToken);
  if (claims === undefined) throw refused('no id token');
  const { clientId, nonce, now } = expected;
  const [audience, party, expiry] = [fieldOf(claims, 'aud'), fieldOf(claims, 'azp'), fieldOf(claims, 'exp')];
  if (!issuers.includes(fieldOf(claims, 'iss'))) throw refused('another issuer');
  const isOurs = audience === clientId || (Array.isArray(audience) && onlyHolds(audience, clientId));
  if (!isOurs || (party !== undefined && party !== clientId)) throw refused('another audience');
  if (fieldOf(claims, 'nonce') !== nonce) throw refused('another nonce');
  if (typeof expiry !== 'number' || !(expiry + clockLeeway > now / 1000)) throw refused('it is over');
  // Google has written it as a text, too; nothing but these two is a yes.
  const isVerified = [true, 'true'].includes(fieldOf(claims, 'email_verified') as boolean | string);
  const email = textOf(claims, 'email');
  if (email === undefined || !isVerified) throw refused('the address is not verified');
  return email;
}

function onlyHolds(audience: readonly unknown[], clientId: string): boolean {
  return audience.length === 1 && audience[0] === clientId;
}

function refused(why: string): BookingError {
  return new BookingError('unauthenticated', { detail: `Google sign-in: ${why}` });
}
