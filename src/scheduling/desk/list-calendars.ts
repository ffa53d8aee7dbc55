import { isBookingError } from '../../contract/index.js';
import type { Connection, ConnectionCalendars } from '../../contract/index.js';
import { within } from '../scheduler/within.js';
import { hostPatience } from './host-desk-options.js';
import type { DeskParts } from './host-desk-options.js';

/** Lists the calendars of a host's active connections, or says of each what is wrong with it. */
export async function listHostCalendars(
  parts: DeskParts,
  hostId: string,
  signal?: AbortSignal,
): Promise<readonly ConnectionCalendars[]> {
  const connections = await parts.settings.connections(hostId);
  const active = connections.filter(({ status }) => status === 'active');
  return Promise.all(active.map((connection) => listOne(parts, connection, signal)));
}

async function listOne(
  { calendars, onError }: DeskParts,
  { id }: Connection,
  signal?: AbortSignal,
): Promise<ConnectionCalendars> {
  const patience = AbortSignal.timeout(hostPatience);
  const limit = signal ? AbortSignal.any([signal, patience]) : patience;
  try {
    const connection = await calendars.open(id);
    try {
      const listed = await within(limit, connection.adapter.calendars({ signal: limit }));
      return { connectionId: id, calendars: listed };
    } catch (error) {
      if (isBookingError(error) && error.code === 'unauthenticated')
        await calendars.ended(id, connection, error);
      throw error;
    }
  } catch (error) {
    signal?.throwIfAborted();
    onError(error, { doing: 'listing calendars' });
    const code = isBookingError(error) ? error.code : undefined;
    const isKnown = code === 'unauthenticated' || code === 'refused';
    return { connectionId: id, error: isKnown ? code : 'calendar-unreachable' };
  }
}
