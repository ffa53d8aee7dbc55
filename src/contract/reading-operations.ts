import type { BookingBackend } from './booking-backend.js';
import type { Operation } from './operation.js';

/** What of the guest's operations a page asks before a time is chosen: part of the one table, so that it can come alone. */
export const readingOperations = {
  eventTypes: {
    method: 'GET',
    path: '/v1/{owner}/event-types',
    success: 200,
  },
  eventType: {
    method: 'GET',
    path: '/v1/{owner}/event-types/{slug}',
    success: 200,
  },
  slots: {
    method: 'GET',
    path: '/v1/{owner}/event-types/{slug}/slots',
    success: 200,
  },
} as const satisfies Partial<Record<keyof BookingBackend, Operation>>;

/** Query parameters of `slots`, by the field of `SlotQuery` they carry; `context` travels as JSON when it holds more than a place. */
export const slotParameters = {
  start: 'start',
  end: 'end',
  durationMinutes: 'duration',
  zone: 'zone',
  location: 'location',
  host: 'host',
  context: 'context',
} as const;
