import type { Connection, HostSettings } from '../../contract/index.js';
import { giveBack } from '../connecting/give-back.js';
import { hostPatience } from './host-desk-options.js';
import type { DeskParts } from './host-desk-options.js';

/** What is still to be written is given so long. */
const drainPatience = 10_000;

/**
 * Ends a connection of a host. First what waits for its calendars is written, as far as that works now; then nothing names
 * them any more, and what opened them is forgotten. What could not be written is told to the host by whoever tries next.
 */
export async function disconnect(parts: DeskParts, hostId: string, connectionId: string): Promise<void> {
  const { settings, now } = parts;
  const connection = await settings.connection(connectionId);
  // What is not there is over, and another host's is not there.
  if (connection?.hostId !== hostId) return;
  await drain(parts, connection);
  const leave = (host: HostSettings): HostSettings | undefined => withoutConnection(host, connectionId);
  await settings.changeHost(hostId, leave);
  await endFollowing(parts, connection);
  await settings.removeConnection(connectionId);
  // Whoever looked before it was gone may have named it since.
  await settings.changeHost(hostId, leave);
  await parts.bookings.addJobs(await jobsOf(parts, connection), now());
  workSoon(parts);
  const provider = parts.providers.find(({ id }) => id === connection.provider);
  if (provider) await giveBack(parts, provider, { ...connection.grant, account: connection.account });
}

/** Has what waits for a connection's calendars done now, for as long as that gets on. */
async function drain(parts: DeskParts, connection: Connection): Promise<void> {
  const { bookings, scheduler, now, onError } = parts;
  if (connection.status !== 'active') return;
  const until = AbortSignal.timeout(drainPatience);
  try {
    let waiting = await jobsOf(parts, connection);
    await bookings.addJobs(waiting, now());
    while (waiting.length > 0 && !until.aborted) {
      await scheduler.work();
      const left = await jobsOf(parts, connection);
      // Whatever does not get on now has had its try.
      if (left.length >= waiting.length) break;
      waiting = left;
    }
  } catch (error) {
    onError(error, { doing: 'writing what waits for a calendar' });
  }
}

/** The work on entries that a connection's calendars hold, due now. */
async function jobsOf({ bookings, owner, now }: DeskParts, { hostId, id }: Connection) {
  const waiting = await bookings.waitingEntries(hostId, id);
  return waiting.map(({ occupancyId: subject }) => ({
    kind: 'calendar' as const,
    owner,
    hostId,
    subject,
    dueAt: now(),
  }));
}

/** Of the linked calendar and the conflicts those stay that are on other connections. */
export function withoutConnection(host: HostSettings, connectionId: string): HostSettings | undefined {
  const { linked, conflicts, ...rest } = host.calendars;
  const kept = conflicts.filter((address) => address.connectionId !== connectionId);
  const isLinked = linked?.connectionId === connectionId;
  if (!isLinked && kept.length === conflicts.length) return undefined;
  return { ...host, calendars: { ...rest, ...(linked && !isLinked && { linked }), conflicts: kept } };
}

/** Channels that are not ended now end by themselves, and until then tell of what nobody follows. */
async function endFollowing(parts: DeskParts, { hostId, id: connectionId }: Connection): Promise<void> {
  const { following, calendars, onError } = parts;
  if (!following) return;
  const followed = (await following.calendars.followedBy(hostId)).filter(
    (calendar) => calendar.connectionId === connectionId,
  );
  try {
    const channels = followed.flatMap((calendar) => calendar.channels);
    if (channels.length > 0) {
      const { adapter } = await calendars.open(connectionId);
      const signal = AbortSignal.timeout(hostPatience);
      await Promise.all(channels.map(async (channel) => adapter.unwatch?.(channel, { signal })));
    }
  } catch (error) {
    onError(error, { doing: 'ending a channel' });
  }
  await following.calendars.unfollow({ hostId, connectionId });
}

function workSoon({ scheduler, onError }: DeskParts): void {
  scheduler.work().catch((error: unknown) => onError(error, { doing: 'working' }));
}
