import type { WaitingRecord } from '../../../src/contract/index.js';

/** Ada waits for a time on Monday, 4 May 2026, as Berlin has it. */
export const waitingRecord: WaitingRecord = {
  ref: 'anna.w-0123456789',
  owner: 'anna',
  revision: 1,
  status: 'waiting',
  bodyHash: 'hash',
  eventType: { slug: 'intro', title: 'Intro call' },
  host: { name: 'Anna' },
  hostIds: ['anna'],
  day: { start: Date.UTC(2026, 4, 3, 22), end: Date.UTC(2026, 4, 4, 22) },
  durationMinutes: 30,
  offerMinutes: 60,
  request: {
    eventType: 'intro',
    date: '2026-05-04',
    zone: 'Europe/Berlin',
    guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
  },
  passed: [],
  createdAt: Date.UTC(2026, 4, 1, 12),
};

/** The same once ten o'clock is free, and kept for an hour. */
export const offeredRecord: WaitingRecord = {
  ...waitingRecord,
  revision: 2,
  status: 'offered',
  offer: {
    start: Date.UTC(2026, 4, 4, 8),
    end: Date.UTC(2026, 4, 4, 8, 30),
    hold: 'anna.hold-1',
    expiresAt: Date.UTC(2026, 4, 2, 9),
  },
};
