import type { BookingBackend, HostBackend, LinkMakers, Notifier, WorkState } from '../../contract/index.js';
import { knownBusy } from '../busy/known-busy.js';
import type { KnownBusy } from '../busy/known-busy.js';
import { processBusy } from '../busy/process-busy.js';
import { followCalendars } from '../following/follow-calendars.js';
import { processCounter } from '../process-counter.js';
import { readKnown } from './availability.js';
import { book } from './book.js';
import { bookForGuest } from './book-for-guest.js';
import { cancel, readBooking, reschedule } from './change-booking.js';
import { connectedCalendars } from './connected-calendars.js';
import type { ConnectedCalendars } from './connected-calendars.js';
import { describeEventType, listEventTypes } from './event-type-view.js';
import { explainDay } from './explain.js';
import { explainForHost } from './explain-for-host.js';
import { freeTimesOfHost } from './free-times-of-host.js';
import { freeTimes } from './free-times.js';
import { holdTime } from './hold-time.js';
import { hostOperations } from './host-operations.js';
import type { HostOperations } from './host-operations.js';
import { ownersSide, sideOfHost } from './host-side.js';
import { manageLinks, waitLinks } from './manage-links.js';
import { manageTokens } from './manage-tokens.js';
import { readOffer } from './offer.js';
import type { JobParts } from './job-terms.js';
import { notingRuns } from './noting-runs.js';
import { partsOfOwners } from './parts-of-owners.js';
import { retention } from './retention.js';
import { rounds } from './rounds.js';
import type { SchedulerOptions } from './scheduler-options.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { bookSeries } from '../series/book-series.js';
import { seriesTimes } from '../series/series-times.js';
import { endingTeller } from '../telling/tell-ending.js';
import { joinWaitlist } from '../waiting/join-waitlist.js';
import { leaveWaitlist } from '../waiting/leave-waitlist.js';
import { readPlace } from '../waiting/open-place.js';
import { passOffer } from '../waiting/pass-offer.js';
import { takeOffer } from '../waiting/take-offer.js';
import { unfailing } from './unfailing.js';

/** A backend over settings, a store and calendars, and the work it leaves for later. */
export interface Scheduler extends Required<Omit<BookingBackend, 'watch'>> {
  /**
   * Does the jobs that are due: calendar entries to write again, video links to make and to follow, bookings to let expire, other
   * systems and people to tell; and forgets what hosts want to be forgotten (`HostSettings.retentionDays`). Call it every second
   * or so where a process lives long, or from a schedule where none does; several
   * callers share the work. An endpoint that is slow to answer makes a call last longer, and keeps no calendar waiting.
   *
   * @returns How many jobs were taken, and bookings forgotten.
   */
  work(): Promise<number>;

  /** What it tells people with, and who makes links, as it was made: a host's desk shows what is possible by them. */
  readonly notify?: Notifier;
  readonly links?: LinkMakers;

  /** When the work was looked after last, and whether any is waiting. */
  workState(): Promise<WorkState>;

  /**
   * What whoever runs the owner's side may ask, such as an operator's own tools: it speaks for all hosts of the owner and
   * shows each one's bookings and calendars, so that it is for no signed-in host. `explain` takes its date in the organising
   * host's zone; a calendar that cannot be read is one of its reasons, and no error.
   */
  readonly host: HostOperations & Pick<HostBackend, 'explain'>;

  /**
   * What one signed-in host may ask: bookings that they take part in, and their own calendars alone. Whatever else is named
   * is `not-found`, like what is not there; a colleague's calendars are not even read.
   */
  forHost(hostId: string): HostOperations & Pick<HostBackend, 'book' | 'explain' | 'slots'>;
}

