import type { Mail, MailSender } from '../../contract/mail.js';
import type { Notification, Notifier } from '../../contract/notification.js';
import { bookingContent } from './booking-content.js';
import { invitationOf } from './invitation.js';
import { mailBody } from './mail-body.js';
import { wordsFor } from './mail-words.js';
import { reconnectContent } from './reconnect-content.js';

export interface MailNotifierOptions {
  /** `smtpSender` or `folderSender` of `booking-elements/mail`, or one of your own. */
  readonly send: MailSender;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly clock?: () => number;
}

/**
 * Tells people by mail: in their language and zone, as text and as HTML, with a file for their calendar where nobody else writes
 * it there, and with the links that help them. A language that we have no words for is answered in English.
 *
 * @example
 * const send = await smtpSender({ url: process.env.SMTP_URL, from: { email: 'bookings@example.org', name: 'Example' } });
 * createScheduler({ …, notify: mailNotifier({ send }) });
 */
export function mailNotifier({ send, clock = Date.now }: MailNotifierOptions): Notifier {
  return async (notification, options) =>
    send(mailOf(notification, { from: send.from, stamp: clock() }), options);
}

/** A notification as a mail, made at an instant (epoch milliseconds). */
export function mailOf(
  notification: Notification,
  made: { readonly from: MailSender['from']; readonly stamp: number },
): Mail {
  const { id, reader } = notification;
  const { texts, locale } = wordsFor(reader);
  const reading = { locale, zone: reader.zone };
  const isOfBooking = 'booking' in notification;
  const content = isOfBooking
    ? bookingContent(notification, { texts, reading })
    : reconnectContent(notification, texts);
  const calendar = isOfBooking ? invitationOf(notification, made) : undefined;
  return {
    id,
    to: {
      email: reader.email,
      ...(reader.name !== undefined && reader.name !== '' && { name: reader.name }),
    },
    ...mailBody(content),
    ...(isOfBooking && { thread: notification.booking.ref, ...fromAndTo(notification) }),
    ...(calendar && { calendar }),
  };
}

/** To guests a mail comes from their host, in whose name it is sent. */
function fromAndTo({
  reader,
  booking,
  answerTo,
}: Extract<Notification, { readonly booking: unknown }>): Pick<Mail, 'fromName' | 'replyTo'> {
  return {
    ...(reader.role !== 'host' && { fromName: booking.host.name }),
    ...(answerTo && { replyTo: answerTo }),
  };
}
