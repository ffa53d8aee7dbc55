import type { Calendar } from '../../../src/contract/calendar-adapter.js';
import type {
  CalendarReading,
  ConnectionCalendars,
  ConnectionInfo,
  HostBackend,
  HostProfile,
  Versioned,
} from '../../../src/contract/host-backend.js';
import type { NotificationWay } from '../../../src/contract/notification.js';
import { BookingError } from '../../../src/contract/booking-error.js';
import type { CalendarAddress, CalendarSettings } from '../../../src/contract/settings-store.js';

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

export const reading: ConnectionInfo = {
  ...anna,
  id: 'c-reading',
  account: 'reading@example.com',
  level: 'read-only',
  capabilities: { ...all, writeEvents: false },
};

export const ended: ConnectionInfo = {
  ...anna,
  id: 'c-ended',
  account: 'old@example.com',
  status: 'needs-reconnect',
  reason: 'revoked',
};

export function calendar(
  id: string,
  name: string,
  change: Partial<Pick<Calendar, 'access' | 'color' | 'primary' | 'invitesNobody'>> = {},
): Calendar {
  return { id, name, access: 'owner', conferences: ['google-meet'], ...change };
}

const ofAnna = [
  calendar('anna@example.com', 'Anna Berg', { primary: true, color: '#3f51b5' }),
  calendar('consulting', 'Beratung & Coaching', { color: '#16a765' }),
  calendar('team', 'Team', { access: 'reader', color: '#ff7537' }),
  calendar('boss', 'Boss', { access: 'free-busy', color: '#a47ae2' }),
];

export const at = (calendarId: string, connectionId = 'c-anna'): CalendarAddress => ({
  connectionId,
  calendarId,
});

/** A backend that is told what there is, and keeps what it was asked to save. */
export interface CalendarsBackend extends HostBackend {
  connected: readonly ConnectionInfo[];
  listed: readonly ConnectionCalendars[] | BookingError;
  saved: Versioned<CalendarSettings>;
  readings: readonly CalendarReading[];
  /** Who can tell of bookings here, and who does; missing where that cannot be read. */
  ways: readonly NotificationWay[] | undefined;
  notifiedBy: NotificationWay | undefined;
  readonly asked: Versioned<CalendarSettings>[];
  saveFails: BookingError | undefined;
  /** What saving waits for. */
  hold: Promise<void> | undefined;
  lists: number;
  /** How often it was asked who can tell of bookings. */
  waysAsked: number;
}

export function calendarsBackend(change: Partial<CalendarsBackend> = {}): CalendarsBackend {
  const backend: Partial<CalendarsBackend> = {
    connected: [anna],
    listed: [{ connectionId: 'c-anna', calendars: ofAnna }],
    saved: { version: 1, value: { linked: at('anna@example.com'), conflicts: [at('team')] } },
    readings: [],
    asked: [],
    saveFails: undefined,
    hold: undefined,
    lists: 0,
    waysAsked: 0,
    ...change,
    async connections() {
      return this.connected ?? [];
    },
    async calendars() {
      this.lists = (this.lists ?? 0) + 1;
      if (this.listed instanceof BookingError) throw this.listed;
      return this.listed ?? [];
    },
    async calendarSettings() {
      return this.saved!;
    },
    async calendarReadings() {
      return this.readings ?? [];
    },
    async notifications() {
      this.waysAsked = (this.waysAsked ?? 0) + 1;
      if (!this.ways) throw new BookingError('unavailable');
      return { ways: this.ways };
    },
    async profile() {
      const { notifiedBy } = this;
      const schedule = { zone: 'Europe/Berlin', weekly: {} };
      const value: HostProfile = {
        name: 'Anna',
        ...(notifiedBy && { notifiedBy }),
        schedule,
        locations: [],
      };
      return { version: 1, value };
    },
    async saveCalendarSettings(wanted) {
      this.asked?.push(wanted);
      await this.hold;
      if (this.saveFails) throw this.saveFails;
      if (wanted.version !== this.saved!.version) throw new BookingError('version-conflict');
      this.saved = { version: wanted.version + 1, value: wanted.value };
      return this.saved;
    },
  };
  return backend as CalendarsBackend;
}

/** Whatever can be the matter, at once. */
export function troubledBackend(): CalendarsBackend {
  const ago = (minutes: number): string => new Date(Date.now() - minutes * 60_000 - 1000).toISOString();
  const hostId = 'host-anna';
  const hosts = [calendar('reading@example.com', 'Lesezugriff', { primary: true, color: '#5b6270' })];
  return calendarsBackend({
    connected: [anna, reading, ended],
    listed: [
      { connectionId: 'c-anna', calendars: ofAnna },
      { connectionId: 'c-reading', calendars: hosts },
    ],
    saved: {
      version: 1,
      value: {
        linked: at('c_0123456789abcdef0123456789abcdef0123456789abcdef@group.calendar.google.com'),
        conflicts: [at('team'), at('boss'), at('old@example.com', 'c-ended')],
      },
    },
    readings: [
      {
        hostId,
        ...at('c_0123456789abcdef0123456789abcdef0123456789abcdef@group.calendar.google.com'),
        error: 'not-found',
        readAt: ago(180),
      },
      { hostId, ...at('team'), readAt: ago(3) },
      { hostId, ...at('boss'), readAt: ago(125), error: 'calendar-unreachable' },
      { hostId, ...at('old@example.com', 'c-ended'), error: 'unauthenticated' },
    ],
  });
}
