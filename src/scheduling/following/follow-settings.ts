import { isSameCalendar } from '../../contract/index.js';
import type {
  FollowedCalendar,
  FollowedCalendars,
  HostSettings,
  HostCalendar,
} from '../../contract/index.js';
import type { FollowingParts } from './following-parts.js';

/**
 * Brings what is followed to what hosts have set: the linked calendar and the conflict calendars, those of a connection that
 * has ended too, so that nothing is forgotten before it is renewed.
 */
export async function followSettings({
  owner,
  settings,
  following,
}: FollowingParts): Promise<readonly string[]> {
  const found = await settings.owner(owner);
  const hosts = await settings.hosts(found?.hostIds ?? []);
  for (const host of hosts) await followHost(following.calendars, host);
  return hosts.map(({ id }) => id);
}

async function followHost(
  followed: FollowedCalendars,
  { id: hostId, calendars: { linked, conflicts } }: HostSettings,
): Promise<void> {
  const wanted = linked ? [linked, ...conflicts] : conflicts;
  const standing = await followed.followedBy(hostId);
  for (const address of wanted)
    if (!standing.some((one) => isSameCalendar(one, address))) await followed.follow({ ...address, hostId });
  // A channel that still tells is no harm: what it tells of is followed by nobody, and it ends by itself.
  for (const one of standing)
    if (!wanted.some((address) => isSameCalendar(one, address))) await followed.unfollow(calendarOf(one));
}

function calendarOf({ hostId, connectionId, calendarId }: FollowedCalendar): HostCalendar {
  return { hostId, connectionId, calendarId };
}
