import type { BookingStore } from '../contract/index.js';
import {
  at,
  controlled,
  fresh,
  hour,
  minute,
  nine,
  now,
  outcomes,
  request,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** Who has a time. */
export const timePromises: readonly SuitePromise<BookingStore>[] = [
  controlled('claims a free time and its key', async (store) => {
    const result = await store.begin(request('key-1', [[at(nine)]]));
    expect(result.outcome === 'fresh', 'a free time is fresh');
    const others = await store.occupancies(['anna'], { start: nine, end: nine + hour }, now);
    expectEqual(
      others.map(({ id }) => id),
      [result.occupancyId],
      'the claimed time is occupied',
    );
  }),
  controlled('lets exactly one of fifty claims for one time win', async (store) => {
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => store.begin(request(`key-${index}`, [[at(nine)]]))),
    );
    expectEqual(outcomes(results), { fresh: 1, taken: 49 }, 'one wins, the others are told');
  }),
  controlled('guards overlaps, not only equal starts', async (store) => {
    await fresh(store, 'key-1', at(nine, 60));
    for (const [start, length] of [
      [nine - 15 * minute, 30],
      [nine + 15 * minute, 15],
      [nine + 45 * minute, 60],
      [nine - hour, 180],
    ] as const) {
      const result = await store.begin(request(`key-${start}`, [[at(start, length)]]));
      expectEqual(result.outcome, 'taken', 'an overlapping time is taken');
    }
  }),
  controlled('lets times touch', async (store) => {
    await fresh(store, 'key-1', at(nine));
    await fresh(store, 'key-2', at(nine + 30 * minute));
    await fresh(store, 'key-3', at(nine - 30 * minute));
  }),
  controlled('keeps buffers free of others, and lets two buffers share minutes', async (store) => {
    await fresh(store, 'key-1', { ...at(nine), bufferAfterMinutes: 10 });
    const near = await store.begin(request('key-2', [[at(nine + 35 * minute)]]));
    expectEqual(near.outcome, 'taken', 'bare time in a neighbour’s buffer is taken');
    const own = await store.begin(
      request('key-3', [[{ ...at(nine - 35 * minute), bufferAfterMinutes: 10 }]]),
    );
    expectEqual(own.outcome, 'taken', 'a neighbour in my own buffer is taken');
    await fresh(store, 'key-4', { ...at(nine + 40 * minute), bufferBeforeMinutes: 10 });
  }),
  controlled('keeps hosts apart', async (store) => {
    await fresh(store, 'key-1', at(nine));
    await fresh(store, 'key-2', { ...at(nine), hostId: 'ben' });
  }),
  controlled('takes the first alternative that is free, all of its hosts or none', async (store) => {
    await fresh(store, 'key-1', at(nine));
    const both = [at(nine), { ...at(nine), hostId: 'ben' }];
    const result = await store.begin(request('key-2', [both, [{ ...at(nine), hostId: 'cem' }]]));
    expect(result.outcome === 'fresh' && result.alternative === 1, 'the second alternative is taken');
    expectEqual(
      await store.occupancies(['ben'], { start: nine, end: nine + hour }, now),
      [],
      'no host of the first one is kept',
    );
  }),
  controlled('counts limits per range and event type, the claim itself included', async (store) => {
    const day = { range: { start: nine - 9 * hour, end: nine + 15 * hour }, atMost: 2 };
    await fresh(store, 'key-1', { ...at(nine), limits: [day] });
    await fresh(store, 'key-2', { ...at(nine + hour), eventType: 'other' });
    await fresh(store, 'key-3', { ...at(nine + 2 * hour), limits: [day] });
    const third = await store.begin(request('key-4', [[{ ...at(nine + 3 * hour), limits: [day] }]]));
    expectEqual(third.outcome, 'taken', 'at the limit the range is closed');
    await fresh(store, 'key-5', { ...at(nine + 4 * hour), eventType: 'other', limits: [day] });
  }),
  controlled('asks the alternatives in their order, and uses up all of them', async (store) => {
    const hosts = Array.from({ length: 10 }, (_, index) => [{ ...at(nine), hostId: `host-${index}` }]);
    for (const expected of [0, 1, 2]) {
      const result = await store.begin(request(`key-first-${expected}`, hosts));
      expect(result.outcome === 'fresh' && result.alternative === expected, 'the first that is free');
    }
    const results = await Promise.all(
      Array.from({ length: 25 }, (_, index) => store.begin(request(`key-${index}`, hosts))),
    );
    expectEqual(outcomes(results), { fresh: 7, taken: 18 }, 'as many win as there are free hosts');
    const taken = results.flatMap((result) => (result.outcome === 'fresh' ? result.alternative : []));
    expectEqual(
      taken.sort((a, b) => a - b),
      [3, 4, 5, 6, 7, 8, 9],
      'each of them another',
    );
    const later = await store.begin(request('key-later', [...hosts, [{ ...at(nine), hostId: 'host-10' }]]));
    expect(later.outcome === 'fresh' && later.alternative === 10, 'the first that is left');
  }),
  controlled('takes all hosts of an alternative or none, whoever races for some of them', async (store) => {
    const both = (one: string, other: string) => [
      { ...at(nine), hostId: one },
      { ...at(nine), hostId: other },
    ];
    const groups = [both('anna', 'ben'), both('cem', 'anna'), both('ben', 'cem')];
    const results = await Promise.all(
      Array.from({ length: 30 }, (_, index) => {
        const group = groups[index % 3] ?? [];
        return store.begin(request(`key-${index}`, [group]));
      }),
    );
    expectEqual(outcomes(results), { fresh: 1, taken: 29 }, 'any two of the groups share a host');
    const all = await store.occupancies(['anna', 'ben', 'cem'], { start: nine, end: nine + hour }, now);
    expectEqual(all.length, 2, 'only the hosts of the winner are kept');
    expectEqual(new Set(all.map(({ id }) => id)).size, 1, 'in one occupancy');
  }),
  controlled('tells the times of several hosts at once, rising, with the guests on them', async (store) => {
    await fresh(store, 'key-1', at(nine + hour));
    await fresh(store, 'key-2', { ...at(nine), hostId: 'ben', bufferAfterMinutes: 10 });
    await fresh(store, 'key-3', { ...at(nine), hostId: 'cem' });
    const range = { start: nine + 35 * minute, end: nine + 2 * hour };
    const found = await store.occupancies(['anna', 'ben'], range, now);
    expectEqual(
      found.map(({ hostId, start, seatsTaken }) => ({ hostId, start, seatsTaken })),
      [
        { hostId: 'ben', start: nine, seatsTaken: 1 },
        { hostId: 'anna', start: nine + hour, seatsTaken: 1 },
      ],
      'those asked for, that meet the range with their buffers',
    );
  }),
];
