import type { HostSettings } from '../../contract/settings-store.js';
import { isFromOwnPage } from '../own-page.js';
import { pageResponse } from '../page.js';
import { returnPath } from './return-path.js';
import { sessionsOf } from './sessions.js';
import type { Sessions } from './sessions.js';
import { signInLimits } from './sign-in-limits.js';
import type { SignInLimits, SignInTerms } from './sign-in-limits.js';
import { endingPage } from './sign-in-pages.js';
import type { SignInParts } from './sign-in-parts.js';
import type { SignInTexts } from './sign-in-texts.js';
import { withGoogle } from './with-google.js';
import type { WithGoogle } from './with-google.js';

/** What the pages of signing in have in common. */
export interface Door {
  readonly parts: SignInParts;
  readonly sessions: Sessions;
  readonly limits: SignInLimits;
  readonly google?: WithGoogle;
}

/** Answers one of the pages. */
export type Answering = (door: Door, request: Request, texts: SignInTexts) => Promise<Response>;

export function openDoor(parts: SignInParts, terms: SignInTerms): Door {
  return {
    parts,
    sessions: sessionsOf(parts),
    limits: signInLimits(terms, parts.now),
    ...(parts.google && { google: withGoogle(parts, parts.google) }),
  };
}

/** Where somebody wanted to go: a path of this server, or home. */
export function wantedPath({ parts }: Door, text: string | null): string {
  return returnPath(text ?? '', { origin: parts.ownOrigin, base: parts.base }) ?? parts.home;
}

/** Leads on. A path is led to below our own address: it is never anybody else's. */
export function ledTo(address: string, cookies: readonly string[] = []): Response {
  const headers = new Headers({ Location: address });
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return new Response(null, { status: 303, headers });
}

/** Signs a host in, and leads on. */
export async function signedIn(
  { sessions }: Door,
  request: Request,
  {
    host,
    to,
    cookies = [],
  }: { readonly host: HostSettings; readonly to: string; readonly cookies?: readonly string[] },
): Promise<Response> {
  return ledTo(to, [...cookies, await sessions.begin(request, host.id)]);
}

/** Refuses what another page sends: whoever is sent here by one has not meant it. */
export function fromOwnPage(answering: Answering, isOwn = isFromOwnPage): Answering {
  return async (door, request, texts) => {
    const { ownOrigin, base } = door.parts;
    if (isOwn(request, ownOrigin)) return answering(door, request, texts);
    return pageResponse(endingPage(texts, texts.elsewhere, { status: 403, base }));
  };
}

/** Says that it was asked too often (RFC 6585, section 4), and when it may be asked again. */
export async function tooMany({ parts }: Door, texts: SignInTexts, seconds: number): Promise<Response> {
  const { base } = parts;
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  const response = await pageResponse(endingPage(texts, texts.tooMany(minutes), { status: 429, base }));
  response.headers.set('Retry-After', String(Math.max(1, Math.ceil(seconds))));
  return response;
}
