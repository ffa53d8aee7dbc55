import { isBookingError } from '../../contract/index.js';
import type { CalendarAdapter, FollowedCalendar, FollowingChannel } from '../../contract/index.js';
import { longestCall } from '../scheduler/job-terms.js';
import { tokenHashOf } from './channel-token.js';
import type { FollowingParts } from './following-parts.js';

/** A channel is renewed so long before its end: there is time for many attempts, and for a weekend without a server. */
const renewedBefore = 2 * 86_400_000;
/** How long a calendar that tells nobody is left alone about it. */
const refusedFor = 7 * 86_400_000;

/** Sees to it that a service tells of a calendar's changes, where it can. */
export interface ChannelKeeper {
  /** Answers whether it does. What goes wrong costs nothing: the calendar is asked again and again then. */
  (calendar: FollowedCalendar, adapter: CalendarAdapter): Promise<boolean>;
}

/** Makes a keeper, which remembers those that said no. */
export function channelKeeper({ following, now, onError }: FollowingParts): ChannelKeeper {
  const refused = new Map<string, number>();

  async function open(calendar: FollowedCalendar, adapter: CalendarAdapter): Promise<boolean> {
    const { notifyAt } = following;
    const name = JSON.stringify([calendar.connectionId, calendar.calendarId]);
    if (!adapter.watch || notifyAt === undefined || (refused.get(name) ?? 0) > now()) return false;
    const signal = AbortSignal.timeout(longestCall);
    const id = crypto.randomUUID();
    const token = `${crypto.randomUUID()}${crypto.randomUUID()}`;
    try {
      const watch = await adapter.watch(calendar.calendarId, { id, address: notifyAt, token }, { signal });
      const channel: FollowingChannel = { id, ...watch, tokenHash: await tokenHashOf(token) };
      if (await following.calendars.addChannel(calendar, channel)) return true;
      await adapter.unwatch?.({ id, resource: watch.resource }, { signal });
    } catch (error) {
      if (isBookingError(error) && error.code === 'refused') refused.set(name, now() + refusedFor);
      else onError(error, { doing: 'asking to be told of changes' });
    }
    return false;
  }

  /** Ends a channel that another has replaced; one that the service does not end now ends by itself. */
  async function close(
    { hostId }: FollowedCalendar,
    { id, resource, expiresAt }: FollowingChannel,
    adapter: CalendarAdapter,
  ): Promise<void> {
    const signal = AbortSignal.timeout(longestCall);
    if (expiresAt > now())
      await adapter.unwatch?.({ id, resource }, { signal }).catch((error: unknown) => {
        onError(error, { doing: 'ending a channel' });
      });
    await following.calendars.removeChannel(hostId, id);
  }

  return async (calendar, adapter) => {
    const isWanted = following.notifyAt !== undefined;
    const lasting = calendar.channels.find(({ expiresAt }) => isWanted && expiresAt > now() + renewedBefore);
    // The new one stands before the old one is ended: nothing is missed between the two.
    const tells = isWanted && (lasting !== undefined || (await open(calendar, adapter)));
    const isOver = (channel: FollowingChannel): boolean =>
      channel !== lasting && (tells || !isWanted || channel.expiresAt <= now());
    for (const channel of calendar.channels.filter(isOver)) await close(calendar, channel, adapter);
    return tells || calendar.channels.some((channel) => !isOver(channel));
  };
}
