import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { BookingRef } from '../contract/booking.js';
import type { CallOptions, KeyedCallOptions } from '../contract/call-options.js';
import type { Capabilities } from '../contract/capabilities.js';
import { capabilitiesOf } from '../contract/capabilities.js';
import type { GuestOperation } from '../contract/operations.js';
import { guestOperations } from '../contract/operations.js';
import type { SeriesQuery } from '../contract/series.js';
import type { SlotQuery } from '../contract/slot.js';
import type { AdmittedOperation, AdmittedRequests } from './booking-server-options.js';

/** One request, read as far as its operation asks. */
export interface Call {
  readonly slug: string;
  readonly ref: string;
  readonly booking: BookingRef;
  /** Ends with the connection: nobody waits for an answer any more. */
  readonly reading: CallOptions;
  /**
   * Carries the key, and no signal: a write whose guest lost the connection is finished, so that the next attempt
   * with the same key finds its answer rather than half of it.
   */
  readonly writing: KeyedCallOptions;
  slotQuery(): SlotQuery;
  seriesQuery(): SeriesQuery;
  /** The body, checked and admitted. */
  admitted<Name extends AdmittedOperation>(operation: Name): Promise<AdmittedRequests[Name]>;
}

type Performer = (backend: BookingBackend, call: Call) => Promise<unknown>;

const performers: Readonly<Record<GuestOperation, Performer>> = {
  capabilities: async (backend) => wireCapabilities(backend),
  eventTypes: async (backend, { reading }) => backend.eventTypes?.(reading),
  eventType: async (backend, { slug, reading }) => backend.eventType(slug, reading),
  slots: async (backend, call) => backend.slots(call.slotQuery(), call.reading),
  hold: async (backend, call) => backend.hold?.(await call.admitted('hold'), call.writing),
  release: async (backend, { ref }) => backend.release?.(ref),
  book: async (backend, call) => backend.book(await call.admitted('book'), call.writing),
  booking: async (backend, { booking, reading }) => backend.booking?.(booking, reading),
  reschedule: async (backend, call) =>
    backend.reschedule?.(call.booking, await call.admitted('reschedule'), call.writing),
  cancel: async (backend, call) =>
    backend.cancel?.(call.booking, await call.admitted('cancel'), call.writing),
  seriesTimes: async (backend, call) => backend.seriesTimes?.(call.seriesQuery(), call.reading),
  bookSeries: async (backend, call) => backend.bookSeries?.(await call.admitted('bookSeries'), call.writing),
  joinWaitlist: async (backend, call) =>
    backend.joinWaitlist?.(await call.admitted('joinWaitlist'), call.writing),
  waitlistEntry: async (backend, { booking, reading }) => backend.waitlistEntry?.(booking, reading),
  takeOffer: async (backend, call) =>
    backend.takeOffer?.(call.booking, await call.admitted('takeOffer'), call.writing),
  passOffer: async (backend, call) =>
    backend.passOffer?.(call.booking, await call.admitted('passOffer'), call.writing),
  leaveWaitlist: async (backend, { booking, writing }) => backend.leaveWaitlist?.(booking, writing),
};

/**
 * Does what an operation means with a backend.
 *
 * @throws BookingError `not-found` for an optional operation that this backend leaves out, and whatever it throws
 */
export async function perform(
  operation: GuestOperation,
  backend: BookingBackend,
  call: Call,
): Promise<unknown> {
  if (operation !== 'capabilities' && typeof backend[operation] !== 'function')
    throw new BookingError('not-found', { detail: `This backend does not offer "${operation}"` });
  return performers[operation](backend, call);
}

/** What the backend can do as far as the wire carries it: `watch` stays in the page. */
function wireCapabilities(backend: BookingBackend): Capabilities {
  const all = capabilitiesOf(backend);
  return { ...all, operations: all.operations.filter((name) => Object.hasOwn(guestOperations, name)) };
}
