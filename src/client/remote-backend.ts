import type { BookingBackend } from '../contract/booking-backend.js';
import type { CallOptions } from '../contract/call-options.js';
import type { Capabilities } from '../contract/capabilities.js';
import { readingOperations } from '../contract/reading-operations.js';
import type { RemoteBooking } from './remote-booking.js';
import { isEventType, isMenu, isSlotList } from './reading-guards.js';
import { slotSearchOf } from './slot-search.js';
import { wireCaller } from './wire-caller.js';
import type { WireOptions } from './wire-caller.js';
import { unreachable } from './wire-request.js';

/**
 * How a backend behind the wire is reached. Only `url` is needed: the owner's address, such as
 * `https://book.example/v1/anna`; in a page it may be relative to it. `sample:` is a made-up host within the page, to look at
 * without a server. Cookies stay at home unless `credentials` says otherwise.
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
  // Looking at times does not wait for the code that books them.
  const rest = () => import('./remote-booking.js').catch(unreachable);
  const later = (names: readonly (keyof RemoteBackend)[]) =>
    Object.fromEntries(
      names.map((name) => [
        name,
        async (...call: unknown[]) =>
          ((await (await rest()).remoteOperation(name, options)) as (...call: unknown[]) => unknown)(...call),
      ]),
    );
  const booking = later(laterNames) as unknown as RemoteBooking;
  // A backend within the page, which is no address to ask at.
  if (options.url === 'sample:') return { ...booking, ...(later(readingNames) as unknown as RemoteReading) };
  const ask = wireCaller(options, { operations: readingOperations, root: /^.*{owner}/, recovery: rest });
  return {
    eventTypes: (call) => ask('eventTypes', isMenu, call),
    eventType: (slug, call) => ask('eventType', isEventType, { ...call, names: { slug } }),
    slots: (query, call) =>
      ask('slots', isSlotList, { ...call, names: { slug: query.eventType }, search: slotSearchOf(query) }),
    ...booking,
  };
}

/** Those of the table, which stands in the page anyway. */
const readingNames = Object.keys(readingOperations) as (keyof RemoteReading)[];

type LaterName = keyof RemoteBooking;
type RemoteReading = Omit<RemoteBackend, LaterName>;

const laterNames = [
  'capabilities',
  'hold',
  'release',
  'book',
  'booking',
  'reschedule',
  'cancel',
  'seriesTimes',
  'bookSeries',
  'joinWaitlist',
  'waitlistEntry',
  'takeOffer',
  'passOffer',
  'leaveWaitlist',
] as const satisfies readonly LaterName[];
