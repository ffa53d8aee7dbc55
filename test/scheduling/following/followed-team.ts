import { BookingError } from '../../../src/contract/index.js';
import type {
  CalendarAdapter,
  CalendarProvider,
  FollowedCalendars,
  FollowedEvent,
  WatchChannel,
} from '../../../src/contract/index.js';
import { notificationTaker } from '../../../src/scheduling/index.js';
import type { FollowingTerms, SchedulerOptions } from '../../../src/scheduling/index.js';
import { memoryFollowed } from '../../../src/store/memory/index.js';
import { monday } from '../scheduler/house.js';
import type { House } from '../scheduler/house.js';
import { calendarOf, openTeam } from '../scheduler/team.js';

export const minute = 60_000;
export const day = 86_400_000;
export const address = 'https://book.example/v1/notifications';

/** A channel as the service knows it. */
export interface OpenedChannel extends WatchChannel {
  readonly calendarId: string;
  readonly resource: string;
  readonly expiresAt: number;
  isEnded: boolean;
}

/** Hosts whose calendars are followed, and the hands of the service they stand at. */
export interface FollowedTeam extends House {
  readonly followed: FollowedCalendars;
  readonly channels: OpenedChannel[];
  /** Cursors that were asked with, in order. */
  readonly asked: (string | undefined)[];
  /** What goes wrong with what is asked next. */
  fault?: ((call: 'changes' | 'watch' | 'unwatch') => void) | undefined;
  /** Ids of the events known of a host, as they are known. */
  known(hostId?: string): Promise<readonly FollowedEvent[]>;
  /** The service tells through all of its channels; answers whether each call was believed. */
  tell(calendarId?: string): Promise<readonly boolean[]>;
  /** Works until nothing is due any more. */
  settle(): Promise<void>;
}

/** A service that gives its channels a week. */
const channelLength = 7 * day;

export function openFollowed(
  terms: Partial<FollowingTerms> = {},
  { hosts = ['anna'], ...options }: Partial<SchedulerOptions> & { readonly hosts?: readonly string[] } = {},
): FollowedTeam {
  const followed = terms.calendars ?? memoryFollowed();
  const channels: OpenedChannel[] = [];
  const asked: (string | undefined)[] = [];
  const adapter = (real: CalendarAdapter): CalendarAdapter => ({
    ...real,
    async changes(calendarId, cursor, call) {
      asked.push(cursor);
      team.fault?.('changes');
      return (await real.changes?.(calendarId, cursor, call)) ?? { outcome: 'expired' };
    },
    async watch(calendarId, channel) {
      team.fault?.('watch');
      if (channels.some(({ id }) => id === channel.id)) throw new BookingError('version-conflict');
      const resource = `resource of ${calendarId}`;
      const expiresAt = team.now + channelLength;
      channels.push({ ...channel, calendarId, resource, expiresAt, isEnded: false });
      return { resource, expiresAt };
    },
    async unwatch({ id, resource }) {
      team.fault?.('unwatch');
      const channel = channels.find((one) => one.id === id && one.resource === resource);
      if (channel) channel.isEnded = true;
    },
  });
  const house = openTeam(hosts, {
    adapter,
    options: { ...options, following: { ...terms, calendars: followed } },
  });
  const take = notificationTaker({ calendars: followed, providers: [tellingProvider], now: () => team.now });
  const team: FollowedTeam = Object.assign(house, {
    followed,
    channels,
    asked,
    async known(hostId = 'host-anna') {
      const calendars = await followed.followedBy(hostId);
      return followed.events({ hostId, calendars, range: { start: monday - day, end: monday + 400 * day } });
    },
    async tell(calendarId = calendarOf('anna')) {
      const open = channels.filter(
        (one) => one.calendarId === calendarId && !one.isEnded && one.expiresAt > team.now,
      );
      return Promise.all(open.map((channel) => take({ headers: callOf(channel) })));
    },
    async settle() {
      while ((await house.scheduler.work()) > 0) await house.quiet();
    },
  });
  return team;
}

/** A call of the service's, as it reads it itself. */
export function callOf({ id, token, resource }: Pick<OpenedChannel, 'id' | 'token' | 'resource'>): Headers {
  return new Headers({ 'X-Channel': id, 'X-Token': token, 'X-Resource': resource });
}

/** The part of a provider that reads its calls. */
export const tellingProvider: CalendarProvider = {
  id: 'telling',
  name: 'Telling',
  connect: 'credentials',
  refresh: async (grant) => grant,
  revoke: async () => undefined,
  capabilities: () => ({ listCalendars: false, readBusy: false, readEvents: false, writeEvents: false }),
  open: () => {
    throw new BookingError('calendar-unreachable');
  },
  notification({ headers }) {
    const [channelId, token, resource] = ['X-Channel', 'X-Token', 'X-Resource'].map((name) =>
      headers.get(name),
    );
    return channelId && token && resource ? { channelId, token, resource } : undefined;
  },
};
