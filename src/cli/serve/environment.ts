/** How the text of a variable is read. */
type Reading = 'text' | 'number' | 'list' | 'origins' | 'address';

/** A variable of the environment that takes the place of what the file says. */
export interface Variable {
  readonly name: string;
  /** Where the file says it. */
  readonly path: string;
  readonly reading: Reading;
}

/** A secret: `NAME` of the environment, or the file that `NAME_FILE` names, or one that is named in the configuration. */
export interface SecretVariable {
  readonly name: string;
  /** Where the configuration names the file. */
  readonly filePath: string;
  /** Where the configuration may hold it, because it is not always secret. */
  readonly path?: string;
  /** What it is. */
  readonly summary: string;
}

const variable = (name: string, path: string, reading: Reading = 'text'): Variable => ({
  name,
  path,
  reading,
});

/** What the environment may say beside secrets. */
export const variables: readonly Variable[] = [
  variable('PUBLIC_URL', 'publicUrl'),
  variable('HOST', 'host'),
  variable('PORT', 'port', 'number'),
  variable('TRUSTED_PROXIES', 'trustedProxies', 'number'),
  variable('DATABASE_CONNECTIONS', 'database.connections', 'number'),
  variable('OWNERS', 'owners', 'list'),
  variable('ORIGINS', 'origins', 'origins'),
  variable('FRAMES', 'frames', 'origins'),
  variable('HOST_ORIGINS', 'hostOrigins', 'list'),
  variable('GOOGLE_CLIENT_ID', 'google.clientId'),
  variable('JITSI_URL', 'jitsi.baseUrl'),
  variable('MAIL_FROM', 'mail.from', 'address'),
  variable('MAIL_FOLDER', 'mail.folder'),
  variable('SUPPORT_URL', 'supportUrl'),
  variable('RETENTION_DAYS', 'retentionDays', 'number'),
  variable('WITHOUT', 'without', 'list'),
  variable('STOP_DELAY_SECONDS', 'stop.delaySeconds', 'number'),
  variable('LOG_LEVEL', 'log.level'),
  variable('LOG_FORMAT', 'log.format'),
];

/** What is secret, by what it is for. */
export const secretVariables = {
  booking: {
    name: 'BOOKING_SECRET',
    filePath: 'secretFile',
    summary:
      'The secret of the server, at least 32 characters; one a line where it was changed, the newest first',
  },
  database: {
    name: 'DATABASE_URL',
    filePath: 'database.urlFile',
    path: 'database.url',
    summary: '`postgres://…` of a server, else the folder of the embedded database',
  },
  google: {
    name: 'GOOGLE_CLIENT_SECRET',
    filePath: 'google.clientSecretFile',
    summary: 'The secret of the OAuth client',
  },
  smtp: {
    name: 'SMTP_URL',
    filePath: 'mail.smtp.urlFile',
    path: 'mail.smtp.url',
    summary: '`smtps://user:password@host:465` or `smtp://host:587` of the mail server',
  },
  jitsi: {
    name: 'JITSI_SECRET',
    filePath: 'jitsi.secretFile',
    summary: 'What rooms of the Jitsi server are derived from, at least 32 characters',
  },
  tasks: {
    name: 'TASKS_SECRET',
    filePath: 'tasksSecretFile',
    summary: '`whsec_…` that `run-tasks` signs with, one a line',
  },
} as const satisfies Record<string, SecretVariable>;

export type SecretName = keyof typeof secretVariables;

/** Reads the text of a variable as what the file would say. What cannot be read so is left as it is, to be refused. */
export function readVariable(text: string, reading: Reading): unknown {
  if (reading === 'number') return /^\d{1,15}$/.test(text) ? Number(text) : text;
  if (reading === 'list' || (reading === 'origins' && text !== '*'))
    return text.split(/[\s,]+/).filter(Boolean);
  if (reading === 'address') return addressIn(text);
  return text;
}

/** `Example bookings <bookings@example.org>`, or the address alone. */
function addressIn(text: string): unknown {
  const [, name = '', email] = /^([^<>]*)<([^<>]*)>$/.exec(text) ?? [];
  const bare = name.trim().replace(/^"([^"]*)"$/, '$1');
  return email === undefined ? { email: text } : { email, ...(bare !== '' && { name: bare }) };
}
