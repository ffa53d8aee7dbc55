import { BookingError, isBookingError } from '../../contract/index.js';
import type {
  BookingRecord,
  BookingStore,
  CalendarEvent,
  CalendarWrite,
  EventDraft,
  Job,
  SettingsStore,
} from '../../contract/index.js';
import type { ConnectedCalendars, OpenConnection } from './connected-calendars.js';
import { eventDraftOf } from './event-draft.js';
import { eventIdOf } from './identifiers.js';

/** What calendar jobs stand on. */
export interface CalendarJobParts {
  readonly bookings: BookingStore;
  readonly settings: SettingsStore;
  readonly calendars: ConnectedCalendars;
  readonly now: () => number;
  readonly onError: (
    error: unknown,
    context: { readonly doing: string; readonly bookingRef?: string },
  ) => void;
}

/** A job is over, or comes back. */
type Outcome = 'done' | { readonly againAt: number; readonly error?: string };

const hour = 3_600_000;
/** A link that is not there by now will not come. */
const conferencePatience = hour;
/** What could not be written by now is the host's to see to. */
const writePatience = 24 * hour;
const leaseMinutes = 2;

/**
 * Does the jobs that are due. A job does not say what to write: it makes the calendar agree with the booking as it
 * stands by then, so that an old attempt never undoes a newer state, and every attempt is harmless.
 *
 * @returns How many jobs were taken.
 */
export async function workOnCalendars(parts: CalendarJobParts, limit = 10): Promise<number> {
  const jobs = await parts.bookings.takeJobs({ now: parts.now(), leaseMinutes, limit });
  await Promise.all(
    jobs.map(async (job) => {
      const outcome = await attempt(parts, job);
      await (outcome === 'done'
        ? parts.bookings.finishJob(job)
        : parts.bookings.postponeJob(job, outcome.againAt, outcome.error));
    }),
  );
  return jobs.length;
}

async function attempt(parts: CalendarJobParts, job: Job): Promise<Outcome> {
  const record = await parts.bookings.find(job.owner, job.bookingRef);
  if (!record?.calendar.connectionId || !record.calendar.calendarId) return 'done';
  const { connectionId, calendarId } = record.calendar;
  try {
    const { adapter } = await parts.calendars.open(connectionId);
    const place = { adapter, calendarId };
    return isLive(record)
      ? await write(parts, record, { ...place, job })
      : await remove(parts, record, place);
  } catch (error) {
    parts.onError(error, { doing: 'writing the calendar', bookingRef: record.ref });
    if (isBookingError(error) && error.code === 'unauthenticated') await parts.calendars.ended(connectionId);
    const hopeless = isBookingError(error) && error.code === 'refused';
    if (!hopeless && parts.now() - job.createdAt < writePatience) {
      const { code, details } = isBookingError(error) ? error : new BookingError('unavailable');
      const asked = (details.retryAfterSeconds ?? 0) * 1000;
      return { againAt: parts.now() + Math.max(backoff(job.attempts), asked), error: code };
    }
    return (await keep(parts, withoutLink(record), { state: 'failed' })) ? 'done' : { againAt: parts.now() };
  }
}

interface Place extends Pick<OpenConnection, 'adapter'> {
  readonly calendarId: string;
}

/** Writes the event, moves it, or looks at its link: whichever is still to do. */
async function write(
  parts: CalendarJobParts,
  record: BookingRecord,
  place: Place & { readonly job: Job },
): Promise<Outcome> {
  const event = await bring(parts, record, place);
  // Somebody changed the booking in between: look again.
  if (event === 'stale') return { againAt: parts.now() };
  const conference = conferenceOf(record, event, parts.now() - place.job.createdAt);
  const kept = await keep(
    parts,
    { ...record, location: conference ? { ...record.location, conference } : record.location },
    event
      ? {
          state: 'written',
          eventId: event.id,
          attempt: record.calendar.attempt,
          writtenVersion: record.version,
        }
      : { state: 'failed' },
  );
  if (!kept) return { againAt: parts.now() };
  const undecided = conference?.state === 'requested' || conference?.state === 'pending';
  return undecided ? { againAt: parts.now() + backoff(place.job.attempts) } : 'done';
}

/** The event as it stands after what was to be done; `undefined` when the host has deleted it. */
async function bring(
  parts: CalendarJobParts,
  record: BookingRecord,
  { adapter, calendarId }: Place,
): Promise<CalendarEvent | undefined | 'stale'> {
  const { eventId, writtenVersion } = record.calendar;
  if (eventId !== undefined && writtenVersion === record.version)
    return adapter.event({ calendarId, eventId });
  const draft = await draftOf(parts, record);
  try {
    if (eventId === undefined) return await adapter.insert(calendarId, draft);
    const { start, end, zone, title, description } = draft;
    const change = { start, end, zone, title, ...(description !== undefined && { description }) };
    return await adapter.update({ calendarId, eventId }, change);
  } catch (error) {
    const burnt = eventId === undefined ? 'version-conflict' : 'not-found';
    if (!isBookingError(error) || error.code !== burnt) throw error;
    await startOver(parts, record);
    return 'stale';
  }
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
  { adapter, calendarId }: Place,
): Promise<Outcome> {
  const eventId = record.calendar.eventId ?? (await idOf(record));
  await adapter.cancel({ calendarId, eventId });
  return (await keep(parts, record, { state: 'none' })) ? 'done' : { againAt: parts.now() };
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

/** What cannot be written makes no link either. */
function withoutLink(record: BookingRecord): BookingRecord {
  const { conference } = record.location;
  if (!conference || conference.state === 'ready') return record;
  return { ...record, location: { ...record.location, conference: { ...conference, state: 'failed' } } };
}

async function draftOf(parts: CalendarJobParts, record: BookingRecord): Promise<EventDraft> {
  const host = await parts.settings.host(record.hosts[0]?.id ?? '');
  return eventDraftOf(record, { id: await idOf(record), zone: host?.schedule.zone ?? 'UTC' });
}

function idOf(record: BookingRecord): Promise<string> {
  return eventIdOf(record.occupancyId, record.hosts[0]?.id ?? '', record.calendar.attempt);
}

/** Stores what became of the calendar entry, unless the booking has changed meanwhile. */
async function keep(
  parts: CalendarJobParts,
  record: BookingRecord,
  calendar: Partial<CalendarWrite>,
): Promise<boolean> {
  return (
    (await parts.bookings.change({ ...record, calendar: { ...record.calendar, ...calendar } })) === 'changed'
  );
}

function isLive({ status }: BookingRecord): boolean {
  return status === 'confirmed';
}

/** 1 s, 2 s, 4 s … 15 min. */
function backoff(attempts: number): number {
  return Math.min(2 ** Math.min(attempts - 1, 20) * 1000, 900_000);
}
