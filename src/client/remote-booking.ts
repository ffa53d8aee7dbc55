import type { BookingRef } from '../contract/booking.js';
import { guestOperations } from '../contract/operations.js';
import { isBooking, isCapabilities, isHold, isNothing } from './booking-guards.js';
import type { RemoteBackend, RemoteBackendOptions } from './remote-backend.js';
import { wireCaller } from './wire-caller.js';
import * as recovery from './wire-recovery.js';
import { unreachable } from './wire-request.js';
import { written } from './written.js';
import type { Writing } from './written.js';

export { recover } from './wire-recovery.js';

/** The operations that looking at times does not need. */
export type RemoteBooking = Omit<RemoteBackend, 'eventTypes' | 'eventType' | 'slots'>;

/** Keeps times, books them, and asks for what was booked, over HTTP. */
export function remoteBooking(options: RemoteBackendOptions): RemoteBooking {
  const ask = wireCaller(options, {
    operations: guestOperations,
    root: /^.*{owner}/,
    recovery: async () => recovery,
  });
  const further = async () => (await import('./remote-further.js').catch(unreachable)).remoteFurther(options);
  const of = ({ ref, token }: BookingRef, more?: Writing) => written({ ...more, names: { ref }, token });
  return {
    capabilities: (call) => ask('capabilities', isCapabilities, call),
    hold: (body, call) => ask('hold', isHold, written({ ...call, body })),
    release: (ref, call) => ask('release', isNothing, { ...call, names: { ref } }),
    book: (body, call) => ask('book', isBooking, written({ ...call, body })),
    booking: (booking, call) => ask('booking', isBooking, of(booking, call)),
    reschedule: (booking, body, call) => ask('reschedule', isBooking, of(booking, { ...call, body })),
    cancel: (booking, body, call) => ask('cancel', isBooking, of(booking, { ...call, body })),
    seriesTimes: async (...call) => (await further()).seriesTimes(...call),
    bookSeries: async (...call) => (await further()).bookSeries(...call),
    joinWaitlist: async (...call) => (await further()).joinWaitlist(...call),
    waitlistEntry: async (...call) => (await further()).waitlistEntry(...call),
    takeOffer: async (...call) => (await further()).takeOffer(...call),
    passOffer: async (...call) => (await further()).passOffer(...call),
    leaveWaitlist: async (...call) => (await further()).leaveWaitlist(...call),
  };
}
