import { isBookingError } from '../../contract/index.js';
import type {
  BookingErrorCode,
  BookingRecord,
  CalendarAdapter,
  CalendarEvent,
  CalendarWrite,
  EventAddress,
  EventDraft,
  Job,
} from '../../contract/index.js';
import { backoff, leaseMinutes } from './calendar-job-terms.js';
import type { CalendarJobParts, Outcome } from './calendar-job-terms.js';
import { eventDraftOf } from './event-draft.js';
import { eventIdOf } from './identifiers.js';

/** Where a booking's event stands, and the job it is looked after by. */
interface Place {
  readonly adapter: CalendarAdapter;
  readonly calendarId: string;
  readonly job: Job;
  readonly signal: AbortSignal;
}

const minute = 60_000;
/** A link that is not there so long after the event was written will not come. */
const conferencePatience = 60 * minute;
/** A calendar may take a while to show what it has stored. */
const unseenPatience = 5 * minute;

/** Makes the calendar agree with a booking. `stale`: the booking has changed meanwhile, look at it again. */
export async function agreeCalendar(
  parts: CalendarJobParts,
  record: BookingRecord,
  place: Place,
): Promise<Outcome | 'stale'> {
  return record.status === 'confirmed' ? write(parts, record, place) : remove(parts, record, place);
}

/** Says that the calendar could not be written; what cannot be written makes no link either. */
export async function giveUp(parts: CalendarJobParts, record: BookingRecord): Promise<Outcome | 'stale'> {
  const { conference } = record.location;
  const hopeless = conference && conference.state !== 'ready';
  const location = hopeless
    ? { ...record.location, conference: { ...conference, state: 'failed' as const } }
    : record.location;
  return (await keep(parts, { ...record, location }, { state: 'failed' })) ? 'done' : 'stale';
}

/** Writes the event, moves it, or looks at its link: whichever is still to do. */
async function write(
  parts: CalendarJobParts,
  record: BookingRecord,
  place: Place,
): Promise<Outcome | 'stale'> {
  const event = await bring(parts, record, place);
  if (event === 'stale') return 'stale';
  const { eventId, writtenVersion } = record.calendar;
  const isNew = eventId === undefined || writtenVersion !== record.version;
  const writtenAt = isNew ? parts.now() : (record.calendar.writtenAt ?? place.job.createdAt);
  const age = parts.now() - writtenAt;
  const later = { againAt: parts.now() + backoff(place.job.attempts) };
  if (!event && age < unseenPatience) return later;
  const conference = conferenceOf(record, event, age);
  const kept = await keep(
    parts,
    { ...record, location: conference ? { ...record.location, conference } : record.location },
    event
      ? { state: 'written', eventId: event.id, writtenVersion: record.version, writtenAt }
      : { state: 'failed' },
  );
  if (!kept) return 'stale';
  return conference?.state === 'requested' || conference?.state === 'pending' ? later : 'done';
}

/** The event as it stands after what was to be done; `undefined` when the host has deleted it. */
async function bring(
  parts: CalendarJobParts,
  record: BookingRecord,
  place: Place,
): Promise<CalendarEvent | undefined | 'stale'> {
  const { adapter, calendarId, signal } = place;
  const { eventId, writtenVersion } = record.calendar;
  if (eventId !== undefined && writtenVersion === record.version)
    return adapter.event({ calendarId, eventId }, { signal });
  const draft = await draftOf(parts, record);
  const standing =
    eventId === undefined
      ? await unless('version-conflict', adapter.insert(calendarId, draft, { signal }))
      : await adapter.event({ calendarId, eventId }, { signal });
  if (standing && eventId === undefined) await cancelFormer(record, place);
  const { start, end, zone, title, description } = draft;
  // What an earlier attempt wrote, whose answer was lost, may show an older time.
  if (standing && eventId === undefined && standing.start === start && standing.end === end) return standing;
  const change = { start, end, zone, title, ...(description !== undefined && { description }) };
  // With the etag just read, so that a late attempt cannot undo a newer one.
  const moved =
    standing && (await unless('not-found', adapter.update(addressOf(standing), change, { signal })));
  if (moved) return moved;
  await startOver(parts, record);
  return 'stale';
}

/**
 * The id is burnt, or the host has deleted an event that was to be moved: the next attempt writes a new one under
 * another id, which is written down before it is used.
 */
async function startOver(parts: CalendarJobParts, record: BookingRecord): Promise<void> {
  const { eventId: _gone, ...calendar } = record.calendar;
  await parts.bookings.change({ ...record, calendar: { ...calendar, attempt: calendar.attempt + 1 } });
}

async function remove(
  parts: CalendarJobParts,
  record: BookingRecord,
  place: Place,
): Promise<Outcome | 'stale'> {
  const { adapter, calendarId, job, signal } = place;
  const eventId = record.calendar.eventId ?? (await idOf(record));
  await adapter.cancel({ calendarId, eventId }, { signal });
  await cancelFormer(record, place);
  // A write that nobody heard back from may still arrive: look once more when no attempt can be under way.
  const secondLookAt = job.createdAt + 2 * leaseMinutes * minute;
  if (record.calendar.eventId === undefined && parts.now() < secondLookAt) return { againAt: secondLookAt };
  return (await keep(parts, record, { state: 'none' })) ? 'done' : 'stale';
}

/** Takes off what stands under ids that were given up: "not there" may have meant "not to be seen just then". */
async function cancelFormer(record: BookingRecord, { adapter, calendarId, signal }: Place): Promise<void> {
  for (let attempt = 0; attempt < record.calendar.attempt; attempt++) {
    await adapter.cancel({ calendarId, eventId: await idOf(record, attempt) }, { signal });
  }
}

/** What has become of the link, as the calendar says it; a link asked for and not there in time has failed. */
function conferenceOf(
  record: BookingRecord,
  event: CalendarEvent | undefined,
  age: number,
): BookingRecord['location']['conference'] {
  const asked = record.location.conference;
  if (!asked) return undefined;
  const current = event?.conference ?? {
    ...asked,
    state: event ? ('pending' as const) : ('failed' as const),
  };
  const waiting = current.state === 'requested' || current.state === 'pending';
  return waiting && age > conferencePatience ? { solution: asked.solution, state: 'failed' } : current;
}

async function draftOf(parts: CalendarJobParts, record: BookingRecord): Promise<EventDraft> {
  const host = await parts.settings.host(record.hosts[0]?.id ?? '');
  return eventDraftOf(record, { id: await idOf(record), zone: host?.schedule.zone ?? 'UTC' });
}

function idOf(record: BookingRecord, attempt = record.calendar.attempt): Promise<string> {
  return eventIdOf(record.occupancyId, record.hosts[0]?.id ?? '', attempt);
}

function addressOf({ calendarId, id, etag }: CalendarEvent): EventAddress & { readonly etag?: string } {
  return { calendarId, eventId: id, ...(etag !== undefined && { etag }) };
}

/** What the work answers, or nothing when it fails with this code. */
async function unless<Value>(code: BookingErrorCode, work: Promise<Value>): Promise<Value | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isBookingError(error) && error.code === code) return undefined;
    throw error;
  }
}

/** Stores what became of the calendar entry, unless the booking has changed meanwhile. */
async function keep(
  parts: CalendarJobParts,
  record: BookingRecord,
  calendar: Partial<CalendarWrite>,
): Promise<boolean> {
  const changed = { ...record, calendar: { ...record.calendar, ...calendar } };
  return (await parts.bookings.change(changed)) === 'changed';
}
