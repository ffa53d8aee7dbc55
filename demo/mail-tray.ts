import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { folderSender } from '../src/mail.js';
import type { Mail, MailSender } from '../src/contract.js';

/** Where the demo's mails go: into files, and onto a page that shows them as their readers would see them. */
export interface MailTray {
  readonly send: MailSender;
  /** `GET` lists the mails, the newest first; with an id behind it, and `.html`, `.txt`, `.ics` or `.eml`, shows one. */
  answer(request: Request): Promise<Response>;
}

interface TrayMail extends Mail {
  /** ISO 8601. */
  readonly at: string;
}

/** Prefix of what it answers. */
export const mailTrayPath = '/demo/mails';

/** What a mail shown in a frame may do: look as it does, and open its links elsewhere. */
const mailPolicy =
  "default-src 'none'; style-src 'unsafe-inline'; sandbox allow-popups allow-popups-to-escape-sandbox";

/** Opens the tray in a folder, with the mails that are in it. */
export async function openMailTray(folder: string): Promise<MailTray> {
  await mkdir(folder, { recursive: true });
  const toFile = await folderSender({ folder, from: { name: 'The demo', email: 'bookings@demo.example' } });
  const mails = new Map<string, TrayMail>();
  for (const mail of await readMails(folder)) mails.set(mail.id, mail);

  const send = async (mail: Mail, options?: Parameters<MailSender>[1]): ReturnType<MailSender> => {
    const outcome = await toFile(mail, options);
    const kept = { ...mail, at: new Date().toISOString() };
    await writeFile(path.join(folder, `${mail.id}.json`), JSON.stringify(kept), { mode: 0o600 });
    mails.set(mail.id, kept);
    return outcome;
  };

  return {
    send: Object.assign(send, { from: toFile.from }),
    async answer(request) {
      const { pathname } = new URL(request.url);
      if (pathname === mailTrayPath) return list([...mails.values()]);
      const [, id = '', kind = ''] =
        /^\/([\w-]{1,200})\.(html|txt|ics|eml)$/.exec(pathname.slice(mailTrayPath.length)) ?? [];
      const mail = mails.get(id);
      if (!mail) return new Response('Not found\n', { status: 404 });
      return show(mail, kind, folder);
    },
  };
}

function list(mails: TrayMail[]): Response {
  const shown = mails
    .sort((a, b) => (a.at < b.at ? 1 : -1))
    .map(({ id, at, to, subject, language, calendar }) => ({
      id,
      at,
      to: to.email,
      subject,
      language,
      hasCalendar: calendar !== undefined,
    }));
  return Response.json({ mails: shown }, { headers: { 'Cache-Control': 'no-store' } });
}

async function show(mail: TrayMail, kind: string, folder: string): Promise<Response> {
  const text = (content: string | Uint8Array<ArrayBuffer>, type: string): Response =>
    new Response(content, {
      headers: {
        'Content-Type': type,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': mailPolicy,
      },
    });
  if (kind === 'html') return text(mail.html, 'text/html; charset=utf-8');
  if (kind === 'txt') return text(mail.text, 'text/plain; charset=utf-8');
  if (kind === 'ics' && mail.calendar) return text(mail.calendar.content, 'text/calendar; charset=utf-8');
  if (kind === 'eml')
    return text(new Uint8Array(await readFile(await sentFile(folder, mail))), 'message/rfc822');
  return new Response('Not found\n', { status: 404 });
}

/** What `folderSender` wrote: the name begins with the id, which is of letters, digits, hyphens and underscores. */
async function sentFile(folder: string, { id }: TrayMail): Promise<string> {
  const name = (await readdir(folder)).find((file) => file.startsWith(`${id}-`) && file.endsWith('.eml'));
  if (name === undefined) throw new Error(`There is no file of the mail ${id}`);
  return path.join(folder, name);
}

async function readMails(folder: string): Promise<readonly TrayMail[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    files.map(async (name) => JSON.parse(await readFile(path.join(folder, name), 'utf8')) as TrayMail),
  );
}
