import type { BookingStore } from '../contract/index.js';
import {
  at,
  book,
  controlled,
  fresh,
  hour,
  minute,
  nine,
  now,
  outcomeOf,
  record,
  request,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** What was agreed, moved and ended. */
export const agreedPromises: readonly SuitePromise<BookingStore>[] = [
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
  controlled('knows a booking for each of its hosts, and for nobody else', async (store) => {
    const both = [at(nine), { ...at(nine), hostId: 'ben' }];
    const claim = await store.begin(request('key-1', [both]));
    expect(claim.outcome === 'fresh', 'both hosts are free');
    const hosts = ['anna', 'ben'].map((id) => ({ id, name: id }));
    await store.settle(claim.claimId, outcomeOf({ ...record(claim), hosts }));
    for (const [host, refs] of [
      ['anna', ['anna.1']],
      ['ben', ['anna.1']],
      ['cem', []],
    ] as const)
      expectEqual([...(await store.known(host, ['anna.1']))], refs, `what ${host} knows`);
  }),
  controlled('moves a booking over itself, and frees its old time', async (store) => {
    const booked = await book(store, 'key-1', at(nine));
    const moved = at(nine + 15 * minute);
    const claim = await store.begin({
      ...request('key-2', [[moved]]),
      moving: booked.record.ref,
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
      moving: booked.record.ref,
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
    await store.change({ record: { ...booked.record, revision: 1 }, jobs: [], now });
    expectEqual(
      await store.settle(claim.claimId, outcomeOf({ ...booked.record, revision: 1 })),
      'stale',
      'of one that was stored, too',
    );
    expectEqual(
      await store.settle(claim.claimId, outcomeOf({ ...booked.record, revision: 2 })),
      'settled',
      'then it works',
    );
  }),
  controlled('changes a record only from the revision that is stored', async (store) => {
    const { record: booked } = await book(store, 'key-1', at(nine));
    expectEqual(
      await store.change({ record: { ...booked, revision: 0 }, jobs: [], now }),
      'stale',
      'an old revision changes nothing',
    );
    expectEqual(
      await store.change({ record: { ...booked, revision: 1, cancelReason: 'ill' }, jobs: [], now }),
      'changed',
      'the stored one does',
    );
    expectEqual((await store.find('anna', 'anna.1'))?.revision, 2, 'and is raised');
    expectEqual(
      await store.change({ record: { ...booked, revision: 1 }, jobs: [], now }),
      'stale',
      'the one before it changes nothing any more',
    );
    expectEqual((await store.find('anna', 'anna.1'))?.cancelReason, 'ill', 'what was stored stands');
  }),
];
