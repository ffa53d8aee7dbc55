import { isWebhookSecret } from '../../contract/webhook.js';
import { smtpServerOf } from '../../node/mail/smtp-server-address.js';
import { BookingConfig } from '../../schemas/booking-config.js';
import type { ConfigFault } from './config-fault.js';
import { secretVariables } from './environment.js';
import type { SecretName } from './environment.js';
import { faultsIn } from './find-faults.js';
import { publicUrlOf } from './public-url.js';
import type { Settings } from './read-settings.js';

/** How a secret is made, on whatever system Node runs. */
const secretMaker = `node -e "console.log(require('node:crypto').randomBytes(32).toString('base64url'))"`;
const tasksSecretMaker = `node -e "console.log('whsec_' + require('node:crypto').randomBytes(32).toString('base64'))"`;

/** What can be used of the values, and all that is wrong with them: one fault does not hide another. */
export function checkConfig(settings: Settings): {
  readonly config: BookingConfig;
  readonly faults: readonly ConfigFault[];
} {
  const { values, variableOf } = settings;
  const whereOf = (path: string): string => variableOf.get(path) ?? path;
  const read = BookingConfig.safeParse(values);
  const known = [...settings.faults, ...faultsOfSecrets(settings)];
  if (read.success)
    return { config: read.data, faults: [...known, ...faultsBetween(read.data, settings, whereOf)] };
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
    faults: [...known, ...faultsIn(read.error, { values, whereOf }), ...between],
  };
}

/** What stands in the lines of a text. */
export function linesOf(text: string | undefined): readonly string[] {
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
  const { google, caldav, jitsi, mail, following } = config;
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
  if (caldav?.server?.startsWith('http:'))
    found.push({ where: whereOf('caldav.server'), expected: 'must be an https address' });
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
