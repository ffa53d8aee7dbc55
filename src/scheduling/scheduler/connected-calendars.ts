import { BookingError, isBookingError } from '../../contract/index.js';
import type {
  Calendar,
  CalendarAdapter,
  CalendarAddress,
  CalendarProvider,
  Connection,
  GrantCapabilities,
  SettingsStore,
} from '../../contract/index.js';
import { within } from './within.js';

/** A connection, opened. */
export interface OpenConnection {
  readonly adapter: CalendarAdapter;
  readonly capabilities: GrantCapabilities;
  /** Tells the grant it was opened with from one that came later. */
  readonly grantOf: string;
}

/** A calendar of a connection, and what may be done with it. */
export interface ConnectedCalendar extends OpenConnection {
  readonly calendar: Calendar;
}

/** The calendars behind a host's connections. */
export interface ConnectedCalendars {
  /**
   * @throws BookingError `unauthenticated` for a connection that has ended or is unknown, `calendar-unreachable` where
   * this process has no provider for it.
   */
  open(connectionId: string): Promise<OpenConnection>;
  /**
   * Describes one calendar; what is known is a minute old at most. `undefined` when the account no longer lists it.
   * @throws BookingError `unauthenticated`, `calendar-unreachable`.
   */
  describe(address: CalendarAddress, signal?: AbortSignal): Promise<ConnectedCalendar | undefined>;
  /**
   * Remembers that a connection has ended, so that its host is asked to renew it; unless it was renewed since it was
   * opened. Nothing is forgotten.
   */
  ended(connectionId: string, opened: Pick<OpenConnection, 'grantOf'>): Promise<void>;
}

const listedFor = 60_000;

interface Opened extends OpenConnection {
  listed?: { readonly at: number; readonly calendars: Promise<readonly Calendar[]> };
}

export function connectedCalendars(parts: {
  readonly settings: SettingsStore;
  readonly providers: readonly CalendarProvider[];
  readonly now: () => number;
}): ConnectedCalendars {
  const { settings, providers, now } = parts;
  const opened = new Map<string, Opened>();

  async function openConnection(connectionId: string): Promise<Opened> {
    const connection = await settings.connection(connectionId);
    if (connection?.status !== 'active') {
      opened.delete(connectionId);
      throw new BookingError('unauthenticated', { detail: 'the calendar connection has ended' });
    }
    const provider = providers.find((candidate) => candidate.id === connection.provider);
    if (!provider) {
      throw new BookingError('calendar-unreachable', { detail: `no provider "${connection.provider}" here` });
    }
    const grantOf = identityOf(connection);
    const known = opened.get(connectionId);
    if (known?.grantOf === grantOf) return known;
    const fresh: Opened = {
      adapter: provider.open(connection.grant, {
        onGrant: async (grant) => {
          await settings.changeConnection(connectionId, (current) =>
            identityOf(current) === grantOf ? { ...current, grant } : undefined,
          );
        },
      }),
      capabilities: provider.capabilities(connection.grant),
      grantOf,
    };
    opened.set(connectionId, fresh);
    return fresh;
  }

  function listCalendars(connection: Opened): Promise<readonly Calendar[]> {
    if (connection.listed && now() - connection.listed.at < listedFor) return connection.listed.calendars;
    const calendars = connection.adapter.calendars();
    connection.listed = { at: now(), calendars };
    // What failed is asked again at once.
    calendars.catch(() => delete connection.listed);
    return calendars;
  }

  const ended: ConnectedCalendars['ended'] = async (connectionId, { grantOf }) => {
    const connection = await settings.changeConnection(connectionId, (current) =>
      current.status === 'active' && identityOf(current) === grantOf
        ? { ...current, status: 'needs-reconnect' }
        : undefined,
    );
    if (connection?.status !== 'active') opened.delete(connectionId);
  };

  return {
    open: openConnection,
    ended,
    async describe({ connectionId, calendarId }, signal) {
      const connection = await openConnection(connectionId);
      try {
        const listed = await within(signal, listCalendars(connection));
        const calendar = listed.find((candidate) => candidate.id === calendarId);
        return calendar && { ...connection, calendar };
      } catch (error) {
        if (!isBookingError(error)) throw new BookingError('calendar-unreachable', { cause: error });
        if (error.code === 'unauthenticated') await ended(connectionId, connection);
        throw error;
      }
    },
  };
}

/** What stays the same while a grant is merely refreshed. */
function identityOf(connection: Connection): string {
  const { refreshToken, credentials, account, scopes = [] } = connection.grant;
  return JSON.stringify([connection.provider, account, refreshToken, credentials, [...scopes].sort()]);
}
