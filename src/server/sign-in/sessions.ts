import type { HostSettings } from '../../contract/settings-store.js';
import { digestOf, randomSecret } from '../../scheduling/connecting/connect-secrets.js';
import { ownCookie } from '../own-cookie.js';
import type { SignInParts } from './sign-in-parts.js';

const day = 86_400_000;

/** How long somebody stays signed in who does not come back. */
export const sessionLife = 30 * day;

/**
 * How long a browser keeps its half: as long as browsers keep anything (RFC 6265bis, section 5.5). When a session is over, the
 * server says; it is extended by what pages ask, which cannot write cookies.
 */
const cookieSeconds = 400 * 86_400;

/** Who is signed in where. */
export interface Sessions {
  /** The host who is signed in; `undefined` for nobody, and for a host who is gone. */
  hostOf(request: Request): Promise<HostSettings | undefined>;
  /** Begins a session under a new name, whatever the browser brought along (session fixation). @returns its cookie */
  begin(request: Request, hostId: string): Promise<string>;
  /** Ends the session of a browser, or all of its host. @returns the cookie that takes it away */
  end(request: Request, where: 'here' | 'everywhere'): Promise<string>;
}

export function sessionsOf({ store, settings, publicUrl, now }: SignInParts): Sessions {
  const cookie = ownCookie({ publicUrl, name: 'booking-session', lifeSeconds: cookieSeconds });

  async function idOf(request: Request): Promise<string | undefined> {
    const secret = cookie.in(request);
    return secret === undefined ? undefined : digestOf(secret);
  }

  return {
    async hostOf(request) {
      const id = await idOf(request);
      const session = id === undefined ? undefined : await store.session(id, now());
      if (!session) return undefined;
      const expiresAt = now() + sessionLife;
      // Once a day is often enough to be written.
      if (expiresAt - session.expiresAt >= day) await store.extendSession(session.id, expiresAt, now());
      return settings.host(session.hostId);
    },
    async begin(request, hostId) {
      const before = await idOf(request);
      if (before !== undefined) await store.endSession(before);
      const secret = randomSecret();
      await store.addSession({ id: await digestOf(secret), hostId, expiresAt: now() + sessionLife }, now());
      return cookie.kept(secret);
    },
    async end(request, where) {
      const id = await idOf(request);
      const session = id === undefined ? undefined : await store.session(id, now());
      if (session && where === 'everywhere') await store.endAll(session.hostId);
      if (id !== undefined) await store.endSession(id);
      return cookie.forgotten();
    },
  };
}
