import { icsEventOf } from '../../contract/ics-event.js';
import type { Mail, MailAddress } from '../../contract/mail.js';
import type { BookingNotification } from '../../contract/notification.js';
import { icsOf } from '../../time/ics.js';

/**
 * The file that puts a booking into the reader's calendar, brings it up to date there, or takes it out again (RFC 5546). It is
 * organised by whom the mail is from: an answer to an organiser of another name would look forged. A host's own is only
 * published (section 3.2.1): who organises a meeting is not invited to it.
 */
export function invitationOf(
  { invitation: method, booking, reader }: BookingNotification,
  { from, stamp }: { readonly from: MailAddress; readonly stamp: number },
): Mail['calendar'] {
  if (!method) return undefined;
  const event = icsEventOf(booking, stamp);
  const isHost = reader.role === 'host';
  const content = icsOf({
    ...event,
    method,
    ...(isHost && { summary: [booking.eventType.title, booking.guest.name].filter(Boolean).join(' – ') }),
    organizer: { name: booking.host.name, email: from.email },
    ...(!isHost && {
      attendees: [
        { name: reader.name ?? reader.email, email: reader.email, hasAccepted: reader.role === 'guest' },
      ],
    }),
  });
  return { method, content };
}
