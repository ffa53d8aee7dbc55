import type { CallOptions } from '../../contract/call-options.js';
import type { Mail, MailAddress, MailSender } from '../../contract/mail.js';
import type { NotificationOutcome } from '../../contract/notification.js';
import { loadNodemailer } from './load-nodemailer.js';
import { messageOf, senderOf } from './message-of.js';
import { outcomeOf } from './smtp-outcome.js';
import { smtpPoolOf } from './smtp-pool.js';
import type { SmtpPoolOptions } from './smtp-pool.js';
import { timeLimit, until } from './time-limit.js';

/** Whom mails are from, where they are handed over, and how. */
export interface SmtpSenderOptions extends SmtpPoolOptions {
  /** Whom mails are from; its name stands where a mail brings none of its own. */
  readonly from: MailAddress;
}

/** What a server says when it is greeted: `reason` is one of those that an attempt to send has. */
export type SmtpReadiness =
  | { readonly outcome: 'ready' }
  | { readonly outcome: 'unready'; readonly reason: string };

/** A sender that keeps connections. */
export interface SmtpSender extends MailSender {
  /** Connects and logs in, and sends nothing: for those who set it up. */
  verify(options?: CallOptions): Promise<SmtpReadiness>;
  /** Finishes what is being handed over and lets go of all connections, so that a process can end; later mails are `retry`, `closed`. */
  close(): void;
}

const closedOutcome: NotificationOutcome = { outcome: 'retry', reason: 'closed' };

/**
 * Makes a sender that hands mails over to a mail server (SMTP, RFC 5321 and RFC 6409). Needs `nodemailer`.
 *
 * What the server refuses for good (5xx) is `undeliverable` with its number, `smtp 550`; an address that cannot be written
 * into a mail is `undeliverable`, `address`. All else is `retry`: with the number, `smtp 451`, or `unreachable`, `timeout`,
 * `tls`, `authentication`, `closed`. No reason, error or log holds a password, an address, or the server's words. A server
 * whose last answer got lost may be handed the same mail again, with the same `Message-ID`.
 *
 * @returns a sender that rejects with the reason of `signal` when that ends an attempt, and with nothing else
 * @throws TypeError for an option that cannot be used, Error when `nodemailer` is not installed
 *
 * @example
 * const send = await smtpSender({
 *   url: 'smtps://bookings:secret@smtp.example.org',
 *   from: { name: 'Bookings', email: 'bookings@example.org' },
 * });
 * await send(mail); // { outcome: 'sent' }
 */
export async function smtpSender(options: SmtpSenderOptions): Promise<SmtpSender> {
  const { timeoutSeconds = 60 } = options;
  const from = senderOf(options.from);
  const pool = smtpPoolOf({ ...options, timeoutSeconds });
  const { createTransport } = await loadNodemailer('smtpSender');
  const transport = createTransport(pool);
  let closed = false;
  const isClosed = (): boolean => closed;

  /** What an attempt comes to, within its time and as long as somebody waits for it. */
  async function attempt(
    work: (signal: AbortSignal) => Promise<unknown>,
    { signal }: CallOptions = {},
  ): Promise<NotificationOutcome> {
    signal?.throwIfAborted();
    if (isClosed()) return closedOutcome;
    const limit = timeLimit(timeoutSeconds, signal);
    try {
      await work(limit.signal);
      return { outcome: 'sent' };
    } catch (error) {
      signal?.throwIfAborted();
      if (limit.signal.aborted) return { outcome: 'retry', reason: 'timeout' };
      const outcome = outcomeOf(error);
      return isClosed() && outcome.outcome === 'retry' ? closedOutcome : outcome;
    } finally {
      limit.release();
    }
  }

  async function send(mail: Mail, callOptions?: CallOptions): Promise<NotificationOutcome> {
    const message = messageOf(mail, from);
    if (message === undefined) return { outcome: 'undeliverable', reason: 'address' };
    return attempt((signal) => transport.sendMail({ ...message, signal }), callOptions);
  }

  async function verify(callOptions?: CallOptions): Promise<SmtpReadiness> {
    const outcome = await attempt((signal) => until(signal, transport.verify()), callOptions);
    return outcome.outcome === 'sent' ? { outcome: 'ready' } : { outcome: 'unready', reason: outcome.reason };
  }

  function close(): void {
    closed = true;
    transport.close();
  }

  return Object.assign(send, { from, verify, close });
}
