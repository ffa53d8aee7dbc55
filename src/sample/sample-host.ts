import type { Connection, EventTypeSettings, HostSettings, Owner } from '../contract/settings-store.js';

/** The one calendar of the sample. */
export const sampleCalendar = { connectionId: 'sample', calendarId: 'sample' };

/** Whom the sample speaks for. */
export const sampleOwner: Owner = { slug: 'sample', name: 'Mara Lind', hostIds: ['mara'] };

/** The account that holds it. */
export const sampleConnection: Connection = {
  id: sampleCalendar.connectionId,
  hostId: 'mara',
  provider: 'memory',
  account: 'mara@example.com',
  status: 'active',
  grant: {},
};

/** A host as there are many: a weekday's hours with a break, three places. */
export function sampleHost(zone: string): HostSettings {
  const hours = [
    { from: '09:00', to: '12:30' },
    { from: '13:30', to: '17:30' },
  ];
  return {
    id: 'mara',
    name: 'Mara Lind',
    schedule: {
      zone,
      weekly: { 1: hours, 2: hours, 3: hours, 4: hours, 5: [{ from: '09:00', to: '14:00' }] },
    },
    calendars: { linked: sampleCalendar, conflicts: [] },
    locations: [
      { id: 'meet', kind: 'conference', conference: 'google-meet' },
      { id: 'phone', kind: 'phone-host-calls' },
      {
        id: 'studio',
        kind: 'in-person',
        label: 'At the studio',
        detail: '12 Example Street',
        showDetailBefore: true,
      },
    ],
  };
}

/** What a guest reads, and is not to be misled by. */
const honest = {
  en: 'This is a sample: nothing is booked, nobody is told, and what you enter stays in this page.',
  de: 'Dies ist ein Muster: Es wird nichts gebucht, niemand erfährt davon, und was Sie eingeben, bleibt auf dieser Seite.',
} as const;

const studio = { label: 'Im Studio', detail: 'Musterstraße 12' };

/** What can be booked in the sample. */
export const sampleEventTypes: readonly EventTypeSettings[] = [
  {
    owner: sampleOwner.slug,
    slug: 'intro',
    title: 'Introductory call',
    description: honest.en,
    hosts: [{ hostId: 'mara' }],
    durationsMinutes: [30],
    bufferAfterMinutes: 10,
    noticeMinutes: 120,
    window: { rollingDays: 60 },
    questions: [{ id: 'topic', kind: 'long-text', label: 'What would you like to talk about?' }],
    translations: {
      de: {
        title: 'Kennenlernen',
        description: honest.de,
        locations: { studio },
        questions: { topic: { label: 'Worüber möchten Sie sprechen?' } },
      },
    },
  },
  {
    owner: sampleOwner.slug,
    slug: 'consultation',
    title: 'Consultation',
    description: honest.en,
    hosts: [{ hostId: 'mara' }],
    durationsMinutes: [60, 90],
    intervalMinutes: 30,
    noticeMinutes: 24 * 60,
    window: { rollingDays: 60 },
    furtherGuests: 2,
    questions: [
      {
        id: 'size',
        kind: 'choice',
        label: 'How many people will come?',
        options: ['1', '2–3', 'More'],
        required: true,
      },
    ],
    translations: {
      de: {
        title: 'Beratung',
        description: honest.de,
        locations: { studio },
        questions: { size: { label: 'Wie viele kommen?', options: { More: 'Mehr' } } },
      },
    },
  },
  {
    owner: sampleOwner.slug,
    slug: 'class',
    title: 'Open class',
    description: honest.en,
    hosts: [{ hostId: 'mara' }],
    durationsMinutes: [60],
    seats: 8,
    seriesAtMost: 4,
    window: { rollingDays: 60 },
    schedule: {
      zone: 'UTC',
      weekly: { 2: [{ from: '17:00', to: '19:00' }], 4: [{ from: '17:00', to: '19:00' }] },
    },
    locations: [
      {
        id: 'studio',
        kind: 'in-person',
        label: 'At the studio',
        detail: '12 Example Street',
        showDetailBefore: true,
      },
    ],
    translations: { de: { title: 'Offener Kurs', description: honest.de, locations: { studio } } },
  },
];
