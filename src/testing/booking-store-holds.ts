import type { BookingStore, HoldClaim, TimeClaim } from '../contract/index.js';
import {
  at,
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
  session,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

const range = { start: nine, end: nine + 12 * hour };

function holdOf(ref: string, time: TimeClaim = at(nine), rest: Partial<HoldClaim> = {}): HoldClaim {
  return {
    owner: 'anna',
    ref,
    bodyHash: 'body',
    eventType: 'intro',
    alternatives: [[time]],
    extensions: 2,
    atMost: { perClient: 3, perEventType: 10 },
    now,
    expiresAt: now + 5 * minute,
    ...rest,
  };
}

async function outcome(store: BookingStore, claim: HoldClaim): Promise<string> {
  return (await store.hold(claim)).outcome;
}

/** Times that are kept for guests who are still typing. */
export const holdPromises: readonly SuitePromise<BookingStore>[] = [
  controlled('keeps a time for one guest, until it ends by itself', async (store) => {
    const held = await store.hold(holdOf('anna.h1'));
    expect(held.outcome === 'held', 'a free time is held');
    expectEqual(
      held.hold,
      {
        ref: 'anna.h1',
        eventType: 'intro',
        alternative: 0,
        hostIds: ['anna'],
        start: nine,
        end: nine + 30 * minute,
        expiresAt: now + 5 * minute,
        extensionsLeft: 2,
      },
      'and told',
    );
    expectEqual(
      await outcome(store, holdOf('anna.h2', at(nine + 15 * minute))),
      'taken',
      'nobody else holds it',
    );
    expectEqual((await store.begin(request('key-1', [[at(nine)]]))).outcome, 'taken', 'nobody else books it');
    expectEqual((await store.occupancies(['anna'], range, now)).length, 1, 'it is occupied');
    const later = now + 5 * minute;
    expectEqual(await store.held('anna', 'anna.h1', later), undefined, 'it is over');
    expectEqual(await store.occupancies(['anna'], range, later), [], 'and so is its time');
    expectEqual(
      (await store.begin({ ...request('key-2', [[at(nine)]]), now: later, leaseUntil: later + minute }))
        .outcome,
      'fresh',
      'which others can have',
    );
  }),
  controlled('lets exactly one of thirty guests hold a time', async (store) => {
    const claims = Array.from({ length: 30 }, (_, index) => holdOf(`anna.h${index}`));
    const outcomes = await Promise.all(claims.map((claim) => outcome(store, claim)));
    expectEqual(outcomes.filter((each) => each === 'held').length, 1, 'one has it');
  }),
  controlled('answers a retry as before, and tells another request under the same name', async (store) => {
    const first = await store.hold(holdOf('anna.h1'));
    expectEqual(await store.hold(holdOf('anna.h1')), first, 'the same');
    expectEqual(
      await outcome(store, holdOf('anna.h1', at(nine), { bodyHash: 'other' })),
      'key-reused',
      'another',
    );
  }),
  controlled('makes a hold last longer, as often as is allowed, once for each request', async (store) => {
    await store.hold(holdOf('anna.h1'));
    const longer = async (ref: string, minutes: number) => {
      const result = await store.hold(
        holdOf(ref, at(nine), {
          replaces: 'anna.h1',
          now: now + minutes * minute,
          expiresAt: now + (minutes + 5) * minute,
        }),
      );
      expect(result.outcome === 'held', 'it is kept');
      return [result.hold.ref, (result.hold.expiresAt - now) / minute, result.hold.extensionsLeft];
    };
    expectEqual(await longer('anna.h2', 1), ['anna.h1', 6, 1], 'once');
    expectEqual(await longer('anna.h2', 2), ['anna.h1', 6, 1], 'not twice by a retry');
    expectEqual(await longer('anna.h3', 3), ['anna.h1', 8, 0], 'twice');
    expectEqual(await longer('anna.h4', 4), ['anna.h1', 8, 0], 'no more');
    expectEqual((await store.occupancies(['anna'], range, now + 7 * minute)).length, 1, 'as long as it says');
    expectEqual(await store.occupancies(['anna'], range, now + 8 * minute), [], 'and no longer');
  }),
  controlled(
    'gives the former time back when the guest holds another, and keeps it when that is taken',
    async (store) => {
      await store.hold(holdOf('anna.h1'));
      await fresh(store, 'key-1', at(nine + hour));
      expectEqual(
        await outcome(store, holdOf('anna.h2', at(nine + hour), { replaces: 'anna.h1' })),
        'taken',
        'the other is taken',
      );
      expect((await store.held('anna', 'anna.h1', now)) !== undefined, 'the first is kept');
      expectEqual(
        await outcome(store, holdOf('anna.h3', at(nine + 15 * minute), { replaces: 'anna.h1' })),
        'held',
        'the own time is not in the way',
      );
      expectEqual(await store.held('anna', 'anna.h1', now), undefined, 'the first is gone');
      await fresh(store, 'key-2', at(nine - 15 * minute));
    },
  ),
  controlled('is another hold with another host, though at the same time', async (store) => {
    await store.hold(holdOf('anna.h1'));
    const ben = { ...at(nine), hostId: 'ben' };
    const other = await store.hold(holdOf('anna.h2', ben, { replaces: 'anna.h1' }));
    expectEqual(other.outcome === 'held' && other.hold.hostIds, ['ben'], 'the other host has it');
    await fresh(store, 'key-1', at(nine));
    const either = { replaces: 'anna.h2', alternatives: [[at(nine)], [ben]] };
    const longer = await store.hold(holdOf('anna.h3', ben, either));
    expectEqual(longer.outcome === 'held' && longer.hold.ref, 'anna.h2', 'whoever will do, has that one');
  }),
  controlled('is released by its guest, and by no other owner', async (store) => {
    await store.hold(holdOf('anna.h1'));
    await store.release('ben', 'anna.h1');
    expect((await store.held('anna', 'anna.h1', now)) !== undefined, 'another owner has no say');
    expectEqual(await store.held('ben', 'anna.h1', now), undefined, 'and sees nothing');
    await store.release('anna', 'anna.h1');
    await store.release('anna', 'anna.h1');
    await fresh(store, 'key-1', at(nine));
  }),
  controlled('caps live holds per client and per event type', async (store) => {
    const hourly = (index: number) => at(nine + index * hour);
    const client = { client: '192.0.2.1' };
    for (const index of [0, 1, 2]) await store.hold(holdOf(`anna.h${index}`, hourly(index), client));
    expectEqual(await outcome(store, holdOf('anna.h3', hourly(3), client)), 'crowded', 'a client has three');
    expectEqual(
      await outcome(store, holdOf('anna.h4', hourly(3), { ...client, replaces: 'anna.h0' })),
      'held',
      'or another instead',
    );
    const atMost = { perClient: 3, perEventType: 4 };
    expectEqual(
      await outcome(store, holdOf('anna.h5', hourly(5), { atMost })),
      'held',
      'the fourth of its type',
    );
    expectEqual(await outcome(store, holdOf('anna.h6', hourly(6), { atMost })), 'crowded', 'the fifth');
    expectEqual(
      await outcome(store, holdOf('anna.h7', hourly(6), { atMost, eventType: 'other' })),
      'held',
      'of another type',
    );
    const later = { now: now + 5 * minute, expiresAt: now + 10 * minute };
    expectEqual(
      await outcome(store, holdOf('anna.h8', hourly(6), { ...later, atMost })),
      'held',
      'the dead do not count',
    );
  }),
  controlled('is turned into the booking of its guest, for whom alone it is free', async (store) => {
    await store.hold(holdOf('anna.h1'));
    const begun = await store.begin({ ...request('key-1', [[at(nine)]]), holding: 'anna.h1' });
    expect(begun.outcome === 'fresh', 'its guest may have it');
    expectEqual(
      (await store.begin({ ...request('key-2', [[at(nine)]]), holding: 'anna.h1' })).outcome,
      'in-progress',
      'but once: it is being booked',
    );
    expectEqual(
      await outcome(store, holdOf('anna.h2', at(nine), { replaces: 'anna.h1' })),
      'taken',
      'and cannot be given away meanwhile',
    );
    expectEqual(await store.settle(begun.claimId, outcomeOf(record(begun))), 'settled', 'it is booked');
    expectEqual(await store.held('anna', 'anna.h1', now), undefined, 'the hold is gone');
    const occupied = await store.occupancies(['anna'], range, now + hour);
    expectEqual(
      occupied.map(({ seatsTaken, bookingRef }) => ({ seatsTaken, bookingRef })),
      [{ seatsTaken: 1, bookingRef: 'anna.1' }],
      'the booking has the time',
    );
  }),
  controlled('is turned into one booking, however many name it at once', async (store) => {
    await store.hold(holdOf('anna.h1'));
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        store.begin({ ...request(`key-${index}`, [[at(nine)]]), holding: 'anna.h1' }),
      ),
    );
    expectEqual(outcomes(results), { fresh: 1, 'in-progress': 19 }, 'one has it');
  }),
  controlled('stays when its booking fails, and can be booked again', async (store) => {
    await store.hold(holdOf('anna.h1'));
    const begun = await store.begin({ ...request('key-1', [[at(nine)]]), holding: 'anna.h1' });
    expect(begun.outcome === 'fresh', 'it is being booked');
    await store.abandon(begun.claimId);
    expectEqual((await store.begin(request('key-2', [[at(nine)]]))).outcome, 'taken', 'it is still held');
    expectEqual(
      (await store.begin({ ...request('key-3', [[at(nine)]]), holding: 'anna.h1' })).outcome,
      'fresh',
      'for its guest',
    );
  }),
  controlled('keeps nothing once it is over, and nobody else’s time', async (store) => {
    await store.hold(holdOf('anna.h1'));
    const later = { now: now + 6 * minute, leaseUntil: now + 8 * minute };
    const first = await store.begin({ ...request('key-1', [[at(nine)]]), ...later, holding: 'anna.h1' });
    expect(first.outcome === 'fresh', 'a free time is free');
    const second = await store.begin({ ...request('key-2', [[at(nine)]]), ...later, holding: 'anna.h1' });
    expectEqual(second.outcome, 'in-progress', 'who shows the same dead hold is the same guest');
  }),
  controlled(
    'tells who names it again of the booking it became, as long as that has this time',
    async (store) => {
      await store.hold(holdOf('anna.h1', session(3)));
      const again = async (key: string, time = session(3), holding: string | undefined = 'anna.h1') => {
        const result = await store.begin({ ...request(key, [[time]]), ...(holding && { holding }) });
        if (result.outcome === 'fresh') await store.abandon(result.claimId);
        return 'ref' in result ? [result.outcome, result.ref] : [result.outcome];
      };
      const begun = await store.begin({ ...request('key-1', [[session(3)]]), holding: 'anna.h1' });
      expect(begun.outcome === 'fresh', 'it is booked');
      const booked = record(begun);
      await store.settle(begun.claimId, outcomeOf(booked));
      expectEqual(await again('key-2'), ['booked-before', 'anna.1'], 'under another key');
      expectEqual(await again('key-2'), ['booked-before', 'anna.1'], 'and again');
      expectEqual(
        await again('key-3', session(3, nine + hour)),
        ['fresh'],
        'another time is another booking',
      );
      expectEqual(await again('key-4', session(3), 'anna.h2'), ['fresh'], 'another hold is another guest');
      const ending = await store.begin(request('key-5', []));
      expect(ending.outcome === 'fresh', 'it is ended');
      await store.settle(
        ending.claimId,
        outcomeOf({ ...booked, revision: 1, version: 2, status: 'cancelled' }),
      );
      expectEqual(await again('key-6'), ['fresh'], 'what has ended has no time');
    },
  ),
  controlled('is a seat of a session', async (store) => {
    await fresh(store, 'key-1', session(3));
    await store.hold(holdOf('anna.h1', session(3)));
    const booked = await store.begin({ ...request('key-2', [[session(3)]]), holding: 'anna.h1' });
    expect(booked.outcome === 'fresh', 'its own guest');
    await store.settle(booked.claimId, outcomeOf(record(booked)));
    await fresh(store, 'key-3', session(3));
    expectEqual(
      (await store.begin(request('key-4', [[session(3)]]))).outcome,
      'taken',
      'all three are taken',
    );
  }),
];
