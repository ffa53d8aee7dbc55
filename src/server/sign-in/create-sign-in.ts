import type { Area } from '../area.js';
import { sessionsOf } from './sessions.js';
import { signInArea } from './sign-in-area.js';
import type { SignInTerms } from './sign-in-limits.js';
import type { SignInOptions } from './sign-in-options.js';
import { signInParts } from './sign-in-parts.js';

/** How hosts sign in where no product around this server does that. */
export interface SignIn {
  /** The id of the host who is signed in, for `HostAccess.authenticate`; `undefined` for nobody. */
  authenticate(request: Request): Promise<string | undefined>;
  /** Signs a host out everywhere, and takes all their links back. */
  endAll(hostId: string): Promise<void>;
  /** The pages, for `BookingServerOptions.signIn` to mount. */
  pages(terms: SignInTerms): Area;
}

/**
 * The host's front door: one-time links, from `npx booking-elements add-host` or by mail, and Google, each to a session in a
 * cookie of this server's own that no script reads and no other page sends along.
 *
 * Who has a sign-in already needs none of it: `hosts.authenticate` of the server is theirs to write.
 *
 * @throws TypeError for options that cannot be meant
 *
 * @example
 * const signIn = createSignIn({ store: sqlSignIn(database), settings, publicUrl, send, elementsUrl: '/host.js' });
 * createBookingServer({
 *   backends,
 *   hosts: { authenticate: signIn.authenticate, backend: desk, origins: [new URL(publicUrl).origin] },
 *   signIn,
 * });
 */
export function createSignIn(options: SignInOptions): SignIn {
  const parts = signInParts(options);
  const sessions = sessionsOf(parts);
  return {
    authenticate: async (request) => (await sessions.hostOf(request))?.id,
    endAll: (hostId) => parts.store.endAll(hostId),
    pages: (terms) => signInArea(parts, terms),
  };
}
