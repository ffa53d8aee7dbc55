import type { SettingsStore } from '../../contract/index.js';
import { Connection, parse } from '../../schemas/index.js';
import { changedConnection } from '../changed-connection.js';
import { sealWith } from '../seal.js';
import {
  deleteConnection,
  findConnection,
  findConnections,
  isConnected,
  lockConnection,
  writeConnection,
} from './connection-rows.js';
import type { Database } from './database.js';
import { isPossibleKey } from './possible-key.js';
import {
  changeEventType,
  changeHost,
  findEventTypes,
  findHosts,
  findHostsByEmail,
  findOwner,
  removeEventType,
  saveEventType,
  saveHost,
  saveOwner,
} from './setting-rows.js';
import { changeWebhook, findWebhooks, removeWebhook, saveWebhook } from './webhook-rows.js';

/** What a settings store in SQL needs beside its database. */
export interface SqlSettingsOptions {
  /**
   * Grants and webhooks are sealed with the first and opened with any: at least one, each of at least 32 characters. To
   * change the secret, put the new one first and leave the old one behind it; what was sealed with the old one is sealed
   * anew when its connection or webhook is saved or changed next.
   */
  readonly secrets: readonly string[];
}

/**
 * A `SettingsStore` in PostgreSQL, embedded or a server: any number of processes may share it. The database has to be
 * brought to shape before (`migrate`). Grants of connections, and the addresses and secrets of webhooks, are encrypted
 * before they reach it.
 *
 * Beyond its contract it throws `SealError` for what none of the secrets opens, `UnreadableRowError` for a row
 * that somebody else wrote, and `DatabaseError`.
 *
 * @throws TypeError for no secret, and for one shorter than 32 characters.
 *
 * @example
 * const settings = sqlSettings(database, { secrets: [process.env.BOOKING_SECRET] });
 */
export function sqlSettings(database: Database, { secrets }: SqlSettingsOptions): SettingsStore {
  const seal = sealWith(secrets);
  return {
    owner: (slug) => findOwner(database, slug),
    host: async (id) => (await findHosts(database, [id]))[0],
    hosts: (ids) => findHosts(database, ids),
    hostsByEmail: (email) => findHostsByEmail(database, email),
    eventType: async (owner, slug) => (await findEventTypes(database, owner, slug))[0],
    eventTypes: (owner) => findEventTypes(database, owner),
    connection: (id) => findConnection(database, seal, id),
    connections: (hostId) => findConnections(database, seal, hostId),
    accountIsConnected: (provider, account) => isConnected(database, provider, account),
    webhooks: (owner) => findWebhooks(database, seal, owner),

    saveOwner: (owner) => saveOwner(database, owner),
    saveHost: (host) => saveHost(database, host),
    saveEventType: (eventType) => saveEventType(database, eventType),
    saveWebhook: (owner, webhook) => saveWebhook(database, seal, { owner, webhook }),
    async saveConnection(connection) {
      const value = parse(Connection, connection);
      await database.transaction(async (queries) => {
        await lockConnection(queries, value.id);
        await writeConnection(queries, seal, value);
      });
    },
    async changeConnection(id, change) {
      if (!isPossibleKey(id)) return undefined;
      return database.transaction(async (queries) => {
        await lockConnection(queries, id);
        const current = await findConnection(queries, seal, id);
        const changed = current && changedConnection(current, change);
        if (changed) await writeConnection(queries, seal, changed);
        return changed ?? current;
      });
    },
    changeHost: (id, change) => changeHost(database, id, change),
    changeEventType: (owner, slug, change) => changeEventType(database, { owner, slug }, change),
    changeWebhook: (owner, id, change) => changeWebhook(database, seal, { owner, id, change }),
    removeEventType: (owner, slug) => removeEventType(database, owner, slug),
    removeWebhook: (owner, id) => removeWebhook(database, owner, id),
    async removeConnection(id) {
      if (!isPossibleKey(id)) return;
      await database.transaction(async (queries) => {
        await lockConnection(queries, id);
        await deleteConnection(queries, id);
      });
    },
  };
}
