import type {
  WaitingGuest,
  SeriesRequest,
  WaitlistEntry,
  WaitlistRequest,
  Booking,
  BookingRequest,
  Connection,
  EventType,
  EventTypeSettings,
  HostSettings,
  Owner,
  Schedule,
  SlotQuery,
} from '../../src/contract/index.js';

/** One valid value of each kind, for tests to bend. */
export const samples = {
  bookingRequest: {
    eventType: 'intro',
    start: '2026-05-04T09:00:00.000Z',
    durationMinutes: 30,
    zone: 'Europe/Berlin',
    language: 'de-DE',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    furtherGuests: ['bo@example.com', 'cy@example.com'],
    locationDetail: '+49 30 1234567',
    answers: { company: 'Engines Ltd', topics: ['loops', 'cards'], terms: true },
    context: { location: 'meet', host: 'anna', tags: { campaign: 'spring' } },
    hold: 'hold-1',
    proof: { captcha: ['token', 1, null] },
  } satisfies BookingRequest,

  booking: {
    ref: 'b-0123456789',
    version: 1,
    status: 'confirmed',
    eventType: { slug: 'intro', title: 'Intro call' },
    host: { name: 'Anna', avatarUrl: 'https://book.example/anna.png' },
    hosts: [{ name: 'Anna', avatarUrl: 'https://book.example/anna.png' }, { name: 'Ben' }],
    start: '2026-05-04T09:00:00.000Z',
    end: '2026-05-04T09:30:00.000Z',
    zone: 'Europe/Berlin',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    furtherGuests: ['bo@example.com'],
    location: {
      id: 'meet',
      kind: 'conference',
      conference: { solution: 'google-meet', state: 'ready', url: 'https://meet.google.com/abc-defg-hij' },
    },
    calendar: 'written',
    manageToken: 'token-0123456789',
  } satisfies Booking,

  seriesRequest: {
    eventType: 'intro',
    starts: ['2026-05-04T09:00:00Z', '2026-05-11T09:00:00Z'],
    zone: 'Europe/Berlin',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
  } satisfies SeriesRequest,

  waitlistRequest: {
    eventType: 'intro',
    date: '2026-05-04',
    zone: 'Europe/Berlin',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
  } satisfies WaitlistRequest,

  waitlistEntry: {
    ref: 'w-0123456789',
    status: 'offered',
    eventType: { slug: 'intro', title: 'Intro call' },
    host: { name: 'Anna' },
    date: '2026-05-04',
    zone: 'Europe/Berlin',
    durationMinutes: 30,
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    offer: {
      start: '2026-05-04T09:00:00.000Z',
      end: '2026-05-04T09:30:00.000Z',
      expiresAt: '2026-05-04T07:30:00.000Z',
    },
    offerMinutes: 60,
    manageToken: 'token-0123456789',
  } satisfies WaitlistEntry,

  waitingGuest: {
    ref: 'w-0123456789',
    status: 'waiting',
    eventType: { slug: 'intro', title: 'Intro call' },
    date: '2026-05-04',
    zone: 'Europe/Berlin',
    durationMinutes: 30,
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    since: '2026-05-01T12:00:00.000Z',
  } satisfies WaitingGuest,

  eventType: {
    slug: 'intro',
    title: 'Intro call',
    description: 'Half an hour.\nNo preparation.',
    host: { name: 'Anna' },
    hosts: [
      { id: 'anna', name: 'Anna', avatarUrl: 'https://book.example/anna.png' },
      { id: 'ben', name: 'Ben' },
    ],
    seats: 12,
    durationsMinutes: [30, 60],
    locations: [
      { id: 'meet', kind: 'conference', conference: 'google-meet' },
      { id: 'phone', kind: 'phone-host-calls', label: 'By phone', fault: 'calendar-unreachable' },
    ],
    questions: [
      { id: 'company', kind: 'text', label: 'Company' },
      { id: 'topics', kind: 'choices', label: 'Topics', options: ['loops', 'cards'], required: true },
    ],
    window: { from: '2026-05-01', to: '2026-07-01' },
    zone: 'Europe/Berlin',
    furtherGuests: 3,
    seriesAtMost: 6,
    hasWaitlist: true,
    translations: {
      de: {
        title: 'Erstgespräch',
        description: 'Eine halbe Stunde.\nKeine Vorbereitung.',
        locations: { phone: { label: 'Am Telefon', detail: 'Ich rufe an.' } },
        questions: { topics: { label: 'Themen', help: 'Auch mehrere', options: { loops: 'Schleifen' } } },
      },
      'pt-BR': {},
    },
  } satisfies EventType,

  slotQuery: {
    eventType: 'intro',
    start: '2026-05-04T00:00:00+02:00',
    end: '2026-05-11T00:00:00+02:00',
    durationMinutes: 30,
    zone: 'America/New_York',
    context: { location: 'meet' },
  } satisfies SlotQuery,

  schedule: {
    zone: 'Europe/Berlin',
    weekly: { 1: [{ from: '09:00', to: '12:30' }], 5: [{ from: '22:00', to: '24:00' }] },
    overrides: { '2026-12-24': [], '2028-02-29': [{ from: '10:00', to: '11:00' }] },
  } satisfies Schedule,

  owner: { slug: 'anna', name: 'Anna', hostIds: ['anna'] } satisfies Owner,

  host: {
    id: 'anna',
    name: 'Anna',
    email: 'anna@example.com',
    schedule: { zone: 'UTC', weekly: {} },
    calendars: {
      linked: { connectionId: 'c1', calendarId: 'anna@example.com' },
      conflicts: [{ connectionId: 'c1', calendarId: 'team@group.calendar.google.com' }],
    },
    locations: [{ id: 'meet', kind: 'conference', conference: 'google-meet' }],
  } satisfies HostSettings,

  eventTypeSettings: {
    owner: 'anna',
    slug: 'intro',
    title: 'Intro call',
    hosts: [
      { hostId: 'anna' },
      {
        hostId: 'ben',
        schedule: { zone: 'America/New_York', weekly: { 5: [{ from: '10:00', to: '12:00' }] } },
        bufferBeforeMinutes: 5,
        bufferAfterMinutes: 5,
        noticeMinutes: 60,
        window: { from: '2026-05-01', to: '2026-05-31' },
        limits: { perDay: 2, perWeek: 6 },
      },
    ],
    assignment: 'round-robin',
    guestChoosesHost: true,
    seats: 12,
    durationsMinutes: [30],
    intervalMinutes: 15,
    bufferBeforeMinutes: 0,
    bufferAfterMinutes: 10,
    noticeMinutes: 120,
    window: { rollingDays: 60 },
    limits: { perDay: 4 },
    locations: [
      { id: 'office', kind: 'in-person', detail: 'Hauptstraße 1', showDetailBefore: true },
      { id: 'web', kind: 'link', detail: 'https://meet.example/anna', bufferAfterMinutes: 5 },
    ],
    questions: [{ id: 'company', kind: 'text', label: 'Company', inCalendarEvent: true }],
    calendarEvent: {
      title: '{eventType}: {guest} ({answer:company})',
      description: '{{{eventType}}} with {hosts}\n{place}\n{answers}\n{manageLink}',
      visibility: 'private',
      remindersMinutes: [10, 1440],
      color: '#5484ed',
    },
    whenConferenceFails: 'next-location',
    hidden: false,
    translations: {
      'pt-BR': {
        title: 'Primeira conversa',
        locations: { office: { label: 'Escritório', detail: 'Hauptstraße 1' }, web: { label: 'Na web' } },
        questions: { company: { label: 'Empresa', help: 'Se houver' } },
      },
    },
  } satisfies EventTypeSettings,

  connection: {
    id: 'c1',
    hostId: 'anna',
    provider: 'google',
    account: 'anna@example.com',
    status: 'active',
    grant: {
      account: 'anna@example.com',
      scopes: ['https://www.googleapis.com/auth/calendar.events'],
      accessToken: 'access',
      accessTokenExpiresAt: 1_777_000_000_000,
      refreshToken: 'refresh',
      credentials: { server: 'https://dav.example' },
    },
  } satisfies Connection,
} as const;

/** A copy of a value with one part, named by a path such as `guest.email`, replaced or (with `undefined`) left out. */
export function bent(value: object, path: string, part: unknown): Record<string, unknown> {
  const copy = structuredClone(value) as Record<string, unknown>;
  const names = path.split('.');
  const last = names.pop() ?? '';
  let parent = copy;
  for (const name of names) parent = parent[name] as Record<string, unknown>;
  if (part === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = part;
  return copy;
}
