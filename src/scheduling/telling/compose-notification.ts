import { isLive } from '../../contract/index.js';
import type {
  BookedTime,
  Booking,
  BookingNotification,
  BookingRecord,
  EventTypeSettings,
  Notification,
  QuestionSettings,
  Reader,
} from '../../contract/index.js';
import { bookingIn } from '../../contract/spoken-event-type.js';
import { formatInstant } from '../../time/instant.js';
import { bookingView } from '../scheduler/booking-view.js';
import { answerLines } from '../scheduler/event-answers.js';
import type { JobParts } from '../scheduler/job-terms.js';
import { detailThatMayLeave, isGuestsOwn } from '../scheduler/place-text.js';
import { strippedText } from '../scheduler/stripped-text.js';
import { addressOfHost } from './address-of-host.js';
import { calendarInvites } from './audience.js';
import type { ReaderKey } from './audience.js';
import { driftView } from './drift-view.js';
import type { BookingNotice, Notice } from './notification-jobs.js';
import type { ToldBooking } from './told-bookings.js';

/** What a notice says to its reader of what it is about, by now; `undefined` where there is nobody to read it. */
export async function composeNotification(
  parts: JobParts,
  notice: BookingNotice,
  told: readonly ToldBooking[],
): Promise<BookingNotification | undefined> {
  const [first] = told;
  if (!first) return undefined;
  const { record } = first;
  const reader = await readerOf(parts, record, notice.reader);
  if (!reader) return undefined;
  const { id, news, former, drift } = notice;
  const eventType = await parts.settings.eventType(record.owner, record.eventType.slug);
  const { role } = reader;
  const invitation = invitationFor(notice, told);
  const { endedBy, cancelReason } = record;
  const mayReadReason = role === 'host' || endedBy === 'host';
  return {
    id,
    reader,
    owner: record.owner,
    news,
    booking: bookingFor(reader, first, eventType),
    ...(told.length > 1 && { series: await seriesFor(parts, reader, { told, eventType }) }),
    ...(former && { former: { start: formatInstant(former.start), end: formatInstant(former.end) } }),
    ...(role === 'guest' && parts.manageLinkOf && { manageUrl: await parts.manageLinkOf(record) }),
    ...(role === 'host' && parts.hostUrl !== undefined && { hostUrl: parts.hostUrl }),
    ...(await answerToFor(parts, record, role)),
    ...(invitation && { invitation }),
    ...(endedBy && { endedBy }),
    ...(cancelReason !== undefined && mayReadReason && { reason: cancelReason }),
    ...(role === 'host' && answersFor(record, eventType)),
    ...(drift && { calendar: driftView(drift) }),
  };
}

/** The same of a connection that has ended; `undefined` where it was renewed or taken away by now. */
export async function composeEnding(
  parts: JobParts,
  { id, connectionId, reason }: Extract<Notice, { readonly connectionId: string }>,
  owner: string,
): Promise<Notification | undefined> {
  const connection = await parts.settings.connection(connectionId);
  if (connection?.status !== 'needs-reconnect') return undefined;
  const reader = await hostAsReader(parts, connection.hostId);
  if (!reader) return undefined;
  const { provider, account } = connection;
  return {
    id,
    reader,
    owner,
    news: 'needs-reconnect',
    ...(parts.hostUrl !== undefined && { hostUrl: parts.hostUrl }),
    connection: { provider, account, reason },
  };
}

async function readerOf(
  parts: JobParts,
  { guest, furtherGuests = [], zone, language }: BookingRecord,
  key: ReaderKey,
): Promise<Reader | undefined> {
  if (key.role === 'host') return hostAsReader(parts, key.id);
  const reads = { zone, ...(language !== undefined && { language }) };
  if (key.role === 'guest')
    return { role: 'guest', name: strippedText(guest.name), email: guest.email, ...reads };
  const email = furtherGuests[key.index];
  return email === undefined ? undefined : { role: 'companion', email, ...reads };
}

async function hostAsReader({ settings }: JobParts, hostId: string): Promise<Reader | undefined> {
  const host = await settings.host(hostId);
  if (!host || host.notifiedBy === 'none') return undefined;
  const email = await addressOfHost(settings, host);
  if (email === undefined) return undefined;
  return {
    role: 'host',
    name: strippedText(host.name),
    email,
    zone: host.schedule.zone,
    ...(host.language !== undefined && { language: host.language }),
  };
}

