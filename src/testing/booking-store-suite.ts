import type { BookingStore } from '../contract/index.js';
import {
  at,
  book,
  fresh,
  hour,
  minute,
  nine,
  now,
  outcomeOf,
  outcomes,
  record,
  request,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import { runPromises } from './suite-runner.js';
import type { SuitePromise, SuiteRunner } from './suite-runner.js';

/**
 * The promises of `BookingStore`, as tests.
 *
 * @example
 * import { describe, it } from 'node:test';
 * bookingStoreSuite({ describe, it }, { open: async () => ({ store: myStore() }) });
 */
export function bookingStoreSuite(
  runner: SuiteRunner,
  options: {
    readonly open: () => Promise<{ readonly store: BookingStore; readonly close?: () => Promise<void> }>;
  },
): void {
  runPromises({
    runner,
    title: 'BookingStore',
    promises,
    offers: ['controlled'],
    open: async () => {
      const { store, close } = await options.open();
      return { fixture: store, ...(close && { close }) };
    },
  });
}

const promises: readonly SuitePromise<BookingStore>[] = [
  controlled('claims a free time and its key', async (store) => {
    const result = await store.begin(request('key-1', [[at(nine)]]));
    expect(result.outcome === 'fresh', 'a free time is fresh');
    const others = await store.occupancies('anna', { start: nine, end: nine + hour }, now);
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
      await store.occupancies('ben', { start: nine, end: nine + hour }, now),
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
  controlled(
    'answers a retry while the first is running with in-progress, never with taken',
    async (store) => {
      const twins = await Promise.all([
        store.begin(request('key-1', [[at(nine)]])),
        store.begin(request('key-1', [[at(nine)]])),
        store.begin(request('key-1', [[at(nine)]])),
      ]);
      expectEqual(outcomes(twins), { fresh: 1, 'in-progress': 2 }, 'a retry never meets its own twin');
    },
  ),
  controlled('replays the answer of a settled key, as it was', async (store) => {
    const settled = await book(store, 'key-1', at(nine));
    const again = await store.begin(request('key-1', [[at(nine)]]));
    expectEqual(again, { outcome: 'replay', answer: settled.answer }, 'the answer comes back');
    const late = await store.begin({ ...request('key-1', [[at(nine)]]), now: now + 24 * hour - 1 });
    expectEqual(late.outcome, 'replay', 'a key is kept for 24 hours');
  }),
  controlled('tells another request under a used key apart', async (store) => {
    await book(store, 'key-1', at(nine));
    const other = await store.begin({ ...request('key-1', [[at(nine + hour)]]), bodyHash: 'other' });
    expectEqual(other.outcome, 'key-reused', 'the key belongs to the first request');
    await fresh(store, 'key-2', at(nine + 2 * hour));
    const running = await store.begin({ ...request('key-2', [[at(nine + 3 * hour)]]), bodyHash: 'other' });
    expectEqual(running.outcome, 'key-reused', 'while it is running, too');
  }),
  controlled('keeps the keys of owners apart', async (store) => {
    await book(store, 'key-1', at(nine));
    const other = await store.begin({
      ...request('key-1', [[{ ...at(nine), hostId: 'ben' }]]),
      owner: 'bens',
    });
    expectEqual(other.outcome, 'fresh', 'another owner may use the same key');
  }),
  controlled('frees time and key of an abandoned claim, and of one whose lease ran out', async (store) => {
    const first = await fresh(store, 'key-1', at(nine));
    await store.abandon(first.claimId);
    await store.abandon(first.claimId);
    const second = await fresh(store, 'key-1', at(nine));
    const later = { ...request('key-2', [[at(nine)]]), now: now + 2 * minute, leaseUntil: now + 4 * minute };
    expectEqual(
      (await store.begin(later)).outcome,
      'fresh',
      'a claim whose server died does not keep its time',
    );
    const late = await store.settle(second.claimId, { ...outcomeOf(record(second)), now: now + 2 * minute });
    expectEqual(late, 'lost', 'who comes too late is told');
    expectEqual(await store.find('anna', 'anna.1'), undefined, 'and nothing is stored');
  }),
  controlled('claims a key alone when no time is asked for', async (store) => {
    const result = await store.begin(request('key-1', []));
    expect(result.outcome === 'fresh', 'a key alone is fresh');
    expectEqual(
      await store.occupancies('anna', { start: 0, end: nine * 2 }, now),
      [],
      'and occupies nothing',
    );
  }),
  controlled('finds what was settled, for its owner only, and knows its reference', async (store) => {
    await book(store, 'key-1', at(nine));
    expectEqual(
      (await store.find('anna', 'anna.1'))?.revision,
      1,
      'the record is stored with its next revision',
    );
    expectEqual(await store.find('bens', 'anna.1'), undefined, 'another owner does not find it');
    expectEqual(
      [...(await store.known('anna', ['anna.1', 'anna.2']))],
      ['anna.1'],
      'only its own references are known',
    );
  }),
  controlled('moves a booking over itself, and frees its old time', async (store) => {
    const booked = await book(store, 'key-1', at(nine));
    const moved = at(nine + 15 * minute);
    const claim = await store.begin({
      ...request('key-2', [[moved]]),
      occupancyId: booked.record.occupancyId,
    });
    expect(claim.outcome === 'fresh', 'its own time does not block it');
    expectEqual(claim.occupancyId, booked.record.occupancyId, 'it keeps its occupancy');
    const during = await store.begin(request('key-3', [[at(nine - 15 * minute)]]));
    expectEqual(during.outcome, 'taken', 'until it is settled the old time is kept');
    const next = { ...booked.record, revision: 1, version: 2, time: { start: moved.start, end: moved.end } };
    expectEqual(await store.settle(claim.claimId, outcomeOf(next)), 'settled', 'it is moved');
    await fresh(store, 'key-4', at(nine - 15 * minute));
  }),
  controlled('keeps the old time when a move is abandoned', async (store) => {
    const booked = await book(store, 'key-1', at(nine));
    const claim = await store.begin({
      ...request('key-2', [[at(nine + hour)]]),
      occupancyId: booked.record.occupancyId,
    });
    expect(claim.outcome === 'fresh', 'the new time is claimed');
    await store.abandon(claim.claimId);
    expectEqual(
      (await store.begin(request('key-3', [[at(nine)]]))).outcome,
      'taken',
      'the old time is still held',
    );
    await fresh(store, 'key-4', at(nine + hour));
  }),
  controlled('frees the time of a booking that ends', async (store) => {
    const booked = await book(store, 'key-1', at(nine));
    const claim = await store.begin(request('key-2', []));
    expect(claim.outcome === 'fresh', 'the key is claimed');
    await store.settle(claim.claimId, outcomeOf({ ...booked.record, revision: 1, status: 'cancelled' }));
    await fresh(store, 'key-3', at(nine));
    expectEqual([...(await store.known('anna', ['anna.1']))], ['anna.1'], 'its reference is still ours');
  }),
  controlled('refuses to settle a record that moved on, and lets the claim try again', async (store) => {
    const booked = await book(store, 'key-1', at(nine));
    const claim = await store.begin(request('key-2', []));
    expect(claim.outcome === 'fresh', 'the key is claimed');
    expectEqual(
      await store.settle(claim.claimId, outcomeOf({ ...booked.record, revision: 0 })),
      'stale',
      'stale is told',
    );
    expectEqual(
      await store.settle(claim.claimId, outcomeOf({ ...booked.record, revision: 1 })),
      'settled',
      'then it works',
    );
  }),
  controlled('changes a record only from the revision that is stored', async (store) => {
    const { record: booked } = await book(store, 'key-1', at(nine));
    expectEqual(await store.change({ ...booked, revision: 0 }), 'stale', 'an old revision changes nothing');
    expectEqual(
      await store.change({ ...booked, revision: 1, cancelReason: 'ill' }),
      'changed',
      'the stored one does',
    );
    expectEqual((await store.find('anna', 'anna.1'))?.revision, 2, 'and is raised');
  }),
  controlled('gives a due job to one taker at a time, and again after its lease', async (store) => {
    await book(store, 'key-1', at(nine));
    const take = (when: number) => store.takeJobs({ now: when, leaseMinutes: 1, limit: 10 });
    const taken = (await Promise.all([take(now), take(now), take(now)])).flat();
    expectEqual(
      taken.map(({ bookingRef, attempts }) => ({ bookingRef, attempts })),
      [{ bookingRef: 'anna.1', attempts: 1 }],
      'one',
    );
    expectEqual((await take(now + minute)).length, 1, 'a taker that died does not keep it');
  }),
  controlled(
    'forgets a finished job, brings a postponed one back, and keeps one that was asked for again',
    async (store) => {
      const { record: booked } = await book(store, 'key-1', at(nine));
      const take = (when: number) => store.takeJobs({ now: when, leaseMinutes: 1, limit: 10 });
      const [first] = await take(now);
      expect(first !== undefined, 'there is a job');
      await store.postponeJob(first, now + 5 * minute, 'calendar-unreachable');
      expectEqual(await take(now + 4 * minute), [], 'not before it is due');
      const [second] = await take(now + 5 * minute);
      expect(
        second?.attempts === 2 && second.lastError === 'calendar-unreachable',
        'it comes back and remembers',
      );
      const claim = await store.begin(request('key-2', []));
      expect(claim.outcome === 'fresh', 'the key is claimed');
      await store.settle(claim.claimId, { ...outcomeOf({ ...booked, revision: 1 }), now });
      await store.finishJob(second);
      const [third] = await take(now + 5 * minute);
      expect(third !== undefined, 'what was asked for meanwhile is still to do');
      await store.finishJob(third);
      expectEqual(await take(now + 24 * hour), [], 'then it is done');
    },
  ),
];

function controlled(
  promise: string,
  keeps: (store: BookingStore) => Promise<void>,
): SuitePromise<BookingStore> {
  return { needs: 'controlled', promise, keeps };
}
