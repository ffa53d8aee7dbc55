import type { CalendarAddress, CalendarProvider, Connection, SettingsStore } from '../src/contract.js';
import { createScheduler } from '../src/scheduling.js';
import { mailNotifier } from '../src/server.js';
import type { MailSender } from '../src/server.js';
import type { FollowingTerms, Scheduler, SchedulerOptions } from '../src/scheduling.js';
import { anna, annasConnection, ben } from './settings.js';
import type { DemoHost } from './settings.js';
import type { DemoStores } from './stores.js';

/** A Google, real or not, and Anna's account in it. */
export interface GoogleAccount {
  readonly provider: CalendarProvider;
  /** A grant for Anna's account, when the house is new. */
  readonly refreshToken: () => string;
  /** Ids of conflict calendars beside the primary one. */
  readonly conflicts: readonly string[];
}

/** What everybody in the house shares, and a scheduler for each owner. */
export interface House extends Pick<SchedulerOptions, 'settings' | 'bookings' | 'providers' | 'secret'> {
  /** The scheduler of an owner, by the slug, which is the id of their one host too; made when it is asked for first. */
  schedulerOf(owner: string): Promise<Scheduler | undefined>;
  /** Does what is due for everybody who was asked for so far. */
  work(): Promise<void>;
  /** Gives Anna again what she had at first. */
  refurnish(): Promise<void>;
  readonly following: FollowingTerms;
  readonly provider: CalendarProvider;
}

/** Puts the parts together: settings and bookings in their stores, calendars at Google. */
export async function buildHouse(
  account: GoogleAccount,
  stores: DemoStores,
  { secret, url, send }: { readonly secret: string; readonly url: string; readonly send: MailSender },
): Promise<House> {
  const { provider } = account;
  const { settings, bookings, busy: busyMemory } = stores;
  // What was set once is the hosts' to change: only a new house is furnished.
  if (!(await settings.owner('anna'))) await furnish(settings, await annasThings(account));
  if (!(await settings.owner('ben'))) await furnish(settings, { host: ben });
  const providers = [provider];
  // Whoever tries it out changes the calendar by hand, and looks at once.
  const following: FollowingTerms = { calendars: stores.followed, pollSeconds: 5 };
  const schedulers = new Map<string, Scheduler>();
  const make = (owner: string): Scheduler =>
    createScheduler({
      owner,
      settings,
      bookings,
      ...(busyMemory && { busyMemory }),
      calendarReads: { freshSeconds: 3 },
      following,
      providers,
      secret,
      ...manageUrlOf(url),
      notify: mailNotifier({ send }),
      hostUrl: `${url}/host`,
      onError: (error, { doing }) =>
        console.error(`While ${doing}: ${error instanceof Error ? error.message : 'failed'}`),
    });
  // What is due is due whoever asks: work of all owners is taken by any of their schedulers.
  for (const owner of ['anna', 'ben']) schedulers.set(owner, make(owner));
  return {
    settings,
    bookings,
    providers,
    secret,
    following,
    provider,
    async schedulerOf(owner) {
      if (!schedulers.has(owner) && (await settings.owner(owner)) && !schedulers.has(owner))
        schedulers.set(owner, make(owner));
      return schedulers.get(owner);
    },
    async work() {
      for (const scheduler of schedulers.values()) await scheduler.work();
    },
    refurnish: async () => furnish(settings, await annasThings(account)),
  };
}

/** The page that manage links lead to; there is none where guests would reach it over the network without https. */
function manageUrlOf(url: string): Pick<SchedulerOptions, 'manageUrl'> {
  const { protocol, hostname } = new URL(url);
  const isSafe = protocol === 'https:' || hostname === 'localhost' || hostname === '127.0.0.1';
  return isSafe ? { manageUrl: `${url}/manage` } : {};
}

interface Furniture {
  readonly host: DemoHost;
  readonly connection?: Connection;
}

async function annasThings({ provider, refreshToken, conflicts }: GoogleAccount): Promise<Furniture> {
  const connectionId = annasConnection;
  const grant = { refreshToken: refreshToken() };
  const primary = (await provider.open(grant).calendars()).find((calendar) => calendar.primary === true);
  if (!primary) throw new Error('This Google account has no primary calendar');
  const address = (calendarId: string): CalendarAddress => ({ connectionId, calendarId });
  return {
    host: anna({ linked: address(primary.id), conflicts: conflicts.map(address) }),
    connection: {
      id: connectionId,
      hostId: 'anna',
      provider: provider.id,
      account: primary.id,
      status: 'active',
      level: 'everything',
      grant,
    },
  };
}

async function furnish(settings: SettingsStore, { host: demo, connection }: Furniture): Promise<void> {
  await settings.saveHost(demo.host);
  for (const eventType of demo.eventTypes) await settings.saveEventType(eventType);
  if (connection) await settings.saveConnection(connection);
  // Last: it says that everything is there.
  await settings.saveOwner(demo.owner);
}
