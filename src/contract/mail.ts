import type { CallOptions } from './call-options.js';
import type { NotificationOutcome } from './notification.js';

/** An address, and whose it is. Neither holds a line break or any other control character. */
export interface MailAddress {
  readonly name?: string;
  readonly email: string;
}

/** A mail as it is handed over to be sent. Who it is from, the sender knows. */
export interface Mail {
  /** The same in every attempt, and no other's: 1 to 200 printable ASCII characters without spaces; its `Message-ID` is made of it. */
  readonly id: string;
  /** The name that stands before the sender's address: whom it is about. */
  readonly fromName?: string;
  readonly to: MailAddress;
  /** Whom an answer reaches. */
  readonly replyTo?: MailAddress;
  /** One line. */
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  readonly text: string;
  readonly html: string;
  /** Names what several mails are about, so that they can be shown together: the same characters as `id`. */
  readonly thread?: string;
  /** An iTIP message (RFC 5546, RFC 6047). */
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; readonly content: string };
}

/** Makes one attempt to send a mail; whatever goes wrong on the way is an outcome. */
export interface MailSender {
  (mail: Mail, options?: CallOptions): Promise<NotificationOutcome>;
  /** Whom mails are from: it organises what they invite to (RFC 5546, section 2.1.2). */
  readonly from: MailAddress;
}
