import { BookingError } from '../../contract/booking-error.js';
import type { Calendar } from '../../contract/calendar-adapter.js';
import type { CallOptions } from '../../contract/call-options.js';
import { calendarOf, clockOfCollection, collectionProperties, isCalendar, rightsOf } from './collections.js';
import type { CollectionRights } from './collections.js';
import { findProperties } from './dav-requests.js';
import type { DavSession } from './dav-session.js';
import { discover } from './discover.js';
import type { DavAccount } from './discover.js';
import { cal, dav, hrefsIn, textOf } from './multistatus.js';
import type { WallClockOf } from './wall-clocks.js';

/** A calendar as it is worked with. */
export interface Collection extends CollectionRights {
  readonly id: string;
  readonly url: URL;
  /** `undefined` where nobody knows the zone. */
  readonly clock: WallClockOf | undefined;
}

/** What is known of an account and its calendars. */
export interface Directory {
  account(options?: CallOptions): Promise<DavAccount>;
  list(options?: CallOptions): Promise<readonly Calendar[]>;
  /** What is known is a minute old at most. @throws BookingError `not-found`, `refused`, and what any call throws. */
  collection(id: string, options?: CallOptions): Promise<Collection>;
  /** Where a calendar would be. @throws BookingError `not-found` for what is no id */
  address(id: string, options?: CallOptions): Promise<URL>;
  /** What it says now of where it stands (RFC 6578, section 4); `undefined` where it does not follow changes. */
  syncToken(collection: Collection, options?: CallOptions): Promise<string | undefined>;
}

const knownFor = 60_000;
const accountKnownFor = 60 * 60_000;
/** A host has a handful; whoever has a thousand asks again. */
const mostKnown = 200;

export function directoryOf(
  session: DavSession,
  { now, zone }: { readonly now: () => number; readonly zone: WallClockOf | undefined },
): Directory {
  const collections = new Map<string, { readonly at: number; readonly collection: Collection }>();
  let found: { readonly at: number; readonly account: DavAccount } | undefined;

  async function account(options?: CallOptions): Promise<DavAccount> {
    options?.signal?.throwIfAborted();
    if (!found || now() - found.at >= accountKnownFor)
      found = { at: now(), account: await discover(session, options) };
    return found.account;
  }

  /** The address behind an id: nobody is led to another server by one. */
  async function addressOf(id: string, options?: CallOptions): Promise<URL> {
    const { homes } = await account(options);
    if (!URL.canParse(id, homes[0]))
      throw new BookingError('not-found', { detail: 'There is no such calendar' });
    return new URL(id.endsWith('/') ? id : `${id}/`, homes[0]);
  }

  return {
    account,
    address: addressOf,

    async list(options) {
      const known = await account(options);
      const found = await Promise.all(
        known.homes.map((url) =>
          findProperties(session, { url, depth: '1', names: collectionProperties }, options),
        ),
      );
      const calendars = found
        .flatMap(({ resources }) => resources.filter(isCalendar))
        .map((resource) => calendarOf(resource, known));
      const once = [...new Map(calendars.map((calendar) => [calendar.id, calendar])).values()];
      const main = await mainOf(session, { account: known, calendars: once }, options);
      return once.map((calendar) => (calendar.id === main ? { ...calendar, primary: true } : calendar));
    },

    async collection(id, options) {
      const known = collections.get(id);
      if (known && now() - known.at < knownFor) return known.collection;
      const url = await addressOf(id, options);
      const { resources, url: real } = await findProperties(
        session,
        { url, depth: '0', names: collectionProperties },
        options,
      );
      const [resource] = resources;
      if (!resource || (resource.status ?? 200) >= 400 || !isCalendar(resource))
        throw new BookingError('not-found', { detail: 'There is no such calendar' });
      const rights = rightsOf(resource, await account(options));
      const place = new URL(real);
      if (!place.pathname.endsWith('/')) place.pathname += '/';
      const collection = { id, url: place, clock: clockOfCollection(resource) ?? zone, ...rights };
      if (collections.size >= mostKnown) collections.clear();
      collections.set(id, { at: now(), collection });
      return collection;
    },

    async syncToken({ url }, options) {
      const names = ['d:sync-token'] as const;
      const { resources } = await findProperties(session, { url, depth: '0', names }, options);
      const token = textOf(resources[0]?.property(dav, 'sync-token'));
      return token === '' ? undefined : token;
    },
  };
}

/** The calendar that takes invitations (RFC 6638, section 9.2), else the first of the account's own that can be written. */
async function mainOf(
  session: DavSession,
  { account, calendars }: { readonly account: DavAccount; readonly calendars: readonly Calendar[] },
  options?: CallOptions,
): Promise<string | undefined> {
  const named = account.inbox && (await defaultOf(session, account.inbox, options));
  const path = named && decodeURIComponent(named.pathname).replace(/\/$/, '');
  const main =
    calendars.find(({ id }) => decodeURIComponent(id).replace(/\/$/, '') === path) ??
    calendars.find(({ access }) => access === 'owner') ??
    calendars.find(({ access }) => access === 'writer');
  return main?.id;
}

async function defaultOf(session: DavSession, inbox: URL, options?: CallOptions): Promise<URL | undefined> {
  try {
    const names = ['c:schedule-default-calendar-URL'] as const;
    const { resources, url } = await findProperties(session, { url: inbox, depth: '0', names }, options);
    return hrefsIn(resources[0]?.property(cal, 'schedule-default-calendar-URL'), url)[0];
  } catch {
    options?.signal?.throwIfAborted();
    return undefined;
  }
}
