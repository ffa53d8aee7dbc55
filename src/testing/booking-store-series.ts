import type { BeginAllResult, BeginRequest, BookingRecord, BookingStore } from '../contract/index.js';
import type { TimeClaim } from '../contract/index.js';
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
  seatsTaken,
  session,
} from './booking-store-fixture.js';
import type { Fresh } from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** Requests for several times in one go, each under a key that follows from the first. */
function requests(key: string, times: readonly TimeClaim[]): readonly BeginRequest[] {
  return times.map((time, index) => request(index === 0 ? key : `${key},${index}`, [[time]]));
}

/** Three hours of Anna’s morning. */
const morning = [at(nine), at(nine + hour), at(nine + 2 * hour)];

/** Claims several times that must all be free. */
async function freshAll(
  store: BookingStore,
  key: string,
  times: readonly TimeClaim[],
): Promise<readonly Fresh[]> {
  const result = await store.beginAll(requests(key, times));
  expect(result.outcome === 'fresh', `${key} is fresh, not ${result.outcome}`);
  return result.claims;
}

/** What is agreed under claims on some times. */
function series(claims: readonly Fresh[], times: readonly TimeClaim[]): readonly BookingRecord[] {
  return claims.map((claim, index) => ({
    ...record(claim),
    ref: `anna.${index + 1}`,
    time: { start: times[index]?.start ?? 0, end: times[index]?.end ?? 0 },
    series: { id: 'series-1', position: index + 1, of: claims.length },
  }));
}

function settlements(claims: readonly Fresh[], records: readonly BookingRecord[]) {
  return records.map((booked, index) => ({
    ...outcomeOf(booked),
    claimId: claims[index]?.claimId ?? '',
  }));
}

/** Claims several times and settles them. */
async function bookAll(
  store: BookingStore,
  key: string,
  times: readonly TimeClaim[],
): Promise<readonly BookingRecord[]> {
  const claims = await freshAll(store, key, times);
  const records = series(claims, times);
  expectEqual(await store.settleAll(settlements(claims, records)), 'settled', 'all are settled');
  return records;
}

/** Which could not be had. */
function taken(result: BeginAllResult): readonly number[] {
  expect(result.outcome === 'taken', `some are taken, not ${result.outcome}`);
  return result.taken;
}

