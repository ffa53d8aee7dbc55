import { signInPath, signOutPath } from './sign-in-options.js';

/**
 * Where somebody may be led to: a path of this server, as browsers read it. What they would make of the text decides, not how
 * it looks: two slashes, or a backslash, lead to another host.
 *
 * @returns the path with its query and fragment; `undefined` for any other place, and for the pages of signing in themselves
 *
 * @example
 * returnPath('/settings?tab=agenda', { origin: 'https://book.example', base: '' }); // '/settings?tab=agenda'
 * returnPath('//evil.example', { origin: 'https://book.example', base: '' }); // undefined
 */
export function returnPath(
  text: string,
  { origin, base }: { readonly origin: string; readonly base: string },
): string | undefined {
  if (text.length > 2000 || !/^\/(?!\/)/.test(text) || /[\\\s\p{Cc}\p{Cf}]/u.test(text)) return undefined;
  if (!URL.canParse(text, origin)) return undefined;
  const address = new URL(text, origin);
  // `/..//evil.example` is a path to begin with, and another host to end with.
  if (address.origin !== origin || address.pathname.startsWith('//')) return undefined;
  const ours = [signInPath, signOutPath].map((path) => `${base}${path}`);
  if (ours.some((path) => address.pathname === path || address.pathname.startsWith(`${path}/`)))
    return undefined;
  return `${address.pathname}${address.search}${address.hash}`;
}
