import type { FollowedCalendar, FollowedCalendars, FollowedEvent } from '../../contract/index.js';
import { formatInstant } from '../../time/instant.js';
import { eventOf } from './host-day.js';
import type { AgendaParts, HostAgenda, HostDay } from './host-day.js';

/** Where none is followed. */
export const nothingFollowed: HostDay = { calendars: [], events: [], ours: [] };

/** What is known of followed calendars; events of bookings apart. */
export async function fromFollowed(
  { followed, bookings }: Pick<AgendaParts, 'bookings'> & { readonly followed: FollowedCalendars },
  { host: { id: hostId }, range }: HostAgenda,
  known: readonly FollowedCalendar[],
): Promise<HostDay> {
  if (known.length === 0) return nothingFollowed;
  const standing = await followed.events({ hostId, calendars: known, range });
  const refs = await bookings.known(
    hostId,
    standing.flatMap(({ bookingRef }) => bookingRef ?? []),
  );
  const isOurs = ({ bookingRef }: FollowedEvent): boolean => bookingRef !== undefined && refs.has(bookingRef);
  return {
    calendars: known.map(({ connectionId, calendarId, syncedAt }) => ({
      hostId,
      connectionId,
      calendarId,
      tells: 'events',
      ...(syncedAt !== undefined && { asOf: formatInstant(syncedAt) }),
    })),
    events: standing.filter((event) => !isOurs(event)).map((event) => eventOf(hostId, event)),
    ours: standing.filter(isOurs),
  };
}