/** Several times in one go: all or none. */
export const seriesPromises: readonly SuitePromise<BookingStore>[] = [
  controlled('claims several times in one go, each with an occupancy and a key of its own', async (store) => {
    const claims = await freshAll(store, 'key-1', morning);
    expectEqual(await seatsTaken(store), [1, 1, 1], 'all of them are occupied');
    expectEqual(new Set(claims.map(({ occupancyId }) => occupancyId)).size, 3, 'by one each');
    expectEqual(new Set(claims.map(({ claimId }) => claimId)).size, 3, 'under a claim each');
    for (const claim of claims) await store.abandon(claim.claimId);
    expectEqual(await seatsTaken(store), [], 'each can be given up');
    await freshAll(store, 'key-1', morning);
  }),
  controlled('tells all that cannot be had, and keeps none', async (store) => {
    await fresh(store, 'key-1', at(nine));
    await fresh(store, 'key-2', at(nine + 2 * hour + 15 * minute));
    const result = await store.beginAll(requests('key-3', [...morning, at(nine + 3 * hour)]));
    expectEqual(taken(result), [0, 2], 'the first and the third');
    expectEqual(await seatsTaken(store), [1, 1], 'the others are free still');
    await freshAll(store, 'key-3', [at(nine + hour), at(nine + 3 * hour)]);
  }),
  controlled(
    'gives a time to one series of many, and every series all of its times or none',
    async (store) => {
      const results = await Promise.all(
        Array.from({ length: 20 }, (_, index) => {
          const times = morning.map(({ start }) => at(start + (index % 3) * 15 * minute, 45));
          return store.beginAll(requests(`key-${index}`, index % 2 === 0 ? times : [...times].reverse()));
        }),
      );
      expectEqual(results.filter(({ outcome }) => outcome === 'fresh').length, 1, 'one has all of them');
      for (const result of results)
        if (result.outcome !== 'fresh') expectEqual(taken(result), [0, 1, 2], 'the others hear of each');
      expectEqual(await seatsTaken(store), [1, 1, 1], 'and there are no more');
    },
  ),
  controlled('lets times of one series be in one another’s way', async (store) => {
    const clash = [at(nine), at(nine + 15 * minute), at(nine + 30 * minute)];
    expectEqual(taken(await store.beginAll(requests('key-1', clash))), [1], 'the second meets the first');
    const near = [{ ...at(nine), bufferAfterMinutes: 10 }, at(nine + 35 * minute)];
    expectEqual(taken(await store.beginAll(requests('key-2', near))), [1], 'so do buffers');
    const twice = [at(nine), at(nine)];
    expectEqual(taken(await store.beginAll(requests('key-3', twice))), [1], 'nobody has a time twice');
    expectEqual(await seatsTaken(store), [], 'nothing of it is kept');
  }),
  controlled('counts all times of a series towards limits', async (store) => {
    const day = { range: { start: nine - 9 * hour, end: nine + 15 * hour }, atMost: 3 };
    const limited = (index: number) => ({ ...at(nine + index * hour), limits: [day] });
    await fresh(store, 'key-1', limited(8));
    const result = await store.beginAll(requests('key-2', [0, 1, 2, 3].map(limited)));
    expectEqual(taken(result), [2, 3], 'there is room for two');
    await freshAll(store, 'key-3', [0, 1].map(limited));
    expectEqual((await store.begin(request('key-4', [[limited(4)]]))).outcome, 'taken', 'now it is full');
  }),
  controlled('joins sessions with each of its times, while there are seats', async (store) => {
    const times = [0, 1, 2].map((index) => session(2, nine + index * hour));
    const standing = await bookAll(store, 'key-1', times);
    const claims = await freshAll(store, 'key-2', times);
    expectEqual(
      claims.map(({ occupancyId }) => occupancyId),
      standing.map(({ occupancyId }) => occupancyId),
      'those that stand',
    );
    expectEqual(await seatsTaken(store), [2, 2, 2], 'all seats are taken');
    const last = await store.beginAll(requests('key-3', [session(2), session(2, nine + 3 * hour)]));
    expectEqual(taken(last), [0], 'none is left');
  }),
  controlled('takes the first alternative of each that is free', async (store) => {
    await fresh(store, 'key-1', at(nine));
    const either = (start: number) => [[at(start)], [{ ...at(start), hostId: 'ben' }]];
    const both = [at(nine + 2 * hour), { ...at(nine + 2 * hour), hostId: 'ben' }];
    const result = await store.beginAll([
      request('key-2', either(nine)),
      request('key-2,1', either(nine + hour)),
      request('key-2,2', [both]),
      request('key-2,3', [...either(nine + hour), [{ ...at(nine + hour), hostId: 'cem' }]]),
    ]);
    expect(result.outcome === 'fresh', 'somebody is free each time');
    expectEqual(
      result.claims.map(({ alternative }) => alternative),
      [1, 0, 0, 1],
      'those before it are in the way of the last one',
    );
  }),
  controlled('makes way for the hold of the first', async (store) => {
    const kept = {
      owner: 'anna',
      ref: 'hold-1',
      bodyHash: 'body',
      eventType: 'intro',
      alternatives: [[at(nine)]],
      extensions: 0,
      atMost: { perClient: 1, perEventType: 100 },
      now,
      expiresAt: now + 5 * minute,
    };
    await store.hold(kept);
    expectEqual(taken(await store.beginAll(requests('key-1', morning))), [0], 'of nobody else');
    const holding = (key: string) =>
      requests(key, morning).map((asked, index) => (index === 0 ? { ...asked, holding: 'hold-1' } : asked));
    const result = await store.beginAll(holding('key-2'));
    expect(result.outcome === 'fresh', 'its own guest has it');
    expectEqual((await store.beginAll(holding('key-3'))).outcome, 'in-progress', 'and is about to book it');
    const settled = await store.settleAll(settlements(result.claims, series(result.claims, morning)));
    expectEqual(settled, 'settled', 'it is booked');
    expectEqual(await store.held('anna', 'hold-1', now), undefined, 'the hold is gone');
    expectEqual(taken(await store.beginAll(holding('key-4'))), [0, 1, 2], 'and so are the times');
    expectEqual(await seatsTaken(store), [1, 1, 1], 'nobody is counted twice');
  }),
  controlled('answers a retry of several while the first is running with in-progress', async (store) => {
    const twins = await Promise.all(
      Array.from({ length: 3 }, () => store.beginAll(requests('key-1', morning))),
    );
    const came = twins.map(({ outcome }) => outcome).sort();
    expectEqual(came, ['fresh', 'in-progress', 'in-progress'], 'a retry never meets its own twin');
  }),
  controlled('replays the answers of several, as they were and in order', async (store) => {
    const records = await bookAll(store, 'key-1', morning);
    const again = await store.beginAll(requests('key-1', morning));
    expect(again.outcome === 'replay', 'they come back');
    expectEqual(
      again.answers,
      records.map((booked) => outcomeOf(booked).answer),
      'as they were',
    );
    const late = requests('key-1', morning).map((asked) => ({ ...asked, now: now + 24 * hour - 1 }));
    expectEqual((await store.beginAll(late)).outcome, 'replay', 'keys are kept for 24 hours');
  }),
  controlled('tells another series under a used key apart', async (store) => {
    await bookAll(store, 'key-1', morning);
    const other = requests('key-1', morning).map((asked) => ({ ...asked, bodyHash: 'other' }));
    expectEqual((await store.beginAll(other)).outcome, 'key-reused', 'its body is another');
    const later = morning.map(({ start }) => at(start + 5 * hour));
    const longer = [...requests('key-1', morning), ...requests('key-2', later)];
    expectEqual((await store.beginAll(longer)).outcome, 'key-reused', 'nor does it begin in the middle');
    await freshAll(store, 'key-2', later);
    const running = requests('key-2', morning).map((asked) => ({ ...asked, bodyHash: 'other' }));
    expectEqual((await store.beginAll(running)).outcome, 'key-reused', 'while it is running, too');
    const single = await store.begin(request('key-1', [[at(nine + 8 * hour)]]));
    expectEqual(single.outcome, 'replay', 'each has its own key');
  }),
  controlled('refuses to begin nothing, or two under one key', async (store) => {
    for (const asked of [[], [request('key-1', [[at(nine)]]), request('key-1', [[at(nine + hour)]])]]) {
      const refusal: unknown = await store.beginAll(asked).catch((error: unknown) => error);
      expect(refusal instanceof RangeError, `${asked.length} are refused`);
    }
    await fresh(store, 'key-1', at(nine));
  }),
  controlled('settles several claims at once, each into a booking of its own', async (store) => {
    const records = await bookAll(store, 'key-1', morning);
    for (const booked of records) {
      const found = await store.find('anna', booked.ref);
      expectEqual(found, { ...booked, revision: 1 }, 'each is there, and says which of them it is');
    }
    const jobs = await store.takeJobs({ now, leaseMinutes: 1, limit: 10 });
    expectEqual(
      jobs.map(({ subject }) => subject).sort(),
      records.map(({ occupancyId }) => occupancyId).sort(),
      'with what follows from each',
    );
    const ending = await store.begin(request('key-2', []));
    expect(ending.outcome === 'fresh', 'the key is claimed');
    const [, second] = records;
    expect(second !== undefined, 'there are several');
    const ended = outcomeOf({ ...second, revision: 1, status: 'cancelled' });
    expectEqual(await store.settle(ending.claimId, ended), 'settled', 'one ends by itself');
    expectEqual(await seatsTaken(store), [1, 1], 'the others stand');
  }),
  controlled('settles none of several where one has lost its time', async (store) => {
    const claims = await freshAll(store, 'key-1', morning);
    const [, second] = claims;
    await store.abandon(second?.claimId ?? '');
    const lost = await store.settleAll(settlements(claims, series(claims, morning)));
    expectEqual(lost, 'lost', 'one is not there any more');
    await nothingStored(store);
    expectEqual(await seatsTaken(store), [1, 1], 'the other claims stand');
    const late = settlements(claims, series(claims, morning)).map((outcome) => ({
      ...outcome,
      now: now + 2 * minute,
    }));
    expectEqual(await store.settleAll(late), 'lost', 'all leases run out together');
    await nothingStored(store);
  }),
  controlled(
    'settles none of several where another server, with its clock ahead, has given one away',
    async (store) => {
      const claims = await freshAll(store, 'key-1', morning);
      const ahead = { now: now + 3 * minute, leaseUntil: now + 5 * minute };
      const taker = await store.begin({ ...request('key-2', [[at(nine + 2 * hour)]]), ...ahead });
      expectEqual(taker.outcome, 'fresh', 'by its clock the leases are over');
      const lost = await store.settleAll(settlements(claims, series(claims, morning)));
      expectEqual(lost, 'lost', 'one time is gone');
      await nothingStored(store);
    },
  ),
  controlled('settles none of several where one record has moved on', async (store) => {
    await book(store, 'key-0', at(nine + 5 * hour), 'anna.3');
    const claims = await freshAll(store, 'key-1', morning);
    const records = series(claims, morning);
    expectEqual(await store.settleAll(settlements(claims, records)), 'stale', 'the third is there already');
    expectEqual(await store.find('anna', 'anna.1'), undefined, 'nothing of the first is stored');
    expectEqual(await seatsTaken(store), [1, 1, 1, 1], 'the claims stand');
    const renamed = records.map((booked) => ({ ...booked, ref: `anna.1${booked.ref}` }));
    expectEqual(await store.settleAll(settlements(claims, renamed)), 'settled', 'and can be settled anew');
  }),
  controlled('forgets each booking of several by itself, with what was answered about it', async (store) => {
    await bookAll(store, 'key-1', morning);
    const asked = { hostIds: ['anna'], endedBefore: nine + 2 * hour, now: nine + 3 * hour, limit: 10 };
    expectEqual(await store.forgetEnded(asked), 2, 'two are over');
    for (const [key, outcome] of [
      ['key-1', 'key-reused'],
      ['key-1,1', 'key-reused'],
      ['key-1,2', 'replay'],
    ] as const)
      expectEqual((await store.begin(request(key, [[at(nine)]]))).outcome, outcome, key);
    const again = await store.beginAll(requests('key-1', morning));
    expectEqual(again.outcome, 'key-reused', 'no late retry does it once more');
  }),
];

async function nothingStored(store: BookingStore): Promise<void> {
  for (const ref of ['anna.1', 'anna.2', 'anna.3'])
    expectEqual(await store.find('anna', ref), undefined, `${ref} is not stored`);
  expectEqual(await store.takeJobs({ now, leaseMinutes: 1, limit: 10 }), [], 'and nothing follows');
}
