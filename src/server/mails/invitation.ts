import { icsEventOf } from '../../contract/ics-event.js';
import type { Mail, MailAddress } from '../../contract/mail.js';
import type { BookingNotification, Reader } from '../../contract/notification.js';
import { icsOf, icsOfSeveral } from '../../time/ics.js';
import type { IcsEvent } from '../../time/ics.js';

/**
 * The file that puts a booking into the reader's calendar, brings it up to date there, or takes it out again (RFC 5546). It is
 * organised by whom the mail is from: an answer to an organiser of another name would look forged. A host's own is only
 * published (section 3.2.1): who organises a meeting is not invited to it. So are several bookings of one go, because a request is
 * about one alone; what comes later of one of them takes its place there.
 */
export function invitationOf(
  { invitation: method, booking, series, reader }: BookingNotification,
  made: { readonly from: MailAddress; readonly stamp: number },
): Mail['calendar'] {
  if (!method) return undefined;
  if (series) {
    const events = series.map((time) => eventOf({ ...booking, ...time }, reader, made));
    return { method: 'PUBLISH', content: icsOfSeveral(events, 'PUBLISH') };
  }
  const content = icsOf({
    ...eventOf(booking, reader, made),
    method,
    ...(reader.role !== 'host' && {
      attendees: [
        { name: reader.name ?? reader.email, email: reader.email, hasAccepted: reader.role === 'guest' },
      ],
    }),
  });
  return { method, content };
}

function eventOf(
  booking: BookingNotification['booking'],
  { role }: Reader,
  { from, stamp }: { readonly from: MailAddress; readonly stamp: number },
): IcsEvent {
  const { eventType, guest, host } = booking;
  return {
    ...icsEventOf(booking, stamp),
    ...(role === 'host' && { summary: [eventType.title, guest.name].filter(Boolean).join(' – ') }),
    organizer: { name: host.name, email: from.email },
  };
}
