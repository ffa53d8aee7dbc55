import { BookingError } from '../../contract/index.js';
import type {
  BookingRecord,
  CalendarEntry,
  ClaimingDraft,
  EventClaim,
  HoldDraft,
  TentativeEvent,
} from '../../contract/index.js';
import { minutes } from '../engine/minutes.js';
import type { AvailabilityQuestion } from '../scheduler/evaluate.js';
import { eventDraftOf, eventIdFor } from '../scheduler/event-draft.js';
import type { Desk } from './desk.js';

/** One booking that is to be made. */
export interface Wanted {
  readonly desk: Desk;
  /** What was agreed, under the reference that its key gives it. */
  readonly record: BookingRecord;
  /** Of the request. */
  readonly digest: string;
  /** Whether it can be had; whatever stands under its own reference is not in its way. */
  readonly question: AvailabilityQuestion;
}

/** Long enough for slow calendars, short enough that a process that died does not keep a time for long. */
const holdMinutes = 2;

/** The hold of an attempt, whose id every process derives alike. */
export async function holdDraftOf(wanted: Wanted, attempt: number, now: number): Promise<HoldDraft> {
  const { record, desk } = wanted;
  return {
    id: await eventIdFor(entryOf(wanted, attempt)),
    bookingRef: record.ref,
    // The guest is named when it is theirs.
    title: record.eventType.title,
    ...record.time,
    zone: desk.host.schedule.zone,
    claim: { ...claimOf(wanted), heldUntil: now + minutes(holdMinutes) },
  };
}

/** The event of the booking. */
export async function bookedDraftOf(wanted: Wanted, attempt: number): Promise<ClaimingDraft> {
  const terms = {
    zone: wanted.desk.host.schedule.zone,
    coHosts: [],
    eventType: wanted.question.offer.eventType,
    manageLinkOf: undefined,
  };
  const draft = await eventDraftOf(entryOf(wanted, attempt), [wanted.record], terms);
  return { ...draft, claim: claimOf(wanted) };
}

/** What is known of the calendar event of a booking. */
export function entryOf({ record, desk }: Pick<Wanted, 'record' | 'desk'>, attempt: number): CalendarEntry {
  return {
    hostId: desk.host.id,
    occupancyId: record.occupancyId,
    revision: 0,
    connectionId: desk.host.calendars.linked?.connectionId ?? '',
    calendarId: desk.calendarId,
    bookingRef: record.ref,
    attempt,
    shown: { [record.ref]: { version: record.version, state: 'written' } },
  };
}

function claimOf({ record, digest }: Wanted): EventClaim {
  const { bufferBeforeMinutes, bufferAfterMinutes } = record;
  return { bufferBeforeMinutes, bufferAfterMinutes, digest };
}

/** Whether an event was written for this very request. @throws BookingError `key-reused` for another one under its key. */
export function needSameRequest({ digest }: Pick<Wanted, 'digest'>, { claim }: TentativeEvent): void {
  if (claim?.digest !== digest) throw new BookingError('key-reused');
}
