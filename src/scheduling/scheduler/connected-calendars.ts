import { BookingError, endOf, isBookingError } from '../../contract/index.js';
import type {
  Calendar,
  CalendarAdapter,
  CalendarAddress,
  CalendarProvider,
  Connection,
  Grant,
  GrantCapabilities,
  SettingsStore,
} from '../../contract/index.js';
import type { TellEnding } from '../telling/tell-ending.js';
import { within } from './within.js';

/** A connection, opened. */
export interface OpenConnection {
  readonly adapter: CalendarAdapter;
  readonly capabilities: GrantCapabilities;
  /** Tells the consent it was opened with from one that came later. */
  readonly grantOf: string;
  /** As it was opened, or renewed since. */
  readonly grant: Grant;
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
   * Remembers that a connection has ended, and why, and tells of it, so that its host is asked to renew it; unless it was
   * renewed since it was opened. Nothing is forgotten.
   */
  ended(connectionId: string, opened: OpenConnection, error: unknown): Promise<void>;
}

const listedFor = 60_000;

interface Opened extends OpenConnection {
  grant: Grant;
  listed?: { readonly at: number; readonly calendars: Promise<readonly Calendar[]> };
}

export function connectedCalendars(parts: {
  readonly settings: SettingsStore;
  readonly providers: readonly CalendarProvider[];
  readonly now: () => number;
  readonly tellEnding?: TellEnding;
}): ConnectedCalendars {
  const { settings, providers, now, tellEnding } = parts;
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
          fresh.grant = grant;
          await settings.changeConnection(connectionId, (current) =>
            identityOf(current) === grantOf && isNewer(grant, current.grant)
              ? revived(current, grant)
              : undefined,
          );
        },
        latest: async () => {
          const current = await settings.connection(connectionId);
          if (current?.status !== 'active' || identityOf(current) !== grantOf) return undefined;
          if (isNewer(current.grant, fresh.grant)) fresh.grant = current.grant;
          return current.grant;
        },
      }),
      capabilities: provider.capabilities(connection.grant),
      grantOf,
      grant: connection.grant,
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

  const ended: ConnectedCalendars['ended'] = async (connectionId, { grantOf, grant }, error) => {
    // Another server may have renewed it by now: then it is opened anew.
    const hasEnded = (current: Connection | undefined): current is Connection =>
      current?.status === 'active' &&
      identityOf(current) === grantOf &&
      current.grant.refreshToken === grant.refreshToken;
    const before = await settings.connection(connectionId);
    if (hasEnded(before)) {
      const reason = endOf(error);
      // Told first: who dies in between leaves a connection that is found to have ended once more.
      await tellEnding?.(before, { reason, of: JSON.stringify([grantOf, grant.refreshToken]) });
      await settings.changeConnection(connectionId, (current) =>
        hasEnded(current) ? { ...current, status: 'needs-reconnect', reason } : undefined,
      );
    }
    opened.delete(connectionId);
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
        if (error.code === 'unauthenticated') await ended(connectionId, connection, error);
        throw error;
      }
    },
  };
}

/** What stays the same while a grant is merely refreshed. */
function identityOf(connection: Connection): string {
  const { refreshToken, credentials, account, scopes = [] } = connection.grant;
  // A service may replace the refresh token with every renewal, while the consent stays.
  const consent = connection.consent ?? refreshToken;
  return JSON.stringify([connection.provider, account, consent, credentials, [...scopes].sort()]);
}

/** Of two renewals of one grant that two servers made at once, the later one is kept. */
function isNewer(renewed: Grant, kept: Grant): boolean {
  return (renewed.accessTokenExpiresAt ?? 0) >= (kept.accessTokenExpiresAt ?? 0);
}

/** Whatever was noted of its end before it was renewed was wrong: the refresh token had been replaced, and not taken back. */
function revived({ reason: _over, ...connection }: Connection, grant: Grant): Connection {
  return { ...connection, status: 'active', grant };
}
