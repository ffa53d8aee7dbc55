import type {
  CalendarProvider,
  Connection,
  ConsentLevel,
  Grant,
  SettingsStore,
} from '../../contract/index.js';
import { digestOf } from './connect-secrets.js';

/** What a host's connection is made of. */
export interface Granted {
  readonly hostId: string;
  readonly level: ConsentLevel;
  /** Tells this consent from others. */
  readonly consent: string;
  /** The connection that is to be renewed. */
  readonly connectionId?: string;
  readonly provider: CalendarProvider;
  readonly grant: Grant & { readonly account: string };
}

/**
 * Makes a connection of a grant: the one that its account has already with this host, renewed, or a new one. To do it again
 * changes nothing.
 */
export async function keepConnection(settings: SettingsStore, granted: Granted): Promise<Connection> {
  const { hostId, connectionId, provider, grant } = granted;
  const connections = await settings.connections(hostId);
  const standing =
    connections.find(({ id }) => id === connectionId) ??
    connections.find((connection) => connection.provider === provider.id && isOf(connection, grant.account));
  const id = standing?.id ?? (await connectionIdOf(granted));
  const fresh = connectionOf(id, granted);
  const kept = await settings.changeConnection(id, (current) =>
    // Renewed by this very consent before: its grant may be a newer one by now.
    current.hostId !== hostId || current.consent === fresh.consent ? undefined : renewed(current, fresh),
  );
  if (kept) return kept;
  await settings.saveConnection(fresh);
  return fresh;
}

function connectionOf(id: string, { hostId, level, consent, provider, grant }: Granted): Connection {
  const isUsable = provider.capabilities(grant).readBusy;
  return {
    id,
    hostId,
    provider: provider.id,
    account: grant.account,
    ...(isUsable ? { status: 'active' } : { status: 'needs-reconnect', reason: 'scope-missing' }),
    level,
    consent,
    grant,
  };
}

/** A service may leave the refresh token out that it gave before. */
function renewed(current: Connection, fresh: Connection): Connection {
  const refreshToken = fresh.grant.refreshToken ?? current.grant.refreshToken;
  return { ...fresh, grant: { ...fresh.grant, ...(refreshToken !== undefined && { refreshToken }) } };
}

function isOf(connection: Connection, account: string): boolean {
  return connection.account.toLowerCase() === account.toLowerCase();
}

/** The same for the same account of the same host, so that two claims at once make one connection. */
async function connectionIdOf({ hostId, provider, grant }: Granted): Promise<string> {
  const name = JSON.stringify([hostId, provider.id, grant.account.toLowerCase()]);
  return `c-${(await digestOf(name)).slice(0, 24)}`;
}
