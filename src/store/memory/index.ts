export { memoryBookings } from './memory-bookings.js';
export { memorySettings } from './memory-settings.js';
export type { InitialSettings } from './memory-settings.js';
