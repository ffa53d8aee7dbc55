import type { HostSettings, SettingsStore } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual } from './expectations.js';
import { connectionPromises } from './settings-store-connections.js';
import { eventTypePromises } from './settings-store-event-types.js';
import { anna, connection, controlled, host, intro, saveAll, team } from './settings-store-fixture.js';
import { hostPromises } from './settings-store-hosts.js';
import { webhookPromises } from './settings-store-webhooks.js';
import { runPromises } from './suite-runner.js';
import type { SuitePromise, SuiteRunner } from './suite-runner.js';

/** The promises of `SettingsStore`, as tests. `open` gives an empty store each time. */
export function settingsStoreSuite(
  runner: SuiteRunner,
  options: {
    readonly open: () => Promise<{ readonly store: SettingsStore; readonly close?: () => Promise<void> }>;
  },
): void {
  runPromises({
    runner,
    title: 'SettingsStore',
    promises,
    offers: ['controlled'],
    open: async () => {
      const { store, close } = await options.open();
      return { fixture: store, ...(close && { close }) };
    },
  });
}

const promises: readonly SuitePromise<SettingsStore>[] = [
  controlled('answers undefined for what is not there', async (store) => {
    expectEqual(
      [
        await store.owner('x'),
        await store.host('x'),
        await store.eventType('x', 'y'),
        await store.connection('x'),
      ],
      [null, null, null, null],
      'nothing is there',
    );
    expectEqual([await store.eventTypes('x'), await store.connections('x')], [[], []], 'lists are empty');
  }),
  controlled('gives back what was saved', async (store) => {
    await saveAll(store);
    expectEqual(await store.owner('anna'), anna, 'the owner');
    expectEqual(await store.host('host-anna'), host, 'the host');
    expectEqual(await store.eventType('anna', 'intro'), intro, 'the event type');
    expectEqual(await store.connection('connection-1'), connection, 'the connection, its grant included');
  }),
  controlled(
    'gives back an event type of several hosts, in their order, each with their own terms',
    async (store) => {
      await store.saveEventType(team);
      expectEqual(await store.eventType('anna', 'team'), team, 'nothing is lost');
      const [anna, ben] = team.hosts;
      expect(ben !== undefined, 'there are two');
      await store.saveEventType({ ...team, hosts: [ben, anna] });
      const hosts = (await store.eventType('anna', 'team'))?.hosts;
      expectEqual(
        hosts?.map(({ hostId }) => hostId),
        ['host-ben', 'host-anna'],
        'the order is theirs',
      );
    },
  ),
  controlled('gives several hosts at once, those that are there', async (store) => {
    await saveAll(store);
    await store.saveHost({ ...host, id: 'host-ben', name: 'Ben' });
    const found = await store.hosts(['host-ben', 'host-nobody', 'host-anna', 'host-ben']);
    expectEqual(found.map(({ id }) => id).sort(), ['host-anna', 'host-ben'], 'each once');
    expectEqual(
      found.find(({ id }) => id === 'host-anna'),
      host,
      'whole',
    );
    expectEqual(await store.hosts([]), [], 'nobody, where nobody is asked for');
  }),
  controlled('replaces a value whole', async (store) => {
    await saveAll(store);
    await store.saveEventType({ ...intro, description: 'Half an hour' });
    await store.saveEventType({ ...intro, title: 'Hello' });
    expectEqual(
      await store.eventType('anna', 'intro'),
      { ...intro, title: 'Hello' },
      'nothing of the old one stays',
    );
  }),
  controlled('keeps slugs unique within their owner only', async (store) => {
    await saveAll(store);
    await store.saveEventType({ ...intro, owner: 'ben', title: 'Ben’s' });
    expectEqual((await store.eventType('anna', 'intro'))?.title, 'Intro call', 'Anna’s stays hers');
    expectEqual(
      (await store.eventTypes('ben')).map(({ title }) => title),
      ['Ben’s'],
      'Ben has his own',
    );
  }),
  controlled('lists event types in the order they were saved first', async (store) => {
    await saveAll(store);
    await store.saveEventType({ ...intro, slug: 'a-later-one' });
    await store.saveEventType({ ...intro, title: 'Changed' });
    expectEqual(
      (await store.eventTypes('anna')).map(({ slug }) => slug),
      ['intro', 'a-later-one'],
      'changing keeps the order',
    );
  }),
  controlled('lists a host’s connections, and forgets what is removed', async (store) => {
    await saveAll(store);
    await store.saveConnection({ ...connection, id: 'connection-2', hostId: 'host-ben' });
    expectEqual(
      (await store.connections('host-anna')).map(({ id }) => id),
      ['connection-1'],
      'only her own',
    );
    await store.removeConnection('connection-1');
    await store.removeEventType('anna', 'intro');
    expectEqual([await store.connections('host-anna'), await store.eventTypes('anna')], [[], []], 'gone');
  }),
  controlled('is not changed through what it was given or gave', async (store) => {
    const mine = structuredClone(host) as { name: string } & HostSettings;
    await store.saveHost(mine);
    mine.name = 'Mallory';
    const theirs = (await store.host('host-anna')) as { name: string } & HostSettings;
    theirs.name = 'Mallory';
    expectEqual((await store.host('host-anna'))?.name, 'Anna Berg', 'values are copies');
  }),
  controlled('refuses what is not valid, says where, and keeps what it had', async (store) => {
    await saveAll(store);
    const refused = [
      [() => store.saveOwner({ ...anna, name: '' }), 'name'],
      [() => store.saveHost({ ...host, name: 'A\u0000' }), 'name'],
      [() => store.saveHost({ ...host, schedule: { zone: 'Europe/Atlantis', weekly: {} } }), 'schedule.zone'],
      [() => store.saveEventType({ ...intro, durationsMinutes: [0] }), 'durationsMinutes.0'],
      [() => store.saveConnection({ ...connection, account: '' }), 'account'],
      [() => store.changeConnection(connection.id, (current) => ({ ...current, account: '' })), 'account'],
    ] as const;
    for (const [save, path] of refused) {
      const { code, details } = await bookingErrorOf(save());
      expectEqual([code, details.fields?.map((fault) => fault.path)], ['invalid-request', [path]], path);
    }
    expectEqual(
      [
        await store.owner('anna'),
        await store.host('host-anna'),
        await store.eventTypes('anna'),
        await store.connections('host-anna'),
      ],
      [anna, host, [intro], [connection]],
      'nothing changed',
    );
  }),
  ...connectionPromises,
  ...eventTypePromises,
  ...hostPromises,
  ...webhookPromises,
];
