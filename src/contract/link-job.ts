import type { BookingRecord } from './booking-record.js';
import type { JobRequest } from './booking-store.js';
import type { Conference, ConferenceSolution } from './location.js';

/** A link of one kind, for the bookings on an occupancy; what a job carries that makes or removes it. */
export interface MadeLink {
  readonly occupancyId: string;
  readonly solution: ConferenceSolution;
}

/** The link of a booking that others than the calendar make. */
export function madeLinkOf({ linkBy, location }: BookingRecord): Conference | undefined {
  return linkBy && location.conference;
}

/** The work of making a booking's link, or of removing it once nobody has it any more; none where it is not a maker's. */
export function linkJobs(
  record: BookingRecord,
  dueAt: number,
  occupancyId = record.occupancyId,
): readonly JobRequest[] {
  const link = madeLinkOf(record);
  if (!link) return [];
  const { owner, hosts } = record;
  const made: MadeLink = { occupancyId, solution: link.solution };
  return [
    {
      kind: 'link',
      owner,
      hostId: hosts[0]?.id ?? '',
      subject: `${occupancyId}/${link.solution}`,
      dueAt,
      payload: JSON.stringify(made),
    },
  ];
}
