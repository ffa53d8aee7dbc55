import type { IdentityProvider } from '../src/contract.js';
import { googleCalendar, googleSignIn } from '../src/google.js';
import { startWorker } from '../src/server.js';
import type { FakeGoogle } from '../src/testing.js';
import { listen } from '../src/testing-node.js';
import type { GoogleAccount } from './house.js';
import { account, openStandIn } from './stand-in.js';

/** A Google: its calendars, and whom it knows. */
export interface DemoGoogle {
  readonly account: GoogleAccount;
  readonly identity: IdentityProvider;
  /** The stand-in, and where it listens, when it is the one. */
  readonly standIn?: { readonly google: FakeGoogle; readonly address: string };
  close(): Promise<void>;
}

/** Environment variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The real Google where the environment names a client and a grant, else the stand-in, which keeps its state in the folder.
 *
 * @throws Error when the environment names only some of it
 */
export async function openGoogle(
  env: Environment,
  place: { readonly folder: string; readonly isNew: boolean },
): Promise<DemoGoogle> {
  const names = ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET', 'GOOGLE_REFRESH_TOKEN'] as const;
  const [clientId = '', clientSecret = '', refreshToken = ''] = names.map((name) => env[name]);
  const missing = names.filter((name) => !env[name]);
  if (missing.length === names.length) return openOwn(place);
  if (missing.length > 0) throw new Error(`To use the real Google, set ${missing.join(' and ')} too`);
  const client = { clientId, clientSecret };
  return {
    account: { provider: googleCalendar(client), refreshToken: () => refreshToken, conflicts: [] },
    identity: googleSignIn(client),
    close: async () => undefined,
  };
}

/** The stand-in, listening, and Anna's account in it. */
async function openOwn(place: { readonly folder: string; readonly isNew: boolean }): Promise<DemoGoogle> {
  const { google, team, save } = await openStandIn(place);
  const { url: address, close: stop } = await listen(google);
  const saving = startWorker(save, { pauseSeconds: 2 });
  const client = {
    clientId: google.client.id,
    clientSecret: google.client.secret,
    tokenUrl: `${address}token`,
    authUrl: `${address}o/oauth2/v2/auth`,
  };
  const provider = googleCalendar({
    ...client,
    apiBaseUrl: `${address}calendar/v3`,
    revokeUrl: `${address}revoke`,
  });
  return {
    account: { provider, refreshToken: () => google.issueRefreshToken({ account }), conflicts: [team] },
    identity: googleSignIn(client),
    standIn: { google, address },
    async close() {
      await saving.stop();
      await save();
      await stop();
    },
  };
}
