import { memoryCalendar } from '../adapters/memory/memory-calendar.js';
import type { BookingBackend } from '../contract/booking-backend.js';
import { BookingError } from '../contract/booking-error.js';
import type { Booking, BookingRef } from '../contract/booking.js';
import { capabilitiesOf } from '../contract/capabilities.js';
import type { Capabilities } from '../contract/capabilities.js';
import { createScheduler } from '../scheduling/scheduler/create-scheduler.js';
import { memoryBookings } from '../store/memory/memory-bookings.js';
import { sampleCalendar, sampleOwner } from './sample-host.js';
import { sampleSettings } from './sample-settings.js';
import { busyTimes } from './sample-week.js';

/** What the sample stands on. */
export interface SampleOptions {
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
  /** IANA, where its host works; the device's own when missing, so that times are office hours for whoever looks. */
  readonly zone?: string;
}

/** A backend with everything that one may have, but for what pushes. */
export interface SampleBackend extends Required<Omit<BookingBackend, 'watch'>> {
  /** What one behind the wire would say of itself. */
  capabilities(): Promise<Capabilities>;
}

/** The booking that is there from the start, for `<booking-manage backend-url="sample:" booking-ref="sample">`. */
const prepared = 'sample';

/**
 * A backend within the page, `sample:` by its address: the real scheduler over a calendar in memory, whose host is made up and
 * has something to do on most days. It asks no network, keeps nothing, and is gone with the page.
 *
 * Needs `crypto.subtle`, which pages from https, `localhost` and files have.
 */
export function sampleBackend({ now = Date.now, zone = deviceZone() }: SampleOptions = {}): SampleBackend {
  if (!hasSubtleCrypto())
    throw new BookingError('unavailable', {
      fault: 'not-a-backend',
      detail: 'the sample needs a page from https, localhost or a file',
    });
  const calendar = memoryCalendar({
    calendars: [{ id: sampleCalendar.calendarId, zone, invitesNobody: true }],
    now,
  });
  for (const time of busyTimes(now(), zone)) calendar.block(sampleCalendar.calendarId, time);
  const scheduler = createScheduler({
    owner: sampleOwner.slug,
    settings: sampleSettings(zone),
    bookings: memoryBookings(),
    providers: [calendar],
    // Nobody but this page has what it opens.
    secret: Array.from(crypto.getRandomValues(new Uint8Array(32)), (byte) => byte.toString(16)).join('-'),
    now,
  });

  /** Books the first time that is free. */
  async function bookFirst(): Promise<Booking> {
    const { slots } = await scheduler.slots({
      eventType: 'intro',
      start: new Date(now()).toISOString(),
      end: new Date(now() + 30 * 86_400_000).toISOString(),
      zone,
    });
    return scheduler.book(
      {
        eventType: 'intro',
        start: slots[0]?.start ?? '',
        zone,
        guest: { name: 'Robin Sample', email: 'robin@example.com' },
        context: { location: 'studio' },
      },
      { key: prepared },
    );
  }

  // Before anybody has seen a time: none that is listed is gone when it is asked for.
  const first = bookFirst();
  const isReady = first.then(
    () => undefined,
    () => undefined,
  );

  async function refOf(booking: BookingRef): Promise<BookingRef> {
    if (booking.ref !== prepared) return booking;
    const { ref, manageToken } = await first;
    return { ref, ...(manageToken !== undefined && { token: manageToken }) };
  }

  return {
    ...scheduler,
    slots: async (query, call) => {
      await isReady;
      return scheduler.slots(query, call);
    },
    capabilities: async () => capabilitiesOf(scheduler),
    booking: async (booking, call) => scheduler.booking(await refOf(booking), call),
    reschedule: async (booking, request, call) => scheduler.reschedule(await refOf(booking), request, call),
    cancel: async (booking, request, call) => scheduler.cancel(await refOf(booking), request, call),
  };
}

function hasSubtleCrypto(): boolean {
  // Not every page has what its type promises (secure contexts alone).
  return 'subtle' in crypto;
}

function deviceZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

let ofThisPage: SampleBackend | undefined;

/** The one that all elements of a page share, so that one shows what another has booked. */
export function pageSample(): SampleBackend {
  return (ofThisPage ??= sampleBackend());
}
