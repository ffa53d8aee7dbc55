import { guestNamedKinds } from '../../../contract/index.js';
import type { BookingRecord } from '../../../contract/index.js';

/** A booking as its guest is told of it: all that is kept but what belongs to the house, such as revisions. ISO 8601 UTC. */
export interface ExportedBooking
  extends Pick<
    BookingRecord,
    | 'ref'
    | 'owner'
    | 'version'
    | 'status'
    | 'eventType'
    | 'zone'
    | 'language'
    | 'guest'
    | 'furtherGuests'
    | 'location'
    | 'answers'
    | 'tags'
    | 'cancelReason'
    | 'endedBy'
    | 'notifiedBy'
  > {
  /** Their names. */
  readonly hosts: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly createdAt: string;
}

/** A booking of somebody else who brings the guest: what they may know of it. */
export interface ExportedCompanionship {
  readonly ref: string;
  readonly status: BookingRecord['status'];
  readonly eventType: BookingRecord['eventType'];
  readonly hosts: readonly string[];
  readonly start: string;
  readonly end: string;
  readonly location: { readonly kind: string; readonly label?: string; readonly detail?: string };
}

export function exportedBooking(record: BookingRecord): ExportedBooking {
  const { language, furtherGuests, cancelReason, endedBy, notifiedBy } = record;
  return {
    ...frameOf(record),
    owner: record.owner,
    version: record.version,
    zone: record.zone,
    ...(language !== undefined && { language }),
    guest: record.guest,
    ...(furtherGuests && { furtherGuests }),
    location: record.location,
    answers: record.answers,
    tags: record.tags,
    ...(cancelReason !== undefined && { cancelReason }),
    ...(endedBy && { endedBy }),
    ...(notifiedBy && { notifiedBy }),
    createdAt: new Date(record.createdAt).toISOString(),
  };
}

export function exportedCompanionship(record: BookingRecord): ExportedCompanionship {
  const { kind, label, detail } = record.location;
  return {
    ...frameOf(record),
    location: {
      kind,
      ...(label !== undefined && { label }),
      // What the other guest wrote is theirs.
      ...(detail !== undefined && !guestNamedKinds.includes(kind) && { detail }),
    },
  };
}

function frameOf({ ref, status, eventType, hosts, time }: BookingRecord) {
  return {
    ref,
    status,
    eventType,
    hosts: hosts.map(({ name }) => name),
    start: new Date(time.start).toISOString(),
    end: new Date(time.end).toISOString(),
  };
}
