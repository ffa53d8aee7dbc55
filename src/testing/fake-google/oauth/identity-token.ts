import { jsonObject, type Json } from '../http/json.js';
import type { AuthorizationCode } from '../state/tokens.js';
import type { World } from '../state/world.js';
import { ACCESS_TOKEN_SECONDS } from './issue-tokens.js';

/**
 * Who allowed the access, as an ID token. It is unsecured (`alg: none`, RFC 7519, 6): the stand-in has no key that
 * anybody trusts, and who has the token straight from the token endpoint need not check the signature (OpenID Connect
 * Core, 3.1.3.7).
 */
export function identityToken({ state, clock }: World, code: AuthorizationCode): string {
  const seconds = Math.floor(clock.now() / 1000);
  const account = state.accounts.find(({ email }) => email === code.account);
  const knowsAddress = code.scopes.includes('https://www.googleapis.com/auth/userinfo.email');
  const claims = jsonObject({
    iss: 'https://accounts.google.com',
    azp: code.clientId,
    aud: code.clientId,
    sub: account?.id,
    email: knowsAddress ? code.account : undefined,
    email_verified: knowsAddress ? true : undefined,
    nonce: code.nonce,
    iat: seconds,
    exp: seconds + ACCESS_TOKEN_SECONDS,
  });
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
}

function encode(json: Json): string {
  const bytes = new TextEncoder().encode(JSON.stringify(json));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
