import type { Connection, SettingsStore } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual } from './expectations.js';
import { connection, controlled, saveAll } from './settings-store-fixture.js';
import type { SuitePromise } from './suite-runner.js';

/** Whose a connection is, and what becomes of it when several change it. */
export const connectionPromises: readonly SuitePromise<SettingsStore>[] = [
  controlled('lists connections in the order they were saved first', async (store) => {
    await store.saveConnection({ ...connection, id: 'z' });
    await store.saveConnection({ ...connection, id: 'a' });
    await store.saveConnection({ ...connection, id: 'z', account: 'changed@example.com' });
    await store.changeConnection('z', (current) => ({ ...current, status: 'needs-reconnect' }));
    expectEqual(
      (await store.connections('host-anna')).map(({ id }) => id),
      ['z', 'a'],
      'changing keeps the order',
    );
  }),
  controlled('gives a connection to one host at a time', async (store) => {
    const hostIds = Array.from({ length: 20 }, (_, index) => `host-${index}`);
    await Promise.all(hostIds.map((hostId) => store.saveConnection({ ...connection, hostId })));
    const found = await Promise.all(hostIds.map((hostId) => store.connections(hostId)));
    expectEqual(found.flat().length, 1, 'whoever saved it last has it, and nobody else');
    expectEqual(found.flat()[0], await store.connection(connection.id), 'and it is the one of this id');
  }),
  controlled('changes a connection as it stands, and answers what is stored afterwards', async (store) => {
    await saveAll(store);
    const seen: Connection[] = [];
    const answer = await store.changeConnection(connection.id, (current) => {
      seen.push(current);
      return { ...current, status: 'needs-reconnect' };
    });
    const changed = { ...connection, status: 'needs-reconnect' };
    expectEqual(seen, [connection], 'it was shown what stood there');
    expectEqual([answer, await store.connection(connection.id)], [changed, changed], 'it is stored');
  }),
  controlled('changes nothing where the change answers undefined, or nothing is there', async (store) => {
    await saveAll(store);
    const answer = await store.changeConnection(connection.id, (current) => {
      (current as { account: string }).account = 'mallory@example.com';
      return undefined;
    });
    expectEqual([answer, await store.connection(connection.id)], [connection, connection], 'as it was');
    const run: string[] = [];
    const none = await store.changeConnection('connection-x', (current) => {
      run.push(current.id);
      return current;
    });
    expectEqual([none, run, await store.connection('connection-x')], [null, [], null], 'nothing to change');
  }),
  controlled('keeps a connection’s id and host while it changes', async (store) => {
    await saveAll(store);
    for (const other of [{ id: 'connection-2' }, { hostId: 'host-ben' }]) {
      const moved = store.changeConnection(connection.id, (current) => Object.assign(current, other));
      const { code, details } = await bookingErrorOf(moved);
      expectEqual(
        [code, details.fields?.map(({ path }) => path)],
        ['invalid-request', Object.keys(other)],
        'refused',
      );
    }
    expectEqual(await store.connections('host-anna'), [connection], 'as it was');
    expectEqual(
      [await store.connections('host-ben'), await store.connection('connection-2')],
      [[], null],
      'no other',
    );
  }),
  controlled('changes nothing when a change throws, and throws it on', async (store) => {
    await saveAll(store);
    const trouble = new Error('trouble');
    const thrown = await store
      .changeConnection(connection.id, () => {
        throw trouble;
      })
      .catch((error: unknown) => error);
    expect(thrown === trouble, 'it is the very same error');
    expectEqual(await store.connection(connection.id), connection, 'as it was');
    await store.changeConnection(connection.id, (current) => ({ ...current, account: 'later@example.com' }));
    expectEqual((await store.connection(connection.id))?.account, 'later@example.com', 'and can be changed');
  }),
  controlled('loses none of 20 changes at once', async (store) => {
    await saveAll(store);
    const names = Array.from({ length: 20 }, (_, index) => `change-${String(index).padStart(2, '0')}`);
    await Promise.all(
      names.map((name) =>
        store.changeConnection(connection.id, (current) => ({
          ...current,
          grant: { ...current.grant, scopes: [...(current.grant.scopes ?? []), name] },
        })),
      ),
    );
    const scopes = (await store.connection(connection.id))?.grant.scopes ?? [];
    expectEqual([...scopes].sort(), [...names, 'one'].sort(), 'each is there, once');
  }),
];
