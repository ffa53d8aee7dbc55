import type { WaitingRecord } from '../../../contract/index.js';

/** A place on a waiting list as its guest is told of it: all that is kept but what belongs to the house. ISO 8601 UTC. */
export interface ExportedPlace extends Pick<WaitingRecord, 'ref' | 'owner' | 'status' | 'eventType'> {
  /** Who it is with. */
  readonly host: string;
  /** What was asked for. */
  readonly request: WaitingRecord['request'];
  readonly durationMinutes: number;
  readonly offerMinutes: number;
  /** The time that is kept. */
  readonly offer?: { readonly start: string; readonly end: string; readonly expiresAt: string };
  /** Starts that are not offered any more. */
  readonly passed: readonly string[];
  /** What was booked. */
  readonly booking?: string;
  readonly createdAt: string;
}

/** A place of somebody else who would bring the guest: what they may know of it. */
export interface ExportedWaitingCompanionship extends Pick<WaitingRecord, 'ref' | 'status' | 'eventType'> {
  readonly host: string;
  /** The day, `YYYY-MM-DD`. */
  readonly date: string;
}

export function exportedPlace(record: WaitingRecord): ExportedPlace {
  const { ref, owner, status, eventType, host, request, durationMinutes, offerMinutes } = record;
  const { offer, bookingRef } = record;
  return {
    ref,
    owner,
    status,
    eventType,
    host: host.name,
    request,
    durationMinutes,
    offerMinutes,
    ...(offer && {
      offer: { start: iso(offer.start), end: iso(offer.end), expiresAt: iso(offer.expiresAt) },
    }),
    passed: record.passed.map(iso),
    ...(bookingRef !== undefined && { booking: bookingRef }),
    createdAt: iso(record.createdAt),
  };
}

export function exportedWaitingCompanionship(record: WaitingRecord): ExportedWaitingCompanionship {
  const { ref, status, eventType, host, request } = record;
  return { ref, status, eventType, host: host.name, date: request.date };
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
