import { pageResponse } from '../page.js';
import { signedIn, wantedPath } from './door.js';
import type { Answering, Door } from './door.js';
import { linkIdOf } from './sign-in-links.js';
import { endingPage, linkPage } from './sign-in-pages.js';
import type { SignInTexts } from './sign-in-texts.js';

/** Says whom a link signs in. It stays good: programs that look through mails for harm open what they find there. */
export const showLink: Answering = async (door, request, texts) => {
  const { parts, sessions } = door;
  const id = await linkIdOf(pathOf(door, request));
  const link = id === undefined ? undefined : await parts.store.link(id, parts.now());
  const host = link && (await parts.settings.host(link.hostId));
  if (!host) return gone(door, texts);
  const present = await sessions.hostOf(request);
  const other = present && present.id !== host.id ? present : undefined;
  return pageResponse(linkPage(texts, { host, ...(other && { other }) }));
};

/** Signs in, once. */
export const takeLink: Answering = async (door, request, texts) => {
  const { parts } = door;
  const id = await linkIdOf(pathOf(door, request));
  const link = id === undefined ? undefined : await parts.store.takeLink(id, parts.now());
  const host = link && (await parts.settings.host(link.hostId));
  if (!host) return gone(door, texts);
  const to = wantedPath(door, new URL(request.url).searchParams.get('to'));
  return signedIn(door, request, { host, to });
};

function pathOf({ parts }: Door, request: Request): string {
  return new URL(request.url).pathname.slice(parts.base.length);
}

async function gone({ parts }: Door, texts: SignInTexts): Promise<Response> {
  return pageResponse(endingPage(texts, texts.gone, { status: 410, base: parts.base }));
}
