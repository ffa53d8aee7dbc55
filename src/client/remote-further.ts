import type { BookingRef } from '../contract/booking.js';
import { guestOperations, seriesParameters } from '../contract/operations.js';
import { isBooking } from './booking-guards.js';
import { isCapabilities, isSeriesBooking, isSeriesTimes, isWaitlistEntry } from './further-guards.js';
import type { RemoteBackendOptions } from './remote-backend.js';
import type { RemoteFurther } from './remote-booking.js';
import { slotSearchOf } from './slot-search.js';
import { wireCaller } from './wire-caller.js';
import * as recovery from './wire-recovery.js';
import { written } from './written.js';
import type { Writing } from './written.js';

/** Changes what was booked, books several times in one go, and waits for what is taken, over HTTP. */
export function remoteFurther(options: RemoteBackendOptions): RemoteFurther {
  const ask = wireCaller(options, {
    operations: guestOperations,
    root: /^.*{owner}/,
    recovery: async () => recovery,
  });
  const of = ({ ref, token }: BookingRef, more?: Writing) => written({ ...more, names: { ref }, token });
  return {
    capabilities: (call) => ask('capabilities', isCapabilities, call),
    reschedule: (booking, body, call) => ask('reschedule', isBooking, of(booking, { ...call, body })),
    cancel: (booking, body, call) => ask('cancel', isBooking, of(booking, { ...call, body })),
    seriesTimes: (query, call) =>
      ask('seriesTimes', isSeriesTimes, {
        ...call,
        names: { slug: query.eventType },
        search: slotSearchOf(query, seriesParameters),
      }),
    bookSeries: (body, call) => ask('bookSeries', isSeriesBooking, written({ ...call, body })),
    joinWaitlist: (body, call) => ask('joinWaitlist', isWaitlistEntry, written({ ...call, body })),
    waitlistEntry: (entry, call) => ask('waitlistEntry', isWaitlistEntry, of(entry, call)),
    takeOffer: (entry, body, call) => ask('takeOffer', isBooking, of(entry, { ...call, body })),
    passOffer: (entry, body, call) => ask('passOffer', isWaitlistEntry, of(entry, { ...call, body })),
    leaveWaitlist: (entry, call) => ask('leaveWaitlist', isWaitlistEntry, of(entry, call)),
  };
}
