import type { ConsentLevel, SettingsStore } from '../src/contract.js';
import type { FakeGoogle } from '../src/testing.js';
import { annasConnection } from './settings.js';
import { account } from './stand-in.js';

/** What Anna's account at the stand-in allows this application. */
export interface AnnasAccess {
  is(state: 'revoked' | 'read-only'): Promise<boolean>;
  /** The account takes back what it allowed. */
  revoke(): Promise<void>;
  /** It allows what reads, and nothing that writes. */
  allowReading(): Promise<void>;
  /** It allows everything, as at first. */
  restore(): Promise<void>;
}

/** The scopes of somebody who let calendars be read, and no more. */
const reading = [
  'calendar.calendarlist.readonly',
  'calendar.events.readonly',
  'calendar.events.freebusy',
].map((name) => `https://www.googleapis.com/auth/${name}`);

/** Anna's account and her connection to it: what is allowed there is renewed here, as if she had connected again. */
export function annasAccess(google: FakeGoogle, settings: SettingsStore): AnnasAccess {
  /** The grant that was taken back; once Anna has connected by herself, there is another. */
  let revoked = '';

  async function connect(level: ConsentLevel, scopes?: readonly string[]): Promise<void> {
    const known = await settings.connection(annasConnection);
    if (!known) return;
    const { reason: _, ...connection } = known;
    const refreshToken = google.issueRefreshToken({ account, ...(scopes && { scopes }) });
    await settings.saveConnection({
      ...connection,
      status: 'active',
      level,
      grant: { refreshToken, ...(scopes && { scopes }) },
    });
  }

  return {
    async is(state) {
      const connection = await settings.connection(annasConnection);
      if (!connection) return false;
      if (state === 'read-only') return connection.status === 'active' && connection.level === 'read-only';
      return connection.status === 'needs-reconnect' || connection.grant.refreshToken === revoked;
    },
    async revoke() {
      const connection = await settings.connection(annasConnection);
      revoked = connection?.grant.refreshToken ?? '';
      google.revokeAccess({ account });
    },
    allowReading: () => connect('read-only', reading),
    restore: () => connect('everything'),
  };
}
