import type { LocationSettings, Occupancy } from '../../contract/index.js';
import type { Interval } from '../../time/interval.js';
import type { BusyTimes } from '../busy/busy-times.js';
import { findSlots } from '../engine/find-slots.js';
import type { AbsentStart, OpenSlot } from '../engine/found-slots.js';
import type { HostTime, OwnBooking, Place, SlotInput } from '../engine/slot-input.js';
import { mergeFound } from './merge-found.js';
import { nameOf } from './offer.js';
import type { Locations, Offer, OfferedHost } from './offer.js';

/** A question for the times of an offer. */
export interface AvailabilityQuestion {
  readonly offer: Offer;
  readonly durationMinutes: number;
  /** Id of the place asked about; all of them when missing. */
  readonly location?: string | undefined;
  readonly range: Interval;
  readonly now: number;
  /** The occupancies on which the asker has a seat (a claim, the booking being moved): that seat does not block. */
  readonly except?: readonly string[];
  /** Nothing is agreed on the answer: what calendars said a moment ago will do. */
  readonly isForList?: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Which parts of the truth count. */
export interface Known {
  /** What the conflict calendars say, by host; nothing of those that were not asked. */
  readonly busy: ReadonlyMap<string, BusyTimes>;
  /** What was given away here. */
  readonly occupancies: readonly Occupancy[];
}

/** The rules alone; who has a time, the store decides anyway when booking. */
export const rulesAlone: Known = { busy: new Map(), occupancies: [] };

/** Free times, rising: made when they are asked for, or a list. */
export interface Slots extends Iterable<OpenSlot> {
  readonly length: number;
  at(index: number): OpenSlot | undefined;
}

/** The times of an offer: those that are free and, when asked for, why the others are not. */
export interface Found {
  readonly slots: Slots;
  readonly absent: readonly AbsentStart[];
}

/** Hosts who take guests at the same places. */
export interface HostGroup {
  readonly hosts: readonly OfferedHost[];
  readonly places: readonly LocationSettings[];
}

/**
 * Asks the engine, over what is known. Listing, validating, checking again and explaining all come through here.
 *
 * @throws BookingError `invalid-request`, `range-too-long`.
 */
export function evaluate(question: AvailabilityQuestion, known: Known, explain = false): Found {
  const results = groupsOf(question).map((group) => {
    const found = findSlots(inputOf(question, group, { known, explain }));
    return { group, slots: found, absent: found.absent };
  });
  const [only, another] = results;
  return only && !another ? only : mergeFound(question, results);
}

/** Hosts of a round-robin each have their own places where the event type has none; the engine knows one set of places. */
function groupsOf({ offer, location }: AvailabilityQuestion): readonly HostGroup[] {
  const { eventType, assignment, hosts } = offer;
  const groups = new Map<string, { readonly hosts: OfferedHost[]; readonly places: Locations }>();
  const isOne = assignment === 'collective' || eventType.locations?.length;
  for (const host of hosts) {
    const name = isOne ? '' : JSON.stringify(host.locations);
    const group = groups.get(name);
    if (group) group.hosts.push(host);
    else groups.set(name, { hosts: [host], places: host.locations });
  }
  return [...groups.values()]
    .map((group) => ({
      ...group,
      places: location === undefined ? group.places : group.places.filter(({ id }) => id === location),
    }))
    .filter(({ places }) => places.length > 0);
}

function inputOf(
  question: AvailabilityQuestion,
  { hosts, places }: HostGroup,
  { known, explain }: { readonly known: Known; readonly explain: boolean },
): SlotInput {
  const { offer, durationMinutes, range, now } = question;
  const { intervalMinutes, seats } = offer.eventType;
  const [first, ...others] = hosts.map((host) => hostTime(question, host, known)) as [HostTime];
  return {
    hosts: [first, ...others],
    assignment: offer.assignment,
    durationMinutes,
    ...(intervalMinutes !== undefined && { intervalMinutes }),
    ...(seats !== undefined && { seats }),
    places: places.map(placeOf),
    now,
    range,
    ...(explain && { explain }),
  };
}

function hostTime(
  { offer, except = [] }: AvailabilityQuestion,
  { host, terms }: OfferedHost,
  { busy, occupancies }: Known,
): HostTime {
  const { blocks = [], unreadable = [] } = busy.get(host.id) ?? {};
  const name = nameOf(offer.eventType);
  return {
    ...terms,
    id: host.id,
    busy: blocks,
    bookings: occupancies
      .filter(({ hostId }) => hostId === host.id)
      .map((occupancy) => ownBookingOf(occupancy, { name, except }))
      .filter(({ seatsTaken }) => seatsTaken !== 0),
    unreadable: unreadable.map(({ calendarId }) => calendarId),
  };
}

function ownBookingOf(
  { id, start, end, bufferBeforeMinutes, bufferAfterMinutes, bookingRef, eventType, seatsTaken }: Occupancy,
  { name, except }: { readonly name: string; readonly except: readonly string[] },
): OwnBooking {
  return {
    start,
    end,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    otherEventType: eventType !== name,
    seatsTaken: except.includes(id) ? seatsTaken - 1 : seatsTaken,
    ...(bookingRef !== undefined && { bookingRef }),
  };
}

function placeOf({ id, schedule, bufferBeforeMinutes = 0, bufferAfterMinutes = 0 }: LocationSettings): Place {
  return { id, ...(schedule && { schedule }), bufferBeforeMinutes, bufferAfterMinutes };
}
