import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import type { Connection, SettingsStore } from '../../../src/contract/index.js';
import { bytesOfBase64url } from '../../../src/contract/base64url.js';
import type { Database } from '../../../src/store/sql/database.js';
import { sqlSettings } from '../../../src/store/sql/sql-settings.js';

export const secret = 'a secret that only this test knows, long enough';
const laterSecret = 'another secret that only this test knows, long enough';
const canary = 'canary-51c6e0b7';

const anna: Connection = {
  id: 'connection-anna',
  hostId: 'host-anna',
  provider: 'google',
  account: 'anna@example.com',
  status: 'active',
  grant: {
    account: 'anna@example.com',
    accessToken: `${canary}-access`,
    refreshToken: `${canary}-refresh`,
    scopes: [`${canary}-scope`],
    credentials: { password: `${canary}-password` },
  },
};
const second: Connection = { ...anna, id: 'connection-second' };
const ben: Connection = { ...anna, id: 'connection-ben', hostId: 'host-ben' };

/** What each promise about sealed grants is tried on: a database that is empty. */
type Keeps = (database: Database) => Promise<void>;

/** What a store in SQL promises about the grants of connections. */
export const sealedGrantPromises: Readonly<Record<string, Keeps>> = {
  async 'stands nowhere in the database'(database) {
    const store = open(database, secret);
    for (const connection of [anna, second, ben]) await store.saveConnection(connection);
    await store.changeConnection(anna.id, (current) => ({ ...current, status: 'needs-reconnect' }));
    const dump = await dumpOf(database);
    assert.ok(dump.includes('connection-second') && dump.includes('anna@example.com'), 'all rows are seen');
    for (const hidden of spellingsOf(canary, secret)) assert.ok(!dump.includes(hidden), hidden);
    const sealed = [...dump.matchAll(/v1\.[\w-]{12}\.([\w-]+)/g)].map(([, text = '']) => text);
    assert.equal(sealed.length, 3);
    for (const text of sealed)
      assert.ok(!Buffer.from(bytesOfBase64url(text)!).toString('latin1').includes(canary));
  },

  async 'does not open in a row that it was copied to'(database) {
    const store = open(database, secret);
    for (const connection of [anna, second, ben]) await store.saveConnection(connection);
    await database.query(`update booking_elements.connections set sealed_grant =
      (select sealed_grant from booking_elements.connections where id = 'connection-anna')`);
    assert.deepEqual(await store.connection(anna.id), anna);
    for (const { id, hostId } of [second, ben]) {
      await assert.rejects(store.connection(id), { name: 'SealError', message: /for another connection/ });
      await assert.rejects(store.connections(hostId), { name: 'SealError' });
      await assert.rejects(
        store.changeConnection(id, (current) => current),
        { name: 'SealError' },
      );
    }
    await store.saveConnection(second);
    await store.removeConnection(ben.id);
    assert.deepEqual(await store.connections('host-anna'), [anna, second]);
    assert.deepEqual(await store.connections('host-ben'), []);
  },

  async 'does not open in the row of another host that took its connection over'(database) {
    const store = open(database, secret);
    await store.saveConnection(anna);
    await database.query("update booking_elements.connections set host_id = 'host-mallory'");
    await assert.rejects(store.connections('host-mallory'), { name: 'SealError' });
  },

  async 'is sealed with the newest secret when it is saved or changed next'(database) {
    const [old, both, later] = [[secret], [laterSecret, secret], [laterSecret]].map((secrets) =>
      sqlSettings(database, { secrets }),
    );
    for (const connection of [anna, second, ben]) await old!.saveConnection(connection);
    const [firstKey] = await keyIds(database);
    await assert.rejects(later!.connection(anna.id), { name: 'SealError', message: RegExp(firstKey!) });
    assert.deepEqual(await both!.connection(anna.id), anna);
    await both!.changeConnection(anna.id, () => undefined);
    assert.deepEqual(await keyIds(database), [firstKey]);
    await both!.changeConnection(anna.id, (current) => current);
    await both!.saveConnection(second);
    assert.deepEqual(await later!.connections('host-anna'), [anna, second]);
    assert.equal((await keyIds(database)).length, 2);
    await assert.rejects(later!.connection(ben.id), { name: 'SealError' });
  },

  async 'stands in no error, and neither does a secret'(database) {
    const store = open(database, secret);
    await store.saveConnection(anna);
    const hidden = [...spellingsOf(canary, secret), laterSecret];
    for (const [name, fail] of Object.entries(failures)) {
      await store.saveConnection(anna);
      const error = await fail(store, database).then(() => assert.fail(name), told);
      for (const text of hidden) assert.ok(!error.includes(text), `${name}: ${error}`);
    }
  },

  async 'is missed with a word that guests do not hear, where its row holds something else'(database) {
    const store = open(database, secret);
    await store.saveConnection(anna);
    await database.query(`update booking_elements.connections set value = value || '{"status":"lost"}'`);
    await assert.rejects(store.connection(anna.id), {
      name: 'UnreadableRowError',
      message: /^The row of connection connection-anna cannot be read: status \(.+\)$/,
    });
  },
};

