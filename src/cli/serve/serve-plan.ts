import { readFileSync } from 'node:fs';
import { isWebhookSecret } from '../../contract/webhook.js';
import { smtpServerOf } from '../../node/mail/smtp-server-address.js';
import { BookingConfig } from '../../schemas/booking-config.js';
import type { servedParts } from '../../schemas/booking-config.js';
import { ConfigError } from './config-fault.js';
import type { ConfigFault } from './config-fault.js';
import { secretVariables } from './environment.js';
import type { SecretName } from './environment.js';
import { faultsIn } from './find-faults.js';
import type { Settings } from './read-settings.js';

type ServedPart = (typeof servedParts)[number];

/** At least one, the newest first. */
export type SecretList = readonly [string, ...string[]];

/** What is to be served, checked: everything that can be found wrong without opening anything has been. */
export interface ServePlan {
  readonly config: BookingConfig;
  readonly file?: string;
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** Path before `/v1`; empty where there is none. */
  readonly basePath: string;
  readonly databaseUrl: string;
  readonly secrets: SecretList;
  readonly google?: { readonly clientId: string; readonly clientSecret: string; readonly standIn?: string };
  readonly jitsi?: { readonly baseUrl: string; readonly secret: string };
  readonly smtp?: { readonly url: string; readonly ca?: string };
  readonly tasksSecrets?: SecretList;
  has(part: ServedPart): boolean;
}

/** How a secret is made, on whatever system Node runs. */
export const secretMaker = `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64url'))"`;
const tasksSecretMaker = `node -e "console.log('whsec_' + require('node:crypto').randomBytes(32).toString('base64'))"`;

/** Checks what file and environment say. @throws ConfigError naming everything that is wrong */
export function planOf(settings: Settings): ServePlan {
  const { file, secrets } = settings;
  const { config, faults } = checkedConfig(settings);
  const authorities = readAuthorities(config.mail?.smtp?.caFile);
  const all = [...faults, ...faultsOfSecrets(settings), ...authorities.faults];
  const [first, ...former] = linesOf(secrets.booking);
  const publicUrl = publicUrlOf(config);
  if (all.length > 0 || publicUrl === undefined || first === undefined) throw new ConfigError(all);
  const [tasksSecret, ...otherTasksSecrets] = linesOf(secrets.tasks);
  const { google, jitsi, mail } = config;
  return {
    config,
    ...(file !== undefined && { file }),
    publicUrl,
    basePath: new URL(publicUrl).pathname.replace(/\/$/, ''),
    databaseUrl: secrets.database ?? config.database.url,
    secrets: [first, ...former],
    ...(google && secrets.google !== undefined && { google: clientOf(google, secrets.google) }),
    ...(jitsi && secrets.jitsi !== undefined && { jitsi: { baseUrl: jitsi.baseUrl, secret: secrets.jitsi } }),
    ...(mail?.smtp && secrets.smtp !== undefined && { smtp: { url: secrets.smtp, ...authorities.given } }),
    ...(tasksSecret !== undefined && { tasksSecrets: [tasksSecret, ...otherTasksSecrets] as const }),
    has: (part) => !config.without.includes(part),
  };
}

/** What can be used of the values, and all that is wrong with them: one fault does not hide another. */
function checkedConfig(settings: Settings): {
  readonly config: BookingConfig;
  readonly faults: readonly ConfigFault[];
} {
  const { values, variableOf } = settings;
  const whereOf = (path: string): string => variableOf.get(path) ?? path;
  const read = BookingConfig.safeParse(values);
  if (read.success)
    return {
      config: read.data,
      faults: [...settings.faults, ...faultsBetween(read.data, settings, whereOf)],
    };
  const wrong = new Set(
    read.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
    ),
  );
  const rest = Object.fromEntries(Object.entries(values).filter(([name]) => !wrong.has(name)));
  const config = BookingConfig.parse(rest);
  // What rests on something that is wrong itself is not judged.
  const between = faultsBetween(config, settings, whereOf).filter(
    ({ where }) => !(wrong.has('publicUrl') && ['publicUrl', 'following.notify'].includes(where)),
  );
  return {
    config,
    faults: [...settings.faults, ...faultsIn(read.error, { values, whereOf }), ...between],
  };
}

function clientOf(
  { clientId, standIn }: NonNullable<BookingConfig['google']>,
  clientSecret: string,
): NonNullable<ServePlan['google']> {
  return { clientId, clientSecret, ...(standIn !== undefined && { standIn }) };
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(/\r?\n/).filter((line) => line !== '');
}

