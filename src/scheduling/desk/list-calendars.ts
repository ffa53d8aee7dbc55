import { BookingError, isBookingError } from '../../contract/index.js';
import type { Calendar, Connection, ConnectionCalendars, GrantCapabilities } from '../../contract/index.js';
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

/** The calendars of an account, and what its grant allows. */
export interface AskedCalendars {
  readonly calendars: readonly Calendar[];
  readonly capabilities: GrantCapabilities;
}

/**
 * Asks an account for its calendars now: what was said a minute ago may lack one that its owner has just made.
 *
 * @throws BookingError `unauthenticated` for a connection that has ended, `refused` where the account does not let its
 * calendars be listed, `calendar-unreachable` for whatever else is wrong. `signal`'s own reason is thrown as it is.
 */
export async function askForCalendars(
  { calendars, onError }: DeskParts,
  connectionId: string,
  signal?: AbortSignal,
): Promise<AskedCalendars> {
  const patience = AbortSignal.timeout(hostPatience);
  const limit = signal ? AbortSignal.any([signal, patience]) : patience;
  try {
    const connection = await calendars.open(connectionId);
    try {
      const listed = await within(limit, connection.adapter.calendars({ signal: limit }));
      return { calendars: listed, capabilities: connection.capabilities };
    } catch (error) {
      if (isBookingError(error) && error.code === 'unauthenticated')
        await calendars.ended(connectionId, connection, error);
      throw error;
    }
  } catch (error) {
    signal?.throwIfAborted();
    onError(error, { doing: 'listing calendars' });
    throw new BookingError(listFaultOf(error), { cause: error });
  }
}

async function listOne(
  parts: DeskParts,
  { id: connectionId }: Connection,
  signal?: AbortSignal,
): Promise<ConnectionCalendars> {
  try {
    const { calendars } = await askForCalendars(parts, connectionId, signal);
    return { connectionId, calendars };
  } catch (error) {
    signal?.throwIfAborted();
    return { connectionId, error: listFaultOf(error) };
  }
}

type ListFault = Extract<ConnectionCalendars, { readonly error: unknown }>['error'];

/** Why calendars cannot be listed, as far as that makes a difference to their host. */
export function listFaultOf(error: unknown): ListFault {
  const code = isBookingError(error) ? error.code : undefined;
  return code === 'unauthenticated' || code === 'refused' ? code : 'calendar-unreachable';
}
