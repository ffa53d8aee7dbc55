import type { Mail, MailSender } from '../../contract/mail.js';
import type { Notification, Notifier } from '../../contract/notification.js';
import { bookingContent } from './booking-content.js';
import type { Writing } from './booking-facts.js';
import { invitationOf } from './invitation.js';
import { mailBody } from './mail-body.js';
import type { MailContent } from './mail-content.js';
import { wordsFor } from './mail-words.js';
import { reconnectContent } from './reconnect-content.js';
import { waitlistContent } from './waitlist-content.js';

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
  const content = contentOf(notification, { texts, reading: { locale, zone: reader.zone } });
  const calendar = 'booking' in notification ? invitationOf(notification, made) : undefined;
  return {
    id,
    to: {
      email: reader.email,
      ...(reader.name !== undefined && reader.name !== '' && { name: reader.name }),
    },
    ...mailBody(content),
    ...headersOf(notification),
    ...(calendar && { calendar }),
  };
}

function contentOf(notification: Notification, writing: Writing): MailContent {
  if ('booking' in notification) return bookingContent(notification, writing);
  return 'entry' in notification
    ? waitlistContent(notification, writing)
    : reconnectContent(notification, writing.texts);
}

/** What belongs together, and to guests a mail from their host, in whose name it is sent. */
function headersOf(notification: Notification): Pick<Mail, 'thread' | 'fromName' | 'replyTo'> {
  if ('connection' in notification) return {};
  const { reader, answerTo } = notification;
  const { ref, host } = 'booking' in notification ? notification.booking : notification.entry;
  return {
    thread: ref,
    ...(reader.role !== 'host' && { fromName: host.name }),
    ...(answerTo && { replyTo: answerTo }),
  };
}
