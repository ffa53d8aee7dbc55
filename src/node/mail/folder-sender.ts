import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CallOptions } from '../../contract/call-options.js';
import type { Mail, MailAddress, MailSender } from '../../contract/mail.js';
import type { NotificationOutcome } from '../../contract/notification.js';
import { loadNodemailer } from './load-nodemailer.js';
import { fileNameOf } from './message-id.js';
import { messageOf, senderOf } from './message-of.js';

/** Where mails are laid down. */
export interface FolderSenderOptions {
  /** Made when it is missing, for nobody else to read. */
  readonly folder: string;
  /** Whom mails are from; its name stands where a mail brings none of its own. */
  readonly from: MailAddress;
}

/**
 * Makes a sender that writes each mail into a folder, as a file that mail programs open (`.eml`, RFC 5322): to try things
 * out, or for somebody else to send. The same mail again replaces its file, which is never there in part. Needs
 * `nodemailer`.
 *
 * An address that cannot be written into a mail is `undeliverable`, `address`; a folder that takes no file is `retry`, `folder`.
 *
 * @returns a sender that rejects with the reason of `signal` when that ends an attempt, and with nothing else
 * @throws TypeError for a `from` that is no address, Error when the folder cannot be made or `nodemailer` is not installed
 *
 * @example
 * const send = await folderSender({ folder: '.data/mails', from: { email: 'bookings@example.org' } });
 * await send(mail); // { outcome: 'sent' }
 */
export async function folderSender(options: FolderSenderOptions): Promise<MailSender> {
  const from = senderOf(options.from);
  const folder = path.resolve(options.folder);
  const { createTransport } = await loadNodemailer('folderSender');
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    logger: false,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  await makeFolder(folder);

  async function send(mail: Mail, { signal }: CallOptions = {}): Promise<NotificationOutcome> {
    signal?.throwIfAborted();
    const message = messageOf(mail, from);
    if (message === undefined) return { outcome: 'undeliverable', reason: 'address' };
    const { message: content } = await transport.sendMail({ ...message });
    try {
      await makeFolder(folder);
      await writeWhole(path.join(folder, fileNameOf(mail.id)), content, signal);
      return { outcome: 'sent' };
    } catch {
      signal?.throwIfAborted();
      return { outcome: 'retry', reason: 'folder' };
    }
  }

  return Object.assign(send, { from });
}

async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

type Content = Parameters<typeof writeFile>[1];

async function writeWhole(file: string, content: Content, signal: AbortSignal | undefined): Promise<void> {
  const part = `${file}.${randomUUID()}.part`;
  try {
    await writeFile(part, content, { flag: 'wx', mode: 0o600, flush: true, signal });
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
