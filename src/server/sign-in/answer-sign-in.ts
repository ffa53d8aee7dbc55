import { isEmailAddress } from '../../contract/value-shapes.js';
import { pageResponse } from '../page.js';
import { readForm } from '../read-form.js';
import { ledTo, tooMany, wantedPath } from './door.js';
import type { Answering, Door } from './door.js';
import { mailLinks } from './mail-links.js';
import { sentPage, signInPage } from './sign-in-pages.js';
import type { SignInTexts } from './sign-in-texts.js';

/** The ways to sign in; whoever is signed in goes on. */
export const showSignIn: Answering = async (door, request, texts) => {
  const { searchParams } = new URL(request.url);
  const to = wantedPath(door, searchParams.get('to'));
  if (await door.sessions.hostOf(request)) return ledTo(to);
  return ways(door, texts, { to, hasLeft: searchParams.has('left') });
};

/**
 * Takes an address to mail a link to. What is answered depends on nobody's being a host: whether there is one is looked up when
 * the answer is on its way.
 */
export const askForMail: Answering = async (door, request, texts) => {
  const { parts, limits } = door;
  const field = await readForm(request);
  const email = field('email').trim();
  const to = wantedPath(door, field('to'));
  if (!isEmailAddress(email)) return ways(door, texts, { to, wrongEmail: email.slice(0, 254) });
  const wait = await limits.countMail(request, email);
  if (wait !== undefined) return tooMany(door, texts, wait);
  const doing = 'mailing a link to sign in';
  const work = mailLinks(parts, { email, texts, to }).catch((error: unknown) => {
    parts.onError(error, { doing });
  });
  parts.defer(work);
  return pageResponse(sentPage(texts, { email, base: parts.base }));
};

async function ways(
  { parts, google }: Door,
  texts: SignInTexts,
  state: { readonly to: string; readonly hasLeft?: boolean; readonly wrongEmail?: string },
): Promise<Response> {
  const { base, home, send } = parts;
  const { to, ...rest } = state;
  return pageResponse(
    signInPage(texts, {
      ...rest,
      base,
      hasMail: send !== undefined,
      ...(to !== home && { to }),
      ...(google && { google }),
    }),
  );
}
