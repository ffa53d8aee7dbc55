import { linkJobs, madeLinkOf } from '../../contract/link-job.js';
import type { BookedLocation, BookingRecord, JobRequest } from '../../contract/index.js';
import type { JobParts } from './job-terms.js';
import { withLinkAsked } from './made-link.js';
import { nextLocation } from './next-location.js';
import { calendarJob } from './settle.js';
import { jobsTelling } from '../telling/news-jobs.js';

/**
 * Sees to bookings whose video link will not come: each takes the next place, where its event type says so and there is
 * one, or stays without a link, and its host is told. Once for each of them, whoever else does it at the same time:
 * what is told is stored with the record.
 *
 * @returns Whether the event has to be looked at again, because another place is to be shown.
 */
export async function fallBack(
  desk: Pick<
    JobParts,
    'bookings' | 'settings' | 'calendars' | 'links' | 'now' | 'sendWebhook' | 'notify' | 'onError'
  >,
  session: readonly BookingRecord[],
): Promise<'stale' | 'done'> {
  const without = session.filter(
    ({ location, linklessVersion, version }) => location.conference && linklessVersion !== version,
  );
  let isStale = false;
  for (const record of without) {
    const eventType = await desk.settings.eventType(record.owner, record.eventType.slug);
    const isToMove = eventType?.whenConferenceFails === 'next-location' && record.time.end > desk.now();
    const next = isToMove ? await nextLocation(desk, record) : undefined;
    const changed = next
      ? withLinkAsked(movedTo(record, next), { links: desk.links })
      : { ...record, linklessVersion: record.version };
    const now = desk.now();
    const jobs: readonly JobRequest[] = [
      ...((next ?? madeLinkOf(record)) ? [calendarJob(changed, changed.occupancyId, now)] : []),
      ...(next ? [...linkJobs(record, now), ...linkJobs(changed, now)] : []),
      ...(await jobsTelling(desk, changed, { type: 'booking.conference-failed' })),
    ];
    const outcome = await desk.bookings.change({ record: changed, jobs, now });
    isStale ||= next !== undefined || outcome === 'stale';
  }
  return isStale ? 'stale' : 'done';
}

/** Another place is something else that was agreed. */
function movedTo(record: BookingRecord, location: BookedLocation): BookingRecord {
  const { linkBy: _other, ...agreed } = record;
  return { ...agreed, location, version: record.version + 1 };
}
