import type { LocationSettings } from '../../contract/index.js';
import type { OpenSlot } from '../engine/found-slots.js';
import type { AvailabilityParts } from './availability.js';
import { evaluate } from './evaluate.js';
import type { AvailabilityQuestion } from './evaluate.js';
import { nameOf, offerBy } from './offer.js';
import type { Offer, OfferedHost } from './offer.js';

/** Far enough that an event type which is booked once a week is shared, too. */
const fairnessReach = 28 * 86_400_000;

/** One way to take a time: these hosts, all of them, at this place. */
export interface Candidate {
  readonly offer: Offer;
  readonly location: LocationSettings;
}

/**
 * Who could take a time that the rules offer, in the order in which they are to be asked: a collective as one; of a
 * round-robin those who have the fewest bookings of this event type in the four weeks before and after, in the listed
 * order among equals.
 */
export async function candidatesFor(
  parts: AvailabilityParts,
  question: AvailabilityQuestion,
  slot: OpenSlot,
): Promise<readonly Candidate[]> {
  const { offer, location } = question;
  const candidateOf = (some: Offer): Candidate[] =>
    some.locations.filter(({ id }) => id === location).map((place) => ({ offer: some, location: place }));
  if (offer.assignment === 'collective') return candidateOf(offer);
  const able = offer.hosts.filter(({ host }) => slot.hosts?.includes(host.id));
  const load = able.length > 1 ? await readLoad(parts, question, able) : new Map<string, number>();
  // Sorting is stable.
  const fair = [...able].sort((a, b) => (load.get(a.host.id) ?? 0) - (load.get(b.host.id) ?? 0));
  return fair.flatMap((host) => candidateOf(offerBy(offer, [host])));
}

/** Candidates as they were found, and whether any of them could not be looked at. */
export interface Sifted {
  readonly free: readonly Candidate[];
  readonly isAnyUnread: boolean;
}

/**
 * Those candidates of a round-robin who are free as far as is known now. Once one has turned out to be busy the others are
 * looked at side by side, because one after the other would take a guest's patience.
 */
export async function siftCandidates(
  parts: AvailabilityParts,
  question: AvailabilityQuestion,
  candidates: readonly Candidate[],
): Promise<Sifted> {
  if (candidates.length < 2) return { free: candidates, isAnyUnread: false };
  const asked = {
    ...question,
    offer: offerBy(
      question.offer,
      candidates.flatMap(({ offer }) => offer.hosts),
    ),
  };
  const known = await parts.readKnown(asked);
  const [slot] = evaluate(asked, known).slots;
  return {
    free: candidates.filter(({ offer }) => slot?.hosts?.includes(offer.hosts[0].host.id)),
    isAnyUnread: [...known.busy.values()].some(({ unreadable }) => unreadable.length > 0),
  };
}

/** How many guests of this event type each host has in the weeks around a time. */
async function readLoad(
  { bookings }: AvailabilityParts,
  { offer, range, now }: AvailabilityQuestion,
  hosts: readonly OfferedHost[],
): Promise<ReadonlyMap<string, number>> {
  const around = { start: range.start - fairnessReach, end: range.end + fairnessReach };
  const hostIds = hosts.map(({ host }) => host.id);
  const load = new Map<string, number>();
  for (const { hostId, eventType, seatsTaken } of await bookings.occupancies(hostIds, around, now))
    if (eventType === nameOf(offer.eventType)) load.set(hostId, (load.get(hostId) ?? 0) + seatsTaken);
  return load;
}
