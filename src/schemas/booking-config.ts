import * as z from 'zod';
import { isEmailAddress, isWebOrigin } from '../contract/value-shapes.js';
import { areDistinct } from './distinct.js';
import { Zone } from './moments.js';
import { Slug } from './slug.js';

/** Whole numbers from one to another. */
function whole(least: number, most: number): z.ZodInt {
  const error = `must be a whole number from ${least} to ${most}`;
  return z.int({ error }).min(least, error).max(most, error);
}

const text = z.string().min(1, 'must not be empty').max(2000);
/** A file whose content is the secret, so that what stands in the configuration may be read by anybody. */
const secretFile = (what: string) => text.describe(`File that holds ${what}.`);

const Origin = z
  .string()
  .refine(isWebOrigin, 'must be scheme, host and port alone, such as https://shop.example');
const Origins = z.union([z.literal('*'), z.array(Origin).max(1000)], {
  error: 'must be "*", or a list of origins such as ["https://shop.example"]',
});
const Page = z.string().refine(isPage, 'must be an https address (http on this very machine)');
const Email = z.string().refine(isEmailAddress, 'must be an e-mail address');

const Database = z
  .strictObject({
    url: text
      .describe('`postgres://…` of a server, else the folder of the embedded database.')
      .default('data'),
    urlFile: secretFile('the address in place of `url`, where a password is part of it').optional(),
    connections: whole(1, 1000).describe('Connections to a server at most.').default(10),
  })
  .describe('Where bookings and settings are kept.');

const Google = z
  .strictObject({
    clientId: text.describe('The OAuth client of the Google Cloud console.'),
    clientSecretFile: secretFile('the secret of that client').optional(),
    standIn: z
      .string()
      .refine(isOwnMachine, 'must be an http address of this very machine')
      .describe('Address of a stand-in for Google on this machine (docs/stand-in.md), to try things out.')
      .optional(),
  })
  .describe('Hosts connect Google Calendar, and sign in with Google.');

const Caldav = z
  .strictObject({
    server: Page.describe(
      'The one server whose accounts can be connected, such as your own Nextcloud; when missing, hosts enter the address of theirs.',
    ).optional(),
    name: text.describe('What hosts know it by; `CalDAV` when missing.').optional(),
    zone: Zone.describe(
      'Zone of calendars that name none, where the host’s own hours do not say it (IANA).',
    ).optional(),
    allow: z
      .array(text)
      .max(100)
      .describe(
        'Servers inside your own network that may be reached: names (`cloud.intranet`), addresses, networks (`10.1.0.0/16`). Without these only public ones are.',
      )
      .default([]),
  })
  .describe('Hosts connect calendars at Nextcloud, iCloud, Fastmail and others (docs/caldav.md).');

const Smtp = z
  .strictObject({
    url: text.describe('`smtps://user:password@host:465` or `smtp://host:587`.').optional(),
    urlFile: secretFile('the address in place of `url`, where a password is part of it').optional(),
    requireTls: z
      .boolean()
      .describe(
        'Sends nothing over a connection that is not encrypted; when missing, unless it is this machine.',
      )
      .optional(),
    caFile: text.describe('Certificate authorities (PEM) trusted in place of the public ones.').optional(),
    clientName: text.describe('How this machine names itself to the mail server.').optional(),
    timeoutSeconds: whole(1, 600).describe('For one attempt.').default(60),
    connections: whole(1, 100).describe('Connections at most.').default(5),
  })
  .describe('The mail server.');

const Mail = z
  .strictObject({
    from: z.strictObject({ email: Email, name: text.optional() }).describe('Whom mails are from.'),
    smtp: Smtp.optional(),
    folder: text
      .describe('Folder that mails are written into in place of a mail server, to try things out.')
      .optional(),
  })
  .describe('Guests and hosts hear by mail of what happens, and hosts get links to sign in.');

const Jitsi = z
  .strictObject({
    baseUrl: Page.describe('The Jitsi server, such as https://meet.example.org.'),
    secretFile: secretFile('what rooms are derived from').optional(),
  })
  .describe('Places with links to rooms of a Jitsi server.');

const Following = z
  .strictObject({
    notify: z
      .boolean()
      .describe(
        'Google tells of changes at once, at `/v1/notifications`, which it has to reach from the internet.',
      )
      .default(false),
    pollSeconds: whole(5, 86_400).describe('How often calendars are asked that tell nobody.').default(300),
    backstopSeconds: whole(60, 86_400).describe('How often calendars are asked that do tell.').default(1800),
  })
  .describe('How hosts’ calendars are followed (docs/following.md).');

const CalendarReads = z
  .strictObject({
    freshSeconds: whole(0, 600).describe('How old what is listed may be.').default(30),
    perHostAndMinute: whole(1, 10_000)
      .describe('Reads of one host’s calendars a minute at most.')
      .default(120),
    patienceSeconds: whole(1, 60)
      .describe('The longest a calendar may take while a guest waits.')
      .default(15),
  })
  .describe('How often calendars are read for those who only look.');

const Holds = z
  .strictObject({
    minutes: whole(1, 60).describe('How long a time is held for a guest who is typing.').default(5),
    extensions: whole(0, 20).describe('How often it can be held for longer.').default(2),
    perClient: whole(1, 100).describe('Live holds of one network address at most.').default(3),
    perEventType: whole(1, 10_000).describe('Live holds of one event type at most.').default(20),
  })
  .describe('How times are kept for guests who are still typing.');

