import type { Connection } from '../../contract/index.js';
import { Connection as ConnectionSchema } from '../../schemas/index.js';
import type { Seal } from '../seal.js';
import type { Queries } from './database.js';
import { forgetCalendars } from './followed-rows.js';
import { isPossibleKey } from './possible-key.js';
import { readStored } from './stored-value.js';

interface ConnectionRow {
  readonly host_id: string;
  readonly id: string;
  readonly value: object;
  readonly sealed_grant: string;
}

const columns = 'host_id, id, value, sealed_grant';

export async function findConnection(
  queries: Queries,
  seal: Seal,
  id: string,
): Promise<Connection | undefined> {
  if (!isPossibleKey(id)) return undefined;
  const [row] = await queries.query<ConnectionRow>(
    `select ${columns} from booking_elements.connections where id = $1`,
    [id],
  );
  return row && openRow(seal, row);
}

/** A host's connections, in the order they were saved first. */
export async function findConnections(
  queries: Queries,
  seal: Seal,
  hostId: string,
): Promise<readonly Connection[]> {
  if (!isPossibleKey(hostId)) return [];
  const rows = await queries.query<ConnectionRow>(
    `select ${columns} from booking_elements.connections where host_id = $1 order by position`,
    [hostId],
  );
  return Promise.all(rows.map((row) => openRow(seal, row)));
}

/** Whether any host has a connection to an account. */
export async function isConnected(queries: Queries, provider: string, account: string): Promise<boolean> {
  if (!isPossibleKey(provider, account)) return false;
  const rows = await queries.query<{ account: string }>(
    `select value ->> 'account' as account from booking_elements.connections
    where value ->> 'provider' = $1 and lower(value ->> 'account') = lower($2)`,
    [provider, account],
  );
  return rows.length > 0;
}

/**
 * Whoever writes a connection has this before they read it, until their transaction ends. A row's own lock would not do:
 * a connection that is not there yet has no row, and one that goes to another host has two.
 */
export async function lockConnection(queries: Queries, id: string): Promise<void> {
  await queries.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `booking_elements.connections ${id}`,
  ]);
}

/** Stores a connection, with its lock held. */
export async function writeConnection(queries: Queries, seal: Seal, connection: Connection): Promise<void> {
  const { hostId, id, grant, ...value } = connection;
  await deleteConnection(queries, id, hostId);
  await queries.query(
    `insert into booking_elements.connections (host_id, id, value, sealed_grant) values ($1, $2, $3, $4)
    on conflict (host_id, id) do update set value = excluded.value, sealed_grant = excluded.sealed_grant`,
    [hostId, id, JSON.stringify(value), await seal.seal(grant, { what: 'grant', hostId, id })],
  );
}

/**
 * Forgets a connection, with its lock held, unless it is this host's. What its calendars said goes with it: nobody may read
 * it any more.
 */
export async function deleteConnection(queries: Queries, id: string, unlessOf?: string): Promise<void> {
  const gone = await queries.query<Pick<ConnectionRow, 'host_id' | 'id'>>(
    `delete from booking_elements.connections where id = $1 and ($2::text is null or host_id <> $2)
    returning host_id, id`,
    [id, unlessOf ?? null],
  );
  for (const { host_id: hostId, id: connectionId } of gone) {
    await forgetCalendars(queries, { hostId, connectionId });
    await queries.query('delete from booking_elements.busy_days where host_id = $1 and connection_id = $2', [
      hostId,
      connectionId,
    ]);
  }
}

async function openRow(
  seal: Seal,
  { host_id: hostId, id, value, sealed_grant }: ConnectionRow,
): Promise<Connection> {
  const grant = await seal.open(sealed_grant, { what: 'grant', hostId, id });
  return readStored(ConnectionSchema, { ...value, id, hostId, grant }, `connection ${id}`);
}
