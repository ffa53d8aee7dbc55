import { readFileSync } from 'node:fs';
import type { BookingConfig, servedParts } from '../../schemas/booking-config.js';
import { checkConfig, linesOf } from './check-config.js';
import { ConfigError } from './config-fault.js';
import type { ConfigFault } from './config-fault.js';
import { publicUrlOf } from './public-url.js';
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

/** Checks what file and environment say. @throws ConfigError naming everything that is wrong */
export function planOf(settings: Settings): ServePlan {
  const { file, secrets } = settings;
  const { config, faults } = checkConfig(settings);
  const authorities = readAuthorities(config.mail?.smtp?.caFile);
  const all = [...faults, ...authorities.faults];
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

function clientOf(
  { clientId, standIn }: NonNullable<BookingConfig['google']>,
  clientSecret: string,
): NonNullable<ServePlan['google']> {
  return { clientId, clientSecret, ...(standIn !== undefined && { standIn }) };
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
