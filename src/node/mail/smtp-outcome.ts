import type { NotificationOutcome } from '../../contract/notification.js';

/** What nodemailer notes at the commands that hand a mail over; before them nothing is said of the mail. */
const handingOver: readonly unknown[] = ['MAIL FROM', 'RCPT TO', 'DATA'];

/** Whoever sends is not known there, or not by a connection like this (RFC 4954, section 6). */
const unauthenticated: readonly unknown[] = [530, 534, 535, 538];

/** Codes of Node and OpenSSL for a certificate or a handshake that is no good. */
const tlsCodes = /^ERR_(?:SSL|TLS)_|^EPROTO$|^(?!ERR_)[A-Z]+_/;

/** What has become of a mail that a server did not take, by the error of nodemailer; nothing of its text is passed on. */
export function outcomeOf(error: unknown): NotificationOutcome {
  const [code, cause, reply] = ['code', 'originalCode', 'responseCode'].map((field) => fieldOf(error, field));
  if (code === 'ETIMEDOUT' || cause === 'ETIMEDOUT' || cause === 'ETIMEOUT') return retry('timeout');
  if (code === 'ETLS' || (typeof cause === 'string' && tlsCodes.test(cause))) return retry('tls');
  if (unauthenticated.includes(reply)) return retry('authentication');
  if (typeof reply === 'number') {
    const isFinal = isPermanent(reply) && handingOver.includes(fieldOf(error, 'command'));
    if (isFinal) return { outcome: 'undeliverable', reason: `smtp ${reply}` };
    if (code !== 'EAUTH' || !isPermanent(reply)) return retry(`smtp ${reply}`);
  }
  if (code === 'EAUTH') return retry('authentication');
  return retry('unreachable');
}

/** The same mail would be refused again (RFC 5321, section 4.2.1); 503 speaks of the session instead. */
function isPermanent(reply: number): boolean {
  return reply >= 500 && reply < 600 && reply !== 503;
}

function retry(reason: string): NotificationOutcome {
  return { outcome: 'retry', reason };
}

function fieldOf(error: unknown, name: string): unknown {
  return error instanceof Error ? Reflect.get(error, name) : undefined;
}
