import { googleCalendar } from '../src/google.js';
import type { CalendarAdapter, CalendarAddress, CalendarProvider, Connection } from '../src/contract.js';
import { createScheduler } from '../src/scheduling.js';
import type { FollowingTerms, Scheduler, SchedulerOptions } from '../src/scheduling.js';
import { sqlBookings, sqlBusy, sqlFollowed, sqlSettings } from '../src/sql.js';
import type { Database } from '../src/sql.js';
import { demoEventTypes, demoHost, demoOwner } from './settings.js';

/** A Google, real or not, and the account in it. */
export interface GoogleAccount {
  readonly provider: CalendarProvider;
  readonly refreshToken: string;
  /** Ids of conflict calendars beside the primary one. */
  readonly conflicts: readonly string[];
}

/** A scheduler over one Google account, and the host's calendars as it sees them. */
export interface House extends Pick<SchedulerOptions, 'settings' | 'bookings' | 'providers' | 'secret'> {
  readonly scheduler: Scheduler;
  readonly following: FollowingTerms;
  readonly adapter: CalendarAdapter;
  readonly linked: CalendarAddress;
  readonly conflicts: readonly CalendarAddress[];
}

const connectionId = 'connection-anna';

/** Puts the parts together: settings and bookings in a database, calendars at Google. */
export async function buildHouse(
  { provider, refreshToken, conflicts }: GoogleAccount,
  database: Database,
  secret: string,
): Promise<House> {
  const grant = { refreshToken };
  const adapter = provider.open(grant);
  const primary = (await adapter.calendars()).find((calendar) => calendar.primary === true);
  if (!primary) throw new Error('This Google account has no primary calendar');
  const linked = { connectionId, calendarId: primary.id };
  const host = demoHost({ linked, conflicts: conflicts.map((calendarId) => ({ connectionId, calendarId })) });
  const connection: Connection = {
    id: connectionId,
    hostId: host.id,
    provider: provider.id,
    account: primary.id,
    status: 'active',
    grant,
  };
  const settings = sqlSettings(database, { secrets: [secret] });
  await settings.saveOwner(demoOwner);
  const known = await settings.host(host.id);
  // Which calendars count is the host's to say, once it was said.
  await settings.saveHost(known?.calendars.linked ? { ...host, calendars: known.calendars } : host);
  for (const eventType of demoEventTypes) await settings.saveEventType(eventType);
  await settings.saveConnection(connection);
  const bookings = sqlBookings(database);
  const providers = [provider];
  // Whoever tries it out changes the calendar by hand, and looks at once.
  const following: FollowingTerms = { calendars: sqlFollowed(database), pollSeconds: 5 };
  const scheduler = createScheduler({
    owner: demoOwner.slug,
    settings,
    bookings,
    busyMemory: sqlBusy(database),
    calendarReads: { freshSeconds: 3 },
    following,
    providers,
    secret,
    onError: (error, { doing }) =>
      console.error(`While ${doing}: ${error instanceof Error ? error.message : 'failed'}`),
  });
  return {
    scheduler,
    settings,
    bookings,
    providers,
    secret,
    following,
    adapter,
    linked,
    conflicts: host.calendars.conflicts,
  };
}

/** The account that the environment names, if it names one. @throws Error when only some of it is there. */
export function accountFromEnvironment(env: NodeJS.ProcessEnv): GoogleAccount | undefined {
  const names = ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET', 'GOOGLE_REFRESH_TOKEN'] as const;
  const missing = names.filter((name) => !env[name]);
  if (missing.length === names.length) return undefined;
  if (missing.length > 0) throw new Error(`To use the real Google, set ${missing.join(' and ')} too`);
  const [clientId = '', clientSecret = '', refreshToken = ''] = names.map((name) => env[name]);
  return { provider: googleCalendar({ clientId, clientSecret }), refreshToken, conflicts: [] };
}
