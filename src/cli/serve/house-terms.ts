import { googleCalendar, googleSignIn } from '../../adapters/google/index.js';
import type {
  CalendarProvider,
  IdentityProvider,
  LinkMakers,
  MailAddress,
  WebhookSender,
} from '../../contract/index.js';
import { folderSender } from '../../node/mail/folder-sender.js';
import { smtpSender } from '../../node/mail/smtp-sender.js';
import type { SmtpSender } from '../../node/mail/smtp-sender.js';
import { clientAddress, guardedFetch, publicHolidays, publishedElements } from '../../node.js';
import { jitsiLinks } from '../../scheduling/index.js';
import { sendWebhook } from '../../server/webhooks/send-webhook.js';
import type { Database } from '../../store/sql/index.js';
import type { HouseTerms } from './house.js';
import type { ServePlan } from './serve-plan.js';

/** What a plan makes of itself beside the database: terms, and whoever hands mails over. */
export interface PlannedTerms {
  readonly terms: Omit<HouseTerms, 'onError' | 'onTrouble'>;
  /** To be asked whether it is ready, and to be closed. */
  readonly smtp?: SmtpSender;
}

/**
 * Makes what a plan asks for: Google or its stand-in, the sender of mails, and whatever else is switched on.
 *
 * @throws TypeError for an option that cannot be used, Error where a package or the built elements are missing
 */
export async function houseTerms(plan: ServePlan, database: Database): Promise<PlannedTerms> {
  const { config, publicUrl, secrets } = plan;
  const { mail, calendarReads, following } = config;
  const smtp = plan.smtp && mail ? await smtpOf(plan.smtp, mail) : undefined;
  const send =
    smtp ??
    (mail?.folder === undefined
      ? undefined
      : await folderSender({ folder: mail.folder, from: addressOf(mail.from) }));
  const hasPages = plan.has('pages');
  const hasSignIn = plan.has('sign-in');
  const manageUrl = config.manageUrl ?? (hasPages ? `${publicUrl}/manage` : undefined);
  const hostUrl = config.hostUrl ?? (hasSignIn ? `${publicUrl}/settings` : undefined);
  const { google, links } = servicesOf(plan);
  const terms: PlannedTerms['terms'] = {
    database,
    secrets,
    publicUrl,
    providers: [
      ...(google ? [google.calendar] : []),
      ...(config.caldav ? [await caldavOf(config.caldav)] : []),
    ],
    hasPages,
    elements: publishedElements(),
    origins: config.origins,
    frames: config.frames,
    hostOrigins: config.hostOrigins,
    limits: config.limits,
    addressOf: clientAddress({ trustedProxies: config.trustedProxies }),
    calendarReads,
    patienceSeconds: calendarReads.patienceSeconds,
    holds: config.holds,
    ...(links && { links }),
    ...(config.owners && { owners: config.owners }),
    ...(hasSignIn && {
      signIn: {
        ...(google && plan.has('google-sign-in') && { google: google.identity }),
        ...(config.supportUrl !== undefined && { supportUrl: config.supportUrl }),
      },
    }),
    ...(send && { send }),
    ...(config.webhooks && { sendWebhook: await webhookSender() }),
    ...(config.holidays && { holidays: publicHolidays() }),
    ...(plan.has('following') && {
      following: {
        pollSeconds: following.pollSeconds,
        backstopSeconds: following.backstopSeconds,
        ...(following.notify && { notifyAt: `${publicUrl}/v1/notifications` }),
      },
    }),
    ...(manageUrl !== undefined && { manageUrl }),
    ...(hostUrl !== undefined && { hostUrl }),
    ...(config.retentionDays !== undefined && { retentionDays: config.retentionDays }),
    ...(plan.tasksSecrets && { tasksSecrets: plan.tasksSecrets }),
  };
  return { terms, ...(smtp && { smtp }) };
}

function addressOf({
  email,
  name,
}: {
  readonly email: string;
  readonly name?: string | undefined;
}): MailAddress {
  return { email, ...(name !== undefined && { name }) };
}

type MailConfig = NonNullable<ServePlan['config']['mail']>;

function smtpOf(given: NonNullable<ServePlan['smtp']>, { from, smtp }: MailConfig): Promise<SmtpSender> {
  return smtpSender({
    ...given,
    from: addressOf(from),
    ...(smtp?.requireTls !== undefined && { requireTls: smtp.requireTls }),
    ...(smtp?.clientName !== undefined && { clientName: smtp.clientName }),
    ...(smtp && { timeoutSeconds: smtp.timeoutSeconds, connections: smtp.connections }),
  });
}

function servicesOf({ google, jitsi }: ServePlan): {
  readonly google:
    | { readonly calendar: HouseTerms['providers'][number]; readonly identity: IdentityProvider }
    | undefined;
  readonly links: LinkMakers | undefined;
} {
  const client = google && { ...google, ...standInOf(google.standIn) };
  return {
    google: client && { calendar: googleCalendar(client), identity: googleSignIn(client) },
    links: jitsi && { jitsi: jitsiLinks(jitsi) },
  };
}

/** Where a stand-in answers; Google itself when missing. */
function standInOf(standIn: string | undefined) {
  if (standIn === undefined) return {};
  const root = standIn.endsWith('/') ? standIn : `${standIn}/`;
  return {
    authUrl: `${root}o/oauth2/v2/auth`,
    tokenUrl: `${root}token`,
    revokeUrl: `${root}revoke`,
    apiBaseUrl: `${root}calendar/v3`,
  };
}

/** Its packages are there where it is asked for, and need not be elsewhere. */
async function caldavOf({
  server,
  name,
  zone,
  allow,
}: NonNullable<ServePlan['config']['caldav']>): Promise<CalendarProvider> {
  const { caldavCalendar } = await import('../../adapters/caldav/index.js');
  return caldavCalendar({
    fetch: await guardedFetch({ allow, answerBytes: 16_777_216 }),
    ...(server !== undefined && { server }),
    ...(name !== undefined && { name }),
    ...(zone !== undefined && { zone }),
  });
}

async function webhookSender(): Promise<WebhookSender> {
  const fetch = await guardedFetch();
  return (webhook, message, { signal } = {}) =>
    sendWebhook(webhook, message, { fetch, ...(signal && { signal }) });
}
