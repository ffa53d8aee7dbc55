import type { CalendarProvider, FollowedCalendars, FollowingChannel } from '../../contract/index.js';
import { tokenHashOf } from './channel-token.js';

/** Takes calls by which services tell of changes; answers whether a call was one of theirs. */
export type NotificationTaker = (call: { readonly headers: Headers }) => Promise<boolean>;

/**
 * Makes what answers at `FollowingTerms.notifyAt`: a calendar of which its service says that it has changed is due at once.
 * Whatever else a call says is not believed, and a call whose token is not the channel's changes nothing.
 *
 * @example
 * const server = createBookingServer({ backends, notifications: notificationTaker({ calendars: followed, providers }) });
 */
export function notificationTaker({
  calendars,
  providers,
  now = Date.now,
}: {
  readonly calendars: FollowedCalendars;
  readonly providers: readonly CalendarProvider[];
  /** Epoch milliseconds; `Date.now` when missing. */
  readonly now?: () => number;
}): NotificationTaker {
  return async (call) => {
    for (const provider of providers) {
      const told = provider.notification?.(call);
      const calendar = told && (await calendars.followedThrough(told.channelId));
      const channel = calendar?.channels.find(({ id }) => id === told?.channelId);
      if (!told || !calendar || !channel) continue;
      if (channel.resource !== told.resource || !(await opens(channel, told.token))) continue;
      await calendars.hasChanged(calendar, now());
      return true;
    }
    return false;
  };
}

/** Digests are compared: how long that takes says nothing of the token. */
async function opens({ tokenHash }: FollowingChannel, token: string): Promise<boolean> {
  return tokenHash === (await tokenHashOf(token));
}
