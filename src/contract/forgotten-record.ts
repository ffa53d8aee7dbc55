import type { BookingRecord } from './booking-record.js';
import { guestNamedKinds } from './location.js';
import type { BookedLocation } from './location.js';

/**
 * A booking without what is personal of its guest: what was offered, by whom and when stays, so that it can be counted. Field by
 * field: whatever a record gains later is forgotten until somebody decides that it is nobody's own.
 *
 * @param at - Epoch milliseconds
 *
 * @example
 * forgottenRecord(record, Date.now()).guest; // { name: '', email: '' }
 */
export function forgottenRecord(record: BookingRecord, at: number): BookingRecord {
  const { confirmBy, seats, isPlacedByHost, linklessVersion, linkBy } = record;
  const { series, endedBy, notifiedBy, leavesCalendar } = record;
  return {
    ref: record.ref,
    owner: record.owner,
    revision: record.revision,
    version: record.version,
    status: record.status,
    ...(confirmBy !== undefined && { confirmBy }),
    occupancyId: record.occupancyId,
    ...(seats !== undefined && { seats }),
    eventType: { slug: record.eventType.slug, title: record.eventType.title },
    hosts: record.hosts.map(({ id, name }) => ({ id, name })),
    time: { start: record.time.start, end: record.time.end },
    bufferBeforeMinutes: record.bufferBeforeMinutes,
    bufferAfterMinutes: record.bufferAfterMinutes,
    ...(isPlacedByHost !== undefined && { isPlacedByHost }),
    zone: 'UTC',
    guest: { name: '', email: '' },
    location: forgottenPlace(record.location),
    ...(linklessVersion !== undefined && { linklessVersion }),
    ...(linkBy !== undefined && { linkBy }),
    answers: {},
    tags: {},
    ...(series && { series: { id: series.id, position: series.position, of: series.of } }),
    ...(endedBy !== undefined && { endedBy }),
    ...(notifiedBy !== undefined && { notifiedBy }),
    tokenGeneration: record.tokenGeneration,
    createdAt: record.createdAt,
    forgottenAt: record.forgottenAt ?? at,
    ...(leavesCalendar !== undefined && { leavesCalendar }),
  };
}

/** Whether a booking has nothing personal any more. */
export function isForgotten({ forgottenAt }: Pick<BookingRecord, 'forgottenAt'>): boolean {
  return forgottenAt !== undefined;
}

/** Of a place what its host set; a link was made for this booking alone. */
function forgottenPlace({ id, kind, label, detail, conference }: BookedLocation): BookedLocation {
  return {
    id,
    kind,
    ...(label !== undefined && { label }),
    ...(detail !== undefined && !guestNamedKinds.includes(kind) && { detail }),
    ...(conference && { conference: { solution: conference.solution, state: conference.state } }),
  };
}