const failures: Readonly<Record<string, (store: SettingsStore, database: Database) => Promise<unknown>>> = {
  'a grant that is none': (store) =>
    store.saveConnection({ ...anna, grant: { refreshToken: [canary] } } as unknown as Connection),
  'credentials that are none': (store) =>
    store.saveConnection({
      ...anna,
      grant: { accessToken: canary, credentials: { password: { [canary]: canary } } },
    } as unknown as Connection),
  'an account that is none': (store) =>
    store.changeConnection(anna.id, (current) => ({ ...current, account: '' })),
  'a change that throws': (store) =>
    store.changeConnection(anna.id, () => {
      throw new Error('trouble');
    }),
  'another secret': (_, database) => open(database, laterSecret).connection(anna.id),
  'a grant cut short': async (store, database) => {
    await database.query('update booking_elements.connections set sealed_grant = left(sealed_grant, 80)');
    return store.connection(anna.id);
  },
  'a grant in the clear': async (store, database) => {
    await database.query('update booking_elements.connections set sealed_grant = $1', [
      JSON.stringify(anna.grant),
    ]);
    return store.connection(anna.id);
  },
  'a database that refuses': async (store, database) => {
    await database.query(
      'alter table booking_elements.connections add constraint closed check (false) not valid',
    );
    try {
      return await store.saveConnection(anna);
    } finally {
      await database.query('alter table booking_elements.connections drop constraint closed');
    }
  },
};

function open(database: Database, ...secrets: readonly string[]): SettingsStore {
  return sqlSettings(database, { secrets });
}

/** Everything that an error says, to whomever. */
function told(error: unknown): string {
  assert.ok(error instanceof Error);
  const { message, stack = '' } = error;
  return [message, stack, inspect(error, { depth: Infinity, showHidden: true }), JSON.stringify(error)].join(
    '\n',
  );
}

/** All rows of all tables, as text. */
export async function dumpOf(database: Database): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname = 'booking_elements'",
  );
  const dumps: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query<{ row: string }>(`select t::text as row from ${name} t`);
    dumps.push(name, ...rows.map(({ row }) => row));
  }
  return dumps.join('\n');
}

async function keyIds(database: Database): Promise<readonly string[]> {
  const rows = await database.query<{ id: string }>(
    "select distinct split_part(sealed_grant, '.', 2) as id from booking_elements.connections",
  );
  return rows.map(({ id }) => id);
}

/** A text as it is, and as it looks in base64 at each of three offsets, and in hexadecimal. */
export function spellingsOf(...texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => [
    text,
    Buffer.from(text).toString('hex'),
    ...[0, 1, 2].map((offset) =>
      Buffer.from(text)
        .subarray((3 - offset) % 3)
        .toString('base64url')
        .slice(0, -3),
    ),
  ]);
}
