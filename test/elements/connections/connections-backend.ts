import type { Calendar } from '../../../src/contract/calendar-adapter.js';
import type {
  ClaimOutcome,
  ClaimRequest,
  ConnectionCalendars,
  ConnectionInfo,
  ConnectRequest,
  CredentialsRequest,
  HostBackend,
  ProviderInfo,
  Versioned,
} from '../../../src/contract/host-backend.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { CalendarSettings } from '../../../src/contract/settings-store.js';

export const google: ProviderInfo = {
  id: 'google',
  name: 'Google Calendar',
  company: 'Google',
  connect: 'oauth',
  application: {
    id: '123-abc.apps.example',
    permissions: {
      everything: ['https://scopes.example/events', 'https://scopes.example/list'],
      'read-only': ['https://scopes.example/events.readonly'],
      'busy-only': ['https://scopes.example/freebusy'],
    },
  },
};

export const caldav: ProviderInfo = {
  id: 'caldav',
  name: 'CalDAV',
  connect: 'credentials',
  fields: ['server', 'user', 'password'],
  services: [
    {
      name: 'iCloud',
      server: 'caldav.icloud.com',
      needsAppPassword: true,
      passwordUrl: 'https://account.example/passwords',
    },
    { name: 'mailbox.org', server: 'dav.mailbox.org' },
    { name: 'Nextcloud' },
  ],
};

const all = { listCalendars: true, readBusy: true, readEvents: true, writeEvents: true };

export const anna: ConnectionInfo = {
  id: 'c-anna',
  provider: 'google',
  account: 'anna@example.com',
  status: 'active',
  level: 'everything',
  capabilities: all,
  missing: [],
};

export const readOnly: ConnectionInfo = {
  ...anna,
  id: 'c-read',
  account: 'read@example.com',
  level: 'read-only',
  capabilities: { ...all, writeEvents: false },
};

export const unticked: ConnectionInfo = {
  ...anna,
  id: 'c-partly',
  account: 'partly@example.com',
  reason: 'scope-missing',
  capabilities: { ...all, readEvents: false, writeEvents: false },
  missing: ['readEvents', 'writeEvents'],
};

export const expired: ConnectionInfo = {
  ...anna,
  id: 'c-old',
  account: 'old@example.com',
  status: 'needs-reconnect',
  reason: 'expired',
};

export const cloud: ConnectionInfo = {
  ...anna,
  id: 'c-cloud',
  provider: 'caldav',
  account: 'anna (cloud.example)',
};

const calendar = (id: string, name: string): Calendar => ({
  id,
  name,
  access: 'owner',
  conferences: ['google-meet'],
});

/** A backend that is told what to say, and keeps what it was asked. */
export interface ConnectionsBackend extends HostBackend {
  readonly asked: {
    readonly connects: ConnectRequest[];
    readonly claims: ClaimRequest[];
    readonly ended: string[];
    readonly credentials: CredentialsRequest[];
  };
  connected: ConnectionInfo[];
  offered: readonly ProviderInfo[];
  settings: CalendarSettings;
  /** What a ticket brings: an outcome needs the proof, unless it failed. */
  brings: ClaimOutcome | BookingError | undefined;
  proof: string;
  /** What credentials bring. */
  credentialsBring: ClaimOutcome | BookingError;
  /** Where the service asks. */
  consentUrl: (request: ConnectRequest) => string;
  connectFails: BookingError | undefined;
  disconnectFails: BookingError | undefined;
  /** How the host's own page is asked to wait, in seconds. */
  waitSeconds: number;
}

export function connectionsBackend(change: Partial<ConnectionsBackend> = {}): ConnectionsBackend {
  const backend: Partial<ConnectionsBackend> = {
    asked: { connects: [], claims: [], ended: [], credentials: [] },
    connected: [],
    offered: [google],
    settings: { conflicts: [] },
    brings: undefined,
    proof: 'right',
    credentialsBring: { outcome: 'connected', connection: cloud },
    consentUrl: () => 'about:blank',
    connectFails: undefined,
    disconnectFails: undefined,
    waitSeconds: 0.05,
    ...change,
    async providers() {
      return this.offered ?? [];
    },
    async connections() {
      return this.connected ?? [];
    },
    async connect(request) {
      this.asked?.connects.push(request);
      if (this.connectFails) throw this.connectFails;
      return { ticket: 'ticket', url: this.consentUrl?.(request) ?? '' };
    },
    async claim(request) {
      this.asked?.claims.push(request);
      const { brings } = this;
      const isRight = request.proof === this.proof;
      const retryAfterSeconds = this.waitSeconds ?? 0;
      if (brings === undefined) throw new BookingError('in-progress', { retryAfterSeconds });
      if (brings instanceof BookingError) throw brings;
      if (brings.outcome === 'failed') return brings;
      if (request.proof === undefined) throw new BookingError('in-progress', { retryAfterSeconds });
      if (!isRight) throw new BookingError('gone');
      const { connection } = brings;
      this.connected = [...(this.connected ?? []).filter(({ id }) => id !== connection.id), connection];
      return brings;
    },
    async connectWithCredentials(request) {
      this.asked?.credentials.push(request);
      const brings = this.credentialsBring ?? new BookingError('not-found');
      if (brings instanceof BookingError) throw brings;
      if (brings.outcome === 'connected') this.connected = [...(this.connected ?? []), brings.connection];
      return brings;
    },
    async disconnect(id) {
      if (this.disconnectFails) throw this.disconnectFails;
      this.asked?.ended.push(id);
      this.connected = (this.connected ?? []).filter((connection) => connection.id !== id);
    },
    async calendars(): Promise<readonly ConnectionCalendars[]> {
      return (this.connected ?? []).map(({ id, account }) => ({
        connectionId: id,
        calendars: [calendar(account, 'Work'), calendar('family', 'Family'), calendar('club', 'Club')],
      }));
    },
    async calendarSettings(): Promise<Versioned<CalendarSettings>> {
      return { version: 1, value: this.settings ?? { conflicts: [] } };
    },
  };
  return backend as ConnectionsBackend;
}
