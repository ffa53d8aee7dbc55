import type { Mail, MailAddress } from '../../contract/mail.js';
import { isEmailAddress } from '../../contract/value-shapes.js';
import { bodyOf } from './body-of.js';
import { lineOf } from './line-of.js';
import { messageIdOf } from './message-id.js';

/** An address as nodemailer takes it. */
interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** A mail as nodemailer takes it. Its own types stay out, so that nobody needs them to read ours. */
export interface Message {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly replyTo?: Mailbox;
  readonly envelope: { readonly from: string; readonly to: string };
  readonly subject: string;
  readonly messageId: string;
  readonly inReplyTo?: string;
  readonly references?: string;
  readonly headers: Record<string, string>;
  readonly text: string;
  readonly html: string;
  readonly icalEvent?: { readonly method: string; readonly filename: string; readonly content: string };
  readonly disableFileAccess: true;
  readonly disableUrlAccess: true;
}

const longestName = 200;
const longestSubject = 500;

/** A language tag, as far as it fits a header (RFC 5646). */
const languageTag = /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/;

/**
 * A mail as the message that is sent of it (RFC 5322): text, HTML and invitation as alternatives, the invitation as a file
 * too (RFC 6047), marked so that no machine answers it (RFC 3834).
 *
 * @returns `undefined` where one of its addresses cannot be mailed
 */
export function messageOf(mail: Mail, from: MailAddress): Message | undefined {
  const { id, to, replyTo, subject, language, text, html, thread, calendar } = mail;
  if (!isEmailAddress(to.email) || (replyTo !== undefined && !isEmailAddress(replyTo.email)))
    return undefined;
  const domain = from.email.slice(from.email.lastIndexOf('@') + 1);
  const messageId = messageIdOf(id, domain);
  const first = thread === undefined ? messageId : messageIdOf(thread, domain);
  const name = lineOf(mail.fromName ?? '', longestName);
  return {
    from: mailboxOf(name === '' ? from : { ...from, name }),
    to: mailboxOf(to),
    ...(replyTo === undefined ? {} : { replyTo: mailboxOf(replyTo) }),
    envelope: { from: from.email, to: to.email },
    subject: lineOf(subject, longestSubject),
    messageId,
    // What a thread begins with is no mail of its own, so that any of its mails may come first, or never.
    ...(first === messageId ? {} : { inReplyTo: first, references: first }),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      ...(languageTag.test(language) ? { 'Content-Language': language } : {}),
    },
    text: bodyOf(text),
    html: bodyOf(html),
    ...(calendar === undefined ? {} : { icalEvent: invitationOf(calendar) }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/**
 * Whom mails are from, as it will be written.
 *
 * @throws TypeError when it is no e-mail address
 */
export function senderOf({ name = '', email }: MailAddress): MailAddress {
  if (!isEmailAddress(email)) throw new TypeError('The address that mails are from is not an e-mail address');
  const line = lineOf(name, longestName);
  return line === '' ? { email } : { email, name: line };
}

function mailboxOf({ name = '', email }: MailAddress): Mailbox {
  return { name: lineOf(name, longestName), address: email };
}

function invitationOf({ method, content }: NonNullable<Mail['calendar']>): NonNullable<Message['icalEvent']> {
  return { method, filename: 'invite.ics', content: bodyOf(content) };
}
