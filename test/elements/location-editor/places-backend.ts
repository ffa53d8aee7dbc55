import { BookingError } from '../../../src/contract/booking-error.js';
import type {
  ConferenceCheck,
  HostBackend,
  HostProfile,
  Versioned,
} from '../../../src/contract/host-backend.js';
import { notificationWays } from '../../../src/contract/notification.js';
import type { NotificationWay } from '../../../src/contract/notification.js';
import type { LocationSettings } from '../../../src/contract/settings-store.js';

export const meet: LocationSettings = { id: 'meet', kind: 'conference', conference: 'google-meet' };
export const office: LocationSettings = {
  id: 'office',
  kind: 'in-person',
  label: 'Our office',
  detail: 'Hauptstr. 1\n10115 Berlin',
};
export const phone: LocationSettings = { id: 'phone', kind: 'phone-host-calls' };

export const anna: HostProfile = {
  name: 'Anna Beispiel',
  email: 'anna@example.com',
  schedule: { zone: 'Europe/Berlin', weekly: { 1: [{ from: '09:00', to: '17:00' }] } },
  locations: [meet, office, phone],
};

export const works: ConferenceCheck = { conference: 'google-meet', connectionId: 'c1', calendarId: 'work' };
export const faulty: ConferenceCheck = { ...works, fault: 'needs-reconnect', remedy: 'reconnect' };

/** A backend that is told what to say, and keeps what it was asked. */
export interface PlacesBackend extends HostBackend {
  version: number;
  kept: HostProfile;
  checks: readonly ConferenceCheck[];
  checked: number;
  readonly saved: Versioned<HostProfile>[];
  saveFails: BookingError | undefined;
  /** Who can tell of bookings; that cannot be read where it is missing. */
  ways: readonly NotificationWay[] | undefined;
}

/** Keeps a profile in memory, and answers what is set. */
export function placesBackend(change: Partial<PlacesBackend> = {}): PlacesBackend {
  const backend: Partial<PlacesBackend> = {
    version: 1,
    kept: anna,
    checks: [works],
    checked: 0,
    saved: [],
    saveFails: undefined,
    ways: notificationWays,
    ...change,
    async profile() {
      return { version: this.version ?? 0, value: this.kept ?? anna };
    },
    async saveProfile(versioned) {
      this.saved?.push(versioned);
      if (this.saveFails) throw this.saveFails;
      if (versioned.version !== this.version) throw new BookingError('version-conflict');
      this.kept = versioned.value;
      this.version += 1;
      return { version: this.version, value: versioned.value };
    },
    async notifications() {
      const { ways, kept } = this;
      if (!ways) throw new BookingError('unavailable');
      const address = kept?.email ?? 'anna@example.com';
      return { ways, address };
    },
    async conferenceChecks() {
      this.checked = (this.checked ?? 0) + 1;
      return this.checks ?? [];
    },
    async connections() {
      return [
        {
          id: 'c1',
          provider: 'google',
          account: 'anna@example.com',
          status: 'needs-reconnect',
          reason: 'expired',
          level: 'everything',
          capabilities: { listCalendars: true, readBusy: true, readEvents: true, writeEvents: true },
          missing: [],
        },
      ];
    },
    async calendars() {
      return [
        {
          connectionId: 'c1',
          calendars: [
            { id: 'work', name: 'Work of Anna', access: 'owner', conferences: ['google-meet'] },
            { id: 'family', name: 'Family', access: 'reader', conferences: [] },
          ],
        },
      ];
    },
    async calendarSettings() {
      return {
        version: 3,
        value: {
          linked: { connectionId: 'c1', calendarId: 'work' },
          conflicts: [{ connectionId: 'c1', calendarId: 'family' }],
        },
      };
    },
  };
  return backend as PlacesBackend;
}
