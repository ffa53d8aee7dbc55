import type { BookingStore } from '../contract/index.js';
import {
  book,
  controlled,
  fresh,
  hour,
  minute,
  nine,
  outcomeOf,
  request,
  seatsTaken,
  session,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** Where the seat of a guest goes who moves. */
export const movePromises: readonly SuitePromise<BookingStore>[] = [
  controlled('moves a guest out of a session that others are on, which stays where it is', async (store) => {
    const { record: first } = await book(store, 'key-1', session(3));
    await book(store, 'key-2', session(3), 'anna.2');
    const over = await store.begin({
      ...request('key-3', [[session(3, nine + 15 * minute)]]),
      moving: first.ref,
    });
    expectEqual(over.outcome, 'taken', 'the host is really busy with the others');
    const moving = await store.begin({ ...request('key-4', [[session(3, nine + hour)]]), moving: first.ref });
    expect(moving.outcome === 'fresh', 'elsewhere there is room');
    expect(moving.occupancyId !== first.occupancyId, 'for an occupancy of its own');
    const moved = {
      ...first,
      revision: 1,
      occupancyId: moving.occupancyId,
      time: { start: nine + hour, end: nine + 1.5 * hour },
    };
    expectEqual(await store.settle(moving.claimId, outcomeOf(moved)), 'settled', 'it is moved');
    expectEqual(await seatsTaken(store), [1, 1], 'its seat is free, the other one is kept');
  }),
  controlled('moves an only guest over the own time, and lets nobody join meanwhile', async (store) => {
    const { record: alone } = await book(store, 'key-1', session(3));
    const moving = await store.begin({
      ...request('key-2', [[session(3, nine + 15 * minute)]]),
      moving: alone.ref,
    });
    expect(moving.outcome === 'fresh', 'the own seat is in nobody’s way');
    expectEqual(moving.occupancyId, alone.occupancyId, 'and the occupancy comes along');
    for (const claim of [session(3), session(3, nine + 15 * minute)]) {
      const result = await store.begin(request(`key at ${claim.start}`, [[claim]]));
      expectEqual(result.outcome, 'taken', 'who joined now would be left behind, or come too soon');
    }
  }),
  controlled('counts a guest who is being moved once, wherever both times are the same', async (store) => {
    const { record: first } = await book(store, 'key-1', session(2));
    const same = await store.begin({ ...request('key-2', [[session(2)]]), moving: first.ref });
    expect(same.outcome === 'fresh', 'the own seat is in nobody’s way');
    expectEqual(await seatsTaken(store), [1], 'it is one guest');
    await fresh(store, 'key-3', session(2));
    expectEqual(await seatsTaken(store), [2], 'and there is room for another');
  }),
  controlled('moves a guest into a session that stands, while there is a seat', async (store) => {
    const { record: first } = await book(store, 'key-1', session(2));
    const { record: second } = await book(store, 'key-2', session(2, nine + 2 * hour), 'anna.2');
    const moving = await store.begin({
      ...request('key-3', [[session(2, nine + 2 * hour)]]),
      moving: first.ref,
    });
    expect(moving.outcome === 'fresh', 'there is a seat');
    expectEqual(moving.occupancyId, second.occupancyId, 'on the session that stands');
    const next = await store.begin(request('key-4', [[session(2, nine + 2 * hour)]]));
    expectEqual(next.outcome, 'taken', 'it was the last one');
  }),
];
