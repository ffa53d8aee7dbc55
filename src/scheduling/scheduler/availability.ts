import { BookingError } from '../../contract/index.js';
import type { BookingStore, Occupancy } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import { readBusyTimes } from '../busy/busy-times.js';
import type { BusyTimes } from '../busy/busy-times.js';
import type { KnownBusy } from '../busy/known-busy.js';
import { minutes } from '../engine/minutes.js';
import type { ConnectedCalendars } from './connected-calendars.js';
import { evaluate, rulesAlone } from './evaluate.js';
import type { AvailabilityQuestion, Known, Slots } from './evaluate.js';
import { offerBy } from './offer.js';
import type { Offer, OfferedHost } from './offer.js';

/** What free times are listed with. */
export interface ListingParts {
  /** Reads all that counts for a question. */
  readonly readKnown: (question: AvailabilityQuestion) => Promise<Known>;
  readonly onError: (error: unknown, context: { readonly doing: string }) => void;
}

/** Where the truth about hosts' time is read. */
export interface AvailabilityParts extends ListingParts {
  readonly bookings: BookingStore;
  readonly calendars: ConnectedCalendars;
  readonly busy: KnownBusy;
}

/**
 * Lists the free times, as the calendars say: they are asked only as far as the rules offer anything, so that a question about the past
 * or beyond the booking window costs no calendar a call. A host of a round-robin whose calendars cannot be read is passed
 * over.
 *
 * @throws BookingError `calendar-unreachable` when what is left could not be trusted, `invalid-request`, `range-too-long`.
 */
export async function listFree(parts: ListingParts, question: AvailabilityQuestion): Promise<Slots> {
  const { slots: possible } = evaluate(question, rulesAlone);
  const [first, last] = [possible.at(0), possible.at(possible.length - 1)];
  if (!first || !last) return [];
  const narrowed = { ...question, range: { start: first.start, end: last.start + 1 } };
  const { offer } = question;
  const hosts = offer.assignment === 'collective' ? offer.hosts : offering(offer.hosts, possible);
  const known = await parts.readKnown({ ...narrowed, offer: offerBy(offer, hosts) });
  passOver(parts, offer, known);
  return evaluate(narrowed, known).slots;
}

/** Those hosts of a round-robin who offer any of the slots; the rest of a long answer is not looked at once all are known to. */
function offering(hosts: readonly OfferedHost[], slots: Slots): readonly OfferedHost[] {
  const found = new Set<string>();
  for (const slot of slots) {
    for (const id of slot.hosts ?? []) found.add(id);
    if (found.size === hosts.length) break;
  }
  return hosts.filter(({ host }) => found.has(host.id));
}

/** Reads all that counts: conflict calendars of all hosts side by side, and what was given away here. */
export async function readKnown(
  parts: Pick<AvailabilityParts, 'bookings' | 'busy'>,
  question: AvailabilityQuestion,
): Promise<Known> {
  const { hosts } = question.offer;
  const [occupancies, ...busy] = await Promise.all([
    readOccupancies(parts, question),
    ...hosts.map((offered) =>
      readBusyTimes(parts, {
        host: offered.host,
        range: withReach(question, [offered]),
        signal: question.signal,
        isForList: question.isForList,
      }),
    ),
  ]);
  return {
    occupancies,
    busy: new Map(hosts.map(({ host }, index) => [host.id, busy[index] as BusyTimes])),
  };
}

/** What of the hosts' time was given away here, as far as it may stand in the way or count towards a limit. */
function readOccupancies(
  { bookings }: Pick<AvailabilityParts, 'bookings'>,
  question: AvailabilityQuestion,
): Promise<readonly Occupancy[]> {
  const { hosts } = question.offer;
  const hostIds = hosts.map(({ host }) => host.id);
  return bookings.occupancies(hostIds, withWeeks(withReach(question, hosts)), question.now);
}

/**
 * Unknown is not free. One host of many is passed over, and whoever runs this hears of it.
 *
 * @throws BookingError `calendar-unreachable` when what is left could not be trusted.
 */
export function passOver(parts: ListingParts, { assignment }: Offer, { busy }: Known): void {
  const unread = [...busy.values()].flatMap(({ unreadable: [first] }) => first ?? []);
  const [first] = unread;
  if (!first) return;
  if (assignment === 'collective' || unread.length === busy.size) {
    throw new BookingError('calendar-unreachable', {
      detail: 'a conflict calendar cannot be read',
      cause: first.error,
    });
  }
  for (const { error } of unread) parts.onError(error, { doing: 'reading a host’s calendars' });
}

/** The range in which something may stand in the way of a slot that starts in the range asked for. */
function withReach(
  { durationMinutes, range }: AvailabilityQuestion,
  hosts: readonly OfferedHost[],
): Interval {
  const buffers = hosts.flatMap(({ terms, locations }) => [terms, ...locations]);
  const before = Math.max(...buffers.map((at) => at.bufferBeforeMinutes ?? 0));
  const after = Math.max(...buffers.map((at) => at.bufferAfterMinutes ?? 0));
  return { start: range.start - minutes(before), end: range.end + minutes(durationMinutes + after) };
}

/** Limits count whole weeks, wherever in the week the range begins; zones lie at most 26 hours apart. */
function withWeeks(range: Interval): Interval {
  const margin = minutes(8 * 24 * 60);
  return { start: range.start - margin, end: range.end + margin };
}
