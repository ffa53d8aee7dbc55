import { storelessBackend } from './storeless-backend.js';
import type { StorelessBackend } from './storeless-backend.js';
import type { StorelessOptions } from './storeless-options.js';
import { meetingTerms } from './yielding.js';

/**
 * Makes a backend that keeps nothing: any number of processes book into one host's calendar and find out by that calendar
 * alone whether they meet. Each writes a tentative hold, looks who else is there, and confirms what was first.
 *
 * This makes two guests at one time unlikely, and finds them where they happen. It is no lock, and does not promise that
 * nobody is booked twice: for that, give `createScheduler` a store. What it does not promise, with figures:
 * docs/without-a-store.md.
 *
 * @throws TypeError for settings that ask for what cannot be promised so: several hosts, seats, limits per day or week,
 * bookings that wait for the host's yes, buffers of more than a day, a calendar that knows no holds.
 *
 * @example
 * const backend = await createStorelessBackend({
 *   owner: 'anna',
 *   settings: memorySettings({ owners, hosts, eventTypes, connections }),
 *   providers: [googleCalendar({ clientId, clientSecret })],
 *   onConflict: ({ booking, others }) => console.error('look at', booking.webUrl, others),
 * });
 */
export async function createStorelessBackend(options: StorelessOptions): Promise<StorelessBackend> {
  return storelessBackend(options, meetingTerms);
}
