import { madeLinkOf } from '../../contract/link-job.js';
import type {
  BookingRecord,
  Conference,
  ConferenceSolution,
  LinkMaker,
  LinkMakers,
} from '../../contract/index.js';

/** Who makes links of a kind, where it is no calendar. */
export function makerFor(
  links: LinkMakers | undefined,
  solution: ConferenceSolution | undefined,
): LinkMaker | undefined {
  return links && solution !== undefined && Object.hasOwn(links, solution) ? links[solution] : undefined;
}

/** The link of a booking that others than the calendar make, as the calendar event shows it. */
export function shownLinkOf(record: BookingRecord): string | undefined {
  return madeLinkOf(record)?.url;
}

/**
 * A record of which something else has just been agreed. Where a maker is there for its link, that one is to be asked (anew), as
 * soon as it has its host's yes; an address that was made before stays until there is an answer.
 *
 * @param leaves whether it comes from another occupancy, whose link it does not take along
 */
export function withLinkAsked(
  record: BookingRecord,
  { links, leaves = false }: { readonly links: LinkMakers | undefined; readonly leaves?: boolean },
): BookingRecord {
  const { status, location } = record;
  if (status !== 'confirmed' && status !== 'pending') return record;
  const { linkBy, ...agreed } = record;
  const { conference } = location;
  if (!conference) return agreed;
  const { solution } = conference;
  // Where its maker is gone, the calendar is asked.
  if (!makerFor(links, solution)) return linkBy ? withLink(agreed, { solution, state: 'requested' }) : agreed;
  const former = linkBy && !leaves ? conference.url : undefined;
  const isMakers = status === 'confirmed' || (linkBy !== undefined && !leaves);
  return {
    ...withLink(agreed, {
      solution,
      state: 'requested',
      ...(former !== undefined && status === 'confirmed' && { url: former }),
    }),
    ...(isMakers && { linkBy: 'maker' }),
  };
}

/** A record whose bookings have followed their event to another time: its link is asked for anew. */
export function withLinkMoved(record: BookingRecord): BookingRecord {
  const link = record.status === 'confirmed' && madeLinkOf(record);
  return link ? withLink(record, { ...link, state: 'requested' }) : record;
}

/** A record whose link has become this. */
export function withLink(record: BookingRecord, conference: Conference): BookingRecord {
  return { ...record, location: { ...record.location, conference } };
}
