import type { SignInLinkWay, SignInStore } from '../../contract/sign-in-store.js';
import { digestOf, randomSecret } from '../../scheduling/connecting/connect-secrets.js';
import { signInPath } from './sign-in-options.js';

const minute = 60_000;

/** How long a link is good, in milliseconds. What is printed has to find its way to its host first. */
export const linkLife: Readonly<Record<SignInLinkWay, number>> = {
  printed: 24 * 60 * minute,
  mailed: 15 * minute,
  offered: 10 * minute,
};

/** Where links are kept, and whose they are. */
export interface LinkPlace {
  readonly store: Pick<SignInStore, 'addLink'>;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  readonly now: () => number;
}

export interface NewLink {
  /** SHA-256 of its secret, base64url. */
  readonly id: string;
  /** Secret. */
  readonly address: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/**
 * Makes a link that signs a host in once. The address is the secret: it is for that host alone.
 *
 * @returns `undefined` where the host has so many open that there is no need for another
 */
export async function newSignInLink(
  { store, publicUrl, now }: LinkPlace,
  { hostId, way }: { readonly hostId: string; readonly way: SignInLinkWay },
): Promise<NewLink | undefined> {
  const secret = randomSecret();
  const id = await digestOf(secret);
  const expiresAt = now() + linkLife[way];
  if (!(await store.addLink({ id, hostId, way, expiresAt }, now()))) return undefined;
  return { id, address: `${publicUrl}${linkPrefix}${secret}`, expiresAt };
}

/** What stands before the secret, below the server's own address. */
export const linkPrefix = `${signInPath}/link/`;

/** The digest of the link that a path names; `undefined` for a path that cannot name one. */
export async function linkIdOf(path: string): Promise<string | undefined> {
  const secret = path.slice(linkPrefix.length);
  return /^[\w-]{43}$/.test(secret) ? digestOf(secret) : undefined;
}
