import type { BookingBackend } from './booking-backend.js';
import type { Operation } from './operation.js';

/** What of the guest's operations every booking asks once a time was chosen: part of the one table, too. */
export const bookingOperations = {
  hold: {
    method: 'POST',
    path: '/v1/{owner}/holds',
    success: 201,
    keyed: true,
  },
  release: {
    method: 'DELETE',
    path: '/v1/{owner}/holds/{ref}',
    success: 204,
  },
  book: { method: 'POST', path: '/v1/{owner}/bookings', success: 201, keyed: true },
  booking: {
    method: 'GET',
    path: '/v1/{owner}/bookings/{ref}',
    success: 200,
    token: true,
  },
} as const satisfies Partial<Record<keyof BookingBackend, Operation>>;
