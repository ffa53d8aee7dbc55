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
  outcomes,
  record,
  request,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** Which request is a retry, and what it is answered. */
export const keyPromises: readonly SuitePromise<BookingStore>[] = [
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
  controlled(
    'tells a claim whose time another server, with its clock ahead, has given away',
    async (store) => {
      const first = await fresh(store, 'key-1', at(nine));
      const ahead = {
        ...request('key-2', [[at(nine)]]),
        now: now + 3 * minute,
        leaseUntil: now + 5 * minute,
      };
      expectEqual((await store.begin(ahead)).outcome, 'fresh', 'by its clock the lease is over');
      expectEqual(await store.settle(first.claimId, outcomeOf(record(first))), 'lost', 'the time is gone');
      expectEqual(await store.find('anna', 'anna.1'), undefined, 'and nothing is stored');
    },
  ),
  controlled('claims a key alone when no time is asked for', async (store) => {
    const result = await store.begin(request('key-1', []));
    expect(result.outcome === 'fresh', 'a key alone is fresh');
    expectEqual(
      await store.occupancies(['anna'], { start: 0, end: nine * 2 }, now),
      [],
      'and occupies nothing',
    );
  }),
];