async function answerToFor(
  { settings }: JobParts,
  { guest, hosts }: BookingRecord,
  role: Reader['role'],
): Promise<Pick<BookingNotification, 'answerTo'>> {
  if (role === 'host') return { answerTo: { name: strippedText(guest.name), email: guest.email } };
  const host = await settings.host(hosts[0]?.id ?? '');
  return host?.email === undefined ? {} : { answerTo: { name: host.name, email: host.email } };
}

/**
 * A booking as this reader may see it, and in their words where its event type has them: to all but its hosts a guest's own words
 * are a stranger's.
 */
function bookingFor(
  { role, language = '' }: Reader,
  { record, entry }: ToldBooking,
  eventType: EventTypeSettings | undefined,
): BookingNotification['booking'] {
  const booking = bookingView(record, { entry });
  if (role === 'host') return booking;
  const { furtherGuests: _theirs, guest, location, ...rest } = booking;
  const name = strippedText(guest.name);
  const shown = {
    ...rest,
    guest: role === 'guest' ? { name, email: guest.email } : { name },
    location: isGuestsOwn(location) ? withDetail(location, detailThatMayLeave(location)) : location,
  };
  return bookingIn(shown, eventType?.translations, language);
}

/** Each of several, as far as it differs from the others. */
async function seriesFor(
  { manageLinkOf }: JobParts,
  reader: Reader,
  {
    told,
    eventType,
  }: { readonly told: readonly ToldBooking[]; readonly eventType: EventTypeSettings | undefined },
): Promise<readonly BookedTime[]> {
  const linkOf = reader.role === 'guest' ? manageLinkOf : undefined;
  const times = told.map(async (one): Promise<readonly BookedTime[]> => {
    const { ref, version, start, end, location, series } = bookingFor(reader, one, eventType);
    const manageUrl = await linkOf?.(one.record);
    const own = { ref, version, start, end, location, ...(manageUrl !== undefined && { manageUrl }) };
    return series ? [{ ...own, series }] : [];
  });
  return (await Promise.all(times)).flat();
}

function withDetail(
  { detail: _whole, ...location }: Booking['location'],
  detail: string,
): Booking['location'] {
  return detail === '' ? location : { ...location, detail };
}

/**
 * The file that goes along, for those into whose calendar nobody else writes the booking. Whom the calendar invites, and in whose
 * calendar it stands, gets none from us: theirs would be a second event. Of several, all in one file, nobody can be asked: it is
 * published.
 */
function invitationFor(
  notice: BookingNotice,
  told: readonly ToldBooking[],
): BookingNotification['invitation'] {
  const [first, ...others] = told;
  if (!first) return undefined;
  const { news, reader, wasConfirmed } = notice;
  const { record, entry } = first;
  if (news === 'reminder' || news === 'conflict' || news === 'write-failed' || news === 'changed-in-calendar')
    return undefined;
  const isOurs = record.notifiedBy === 'ours' && reader.role !== 'host';
  const isOrganiser = reader.role === 'host' && reader.id === record.hosts[0]?.id;
  if (!isOurs && entry && (isOrganiser || calendarInvites(entry))) return undefined;
  if (!isLive(record)) return isOurs || wasConfirmed ? 'CANCEL' : undefined;
  if (record.status === 'pending' && !isOurs) return undefined;
  return reader.role === 'host' || others.length > 0 ? 'PUBLISH' : 'REQUEST';
}

function answersFor(
  { answers }: BookingRecord,
  { questions = [] }: Pick<EventTypeSettings, 'questions'> = {},
): Pick<BookingNotification, 'answers' | 'hasMoreAnswers'> {
  const lines = answerLines(questions, answers);
  const staysHere = ({ id, inCalendarEvent }: QuestionSettings): boolean =>
    inCalendarEvent !== true && Object.hasOwn(answers, id);
  return {
    ...(lines !== '' && { answers: lines }),
    ...(questions.some(staysHere) && { hasMoreAnswers: true }),
  };
}
