import type { BookingRequest, EventTypeSettings, HostSettings, Owner } from '../../src/contract/index.js';
import { samples } from '../schemas/samples.js';

/** Monday, 2 March 2026, 07:00 in Berlin. */
export const monday = Date.UTC(2026, 2, 2, 6);

const day = [{ from: '09:00', to: '17:00' }];

function hostCalled(name: string): HostSettings {
  return {
    id: `host-${name}`,
    name,
    email: `${name}@example.com`,
    schedule: { zone: 'Europe/Berlin', weekly: { 1: day, 2: day, 3: day, 4: day, 5: day } },
    calendars: {
      linked: { connectionId: `connection-${name}`, calendarId: `${name}@example.com` },
      conflicts: [],
    },
    locations: [
      { id: 'office', kind: 'in-person', detail: 'Main street 1' },
      { id: 'meet', kind: 'conference', conference: 'google-meet' },
      { id: 'anywhere', kind: 'ask-guest' },
    ],
  };
}

export const hosts: readonly HostSettings[] = ['anna', 'ben', 'cem'].map(hostCalled);

export const owners: readonly Owner[] = [
  { slug: 'anna', name: 'Anna Berg', hostIds: ['host-anna'] },
  { slug: 'team', name: 'The Team', hostIds: ['host-anna', 'host-ben', 'host-cem'] },
];

const intro: EventTypeSettings = {
  owner: 'anna',
  slug: 'intro',
  title: 'Intro call',
  hosts: [{ hostId: 'host-anna' }],
  durationsMinutes: [30, 60],
  window: { rollingDays: 60 },
  questions: [
    { id: 'note', kind: 'long-text', label: 'Anything else?' },
    { id: 'topics', kind: 'choices', label: 'Topics', options: ['loops', 'cards'] },
    // Names of what every object has.
    { id: 'constructor', kind: 'text', label: 'Who built it?' },
    { id: 'prototype', kind: 'text', label: 'Which model?' },
    { id: 'toString', kind: 'text', label: 'In words' },
  ],
};

/** Half hours of Anna's, a class of hers that hardly fills, and the team's. */
export const eventTypes: readonly EventTypeSettings[] = [
  intro,
  { ...intro, slug: 'class', title: 'Class', durationsMinutes: [30], seats: 10_000 },
  {
    ...intro,
    owner: 'team',
    slug: 'anyone',
    hosts: [{ hostId: 'host-anna' }, { hostId: 'host-ben' }, { hostId: 'host-cem' }],
    assignment: 'round-robin',
    guestChoosesHost: true,
  },
];

/** Ten in the morning in Berlin, that many working days after the Monday of the stage. */
export function tenOn(days: number): string {
  const week = Math.floor(days / 5);
  return new Date(Date.UTC(2026, 2, 2 + week * 7 + (days % 5), 9)).toISOString();
}

/** A guest's wish, with something in each of its fields. */
export function wish(change: Partial<BookingRequest> = {}): BookingRequest {
  return {
    eventType: 'intro',
    start: tenOn(0),
    durationMinutes: 30,
    zone: 'America/New_York',
    language: 'en-GB',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
    locationDetail: 'By the fountain',
    answers: { note: 'None', topics: ['loops'] },
    context: { location: 'anywhere', answers: { note: 'First' }, tags: { campaign: 'spring' } },
    proof: samples.bookingRequest.proof,
    ...change,
  };
}
