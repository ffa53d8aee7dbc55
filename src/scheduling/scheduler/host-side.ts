import { BookingError } from '../../contract/index.js';
import type { BookingRecord } from '../../contract/index.js';
import type { AgendaParts } from '../agenda/host-day.js';
import type { SchedulerParts } from './scheduler-parts.js';

/** Whom an operation of hosts is done for. */
export interface HostSide {
  /** Whose calendars and bookings it is about. */
  hostIds(): Promise<readonly string[]>;
  /** A booking of theirs. @throws BookingError `not-found`, alike for one that is not there and one that is not theirs. */
  find(ref: string): Promise<BookingRecord>;
}

/** What the operations of hosts stand on. */
export interface HostSideParts extends AgendaParts {
  readonly side: HostSide;
}

type Known = Pick<SchedulerParts, 'owner' | 'settings' | 'bookings'>;

/** All hosts of the owner. */
export function ownersSide({ owner, settings, bookings }: Known): HostSide {
  return {
    hostIds: async () => (await settings.owner(owner))?.hostIds ?? [],
    find: async (ref) => needFound(await bookings.find(owner, ref)),
  };
}

/** One host: their own calendars, and the bookings that they take part in. */
export function sideOfHost({ owner, bookings }: Known, hostId: string): HostSide {
  return {
    hostIds: async () => [hostId],
    find: async (ref) => {
      const record = await bookings.find(owner, ref);
      return needFound(record && takesPart(record, hostId) ? record : undefined);
    },
  };
}

/** Whether a booking takes this host's time. */
export function takesPart({ hosts }: Pick<BookingRecord, 'hosts'>, hostId: string): boolean {
  return hosts.some(({ id }) => id === hostId);
}

function needFound(record: BookingRecord | undefined): BookingRecord {
  if (!record) throw new BookingError('not-found');
  return record;
}
