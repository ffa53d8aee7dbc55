import { connectCallbackPath } from '../../contract/connecting.js';
import { signInCallbackPath } from '../../server/sign-in/sign-in-options.js';
import { isServerUrl } from '../../store/sql/index.js';
import type { ServePlan } from './serve-plan.js';

/** Says what would be served, without anything that is secret. */
export function describePlan(plan: ServePlan): readonly string[] {
  const { config, publicUrl, google, jitsi, tasksSecrets } = plan;
  const ways = [
    'links that add-host prints',
    ...(config.mail ? ['links by mail'] : []),
    ...(google && plan.has('google-sign-in') ? ['Google'] : []),
  ];
  const parts = [
    ...(plan.has('pages') ? ['pages'] : []),
    ...(config.webhooks ? ['webhooks'] : []),
    ...(config.holidays ? ['holidays'] : []),
    ...(jitsi ? ['Jitsi'] : []),
    ...(plan.has('following') ? ['following'] : []),
    ...(tasksSecrets ? ['tasks/run'] : []),
  ];
  const lines: readonly (readonly [string, string])[] = [
    ['configuration', plan.file ?? 'the environment alone'],
    ['address', publicUrl],
    ['listens on', `${config.host}, port ${config.port}`],
    ['database', placeOf(plan.databaseUrl)],
    ['owners', config.owners?.join(', ') ?? 'all of the database'],
    ['sign-in', plan.has('sign-in') ? ways.join(', ') : 'none: hosts are not served'],
    ['Google', googleWords(plan)],
    ['CalDAV', caldavWords(config)],
    ['mails', mailWords(plan)],
    ['served too', parts.join(', ') || 'nothing'],
    ['frames', frameWords(plan)],
    ['work', plan.has('worker') ? 'done here' : 'left to others'],
  ];
  const width = Math.max(...lines.map(([name]) => name.length));
  return [
    'The configuration can be used.',
    ...lines.map(([name, words]) => `  ${name.padEnd(width)}  ${words}`),
  ];
}

function placeOf(url: string): string {
  if (!isServerUrl(url)) return `embedded, in ${url}`;
  const { host, pathname } = URL.canParse(url) ? new URL(url) : { host: 'a server', pathname: '' };
  return `PostgreSQL, ${host}${pathname}`;
}

function googleWords({ config, google, publicUrl, has }: ServePlan): string {
  if (!google) return config.caldav ? 'none' : 'none: hosts cannot connect calendars';
  const addresses = [
    connectCallbackPath,
    ...(has('google-sign-in') && has('sign-in') ? [signInCallbackPath] : []),
  ];
  const where = google.standIn === undefined ? '' : ' (its stand-in)';
  return `client ${google.clientId}${where}; redirect addresses: ${addresses.map((path) => publicUrl + path).join(' and ')}`;
}

function caldavWords({ caldav }: ServePlan['config']): string {
  if (!caldav) return 'none';
  const inner = caldav.allow.length === 0 ? '' : `; inside this network: ${caldav.allow.join(', ')}`;
  return `${caldav.server ?? 'the servers that hosts name'}${inner}`;
}

function frameWords({ config: { frames }, has }: ServePlan): string {
  if (!has('pages') || frames.length === 0) return 'none: no page may show these pages in an iframe';
  return frames === '*' ? 'in pages of anybody' : `in pages of ${frames.join(', ')}`;
}

function mailWords({ config: { mail }, smtp }: ServePlan): string {
  if (!mail) return 'none: calendars tell what they can';
  return `from ${mail.from.email}, ${smtp ? 'by a mail server' : `into ${mail.folder ?? ''}`}`;
}
