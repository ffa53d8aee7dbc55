import { BookingError, isBookingError } from '../../contract/index.js';
import type {
  BookingStore,
  BusyItem,
  CalendarAddress,
  HostSettings,
  LocationSettings,
} from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { findSlots } from '../engine/find-slots.js';
import { minutes } from '../engine/minutes.js';
import type { OpenSlot, Place, SlotInput } from '../engine/slot-input.js';
import type { ConnectedCalendars } from './connected-calendars.js';
import { nameOf } from './offer.js';
import type { Offer } from './offer.js';
import { within } from './within.js';

/** A question for free times of an offer. */
export interface AvailabilityQuestion {
  readonly offer: Offer;
  readonly durationMinutes: number;
  /** The place asked about; all of them when missing. */
  readonly location?: LocationSettings | undefined;
  readonly range: Interval;
  readonly now: number;
  /** An occupancy that does not block: the caller's own claim, the booking being moved. */
  readonly except?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Which parts of the truth count. */
export interface Known {
  /** Busy items of the conflict calendars; none when they are not asked. */
  readonly busy: readonly BusyItem[];
  /** Whether our own bookings count; the store decides about them anyway when booking. */
  readonly bookings: boolean;
}

/** Where the truth about a host's time is read. */
export interface AvailabilityParts {
  readonly bookings: BookingStore;
  readonly calendars: ConnectedCalendars;
}

/**
 * Lists the free times, calendars read fresh: only as far as the rules offer anything, so that a question about the past
 * or beyond the booking window costs no calendar a call.
 *
 * @throws BookingError `calendar-unreachable`, `invalid-request`, `range-too-long`.
 */
export async function listFree(
  parts: AvailabilityParts,
  question: AvailabilityQuestion,
): Promise<readonly OpenSlot[]> {
  const possible = await evaluate(parts, question, { busy: [], bookings: false });
  const [first, last] = [possible[0], possible.at(-1)];
  if (!first || !last) return [];
  const narrowed = { ...question, range: { start: first.start, end: last.start + 1 } };
  return evaluate(parts, narrowed, { busy: await readBusy(parts, narrowed), bookings: true });
}

/** Asks the engine, over what is known. Listing, validating and re-checking all come through here. */
export async function evaluate(
  { bookings }: AvailabilityParts,
  question: AvailabilityQuestion,
  known: Known,
): Promise<readonly OpenSlot[]> {
  const { offer, range, now } = question;
  const { eventType } = offer;
  const input: SlotInput = {
    schedule: offer.schedule,
    durationMinutes: question.durationMinutes,
    ...(eventType.intervalMinutes !== undefined && { intervalMinutes: eventType.intervalMinutes }),
    bufferBeforeMinutes: eventType.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: eventType.bufferAfterMinutes ?? 0,
    noticeMinutes: eventType.noticeMinutes ?? 0,
    window: eventType.window,
    ...(eventType.limits && { limits: eventType.limits }),
    places: (question.location ? [question.location] : offer.locations).map(placeOf),
    busy: known.busy.map((item) => ({
      start: item.start,
      end: item.end,
      transparent: item.transparency === 'transparent',
    })),
    bookings: known.bookings ? await ownBookings(bookings, question) : [],
    now,
    range,
  };
  return findSlots(input);
}

/**
 * Reads the conflict calendars, the linked one among them. Items that carry a reference of ours are left out: our own
 * rows speak for our bookings (slot rule 10). A reference that our store does not know is somebody else's, and blocks.
 *
 * @throws BookingError `calendar-unreachable` when any of them cannot be read: unknown is not free.
 */
export async function readBusy(
  parts: AvailabilityParts,
  question: AvailabilityQuestion,
): Promise<readonly BusyItem[]> {
  const { host } = question.offer;
  const range = withReach(question);
  const answers = await Promise.all(
    [...byConnection(host)].map(([connectionId, calendarIds]) =>
      readConnection(parts.calendars, { connectionId, calendarIds, host, range, signal: question.signal }),
    ),
  );
  const items = answers.flat();
  const known = await parts.bookings.known(
    host.id,
    items.flatMap((item) => item.bookingRef ?? []),
  );
  return items.filter((item) => item.bookingRef === undefined || !known.has(item.bookingRef));
}

async function readConnection(
  calendars: ConnectedCalendars,
  ask: {
    readonly connectionId: string;
    readonly calendarIds: readonly string[];
    readonly host: HostSettings;
    readonly range: Interval;
    readonly signal?: AbortSignal | undefined;
  },
): Promise<readonly BusyItem[]> {
  const { connectionId, calendarIds, range, signal } = ask;
  const { linked } = ask.host.calendars;
  try {
    const connection = await calendars.open(connectionId);
    const recognise = linked?.connectionId === connectionId && { recognise: [linked.calendarId] };
    const reading = connection.adapter.busy({ calendars: calendarIds, range, ...recognise }, { signal });
    const answers = await within(signal, reading).catch(async (error: unknown) => {
      if (isBookingError(error) && error.code === 'unauthenticated')
        await calendars.ended(connectionId, connection);
      throw error;
    });
    return calendarIds.flatMap((calendarId) => {
      const answer = answers.find((candidate) => candidate.calendarId === calendarId);
      if (!answer)
        throw new BookingError('calendar-unreachable', { detail: 'a calendar was left unanswered' });
      if ('error' in answer) throw new BookingError(answer.error);
      return answer.items;
    });
  } catch (error) {
    throw new BookingError('calendar-unreachable', {
      detail: 'a conflict calendar cannot be read',
      cause: error,
    });
  }
}

function byConnection(host: HostSettings): ReadonlyMap<string, readonly string[]> {
  const { linked, conflicts } = host.calendars;
  const addresses: readonly CalendarAddress[] = linked ? [linked, ...conflicts] : conflicts;
  const groups = new Map<string, string[]>();
  for (const { connectionId, calendarId } of addresses) {
    const group = groups.get(connectionId) ?? [];
    if (!group.includes(calendarId)) group.push(calendarId);
    groups.set(connectionId, group);
  }
  return groups;
}

async function ownBookings(
  store: BookingStore,
  question: AvailabilityQuestion,
): Promise<SlotInput['bookings'] & object> {
  const { eventType, host } = question.offer;
  const occupancies = await store.occupancies(host.id, withWeeks(withReach(question)), question.now);
  return occupancies
    .filter((occupancy) => occupancy.id !== question.except)
    .map((occupancy) => ({ ...occupancy, unlimited: occupancy.eventType !== nameOf(eventType) }));
}

/** The range in which something may stand in the way of a slot that starts in the range asked for. */
function withReach({ offer, durationMinutes, range }: AvailabilityQuestion): Interval {
  const buffers = [offer.eventType, ...offer.locations];
  const before = Math.max(...buffers.map((at) => at.bufferBeforeMinutes ?? 0));
  const after = Math.max(...buffers.map((at) => at.bufferAfterMinutes ?? 0));
  return { start: range.start - minutes(before), end: range.end + minutes(durationMinutes + after) };
}

/** Limits count whole weeks, wherever in the week the range begins; zones lie at most 26 hours apart. */
function withWeeks(range: Interval): Interval {
  const margin = minutes(8 * 24 * 60);
  return { start: range.start - margin, end: range.end + margin };
}

function placeOf(location: LocationSettings): Place {
  return {
    id: location.id,
    ...(location.schedule && { schedule: location.schedule }),
    bufferBeforeMinutes: location.bufferBeforeMinutes ?? 0,
    bufferAfterMinutes: location.bufferAfterMinutes ?? 0,
  };
}
