import { BookingError } from '../../contract/booking-error.js';
import type { BookingErrorCode } from '../../contract/booking-error.js';
import type { BusyItem, Calendar, EventAddress } from '../../contract/calendar-adapter.js';
import type { CalendarProvider, Grant, GrantCapabilities } from '../../contract/calendar-provider.js';
import type { Interval } from '../../time/interval.js';
import { startOfDate } from '../../time/zone.js';
import { memoryAdapter } from './memory-adapter.js';
import { memoryEvents } from './memory-events.js';

/** A calendar to begin with; what is left out makes it the account's own, with video links, in UTC. */
export type MemoryCalendarDetails = Pick<Calendar, 'id'> & Partial<Calendar>;

/** When a planted event takes place: instants, or whole dates (the end date is not part of it) in the calendar's zone. */
export type PlantedTime = Interval | { readonly allDay: { readonly from: string; readonly to: string } };

/** An event that somebody put into the calendar by hand. */
export type PlantedEvent = PlantedTime & {
  readonly calendarId: string;
  /** `opaque` when missing. */
  readonly transparency?: BusyItem['transparency'];
  readonly title?: string;
  readonly eventId?: string;
  readonly bookingRef?: string;
};

export interface MemoryCalendarOptions {
  readonly calendars: readonly MemoryCalendarDetails[];
  readonly events?: readonly PlantedEvent[];
  /** Epoch milliseconds; `Date.now` when missing. Only video links need it. */
  readonly now?: () => number;
  /** How long a video link is being made; 0 makes it at once. */
  readonly conferenceDelaySeconds?: number;
  /** What becomes of video links in the end, until `setConferenceOutcome` says otherwise; `ready` when missing. */
  readonly conferenceOutcome?: 'ready' | 'failed';
}

/** A calendar service in the memory of this page or process, with the hands of those who own the calendars. */
export interface MemoryCalendar extends CalendarProvider {
  /** Puts an event into a calendar. @throws RangeError for a calendar that is not there. */
  add(event: PlantedEvent): EventAddress;
  /** Takes time in a calendar. */
  block(calendarId: string, time: Interval): EventAddress;
  /** Takes an event off a calendar; its id stays used. */
  remove(at: EventAddress): void;
  /** What stands in a calendar now, ordered by start, whoever may see it. */
  events(calendarId: string): readonly BusyItem[];
  /** Makes a calendar fail with a code, for reading and writing; without a code it works again. */
  setFault(calendarId: string, code?: BookingErrorCode): void;
  /** What becomes in the end of video links that are asked for from now on. */
  setConferenceOutcome(outcome: 'ready' | 'failed'): void;
}

const everything: GrantCapabilities = {
  listCalendars: true,
  readBusy: true,
  readEvents: true,
  writeEvents: true,
};

/**
 * Calendars that live in this page or process: for demos, samples and tests. It keeps every promise of
 * `CalendarAdapter`; what it holds ends with the process. A grant's `scopes`, when given, are names of
 * {@link GrantCapabilities}; `open({})` may do everything.
 *
 * @example
 * const memory = memoryCalendar({ calendars: [{ id: 'anna', zone: 'Europe/Berlin' }] });
 * memory.block('anna', { start: nine, end: ten });
 * const calendars = memory.open({});
 */
export function memoryCalendar(options: MemoryCalendarOptions): MemoryCalendar {
  const { now = () => Date.now(), conferenceDelaySeconds = 0 } = options;
  let { conferenceOutcome = 'ready' } = options;
  const calendars = new Map(options.calendars.map((details) => [details.id, calendarOf(details)]));
  const faults = new Map<string, BookingErrorCode>();
  const ended = new Set<string>();
  let connections = 0;
  const events = memoryEvents(
    {
      now,
      delaySeconds: conferenceDelaySeconds,
      outcome: () => conferenceOutcome,
      allows: (id, solution) => calendars.get(id)?.conferences.includes(solution) ?? false,
    },
    (id) => calendars.has(id),
  );

  function add({
    calendarId,
    eventId,
    transparency = 'opaque',
    bookingRef,
    title,
    ...time
  }: PlantedEvent): EventAddress {
    const calendar = calendars.get(calendarId);
    if (calendar === undefined) throw new RangeError(`No calendar ${calendarId}`);
    return events.put(calendarId, {
      ...intervalOf(time, calendar.zone ?? 'UTC'),
      ...('allDay' in time && { isAllDay: true }),
      status: 'confirmed',
      transparency,
      ...(eventId !== undefined && { id: eventId }),
      ...(bookingRef !== undefined && { bookingRef }),
      ...(title !== undefined && { title }),
    });
  }

  function hasEnded({ credentials }: Grant): boolean {
    return ended.has(credentials?.['connection'] ?? '');
  }

  for (const event of options.events ?? []) add(event);

  return {
    id: 'memory',
    name: 'Memory',
    connect: 'credentials',
    conferences: ['google-meet'],
    async verify({ account = 'memory' }, call) {
      call?.signal?.throwIfAborted();
      connections += 1;
      return { account, credentials: { connection: connections.toString() } };
    },
    async refresh(grant, call) {
      call?.signal?.throwIfAborted();
      if (hasEnded(grant)) throw new BookingError('unauthenticated', { detail: 'The grant has ended' });
      return grant;
    },
    async revoke({ credentials }, call) {
      call?.signal?.throwIfAborted();
      if (credentials?.['connection'] !== undefined) ended.add(credentials['connection']);
    },
    capabilities: capabilitiesOf,
    open: (grant) =>
      memoryAdapter({
        calendars,
        events,
        faults,
        capabilities: capabilitiesOf(grant),
        hasEnded: () => hasEnded(grant),
      }),

    add,
    block: (calendarId, { start, end }) => add({ calendarId, start, end }),
    remove: (at) => {
      events.cancel(at);
    },
    events: (calendarId) => events.busy(calendarId),
    setFault(calendarId, code) {
      if (code === undefined) faults.delete(calendarId);
      else faults.set(calendarId, code);
    },
    setConferenceOutcome(outcome) {
      conferenceOutcome = outcome;
    },
  };
}

function calendarOf(details: MemoryCalendarDetails): Calendar {
  return { name: details.id, access: 'owner', zone: 'UTC', conferences: ['google-meet'], ...details };
}

function capabilitiesOf({ scopes }: Grant): GrantCapabilities {
  if (scopes === undefined) return everything;
  return {
    listCalendars: scopes.includes('listCalendars'),
    readBusy: scopes.includes('readBusy'),
    readEvents: scopes.includes('readEvents'),
    writeEvents: scopes.includes('writeEvents'),
  };
}

function intervalOf(time: PlantedTime, zone: string): Interval {
  return 'allDay' in time
    ? { start: startOfDate(zone, time.allDay.from), end: startOfDate(zone, time.allDay.to) }
    : { start: time.start, end: time.end };
}
