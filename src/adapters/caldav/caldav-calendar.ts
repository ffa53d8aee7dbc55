import { BookingError } from '../../contract/booking-error.js';
import type { CalendarProvider, Grant, KnownService } from '../../contract/calendar-provider.js';
import { isZone } from '../../time/zone.js';
import { caldavAdapter } from './caldav-adapter.js';
import { basicAuthorization } from './dav-session.js';
import type { DavFetch, DavSession } from './dav-session.js';
import { directoryOf } from './directory.js';
import { discover } from './discover.js';
import { serverAddress } from './server-address.js';
import { clockOfZone } from './wall-clocks.js';

/** Services that many have their calendar at, as their help describes them. */
const services: readonly KnownService[] = [
  {
    name: 'iCloud',
    server: 'caldav.icloud.com',
    needsAppPassword: true,
    passwordUrl: 'https://account.apple.com/account/manage',
  },
  {
    name: 'Fastmail',
    server: 'caldav.fastmail.com',
    needsAppPassword: true,
    passwordUrl: 'https://app.fastmail.com/settings/security/apps',
  },
  { name: 'mailbox.org', server: 'dav.mailbox.org' },
  { name: 'Nextcloud' },
];

/** How CalDAV servers are reached. */
export interface CaldavCalendarOptions {
  /**
   * Makes the requests. Hosts name the servers, so it must lead nobody into your own network: `await guardedFetch({
   * answerBytes: 16_777_216 })` from `booking-elements/node`. The platform's `fetch` will do only where `server` is set, and is
   * used then when this is missing.
   */
  readonly fetch?: DavFetch;
  /** The one server whose accounts may be connected, such as your own Nextcloud; hosts are not asked for an address then. */
  readonly server?: string;
  /** Lets plain http pass, for tests and intranets: passwords travel readable. */
  readonly allowHttp?: boolean;
  /** Stable and lower-case; `caldav` when missing. For several providers beside one another. */
  readonly id?: string;
  /** As a person reads it; `CalDAV` when missing. */
  readonly name?: string;
  /**
   * IANA: the zone of calendars that name none, where the connection does not say it either. Without one, whole days and
   * floating times there block from the first moment at which they may begin anywhere on Earth to the last.
   */
  readonly zone?: string;
  /** The longest wait for one answer; 15. */
  readonly timeoutSeconds?: number;
  /** Where a longer answer is given up; 16,777,216. */
  readonly answerBytes?: number;
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
}

/**
 * CalDAV (RFC 4791) as a service whose accounts can be connected: Nextcloud, iCloud, Fastmail, mailbox.org, Radicale and
 * others, with HTTP Basic and, where there are such, app passwords. Needs `ical.js` and `@xmldom/xmldom`.
 *
 * @throws TypeError without `fetch` and `server`, and for a server or zone that is none
 *
 * @example
 * const caldav = caldavCalendar({ fetch: await guardedFetch({ answerBytes: 16_777_216 }) });
 * const grant = await caldav.verify({ server: 'cloud.example', user: 'anna', password });
 * const calendars = await caldav.open(grant).calendars();
 */
export function caldavCalendar(
  options: CaldavCalendarOptions,
): CalendarProvider & Required<Pick<CalendarProvider, 'verify'>> {
  const { allowHttp = false, timeoutSeconds = 15, answerBytes = 16_777_216, now = Date.now } = options;
  const only = options.server === undefined ? undefined : fixedServer(options.server, allowHttp);
  if (!options.fetch && !only)
    throw new TypeError('caldavCalendar() needs `fetch`, because hosts name the servers: guardedFetch()');
  if (options.zone !== undefined && !isZone(options.zone))
    throw new TypeError(`Not a zone: ${JSON.stringify(options.zone)}`);
  // Called as a bare function: browsers refuse a fetch that hangs on another object.
  const fetch: DavFetch = options.fetch ?? ((url, init) => globalThis.fetch(url, init));

  function sessionOf({ server, user, password }: Credentials): DavSession {
    const address = only ?? serverAddress(server, { allowHttp });
    return {
      server: address,
      authorization: basicAuthorization(user, password),
      fetch,
      timeoutSeconds,
      answerBytes,
    };
  }

  return {
    id: options.id ?? 'caldav',
    name: options.name ?? 'CalDAV',
    connect: 'credentials',
    fields: only ? ['user', 'password'] : ['server', 'user', 'password'],
    ...(!only && { services }),

    async verify(given, call) {
      const credentials = credentialsOf(given, only);
      const session = sessionOf(credentials);
      await discover(session, call);
      return { account: accountOf(credentials.user, session.server), credentials: { ...credentials } };
    },

    async refresh(grant, call) {
      await discover(sessionOf(credentialsIn(grant)), call);
      return grant;
    },

    // A password cannot be given back; whoever made it for this can delete it at the service.
    revoke: async () => undefined,

    // One password opens all there is; what may be done with a calendar is said of each.
    capabilities: () => ({ listCalendars: true, readBusy: true, readEvents: true, writeEvents: true }),

    open(grant) {
      const credentials = credentialsIn(grant);
      const session = sessionOf(credentials);
      const zone = credentials.zone ?? options.zone;
      const directory = directoryOf(session, {
        now,
        zone: zone === undefined ? undefined : clockOfZone(zone),
      });
      return caldavAdapter({ session, directory, user: credentials.user, now });
    },
  };
}

/** What `Grant.credentials` holds. */
interface Credentials {
  readonly server: string;
  readonly user: string;
  readonly password: string;
  readonly zone?: string;
}

/** @throws BookingError `invalid-request` for what cannot be credentials, without a word of them */
function credentialsOf(given: Readonly<Record<string, string>>, only: URL | undefined): Credentials {
  const { user = '', password = '', zone } = given;
  const server = only?.href ?? given['server'] ?? '';
  const faults = [
    ...(server.trim() === '' ? ['server'] : []),
    // RFC 7617, section 2: a user's name cannot hold a colon.
    ...(user.trim() === '' || user.includes(':') ? ['user'] : []),
    ...(password === '' ? ['password'] : []),
    ...(zone !== undefined && !isZone(zone) ? ['zone'] : []),
  ];
  if (faults.length > 0)
    throw new BookingError('invalid-request', {
      fields: faults.map((name) => ({
        path: `credentials.${name}`,
        message: 'is missing, or cannot be one',
      })),
    });
  return { server, user: user.trim(), password, ...(zone !== undefined && { zone }) };
}

/** @throws BookingError `unauthenticated` for a grant that is none of this provider's */
function credentialsIn({ credentials = {} }: Grant): Credentials {
  const { server, user, password, zone } = credentials;
  if (server === undefined || user === undefined || password === undefined)
    throw new BookingError('unauthenticated', { detail: 'The grant has no credentials' });
  return { server, user, password, ...(zone !== undefined && { zone }) };
}

/** An account as its owner knows it, and apart from one of the same name elsewhere. */
function accountOf(user: string, server: URL): string {
  const domain = user.split('@')[1]?.toLowerCase();
  const isTheirs =
    domain !== undefined && (server.hostname === domain || server.hostname.endsWith(`.${domain}`));
  return isTheirs ? user : `${user} (${server.host})`;
}

function fixedServer(text: string, allowHttp: boolean): URL {
  try {
    return serverAddress(text, { allowHttp });
  } catch {
    throw new TypeError('Not an https address of a CalDAV server');
  }
}
