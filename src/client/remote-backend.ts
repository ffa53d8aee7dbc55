import type { BookingBackend } from '../contract/booking-backend.js';
import type { Booking, BookingRef, Hold } from '../contract/booking.js';
import type { CallOptions } from '../contract/call-options.js';
import type { Capabilities } from '../contract/capabilities.js';
import { guestOperations } from '../contract/operations.js';
import { isBooking, isCapabilities, isEventType, isHold, isMenu, isNothing, isSlotList } from './guards.js';
import { slotSearchOf } from './slot-search.js';
import { wireCaller } from './wire-caller.js';
import type { WireOptions } from './wire-caller.js';

/**
 * How a backend behind the wire is reached. Only `url` is needed: the owner's address, such as
 * `https://book.example/v1/anna`; in a page it may be relative to it. Cookies stay at home unless `credentials` says otherwise.
 */
export type RemoteBackendOptions = WireOptions;

/** A backend behind the wire: all that travels, whatever this one offers. */
export interface RemoteBackend extends Required<Omit<BookingBackend, 'watch'>> {
  /** What this backend offers. The optional methods are always here; one that it leaves out fails with `not-found`. */
  capabilities(options?: CallOptions): Promise<Capabilities>;
}

/**
 * A `BookingBackend` over HTTP, for pages and anywhere else with `fetch`.
 *
 * Requests that may work a moment later are sent again, at most twice, those that create or change with the same key.
 * Every failure is a `BookingError`; when the backend could not be asked at all, it is `unavailable` and
 * `details.fault` says why.
 *
 * @throws BookingError `unavailable` with `not-a-backend` for a `url` that is no http(s) address
 *
 * @example
 * const backend = remoteBackend({ url: 'https://book.example/v1/anna' });
 * const { title } = await backend.eventType('intro');
 */
export function remoteBackend(options: RemoteBackendOptions): RemoteBackend {
  const ask = wireCaller(options, guestOperations, /^.*{owner}/);
  const named = ({ ref, token }: BookingRef) => ({ names: { ref }, token });
  return {
    capabilities: (options) => ask('capabilities', isCapabilities, options),
    eventTypes: (options) => ask('eventTypes', isMenu, options),
    eventType: (slug, options) => ask('eventType', isEventType, { ...options, names: { slug } }),
    slots: (query, options) =>
      ask('slots', isSlotList, {
        ...options,
        names: { slug: query.eventType },
        search: slotSearchOf(query),
      }),
    hold: (body, options) => ask<Hold>('hold', isHold, { ...options, body }),
    release: (ref, options) => ask('release', isNothing, { ...options, names: { ref } }),
    book: (body, options) => ask<Booking>('book', isBooking, { ...options, body }),
    booking: (booking, options) => ask('booking', isBooking, { ...options, ...named(booking) }),
    reschedule: (booking, body, options) =>
      ask('reschedule', isBooking, { ...options, ...named(booking), body }),
    cancel: (booking, body, options) => ask('cancel', isBooking, { ...options, ...named(booking), body }),
  };
}
