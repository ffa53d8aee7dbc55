import { isBookingError } from '../../contract/booking-error.js';
import type { IdentityProvider } from '../../contract/identity-provider.js';
import type { HostSettings } from '../../contract/settings-store.js';
import { digestOf, randomSecret } from '../../scheduling/connecting/connect-secrets.js';
import { ownCookie } from '../own-cookie.js';
import { signInCallbackPath } from './sign-in-options.js';
import type { SignInParts } from './sign-in-parts.js';

/** How long somebody may take at the service, in milliseconds. */
const departureLife = 600_000;

/** How long the service may take, in milliseconds. */
const servicePatience = 15_000;

/**
 * Why nobody was signed in: `over` too late, used, or never begun · `wrong-browser` it came back in another browser than it left,
 * or that one keeps no cookies · `declined` the person said no · `refused` an answer that is not to be believed · `unreachable`
 * the service did not answer.
 */
export type GoogleFailure = 'over' | 'wrong-browser' | 'declined' | 'refused' | 'unreachable';

export type GoogleArrival =
  | { readonly hosts: readonly HostSettings[]; readonly to: string }
  | { readonly failure: GoogleFailure };

/** The way to the service and back. */
export interface WithGoogle {
  /** As a person reads it. */
  readonly name: string;
  /** Where forms lead on to, for the page's policy. */
  readonly origin: string;
  /** Sends a browser off. @returns the address of the service, and the cookie to know the browser again by */
  leave(to: string): Promise<{ readonly address: string; readonly cookie: string }>;
  /** Takes what the service answered, once, from the browser that left with this state. */
  arrive(request: Request): Promise<GoogleArrival>;
  /** The cookie that takes the browser's secret away. */
  forgotten(): string;
}

/**
 * Signs in with what a service says. What is secret on the way (RFC 7636's verifier, the nonce) is derived from what the browser
 * alone has, so that nothing secret is kept here.
 */
export function withGoogle(parts: SignInParts, google: IdentityProvider): WithGoogle {
  const { store, publicUrl, now } = parts;
  const redirectUri = `${publicUrl}${signInCallbackPath}`;
  const cookie = ownCookie({ publicUrl, name: 'booking-sign-in', lifeSeconds: departureLife / 1000 });
  const anyRequest = { redirectUri, state: '-', codeChallenge: '-', nonce: '-' };

  /** The address that the service vouches for, or why there is none. */
  async function identify(
    code: string,
    carried: Carried,
  ): Promise<{ readonly email: string } | { readonly failure: GoogleFailure }> {
    try {
      const [codeVerifier, nonce] = [await derived('verifier', carried), await derived('nonce', carried)];
      const signal = AbortSignal.timeout(servicePatience);
      return await google.identify({ code, redirectUri, codeVerifier, nonce }, { signal });
    } catch (error) {
      parts.onError(error, { doing: `signing in with ${google.name}` });
      const isRefused = isBookingError(error) && error.code === 'unauthenticated';
      return { failure: isRefused ? 'refused' : 'unreachable' };
    }
  }

  return {
    name: google.name,
    origin: new URL(google.authorize(anyRequest)).origin,
    forgotten: () => cookie.forgotten(),
    async leave(to) {
      const carried = { secret: randomSecret(), state: randomSecret() };
      const { secret, state } = carried;
      const [id, browserHash] = [await digestOf(state), await digestOf(secret)];
      await store.addDeparture({ id, browserHash, to, expiresAt: now() + departureLife }, now());
      const codeChallenge = await digestOf(await derived('verifier', carried));
      const nonce = await derived('nonce', carried);
      const address = google.authorize({ redirectUri, state, codeChallenge, nonce });
      return { address, cookie: cookie.kept(secret) };
    },
    async arrive(request) {
      const { state, code, error, iss } = answerIn(new URL(request.url).searchParams);
      const departure =
        state === undefined ? undefined : await store.takeDeparture(await digestOf(state), now());
      if (!departure || state === undefined) return { failure: 'over' };
      const secret = cookie.in(request);
      if (secret === undefined || (await digestOf(secret)) !== departure.browserHash)
        return { failure: 'wrong-browser' };
      // Another service's code would go to the wrong one (RFC 9700, section 4.4); an answer that is two, or none, is nobody's.
      if (iss !== undefined && iss !== google.issuer) return { failure: 'refused' };
      if ((code === undefined) === (error === undefined)) return { failure: 'refused' };
      if (code === undefined) return { failure: error === 'access_denied' ? 'declined' : 'refused' };
      const answer = await identify(code, { secret, state });
      if ('failure' in answer) return answer;
      return { hosts: await parts.settings.hostsByEmail(answer.email), to: departure.to };
    },
  };
}

/** What a browser has on its way: its own secret in a cookie, the state in the address. */
interface Carried {
  readonly secret: string;
  readonly state: string;
}

async function derived(what: 'verifier' | 'nonce', { secret, state }: Carried): Promise<string> {
  return digestOf(JSON.stringify(['sign-in', what, secret, state]));
}

const names = ['state', 'code', 'error', 'iss'] as const;

/** What an address says, each thing once: of two nobody knows which one is meant. */
function answerIn(address: URLSearchParams): { readonly [Name in (typeof names)[number]]?: string } {
  if (names.some((name) => address.getAll(name).length > 1)) return {};
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = address.get(name);
      return value === null || value.length > 2000 ? [] : [[name, value]];
    }),
  );
}
