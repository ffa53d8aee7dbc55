import type { Element } from '@xmldom/xmldom';
import { BookingError, isBookingError } from '../../contract/booking-error.js';
import type { CallOptions } from '../../contract/call-options.js';
import { GrantEnded } from '../../contract/connection-end.js';
import { AddressRefused } from './dav-errors.js';
import { findProperties } from './dav-requests.js';
import type { DavSession } from './dav-session.js';
import { cal, childrenOf, dav, hrefsIn, is, textOf } from './multistatus.js';
import { isTrusted } from './server-address.js';

/** Who an account is to its server, and where its calendars are. */
export interface DavAccount {
  readonly principal: URL;
  readonly homes: readonly URL[];
  /** E-mail addresses by which the server knows it, lower-case, the preferred one first. */
  readonly addresses: readonly string[];
  /** Where the server keeps invitations; missing where it sends and takes none (RFC 6638). */
  readonly inbox?: URL;
}

/**
 * Finds an account: from the address that was given, from where the server says its service is (RFC 6764), or from its
 * root, by way of its principal (RFC 5397) to the calendars' home (RFC 4791, section 6.2.1).
 *
 * @throws BookingError `unauthenticated` for a wrong user or password, `not-found` where no CalDAV is served,
 * `calendar-unreachable`, `refused` when it leads to a server the host did not name
 */
export async function discover(session: DavSession, options?: CallOptions): Promise<DavAccount> {
  const { server } = session;
  const wellKnown = new URL('/.well-known/caldav', server);
  const root = new URL('/', server);
  const places = server.pathname === '/' ? [wellKnown, root] : [server, wellKnown, root];
  const failures: BookingError[] = [];
  for (const url of places) {
    try {
      const principal = await principalAt(session, url, options);
      if (principal) return await accountOf(session, principal, options);
    } catch (error) {
      if (!isBookingError(error)) throw error;
      failures.push(error);
      // Each further attempt with a wrong password may lock the account.
      if (error.code === 'unauthenticated' && url !== wellKnown) break;
    }
  }
  // A plain web server refuses, too, what it does not know: that says nothing.
  const telling =
    failures.find(({ code }) => code === 'unauthenticated') ??
    failures.find((failure) => failure instanceof AddressRefused) ??
    failures.find(({ code }) => code === 'calendar-unreachable');
  if (telling) throw telling;
  throw new BookingError('not-found', { detail: 'No CalDAV is served at this address' });
}

async function principalAt(session: DavSession, url: URL, options?: CallOptions): Promise<URL | undefined> {
  const names = ['d:current-user-principal', 'd:resourcetype'] as const;
  const found = await findProperties(session, { url, depth: '0', names }, options);
  const [resource] = found.resources;
  const principal = resource?.property(dav, 'current-user-principal');
  if (!resource || !principal) return undefined;
  if (childrenOf(principal).some((child) => is(child, dav, 'unauthenticated')))
    throw new GrantEnded('revoked', { detail: 'The CalDAV server knows nobody by these credentials' });
  return hrefsIn(principal, found.url)[0];
}

async function accountOf(session: DavSession, url: URL, options?: CallOptions): Promise<DavAccount> {
  const names = [
    'c:calendar-home-set',
    'c:calendar-user-address-set',
    'c:schedule-inbox-URL',
    'c:schedule-outbox-URL',
  ] as const;
  const found = await findProperties(session, { url, depth: '0', names }, options);
  const [resource] = found.resources;
  const homes = hrefsIn(resource?.property(cal, 'calendar-home-set'), found.url);
  if (!resource || homes.length === 0)
    throw new BookingError('not-found', { detail: 'The CalDAV server keeps no calendars for this account' });
  if (!homes.every((home) => isTrusted(home, session.server))) throw new AddressRefused();
  const [inbox] = hrefsIn(resource.property(cal, 'schedule-inbox-URL'), found.url);
  const [outbox] = hrefsIn(resource.property(cal, 'schedule-outbox-URL'), found.url);
  return {
    principal: found.url,
    homes,
    addresses: addressesIn(resource.property(cal, 'calendar-user-address-set')),
    ...(inbox && outbox && { inbox }),
  };
}

function addressesIn(element: Element | undefined): readonly string[] {
  if (!element) return [];
  const hrefs = childrenOf(element).filter((child) => is(child, dav, 'href'));
  return [...hrefs]
    .sort((a, b) => preferenceOf(b) - preferenceOf(a))
    .map((href) => textOf(href).toLowerCase())
    .filter((href) => href.startsWith('mailto:'))
    .map((href) => href.slice('mailto:'.length));
}

function preferenceOf(href: Element): number {
  return Number(href.getAttribute('preferred') ?? 0) || 0;
}
