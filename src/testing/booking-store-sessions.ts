import type { BeginResult, BookingStore } from '../contract/index.js';
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
  seatsTaken,
  session,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** Who shares a time, and never more than there are seats. */
export const sessionPromises: readonly SuitePromise<BookingStore>[] = [
  controlled('lets as many guests onto one time as there are seats, and never more', async (store) => {
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => store.begin(request(`key-${index}`, [[session(10)]]))),
    );
    expectEqual(outcomes(results), { fresh: 10, taken: 40 }, 'the seats are given away, and no more');
    expectEqual(new Set(results.flatMap(occupancyOf)).size, 1, 'on one occupancy');
    expectEqual(await seatsTaken(store), [10], 'all of them are counted');
  }),
  controlled('counts seats down one by one, over claims and bookings', async (store) => {
    for (const [index, taken] of [1, 2, 3].entries()) {
      await book(store, `key-${index}`, session(4), `anna.${index}`);
      expectEqual(await seatsTaken(store), [taken], 'one more is taken');
    }
    await fresh(store, 'key-claimed', session(4));
    const late = await store.begin(request('key-late', [[session(4)]]));
    expectEqual(late.outcome, 'taken', 'a running claim counts as well');
  }),
  controlled('frees a seat when a claim is given up or runs out, and when a booking ends', async (store) => {
    const booked = await book(store, 'key-1', session(2));
    const claim = await fresh(store, 'key-2', session(2));
    await store.abandon(claim.claimId);
    await fresh(store, 'key-3', session(2));
    const later = { now: now + 2 * minute, leaseUntil: now + 4 * minute };
    const next = await store.begin({ ...request('key-4', [[session(2)]]), ...later });
    expectEqual(next.outcome, 'fresh', 'a claim whose server died keeps no seat');
    const ending = await store.begin({ ...request('key-5', []), ...later });
    expect(ending.outcome === 'fresh', 'the key is claimed');
    const ended = outcomeOf({ ...booked.record, revision: 1, status: 'cancelled' });
    await store.settle(ending.claimId, { ...ended, now: later.now });
    const last = await store.begin({ ...request('key-6', [[session(2)]]), ...later });
    expect(last.outcome === 'fresh', 'who cancels makes room');
    expectEqual(last.occupancyId, booked.record.occupancyId, 'on the session that still stands');
  }),
  controlled('joins only the very same time of the same host and event type', async (store) => {
    await book(store, 'key-1', session(10));
    for (const [why, claim] of [
      ['a later start', { ...session(10), start: nine + 5 * minute }],
      ['another length', { ...session(10), end: nine + 45 * minute }],
      ['another event type', { ...session(10), eventType: 'other' }],
      ['an event type for one guest', at(nine)],
    ] as const) {
      const result = await store.begin(request(`key ${why}`, [[claim]]));
      expectEqual(result.outcome, 'taken', `${why} is no way in`);
    }
    const elsewhere = await store.begin(request('key-2', [[{ ...session(10), hostId: 'ben' }]]));
    expect(elsewhere.outcome === 'fresh', 'another host is free');
    expectEqual((await seatsTaken(store)).length, 1, 'and has a session of their own');
  }),
  controlled('keeps a guest who joins away from the neighbours of the session', async (store) => {
    await book(store, 'key-1', session(10));
    await fresh(store, 'key-2', at(nine + 40 * minute));
    const wide = { ...session(10), bufferAfterMinutes: 15 };
    expectEqual(
      (await store.begin(request('key-3', [[wide]]))).outcome,
      'taken',
      'a neighbour in its own buffer',
    );
    await fresh(store, 'key-4', { ...session(10), bufferAfterMinutes: 10 });
  }),
  controlled('counts a session once, and lets nobody join while its range is full', async (store) => {
    const day = { range: { start: nine - 9 * hour, end: nine + 15 * hour }, atMost: 2 };
    const limited = { ...session(10), limits: [day] };
    await fresh(store, 'key-1', limited);
    await fresh(store, 'key-2', limited);
    const later = { ...limited, start: nine + 2 * hour, end: nine + 2.5 * hour };
    await fresh(store, 'key-3', later);
    for (const [index, claim] of [limited, later].entries()) {
      const result = await store.begin(request(`key-full-${index}`, [[claim]]));
      expectEqual(result.outcome, 'taken', 'a full range is closed');
    }
  }),
  controlled('seats guests of several hosts on one occupancy', async (store) => {
    const both = [session(3), { ...session(3), hostId: 'ben' }];
    const results = await Promise.all(
      Array.from({ length: 9 }, (_, index) => store.begin(request(`key-${index}`, [both]))),
    );
    expectEqual(outcomes(results), { fresh: 3, taken: 6 }, 'all hosts give a seat, or none');
    expectEqual(new Set(results.flatMap(occupancyOf)).size, 1, 'on one occupancy');
    const held = await store.occupancies(['anna', 'ben'], { start: nine, end: nine + hour }, now);
    expectEqual(
      held.map((occupancy) => occupancy.seatsTaken),
      [3, 3],
      'with both',
    );
  }),
  controlled('joins one occupancy at most, and lets free hosts come to it', async (store) => {
    const both = [session(3), { ...session(3), hostId: 'ben' }];
    const annas = await fresh(store, 'key-1', session(3));
    const joined = await store.begin(request('key-2', [both]));
    expect(joined.outcome === 'fresh', 'a host who is free takes part in the session of the other');
    expectEqual(joined.occupancyId, annas.occupancyId, 'which is the one that stands');
    await store.abandon(joined.claimId);
    await fresh(store, 'key-3', { ...session(3), hostId: 'ben' });
    expectEqual((await store.begin(request('key-4', [both]))).outcome, 'taken', 'two sessions are not one');
  }),
  controlled(
    'tells who shares an occupancy, the first one first, as long as they are on it',
    async (store) => {
      const first = await book(store, 'key-1', session(3));
      const claim = await fresh(store, 'key-2', session(3));
      const second = { ...record(claim), ref: 'anna.2', createdAt: now + 1 };
      await store.settle(claim.claimId, outcomeOf(second));
      const address = { hostId: 'anna', occupancyId: first.record.occupancyId };
      const refs = async () => (await store.sharing(address)).map(({ ref }) => ref);
      expectEqual(await refs(), ['anna.1', 'anna.2'], 'both are on it');
      expectEqual(await store.sharing({ ...address, hostId: 'ben' }), [], 'for the host who organises it');
      const ending = await store.begin(request('key-3', []));
      expect(ending.outcome === 'fresh', 'the key is claimed');
      await store.settle(ending.claimId, outcomeOf({ ...first.record, revision: 1, status: 'cancelled' }));
      expectEqual(await refs(), ['anna.2'], 'who cancelled is gone');
    },
  ),
];

function occupancyOf(result: BeginResult): string | [] {
  return result.outcome === 'fresh' ? result.occupancyId : [];
}