/** Where a secret is given: a file in the configuration, or a variable. */
function placeOf(name: SecretName): string {
  const { name: variable, filePath } = secretVariables[name];
  return `${variable} (${variable}_FILE, ${filePath})`;
}

function faultsOfSecrets({ secrets, faults }: Settings): readonly ConfigFault[] {
  const found: ConfigFault[] = [];
  const booking = linesOf(secrets.booking);
  // Of a file that cannot be read that is said already.
  const isUnreadable = faults.some(({ where }) => where === 'BOOKING_SECRET_FILE' || where === 'secretFile');
  if (booking.length === 0 && !isUnreadable)
    found.push({
      where: placeOf('booking'),
      expected: 'is needed: nothing is started without the secret of the server',
      remedy: `Make one, keep it, and give the same to every copy: ${secretMaker}`,
    });
  if (booking.some((secret) => secret.length < 32))
    found.push({
      where: placeOf('booking'),
      expected: 'must have at least 32 characters in each line',
      remedy: `Make one: ${secretMaker}`,
    });
  if (linesOf(secrets.tasks).some((secret) => !isWebhookSecret(secret)))
    found.push({
      where: placeOf('tasks'),
      expected: 'must be whsec_ and 24 to 64 bytes in base64, in each line',
      remedy: `Make one: ${tasksSecretMaker}`,
    });
  return found;
}

/** What is wrong only beside something else. */
function faultsBetween(
  config: BookingConfig,
  { secrets, faults }: Settings,
  whereOf: (path: string) => string,
): readonly ConfigFault[] {
  const found: ConfigFault[] = [];
  const isUnread = (name: SecretName): boolean => {
    const { name: variable, filePath } = secretVariables[name];
    return faults.some(({ where }) => where.startsWith(variable) || where === filePath);
  };
  const { google, jitsi, mail, following } = config;
  if (google && secrets.google === undefined && !isUnread('google'))
    found.push({ where: placeOf('google'), expected: 'is needed beside google.clientId' });
  if (jitsi && (secrets.jitsi?.length ?? 0) < 32 && !isUnread('jitsi'))
    found.push({
      where: placeOf('jitsi'),
      expected: 'must have at least 32 characters, beside jitsi.baseUrl',
      remedy: `Make one: ${secretMaker}`,
    });
  if (jitsi && !jitsi.baseUrl.startsWith('https:'))
    found.push({ where: whereOf('jitsi.baseUrl'), expected: 'must be an https address' });
  if (mail && (mail.smtp === undefined) === (mail.folder === undefined))
    found.push({
      where: 'mail',
      expected: 'must have either smtp (SMTP_URL) or folder (MAIL_FOLDER)',
    });
  if (publicUrlOf(config) === undefined)
    found.push({
      where: whereOf('publicUrl'),
      expected: 'is needed where others than this machine are served',
      remedy: 'Set it, or PUBLIC_URL, to the https address that browsers see, such as https://book.example',
    });
  if (mail?.smtp && !isUnread('smtp')) found.push(...faultsOfSmtp(secrets.smtp));
  if (following.notify && !(google && (config.publicUrl ?? '').startsWith('https:')))
    found.push({
      where: 'following.notify',
      expected: 'must be false without google and an https publicUrl: nobody could tell of changes',
    });
  return found;
}

function faultsOfSmtp(url: string | undefined): readonly ConfigFault[] {
  if (url === undefined)
    return [{ where: placeOf('smtp'), expected: 'is needed: the address of the mail server' }];
  try {
    smtpServerOf(url);
    return [];
  } catch {
    return [
      {
        where: placeOf('smtp'),
        expected:
          'must read smtps://user:password@host:465 or smtp://host:587, percent-encoded where it must be',
      },
    ];
  }
}

function readAuthorities(file: string | undefined): {
  readonly given?: { readonly ca: string };
  readonly faults: readonly ConfigFault[];
} {
  if (file === undefined) return { faults: [] };
  try {
    return { given: { ca: readFileSync(file, 'utf8') }, faults: [] };
  } catch {
    return { faults: [{ where: 'mail.smtp.caFile', expected: 'must name a file that can be read' }] };
  }
}

/** The address that browsers see; on this machine alone it is the one that is listened on. */
function publicUrlOf({ publicUrl, host, port }: BookingConfig): string | undefined {
  if (publicUrl !== undefined) return new URL(publicUrl).href.replace(/\/$/, '');
  const isOwnMachine = ['127.0.0.1', 'localhost', '::1'].includes(host);
  if (!isOwnMachine || port === 0) return undefined;
  return `http://${host.includes(':') ? 'localhost' : host}:${port}`;
}
