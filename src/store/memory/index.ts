export { memoryBookings } from './memory-bookings.js';
export { memoryFollowed } from './memory-followed.js';
export { memorySettings } from './memory-settings.js';
export type { InitialSettings } from './memory-settings.js';
export { memorySignIn } from './memory-sign-in.js';
export { memoryTickets } from './memory-tickets.js';
