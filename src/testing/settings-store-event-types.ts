import type { EventTypeSettings, SettingsStore } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual } from './expectations.js';
import { controlled, intro, saveAll, team } from './settings-store-fixture.js';
import type { SuitePromise } from './suite-runner.js';

/** What becomes of an event type when several change it, or make it. */
export const eventTypePromises: readonly SuitePromise<SettingsStore>[] = [
  controlled('changes an event type as it stands, and answers what is stored afterwards', async (store) => {
    await saveAll(store);
    await store.saveEventType(team);
    const changed = { ...intro, description: 'Half an hour', title: 'Hello' };
    const answer = await store.changeEventType('anna', 'intro', (current) => {
      expectEqual(current, intro, 'it is shown what stands there');
      return changed;
    });
    expectEqual([answer, await store.eventTypes('anna')], [changed, [changed, team]], 'in its place');
    const same = await store.changeEventType('anna', 'intro', (current) => {
      (current as { title: string }).title = 'Mallory';
      return undefined;
    });
    expectEqual([same, await store.eventType('anna', 'intro')], [changed, changed], 'nothing changes');
  }),
  controlled('makes an event type that is not there, and none where nothing is wanted', async (store) => {
    await saveAll(store);
    const seen: unknown[] = [];
    const none = await store.changeEventType('anna', 'call', (current) => {
      seen.push(current);
      return undefined;
    });
    expectEqual([none, await store.eventType('anna', 'call')], [null, null], 'nothing was wanted');
    const call: EventTypeSettings = { ...intro, slug: 'call' };
    const made = await store.changeEventType('anna', 'call', (current) => {
      seen.push(current);
      return call;
    });
    expectEqual([made, seen.length, seen[0], seen[1]], [call, 2, null, null], 'it was not there');
    expectEqual(await store.eventTypes('anna'), [intro, call], 'it is the last');
  }),
  controlled('makes of an event type no other one, and none that is not valid', async (store) => {
    await saveAll(store);
    const refused = [
      [{ ...intro, slug: 'call' }, 'slug'],
      [{ ...intro, owner: 'ben' }, 'owner'],
      [{ ...intro, title: '' }, 'title'],
    ] as const;
    for (const [wanted, path] of refused) {
      const { code, details } = await bookingErrorOf(store.changeEventType('anna', 'intro', () => wanted));
      expectEqual([code, details.fields?.map((fault) => fault.path)], ['invalid-request', [path]], path);
    }
    const elsewhere = await bookingErrorOf(store.changeEventType('anna', 'call', () => intro));
    expectEqual(elsewhere.code, 'invalid-request', 'nor by the name of another');
    const trouble = new Error('trouble');
    const thrown = await store
      .changeEventType('anna', 'intro', () => {
        throw trouble;
      })
      .catch((error: unknown) => error);
    expect(thrown === trouble, 'what a change throws is thrown on');
    expectEqual(await store.eventTypes('anna'), [intro], 'as it was');
    expectEqual(await store.eventTypes('ben'), [], 'and nobody else’s');
  }),
  controlled('lets one of 10 make an event type; the others see it, and none is lost', async (store) => {
    const names = Array.from({ length: 10 }, (_, index) => `n${index}`);
    let made = 0;
    await Promise.all(
      names.map((name) =>
        store.changeEventType('anna', 'intro', (current) => ({
          ...intro,
          title: current ? `${current.title} ${name}` : name,
        })),
      ),
    );
    const kept = (await store.eventType('anna', 'intro'))?.title.split(' ') ?? [];
    expectEqual(kept.sort(), names, 'each is there, once');
    await Promise.allSettled(
      names.map(() =>
        store
          .changeEventType('anna', 'call', (current) => {
            if (current) throw new Error('is there');
            return { ...intro, slug: 'call' };
          })
          .then(() => made++),
      ),
    );
    expectEqual(made, 1, 'one made the second');
  }),
];
