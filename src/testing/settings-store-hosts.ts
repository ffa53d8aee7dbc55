import type { SettingsStore } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual } from './expectations.js';
import { connection, controlled, host, saveAll } from './settings-store-fixture.js';
import type { SuitePromise } from './suite-runner.js';

/** What becomes of a host when several change it, and whose accounts are connected. */
export const hostPromises: readonly SuitePromise<SettingsStore>[] = [
  controlled('changes a host as it stands, and answers what is stored afterwards', async (store) => {
    await saveAll(store);
    const changed = { ...host, calendars: { conflicts: [] } };
    const answer = await store.changeHost(host.id, (current) => {
      expectEqual(current, host, 'it is shown what stands there');
      return { ...current, calendars: { conflicts: [] } };
    });
    expectEqual([answer, await store.host(host.id)], [changed, changed], 'it is stored');
    const same = await store.changeHost(host.id, (current) => {
      (current as { name: string }).name = 'Mallory';
      return undefined;
    });
    expectEqual([same, await store.host(host.id)], [changed, changed], 'and stays, where nothing changes');
  }),
  controlled('changes no host that is not there, and none into another', async (store) => {
    await saveAll(store);
    const none = await store.changeHost('host-x', (current) => ({ ...current, name: 'X' }));
    expectEqual([none, await store.host('host-x')], [null, null], 'nothing to change');
    const moved = store.changeHost(host.id, (current) => ({ ...current, id: 'host-ben' }));
    const { code, details } = await bookingErrorOf(moved);
    expectEqual([code, details.fields?.map(({ path }) => path)], ['invalid-request', ['id']], 'refused');
    expectEqual([await store.host(host.id), await store.host('host-ben')], [host, null], 'as it was');
    const trouble = new Error('trouble');
    const thrown = await store
      .changeHost(host.id, () => {
        throw trouble;
      })
      .catch((error: unknown) => error);
    expect(thrown === trouble, 'what a change throws is thrown on');
  }),
  controlled('loses none of 20 changes of a host at once', async (store) => {
    await saveAll(store);
    const ids = Array.from({ length: 20 }, (_, index) => `place-${String(index).padStart(2, '0')}`);
    await Promise.all(
      ids.map((id) =>
        store.changeHost(host.id, (current) => ({
          ...current,
          locations: [...current.locations, { id, kind: 'ask-guest' }],
        })),
      ),
    );
    const locations = (await store.host(host.id))?.locations ?? [];
    expectEqual(locations.map(({ id }) => id).sort(), ['meet', ...ids], 'each is there, once');
  }),
  controlled(
    'finds hosts by their e-mail address, whatever the capitals, and as it is now',
    async (store) => {
      await saveAll(store);
      const idsOf = async (email: string) => (await store.hostsByEmail(email)).map(({ id }) => id);
      expectEqual(await idsOf('anna@example.org'), [], 'nobody has one');
      await store.saveHost({ ...host, id: 'host-b', email: 'Anna@Example.org' });
      await store.saveHost({ ...host, id: 'host-a', email: 'anna@example.org' });
      const both = ['host-a', 'host-b'];
      expectEqual(
        [await idsOf('anna@example.org'), await idsOf('ANNA@example.ORG')],
        [both, both],
        'by their ids',
      );
      for (const other of ['', '%', 'anna_example.org', 'anna@example.org ', 'anna\0', '__proto__'])
        expectEqual(await idsOf(other), [], JSON.stringify(other));
      await store.changeHost('host-a', (current) => ({ ...current, email: 'a@example.org' }));
      expectEqual(await idsOf('anna@example.org'), ['host-b'], 'it is the one they have now');
    },
  ),
  controlled('knows whether an account is connected, whoever connected it', async (store) => {
    await saveAll(store);
    const { provider, account } = connection;
    const asked = [
      [provider, account],
      [provider, account.toUpperCase()],
      [provider, 'ben@example.com'],
      ['another', account],
      [provider, `%${account.slice(1)}`],
    ] as const;
    const answers = async () =>
      Promise.all(asked.map(([service, name]) => store.accountIsConnected(service, name)));
    expectEqual(await answers(), [true, true, false, false, false], 'by service and account');
    await store.saveConnection({ ...connection, id: 'connection-2', hostId: 'host-ben' });
    await store.removeConnection(connection.id);
    expectEqual(await answers(), [true, true, false, false, false], 'another host has it too');
    await store.removeConnection('connection-2');
    expectEqual(await answers(), [false, false, false, false, false], 'nobody has it');
  }),
];
