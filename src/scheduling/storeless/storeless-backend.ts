import { BookingError, guestRangeDays } from '../../contract/index.js';
import type { Booking, BookingBackend, HostSettings } from '../../contract/index.js';
import { knownBusy } from '../busy/known-busy.js';
import { processBusy } from '../busy/process-busy.js';
import { minutes } from '../engine/minutes.js';
import { processCounter } from '../process-counter.js';
import { connectedCalendars } from '../scheduler/connected-calendars.js';
import { describeEventType, listEventTypes } from '../scheduler/event-type-view.js';
import { freeTimes } from '../scheduler/free-times.js';
import { readInstant } from '../scheduler/read-wishes.js';
import { refuseField } from '../scheduler/refuse-faults.js';
import { unfailing } from '../scheduler/unfailing.js';
import { bookWithoutStore } from './book-without-store.js';
import type { Answered } from './book-without-store.js';
import type { BookingConflict } from './conflicts.js';
import { openDesk } from './desk.js';
import { findConflicts, lookAgain } from './look-again.js';
import { needSettings } from './needed-settings.js';
import { oneAtATime } from './one-at-a-time.js';
import { readStanding } from './standing-times.js';
import type { StorelessOptions } from './storeless-options.js';
import type { StorelessParts } from './storeless-parts.js';
import type { MeetingTerms } from './yielding.js';

/** A backend for free times and booking, with no store behind it. Nothing of it can be cancelled, moved or read here. */
export interface StorelessBackend
  extends Pick<BookingBackend, 'eventType' | 'slots' | 'book'>,
    Required<Pick<BookingBackend, 'eventTypes'>> {
  /**
   * Looks through the calendars for bookings whose time something else has too, and takes away holds that are over. Each
   * booking is looked after by itself some seconds after it was made; this finds what was missed because a process died, or
   * came later. Call it from a schedule. Nothing is cancelled: conflicts are told to `onConflict`, and answered.
   *
   * @param range ISO 8601; the next 62 days when missing, and at most so many
   * @throws BookingError `calendar-unreachable`, `invalid-request`, `range-too-long`
   */
  verifyAgain(range?: { readonly start: string; readonly end: string }): Promise<readonly BookingConflict[]>;
}

const longestRange = minutes(guestRangeDays * 24 * 60);

/** The backend, with the terms on which processes meet; see `createStorelessBackend`. */
export async function storelessBackend(
  options: StorelessOptions,
  terms: MeetingTerms,
): Promise<StorelessBackend> {
  const { onConflict = () => undefined, defer = () => undefined, onError = () => undefined } = options;
  const parts = partsOf({ ...options, onError: unfailing(onError) }, terms);
  const host = await needSettings(parts);
  const tell = unfailing(onConflict);
  const deferSafely = unfailing(defer);

  async function secondLook({ wanted, event }: Answered): Promise<void> {
    try {
      const conflict = await lookAgain(parts, wanted.desk, event);
      if (conflict) tell(conflict);
    } catch (error) {
      parts.onError(error, { doing: 'looking at a booking again' });
    }
  }

  async function book(...[request, { key }]: Parameters<BookingBackend['book']>): Promise<Booking> {
    const answered = await bookWithoutStore(parts, request, key);
    if (answered.isNew) deferSafely(secondLook(answered));
    return answered.booking;
  }

  return {
    eventTypes: () => listEventTypes(parts),
    eventType: (slug, callOptions) => describeEventType(parts, slug, callOptions?.signal),
    slots: (query, callOptions) => freeTimes(parts, query, callOptions?.signal),
    book,
    async verifyAgain(range) {
      const start = range ? readInstant(range.start, 'start') : parts.now();
      const end = range ? readInstant(range.end, 'end') : start + longestRange;
      if (end < start) refuseField('end', 'is not before start');
      if (end - start > longestRange) throw new BookingError('range-too-long');
      const conflicts = await findConflicts(parts, await openDesk(parts, host), { start, end });
      conflicts.forEach((conflict) => tell(conflict));
      return conflicts;
    },
  };
}

function partsOf(
  options: StorelessOptions & Pick<StorelessParts, 'onError'>,
  terms: MeetingTerms,
): StorelessParts {
  const { owner, settings, providers, onError, calendarReads, patienceSeconds = 15 } = options;
  const now = options.now ?? Date.now;
  const sleep =
    options.sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
  const patience = (signal?: AbortSignal): AbortSignal => {
    const limit = AbortSignal.timeout(patienceSeconds * 1000);
    return signal ? AbortSignal.any([signal, limit]) : limit;
  };
  const calendars = connectedCalendars({ settings, providers, now });
  const memory = processBusy();
  const busy = knownBusy({
    calendars,
    memory,
    counter: processCounter(),
    now,
    patience,
    freshSeconds: calendarReads?.freshSeconds ?? 30,
    perMinute: calendarReads?.perHostAndMinute ?? 120,
  });
  return {
    owner,
    settings,
    calendars,
    busy,
    now,
    patience,
    sleep,
    random: options.random ?? Math.random,
    onError,
    ...terms,
    inTurn: oneAtATime(),
    readKnown: (question) => readStanding(busy, question),
    forget: async ({ id, calendars: { linked } }: HostSettings) => {
      if (linked) await memory.forget(id, [linked]);
    },
  };
}
