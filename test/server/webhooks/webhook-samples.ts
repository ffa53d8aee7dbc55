import type { Webhook } from '../../../src/contract/index.js';
import type { BookingRecord } from '../../../src/contract/index.js';
import { webhookPayload } from '../../../src/scheduling/telling/webhook-payload.js';

/** `whsec_` and 32 bytes, all of them this number. */
export const secretOf = (byte: number) => `whsec_${Buffer.alloc(32, byte).toString('base64')}`;

/** Noon in Greenwich, when every message of these tests is sent. */
export const noon = Date.UTC(2026, 4, 1, 12);

/** A record in which everything that must not travel says `canary`. */
export const record: BookingRecord = {
  ref: 'b-0123456789',
  owner: 'anna',
  revision: 9,
  version: 2,
  status: 'confirmed',
  occupancyId: 'canary-occupancy',
  eventType: { slug: 'intro', title: 'Intro call' },
  hosts: [
    { id: 'anna', name: 'Anna' },
    { id: 'ben', name: 'Ben' },
  ],
  time: { start: Date.UTC(2026, 4, 4, 9), end: Date.UTC(2026, 4, 4, 9, 30) },
  bufferBeforeMinutes: 5,
  bufferAfterMinutes: 5,
  zone: 'Europe/Berlin',
  language: 'canary-language',
  guest: { name: 'Ada Lovelace', email: 'ada@example.com' },
  location: {
    id: 'phone',
    kind: 'phone-host-calls',
    label: 'By phone',
    detail: 'canary-number',
    conference: { solution: 'google-meet', state: 'ready', url: 'https://meet.google.com/canary' },
  },
  answers: { health: 'canary-answer' },
  tags: { campaign: 'spring' },
  cancelReason: 'canary-reason',
  tokenGeneration: 3,
  createdAt: noon,
};

export const payload = webhookPayload('booking.rescheduled', record, { happenedAt: noon });

export const webhook: Webhook = {
  id: 'crm',
  url: 'https://crm.example/hooks',
  secrets: [secretOf(1)],
};