/**
 * Makes a `BookingBackend` from a store, settings and calendars.
 *
 * @throws TypeError for a secret shorter than 32 characters, and for a `manageUrl` that is no page of yours.
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
  const { owner, settings, bookings, following, patienceSeconds = 15 } = options;
  const onError = unfailing(options.onError ?? (() => undefined));
  const now = options.now ?? Date.now;
  const defer = unfailing(options.defer ?? (() => undefined));
  const { sendWebhook, notify, hostUrl, providers, links } = options;
  const telling = {
    bookings,
    settings,
    now,
    onError,
    ...(sendWebhook && { sendWebhook }),
    ...(notify && { notify }),
  };
  const tellEnding = endingTeller(telling, owner);
  const calendars = connectedCalendars({ settings, providers, now, tellEnding });
  const patience = (signal?: AbortSignal): AbortSignal => {
    const limit = AbortSignal.timeout(patienceSeconds * 1000);
    return signal ? AbortSignal.any([signal, limit]) : limit;
  };
  const busyMemory = options.busyMemory ?? processBusy();
  const counter = options.counter ?? processCounter();
  const busyOf = (connected: ConnectedCalendars): KnownBusy =>
    knownBusy({
      calendars: connected,
      memory: busyMemory,
      counter,
      now,
      patience,
      freshSeconds: options.calendarReads?.freshSeconds ?? 30,
      perMinute: options.calendarReads?.perHostAndMinute ?? 120,
    });
  const busy = busyOf(calendars);
  const tokens = manageTokens(options.secret, options.formerSecrets);
  const { manageUrl } = options;
  const manageLinkOf = manageUrl === undefined ? undefined : manageLinks(manageUrl, tokens);
  const waitLinkOf = manageUrl === undefined ? undefined : waitLinks(manageUrl, tokens);
  const jobParts: JobParts = {
    ...telling,
    calendars,
    busy,
    ...(links && { links }),
    tokens,
    ...(manageLinkOf && { manageLinkOf }),
    ...(waitLinkOf && { waitLinkOf }),
    ...(hostUrl !== undefined && { hostUrl }),
    ...(following && { followed: following.calendars }),
  };
  const partsOf = partsOfOwners(owner, jobParts, (other) => {
    const theirs = connectedCalendars({
      settings,
      providers,
      now,
      tellEnding: endingTeller(telling, other),
    });
    return { calendars: theirs, busy: busyOf(theirs) };
  });
  const doJobs = rounds(jobParts, partsOf);
  const follow =
    following &&
    followCalendars({ owner, settings, bookings, calendars, busyMemory, now, onError, following });
  const forget = retention({
    owner,
    settings,
    bookings,
    followed: following?.calendars,
    retentionDays: options.retentionDays,
    now,
    onError,
  });
  const work = notingRuns(besideEachOther(doJobs, forget, ...(follow ? [follow] : [])), { bookings, now });
  const parts: SchedulerParts = {
    ...telling,
    ...(links && { links }),
    owner,
    calendars,
    busy,
    readKnown: (question) => readKnown({ bookings, busy }, question),
    holds: { minutes: 5, extensions: 2, perClient: 3, perEventType: 20, ...options.holds },
    tokens,
    ...(waitLinkOf && { waitLinkOf }),
    patience,
    workSoon: () => {
      defer(work().then(nothing, (error: unknown) => onError(error, { doing: 'working' })));
    },
  };

  const hostParts = { ...parts, followed: following?.calendars };

  return {
    eventTypes: () => listEventTypes(parts),
    eventType: (slug, callOptions) => describeEventType(parts, slug, callOptions?.signal),
    slots: (query, callOptions) => freeTimes(parts, query, callOptions?.signal),
    hold: (request, callOptions) => holdTime(parts, request, callOptions),
    release: (hold) => bookings.release(owner, hold),
    book: (request, { key }) => book(parts, request, key),
    booking: (ref) => readBooking(parts, ref),
    reschedule: (ref, request, { key }) => reschedule(parts, { ref, request, key }),
    cancel: (ref, request, { key }) => cancel(parts, { ref, request, key }),
    seriesTimes: (query, callOptions) => seriesTimes(parts, query, callOptions?.signal),
    bookSeries: (request, { key }) => bookSeries(parts, request, key),
    joinWaitlist: (request, { key }) => joinWaitlist(parts, request, key),
    waitlistEntry: (place) => readPlace(parts, place),
    takeOffer: (place, answer) => takeOffer(parts, place, answer),
    passOffer: (place, answer) => passOffer(parts, place, answer),
    leaveWaitlist: (place) => leaveWaitlist(parts, place),
    host: {
      ...hostOperations({ ...hostParts, side: ownersSide(parts) }),
      explain: async (question, callOptions) =>
        explainDay(parts, question, {
          offer: await readOffer(settings, owner, question.eventType),
          signal: callOptions?.signal,
        }),
    },
    forHost: (hostId) => ({
      ...hostOperations({ ...hostParts, side: sideOfHost(parts, hostId) }),
      book: (request, { key }) => bookForGuest(parts, hostId, { request, key }),
      explain: (question, callOptions) =>
        explainForHost(parts, hostId, { question, signal: callOptions?.signal }),
      slots: (query, call) => freeTimesOfHost(parts, hostId, { query, signal: call?.signal }),
    }),
    ...(notify && { notify }),
    ...(links && { links }),
    work,
    workState: () => bookings.workState(now()),
  };
}

/** All rounds at once, as one. */
function besideEachOther(...works: readonly (() => Promise<number>)[]): () => Promise<number> {
  return async () => (await Promise.all(works.map((work) => work()))).reduce((sum, taken) => sum + taken, 0);
}

function nothing(): void {
  // The count is for callers of work().
}
