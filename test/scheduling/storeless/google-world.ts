import { googleCalendar } from '../../../src/adapters/google/index.js';
import type { BookingRequest, EventTypeSettings, HostSettings } from '../../../src/contract/index.js';
import { createStorelessBackend } from '../../../src/scheduling/index.js';
import type { StorelessBackend, StorelessOptions } from '../../../src/scheduling/index.js';
import { memorySettings } from '../../../src/store/memory/index.js';
import { fakeGoogle } from '../../../src/testing/fake-google/index.js';
import type { EventResource, FakeGoogle } from '../../../src/testing/fake-google/index.js';

/** Monday, 2 March 2026, 07:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 6);
export const minute = 60_000;
export const email = 'anna@example.com';
/** A calendar that only blocks. */
export const teamCalendar = 'team@example.com';

const linked = { connectionId: 'google-anna', calendarId: email };

/** Anna, who works in Berlin on weekdays from 9 to 17. */
export const anna: HostSettings = {
  id: 'anna',
  name: 'Anna Berg',
  schedule: {
    zone: 'Europe/Berlin',
    weekly: Object.fromEntries([1, 2, 3, 4, 5].map((weekday) => [weekday, [{ from: '09:00', to: '17:00' }]])),
  },
  calendars: { linked, conflicts: [{ connectionId: 'google-anna', calendarId: teamCalendar }] },
  locations: [
    { id: 'meet', kind: 'conference', conference: 'google-meet' },
    { id: 'office', kind: 'in-person', detail: 'Main street 1' },
  ],
};

export const intro: EventTypeSettings = {
  owner: 'anna',
  slug: 'intro',
  title: 'Intro call',
  hosts: [{ hostId: 'anna' }],
  durationsMinutes: [30, 60],
  intervalMinutes: 15,
  window: { rollingDays: 60 },
};

/** Google as a stand-in, with Anna's account and a calendar that she only reads. */
export function annasGoogle(): FakeGoogle {
  const google = fakeGoogle({ now: monday });
  google.addAccount({ email, zone: 'Europe/Berlin' });
  google.addAccount({ email: teamCalendar, zone: 'Europe/Berlin' });
  google.share({ calendar: teamCalendar, with: email, role: 'freeBusyReader' });
  return google;
}

export interface ProcessOptions {
  readonly host?: Partial<HostSettings>;
  readonly eventTypes?: readonly EventTypeSettings[];
  readonly fetch?: typeof globalThis.fetch;
  readonly backend?: Partial<StorelessOptions>;
  /** Seconds that one call may take in all; attempts at one call. */
  readonly patienceSeconds?: number;
  readonly attempts?: number;
}

/** The options of one process that books for Anna: whatever waits moves the stand-in's clock. */
export function optionsAt(google: FakeGoogle, options: ProcessOptions = {}): StorelessOptions {
  const { host, eventTypes = [intro], fetch = google.fetch, backend, ...transport } = options;
  const sleep = async (milliseconds: number): Promise<void> => google.clock.advance(milliseconds);
  return {
    owner: 'anna',
    settings: memorySettings({
      owners: [{ slug: 'anna', name: 'Anna Berg', hostIds: ['anna'] }],
      hosts: [{ ...anna, ...host }],
      eventTypes,
      connections: [
        {
          id: 'google-anna',
          hostId: 'anna',
          provider: 'google',
          account: email,
          status: 'active',
          grant: { refreshToken: google.issueRefreshToken({ account: email }) },
        },
      ],
    }),
    providers: [
      googleCalendar({
        clientId: google.client.id,
        clientSecret: google.client.secret,
        fetch,
        now: () => google.clock.now(),
        random: () => 0.5,
        sleep,
        ...transport,
      }),
    ],
    now: () => google.clock.now(),
    // The second look is for those tests that wait for it.
    sleep: (milliseconds) => (milliseconds >= 10_000 ? new Promise(() => undefined) : sleep(milliseconds)),
    random: () => 0.5,
    calendarReads: { freshSeconds: 0 },
    ...backend,
  };
}

/** One process that books for Anna. */
export function processAt(google: FakeGoogle, options?: ProcessOptions): Promise<StorelessBackend> {
  return createStorelessBackend(optionsAt(google, options));
}

/** Nine o'clock in Berlin, on Monday. */
export const nine = '2026-03-02T08:00:00.000Z';

export function request(change: Partial<BookingRequest> = {}): BookingRequest {
  return {
    eventType: 'intro',
    start: nine,
    zone: 'Europe/Berlin',
    guest: { name: 'Ada', email: 'ada@example.com' },
    context: { location: 'office' },
    ...change,
  };
}

/** An idempotency key. */
export const key = (name: string): string => `storeless-key-${name.padStart(6, '0')}`;

/** The live events of the linked calendar. */
export function standingIn(google: FakeGoogle): readonly EventResource[] {
  return google.events(email).filter(({ status }) => status !== 'cancelled');
}

/** The private properties of an event. */
export function privateOf({ extendedProperties }: EventResource): Readonly<Record<string, string>> {
  return extendedProperties?.private ?? {};
}

/** The address that is fetched. */
export function addressOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  return input instanceof Request ? input.url : input.toString();
}
