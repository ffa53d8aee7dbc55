import type { CalendarAddress, EventTypeSettings, HostSettings, Owner } from '../src/contract.js';

/** The zone of the demo's hosts. */
export const hostZone = 'Europe/Berlin';

/** Names Anna's connection to her account. */
export const annasConnection = 'connection-anna';

/** A host of the demo, who is an owner of their own. */
export interface DemoHost {
  readonly owner: Owner;
  readonly host: HostSettings;
  readonly eventTypes: readonly EventTypeSettings[];
}

/** Anna has everything set, and can be booked. */
export function anna(calendars: {
  readonly linked: CalendarAddress;
  readonly conflicts: readonly CalendarAddress[];
}): DemoHost {
  const hours = [
    { from: '09:00', to: '12:30' },
    { from: '13:30', to: '17:00' },
  ];
  return {
    owner: { slug: 'anna', name: 'Anna Berg', hostIds: ['anna'] },
    host: {
      id: 'anna',
      name: 'Anna Berg',
      email: 'anna@studio.example',
      // So that all mails are to be seen in the demo, and no guest is told twice.
      notifiedBy: 'ours',
      schedule: {
        zone: hostZone,
        weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: [{ from: '09:00', to: '14:00' }] },
      },
      calendars: { ...calendars, sync: 'two-way' },
      locations: [
        { id: 'meet', kind: 'conference', conference: 'google-meet' },
        { id: 'phone', kind: 'phone-host-calls' },
        {
          id: 'office',
          kind: 'in-person',
          label: 'At our office',
          detail: 'Torstraße 12, 10119 Berlin',
          showDetailBefore: true,
        },
      ],
    },
    eventTypes: annasEventTypes,
  };
}

const annasEventTypes: readonly EventTypeSettings[] = [
  {
    owner: 'anna',
    slug: 'intro',
    title: 'Getting to know each other',
    description: 'Half an hour to talk about your project, and whether we fit.',
    hosts: [{ hostId: 'anna' }],
    durationsMinutes: [30],
    bufferAfterMinutes: 10,
    noticeMinutes: 120,
    window: { rollingDays: 60 },
    limits: { perDay: 6 },
    remindBeforeMinutes: [24 * 60],
    seriesAtMost: 6,
    waitlistOfferMinutes: 60,
    calendarEvent: {
      description: '{eventType}\n{place}\n{hosts} – {guest}\n\nAnother time, or cancel: {manageLink}',
    },
    questions: [{ id: 'topic', kind: 'long-text', label: 'What would you like to talk about?' }],
    translations: {
      de: {
        title: 'Kennenlernen',
        description: 'Eine halbe Stunde für Ihr Projekt, und ob wir zueinander passen.',
        locations: { office: { label: 'In unserem Büro', detail: 'Torstraße 12, 10119 Berlin' } },
        questions: { topic: { label: 'Worüber möchten Sie sprechen?' } },
      },
    },
  },
  {
    owner: 'anna',
    slug: 'workshop',
    title: 'Workshop',
    description: 'An hour or two at the whiteboard.',
    hosts: [{ hostId: 'anna' }],
    durationsMinutes: [60, 120],
    intervalMinutes: 30,
    bufferBeforeMinutes: 15,
    bufferAfterMinutes: 15,
    noticeMinutes: 24 * 60,
    window: { rollingDays: 90 },
    furtherGuests: 3,
    seriesAtMost: 4,
    questions: [
      { id: 'phone', kind: 'phone', label: 'A number in case something comes up' },
      {
        id: 'size',
        kind: 'choice',
        label: 'How many people will come?',
        options: ['1–3', '4–8', 'More'],
        required: true,
      },
      {
        id: 'privacy',
        kind: 'consent',
        label: 'I agree that my details are kept for this appointment.',
        required: true,
      },
    ],
  },
];

/** Ben is new: he has connected nothing, and set nothing. */
export const ben: DemoHost = {
  owner: { slug: 'ben', name: 'Ben Adler', hostIds: ['ben'] },
  host: {
    id: 'ben',
    name: 'Ben Adler',
    // That of his account: it signs him in.
    email: 'ben@example.com',
    schedule: { zone: hostZone, weekly: {} },
    calendars: { conflicts: [] },
    locations: [],
  },
  eventTypes: [],
};