const Limits = z
  .strictObject({
    bodyBytes: whole(1024, 10_000_000).describe('Largest request body.').default(65_536),
    jsonDepth: whole(4, 1000).describe('Deepest nesting of a request body.').default(32),
    writesPerMinute: whole(1, 100_000)
      .describe('Writes of one network address a minute at most.')
      .default(10),
    writesPerOwnerAndMinute: whole(1, 1_000_000)
      .describe('Writes to one owner a minute at most, whoever they come from.')
      .default(600),
    writesPerHostAndMinute: whole(1, 100_000)
      .describe('Writes of one signed-in host a minute at most.')
      .default(120),
    bookingsPerEmailAndHour: whole(1, 100_000)
      .describe('Bookings of one guest’s address at one owner an hour at most.')
      .default(20),
  })
  .describe('What anybody may ask for at most.');

const Stop = z
  .strictObject({
    delaySeconds: whole(0, 300)
      .describe(
        'How long requests are still taken after the signal to end, while the server says that it is not ready: 5 where a balancer has to notice.',
      )
      .default(0),
    graceSeconds: whole(1, 300)
      .describe('How long running requests, and the running work, may then take.')
      .default(10),
  })
  .describe('How the server ends.');

const Log = z
  .strictObject({
    level: z.enum(['debug', 'info', 'warn', 'error']).describe('The least that is written.').default('info'),
    format: z
      .enum(['json', 'text'])
      .describe('One JSON object a line, or text to be read; when missing, text in a terminal, else JSON.')
      .optional(),
  })
  .describe('What is written to the standard output.');

/** What `serve` does by itself, and can be told not to. */
export const servedParts = ['pages', 'sign-in', 'google-sign-in', 'following', 'worker'] as const;

/**
 * The configuration of `npx booking-elements serve`, `booking.config.json`, with the environment laid over it. Secrets stand in
 * neither: they are read from the environment, or from files that are named here.
 */
export const BookingConfig = z
  .strictObject({
    $schema: z.string().describe('Where editors find this schema.').optional(),
    publicUrl: Page.describe(
      'The server’s own address as browsers see it, with the path before `/v1` if there is one. On this machine alone it may be missing.',
    ).optional(),
    host: text.describe('Address to listen on; `0.0.0.0` for all of this machine.').default('127.0.0.1'),
    port: whole(0, 65_535).describe('Port to listen on.').default(8080),
    trustedProxies: whole(0, 20)
      .describe('How many proxies of yours stand in front, whose `X-Forwarded-For` counts.')
      .default(0),
    database: Database.prefault({}),
    secretFile: secretFile(
      'the secret of the server, one a line where it was changed: the first is used, the others still open what was made with them',
    ).optional(),
    owners: z
      .array(Slug)
      .min(1, 'must name an owner')
      .refine(areDistinct, 'must differ from one another')
      .describe('Slugs of the owners that are served; all of the database when missing.')
      .optional(),
    origins: Origins.describe('Pages that guests may book from: `"*"`, or a list of origins.').default('*'),
    frames: Origins.describe(
      'Pages that may show the booking pages in an `<iframe>`: a list of origins, or `"*"` (docs/pages.md).',
    ).default([]),
    hostOrigins: z
      .array(Origin)
      .max(100)
      .describe('Origins of pages beside the server’s own that hosts are served on.')
      .default([]),
    google: Google.optional(),
    caldav: Caldav.optional(),
    jitsi: Jitsi.optional(),
    mail: Mail.optional(),
    webhooks: z
      .boolean()
      .describe('Tells owners’ other systems what happens (docs/webhooks.md).')
      .default(false),
    holidays: z.boolean().describe('Hosts can close on public holidays.').default(false),
    manageUrl: Page.describe(
      'Page where guests manage bookings; the server’s own `/manage` when missing.',
    ).optional(),
    hostUrl: Page.describe(
      'Page where hosts see to things; the server’s own `/settings` when missing.',
    ).optional(),
    supportUrl: z
      .url({ protocol: /^(?:https?|mailto)$/, error: 'must be an https or mailto address' })
      .describe('Where hosts find help.')
      .optional(),
    following: Following.prefault({}),
    calendarReads: CalendarReads.prefault({}),
    holds: Holds.prefault({}),
    limits: Limits.prefault({}),
    retentionDays: whole(1, 3650)
      .describe(
        'Days after their end when bookings lose what is personal, for hosts who have set none themselves; they keep it when missing (docs/privacy.md).',
      )
      .optional(),
    tasksSecretFile: secretFile(
      'the `whsec_…` that `run-tasks` signs with, one a line: with it, `POST /v1/tasks/run` does the work that is due',
    ).optional(),
    without: z
      .array(z.enum(servedParts))
      .describe(
        'What is left out: `pages` behind links; hosts’ `sign-in`; `google-sign-in` alone; `following` calendars; the `worker`, where `run-tasks` does the work.',
      )
      .default([]),
    stop: Stop.prefault({}),
    log: Log.prefault({}),
  })
  .describe('Configuration of `npx booking-elements serve`.');
export type BookingConfig = z.output<typeof BookingConfig>;

/** The same as JSON Schema (draft 7, which editors know), for what is written into the file. */
export function bookingConfigJsonSchema(): object {
  return z.toJSONSchema(BookingConfig, { io: 'input', target: 'draft-7', unrepresentable: 'any' });
}

function isPage(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, search, hash, username, password } = new URL(address);
  const isBare = search === '' && hash === '' && username === '' && password === '';
  return isBare && (protocol === 'https:' || isOwnMachine(address));
}

function isOwnMachine(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname);
}
