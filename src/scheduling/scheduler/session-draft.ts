import { addressDigest, comparedAddress, invitedTo } from '../../contract/index.js';
import type {
  Attendee,
  BookingRecord,
  CalendarEntry,
  CalendarEvent,
  EventDraft,
  HostSettings,
} from '../../contract/index.js';
import type { Desk } from './calendar-desk.js';
import { eventDraftOf } from './event-draft.js';
import type { Session } from './event-draft.js';
import { invitedGuestsOf } from './further-guests.js';

/** The event of a session, with those who take part as hosts as the settings have them by now. */
export async function draftFor(
  { settings, manageLinkOf }: Pick<Desk, 'settings' | 'manageLinkOf'>,
  entry: CalendarEntry,
  session: Session,
): Promise<EventDraft> {
  const ids = new Set(session.flatMap(({ hosts }) => hosts.map(({ id }) => id)));
  const [{ owner, eventType }] = session;
  const [found, offered] = await Promise.all([
    settings.hosts([...ids]),
    settings.eventType(owner, eventType.slug),
  ]);
  const organiser = found.find(({ id }) => id === entry.hostId);
  const draft = await eventDraftOf(entry, session, {
    zone: organiser?.schedule.zone ?? 'UTC',
    coHosts: found.filter((host) => host !== organiser).flatMap(inviteeOf),
    eventType: offered,
    manageLinkOf,
  });
  return { ...draft, attendees: eachOnce(draft.attendees) };
}

/** Addresses of those whom the event shows, or may show, and who are no longer on it. */
export async function leftBehind(
  { bookings, job }: Pick<Desk, 'bookings' | 'job'>,
  entry: CalendarEntry,
  session: Session,
): Promise<readonly string[]> {
  const gone = Object.keys(entry.shown).filter((ref) => session.every((record) => record.ref !== ref));
  const records = await Promise.all(gone.map((ref) => bookings.find(job.owner, ref)));
  const staying = new Set(session.flatMap(addressesOf));
  const addresses = records.flatMap((record) => (record ? addressesOf(record) : []));
  return [...new Set(addresses)].filter((address) => !staying.has(address));
}

/** Addresses on an event of those who were forgotten, and are to be on it no longer; none where the calendar does not say. */
export async function forgottenOn(
  event: CalendarEvent | undefined,
  { occupancyId, leaving = [] }: CalendarEntry,
  { attendees }: Pick<EventDraft, 'attendees'>,
): Promise<readonly string[]> {
  if (leaving.length === 0) return [];
  const staying = new Set(attendees.map(({ email }) => comparedAddress(email)));
  const invited = (invitedTo(event) ?? []).filter((email) => !staying.has(email));
  const named = await Promise.all(
    invited.map(async (email) => ({ email, digest: await addressDigest(occupancyId, email) })),
  );
  return named.filter(({ digest }) => leaving.includes(digest)).map(({ email }) => email);
}

/** Addresses of those who were on the event when it was written last. */
export function invitedBefore(
  { shown }: CalendarEntry,
  session: Session,
  { attendees }: Pick<EventDraft, 'attendees'>,
): readonly string[] {
  const guests = session.filter(({ ref }) => shown[ref]?.state === 'written').flatMap(addressesOf);
  const hosts = guests.length > 0 ? attendees.filter(({ isHost }) => isHost) : [];
  return [...guests, ...hosts.map(({ email }) => email.toLowerCase())];
}

/** Lower-case. */
function addressesOf(record: BookingRecord): readonly string[] {
  return invitedGuestsOf(record).map(({ email }) => email.toLowerCase());
}

function inviteeOf({ email, name }: HostSettings): Attendee | [] {
  return email === undefined ? [] : { email, name, isHost: true };
}

/** Nobody is invited twice; hosts come first and stay hosts. */
function eachOnce(attendees: readonly Attendee[]): readonly Attendee[] {
  const seen = new Set<string>();
  return attendees.filter(({ email }) => {
    const isNew = !seen.has(email.toLowerCase());
    seen.add(email.toLowerCase());
    return isNew;
  });
}
