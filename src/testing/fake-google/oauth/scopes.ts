import { discovery } from '../discovery/discovery.js';

/** Scopes that say who somebody is; a person cannot refuse them one by one. */
const SIGN_IN: Readonly<Record<string, string>> = {
  openid: 'Associate you with your personal info on Google',
  email: 'See your primary Google Account email address',
  profile: 'See your personal info, including any personal info you have made publicly available',
  'https://www.googleapis.com/auth/userinfo.email': 'See your primary Google Account email address',
  'https://www.googleapis.com/auth/userinfo.profile':
    'See your personal info, including any personal info you have made publicly available',
};

/** Google answers these two by their long names. */
const LONG_NAMES: Readonly<Record<string, string>> = {
  email: 'https://www.googleapis.com/auth/userinfo.email',
  profile: 'https://www.googleapis.com/auth/userinfo.profile',
};

/** The scopes of a space-separated list, each once, in their order. */
export function readScopes(text: string): string[] {
  return [...new Set(text.split(' ').filter(Boolean))];
}

/** Whether Google has such a scope. */
export function isKnownScope(scope: string): boolean {
  return Object.hasOwn(SIGN_IN, scope) || Object.hasOwn(discovery.scopes, scope);
}

/** Whether a scope only says who somebody is. */
export function isSignInScope(scope: string): boolean {
  return Object.hasOwn(SIGN_IN, scope);
}

/** What a person is asked for, in words. */
export function describeScope(scope: string): string {
  return SIGN_IN[scope] ?? discovery.scopes[scope]?.description ?? scope;
}

/** Scopes as Google names them once they are granted. */
export function grantedNames(scopes: readonly string[]): string[] {
  return [...new Set(scopes.map((scope) => LONG_NAMES[scope] ?? scope))];
}
