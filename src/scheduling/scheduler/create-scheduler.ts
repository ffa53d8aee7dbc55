import type { BookingBackend } from '../../contract/index.js';
import { book } from './book.js';
import { workOnCalendars } from './calendar-jobs.js';
import { cancel, readBooking, reschedule } from './change-booking.js';
import { connectedCalendars } from './connected-calendars.js';
import { eventTypeSummary, eventTypeView } from './event-type-view.js';
import { freeTimes } from './free-times.js';
import { manageTokens } from './manage-tokens.js';
import { describeLinked, readOpenOffer } from './offer.js';
import type { SchedulerOptions } from './scheduler-options.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** A backend over settings, a store and calendars, and the work it leaves for later. */
export interface Scheduler extends Required<Omit<BookingBackend, 'hold' | 'release' | 'watch'>> {
  /**
   * Does the jobs that are due: calendar entries to write again, video links to follow. Call it every second or so where
   * a process lives long, or from a schedule where none does; several callers share the work.
   *
   * @returns How many jobs were taken.
   */
  work(): Promise<number>;
}

/**
 * Makes a `BookingBackend` from a store, settings and calendars.
 *
 * @throws TypeError for a secret shorter than 32 characters.
 *
 * @example
 * const scheduler = createScheduler({
 *   owner: 'anna',
 *   settings: memorySettings({ owners, hosts, eventTypes, connections }),
 *   bookings: memoryBookings(),
 *   providers: [googleCalendar({ clientId, clientSecret })],
 *   secret: process.env.BOOKING_SECRET,
 * });
 */
export function createScheduler(options: SchedulerOptions): Scheduler {
  const { owner, settings, bookings, patienceSeconds = 15 } = options;
  const onError = unfailing(options.onError ?? (() => undefined));
  const now = options.now ?? Date.now;
  const defer = unfailing(options.defer ?? (() => undefined));
  const calendars = connectedCalendars({ settings, providers: options.providers, now });
  const work = (): Promise<number> => workOnCalendars({ bookings, settings, calendars, now, onError });
  const parts: SchedulerParts = {
    owner,
    settings,
    bookings,
    calendars,
    tokens: manageTokens(options.secret),
    now,
    patience: (signal) => {
      const limit = AbortSignal.timeout(patienceSeconds * 1000);
      return signal ? AbortSignal.any([signal, limit]) : limit;
    },
    workSoon: () => {
      defer(work().then(nothing, (error: unknown) => onError(error, { doing: 'working on calendars' })));
    },
  };

  return {
    async eventTypes() {
      const all = await settings.eventTypes(owner);
      return all.filter((eventType) => eventType.hidden !== true).map(eventTypeSummary);
    },
    async eventType(slug) {
      const offer = await readOpenOffer(settings, owner, slug);
      return eventTypeView(offer, await describeLinked(offer.host, calendars, parts.patience()), now());
    },
    slots: (query, callOptions) => freeTimes(parts, query, callOptions?.signal),
    book: (request, { key }) => book(parts, request, key),
    booking: (ref) => readBooking(parts, ref),
    reschedule: (ref, request, { key }) => reschedule(parts, { ref, request, key }),
    cancel: (ref, request, { key }) => cancel(parts, { ref, request, key }),
    work,
  };
}

/** A hook of the integrator's, whose own failure must not break what it is told of. */
function unfailing<Told extends readonly unknown[]>(
  hook: (...told: Told) => unknown,
): (...told: Told) => void {
  return (...told) => {
    try {
      hook(...told);
    } catch (error) {
      console.error(error);
    }
  };
}

function nothing(): void {
  // The count is for callers of work().
}
