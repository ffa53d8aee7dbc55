import type { CalendarAddress, FollowedCalendar, HostSettings } from '../../contract/index.js';
import { isSameCalendar } from '../../contract/index.js';
import { fromFollowed, nothingFollowed } from './followed-calendars.js';
import type { AgendaParts, HostDay, HostAgenda } from './host-day.js';
import { fromReading } from './read-calendars.js';

/** What is followed reaches so far back. */
const followedSince = 30 * 86_400_000;

/** What stands in a host's calendars: of those that are followed as it is known, of the others as they say now. */
export async function agendaOfHost(parts: AgendaParts, asked: HostAgenda): Promise<HostDay> {
  const { linked, conflicts } = asked.host.calendars;
  const addresses = linked
    ? [linked, ...conflicts.filter((other) => !isSameCalendar(other, linked))]
    : conflicts;
  const isAsked = (one: CalendarAddress): boolean =>
    addresses.some((address) => isSameCalendar(one, address));
  const isRecent = asked.range.start >= parts.now() - followedSince;
  const known = isRecent ? (await followedOf(parts, asked.host)).filter(isAsked) : [];
  const unknown = addresses.filter((address) => !known.some((one) => isSameCalendar(one, address)));
  const [followed, read] = await Promise.all([
    parts.followed ? fromFollowed({ ...parts, followed: parts.followed }, asked, known) : nothingFollowed,
    fromReading(parts, asked, unknown),
  ]);
  return {
    calendars: [...followed.calendars, ...read.calendars],
    events: [...followed.events, ...read.events],
    ours: followed.ours,
  };
}

async function followedOf(
  { followed }: AgendaParts,
  { id }: HostSettings,
): Promise<readonly FollowedCalendar[]> {
  const all = (await followed?.followedBy(id)) ?? [];
  return all.filter(({ syncedAt }) => syncedAt !== undefined);
}
