import type { Area } from '../area.js';
import { methodNotAllowed } from '../failure.js';
import { isFromOwnSilentPage } from '../own-page.js';
import { arriveFromGoogle, leaveForGoogle } from './answer-google.js';
import { showLink, takeLink } from './answer-link.js';
import { showSettings, signOut } from './answer-settings.js';
import { askForMail, showSignIn } from './answer-sign-in.js';
import { fromOwnPage, openDoor } from './door.js';
import type { Answering } from './door.js';
import { notHere } from './not-here.js';
import { linkPrefix } from './sign-in-links.js';
import type { SignInTerms } from './sign-in-limits.js';
import { settingsPath, signInCallbackPath, signInPath, signOutPath } from './sign-in-options.js';
import type { SignInParts } from './sign-in-parts.js';
import { textsFor } from './sign-in-texts.js';

/** What an address answers to. What changes something is sent by a form of our own page, or refused. */
interface Place {
  readonly get?: Answering;
  readonly post?: Answering;
}

const places = new Map<string, Place>([
  [signInPath, { get: showSignIn }],
  [`${signInPath}/mail`, { post: fromOwnPage(askForMail) }],
  [`${signInPath}/google`, { post: fromOwnPage(leaveForGoogle) }],
  [signInCallbackPath, { get: arriveFromGoogle }],
  [signOutPath, { post: fromOwnPage(signOut) }],
  [settingsPath, { get: showSettings }],
]);

/** A page whose address is a secret gives it to nobody, and so its form cannot say whose it is. */
const linkPlace: Place = { get: showLink, post: fromOwnPage(takeLink, isFromOwnSilentPage) };

/** The pages of signing in, and of settings. They are nobody's to embed or to keep. */
export function signInArea(parts: SignInParts, terms: SignInTerms): Area {
  const door = openDoor(parts, terms);
  return {
    has: (path) => places.has(path) || path.startsWith(`${signInPath}/`),
    async answer(request, path) {
      const place = path.startsWith(linkPrefix) ? linkPlace : places.get(path);
      if (!place) return notHere();
      const isReading = request.method === 'GET' || request.method === 'HEAD';
      const texts = textsFor(request.headers.get('Accept-Language'));
      const answering = isReading ? place.get : request.method === 'POST' ? place.post : undefined;
      // What a service answered is taken once, by whoever goes there, and not by whoever only looks.
      const isLook = request.method === 'HEAD' && path === signInCallbackPath;
      if (!answering || isLook) return methodNotAllowed(methodsOf(place, path));
      return answering(door, request, texts);
    },
    headersFor: ({ url }) => ({
      'Cache-Control': 'private, no-store',
      'Referrer-Policy': isSecretAddress(new URL(url).pathname) ? 'no-referrer' : 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Frame-Options': 'DENY',
      Vary: 'Accept-Language, Cookie',
    }),
  };

  function isSecretAddress(pathname: string): boolean {
    const path = pathname.slice(parts.base.length);
    return path.startsWith(linkPrefix) || path === signInCallbackPath;
  }
}

function methodsOf({ get, post }: Place, path: string): readonly string[] {
  const reading = path === signInCallbackPath ? ['GET'] : ['GET', 'HEAD'];
  return [...(get ? reading : []), ...(post ? ['POST'] : [])];
}
