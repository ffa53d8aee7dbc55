import { BookingError, isBookingError, isLive } from '../../contract/index.js';
import type {
  Booking,
  BookingRecord,
  CancelRequest,
  ConfirmRequest,
  HostSettings,
} from '../../contract/index.js';
import { overlaps } from '../../time/interval.js';
import { readBusyTimes } from '../busy/busy-times.js';
import { minutes } from '../engine/minutes.js';
import { withoutDeadline } from './awaiting-yes.js';
import { orRefusal, underKey } from './claiming.js';
import { endBooking } from './end-booking.js';
import type { HostSideParts } from './host-side.js';
import { conferenceFault, describeLinked, entryPlaceIn } from './linked-calendar.js';
import type { EntryPlace } from './linked-calendar.js';
import { needFuture, needVersion, sameAgreement } from './same-agreement.js';
import type { SchedulerParts } from './scheduler-parts.js';
import { settle } from './settle.js';
import { viewOf } from './view-of.js';

/** A decision of a host's about a booking. */
interface Decision<Request> {
  readonly ref: string;
  readonly request: Request;
  readonly key: string;
}

/** Says yes to a pending booking, if its time is still free in the calendars. */
export async function confirm(
  parts: HostSideParts,
  { ref, request, key }: Decision<ConfirmRequest>,
): Promise<Booking> {
  const record = await parts.side.find(ref);
  const claimant = { owner: parts.owner, key, operation: `confirm ${ref}`, body: request, now: parts.now() };
  const answer = await underKey(parts, claimant, async (fresh) => {
    if (record.status === 'confirmed' && record.version === request.version + 1) return undefined;
    needPending(parts, record);
    needVersion(record, request.version);
    const calendar = await checkAgain(parts, record);
    return settle(parts, fresh, async () => {
      const current = await sameAgreement(parts, record);
      const version = current.version + 1;
      return { record: { ...withoutDeadline(current), status: 'confirmed', version }, calendar };
    });
  });
  return answer ?? viewOf(parts, record);
}

/** Says no to a pending booking. */
export async function decline(
  parts: HostSideParts,
  { ref, request, key }: Decision<CancelRequest>,
): Promise<Booking> {
  const record = await parts.side.find(ref);
  if (record.status === 'confirmed')
    throw new BookingError('gone', { detail: 'it is confirmed by now: cancel it' });
  return endBooking(parts, record, { request, key, as: 'declined', by: 'host' });
}

/** Ends a booking for the host. */
export async function cancelByHost(
  parts: HostSideParts,
  { ref, request, key }: Decision<CancelRequest>,
): Promise<Booking> {
  return endBooking(parts, await parts.side.find(ref), { request, key, as: 'cancelled', by: 'host' });
}

function needPending(parts: SchedulerParts, record: BookingRecord): void {
  needFuture(parts, record);
  if (!isLive(record)) throw new BookingError('gone', { detail: `it is ${record.status}` });
  if (record.status === 'confirmed') throw new BookingError('version-conflict');
  if ((record.confirmBy ?? Infinity) <= parts.now())
    throw new BookingError('gone', { detail: 'it waited too long' });
}

/**
 * Whether the calendars still allow what was asked for: rules such as notice were judged when it was asked.
 *
 * @returns Where the event goes, if anywhere
 * @throws BookingError `slot-taken`, `calendar-unreachable`, `not-bookable`.
 */
async function checkAgain(parts: SchedulerParts, record: BookingRecord): Promise<EntryPlace | undefined> {
  const hosts = await parts.settings.hosts(record.hosts.map(({ id }) => id));
  const organiser = hosts.find(({ id }) => id === record.hosts[0]?.id);
  if (!organiser || hosts.length < record.hosts.length)
    throw new BookingError('not-bookable', { detail: 'a host of it is no longer there' });
  const signal = parts.patience();
  const [linked, ...looks] = await Promise.all([
    describeLinked(organiser, parts.calendars, signal),
    ...hosts.map((host) => orRefusal(needFree(parts, { host, record, signal }))),
  ]);
  const refusals = looks.filter(isBookingError);
  // What may pass by itself is told first, whoever answered first.
  const refusal = refusals.find(({ code }) => code === 'calendar-unreachable') ?? refusals[0];
  if (refusal) throw refusal;
  const solution = record.location.conference?.solution;
  const fault = solution && conferenceFault({ linked, links: parts.links }, solution);
  if (fault === 'calendar-unreachable') throw new BookingError('calendar-unreachable');
  if (fault) throw new BookingError('not-bookable', { detail: `its place does not work any more: ${fault}` });
  return entryPlaceIn(organiser, linked);
}

async function needFree(
  parts: SchedulerParts,
  asked: {
    readonly host: HostSettings;
    readonly record: BookingRecord;
    readonly signal: AbortSignal;
  },
): Promise<void> {
  const { time, bufferBeforeMinutes, bufferAfterMinutes } = asked.record;
  const range = {
    start: time.start - minutes(bufferBeforeMinutes),
    end: time.end + minutes(bufferAfterMinutes),
  };
  const { blocks, unreadable } = await readBusyTimes(parts, {
    host: asked.host,
    range,
    signal: asked.signal,
  });
  const [unread] = unreadable;
  if (unread) throw new BookingError('calendar-unreachable', { cause: unread.error });
  // The store speaks for bookings; of events only the bare time counts (slot rule 5).
  if (blocks.some((block) => overlaps(block, range)))
    throw new BookingError('slot-taken', { detail: 'something stands in a calendar by now' });
}
