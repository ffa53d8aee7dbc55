import type { BookingStore, JobRequest } from '../contract/index.js';
import {
  at,
  book,
  controlled,
  fresh,
  hour,
  midnight,
  minute,
  nine,
  now,
  outcomeOf,
  place,
  record,
  request,
  seatsTaken,
} from './booking-store-fixture.js';
import { expect, expectEqual } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** What is to follow from a place. */
function telling(ref: string, news: string): { readonly jobs: readonly JobRequest[]; readonly now: number } {
  const job = { kind: 'notification' as const, owner: 'anna', hostId: 'anna', dueAt: now };
  return { jobs: [{ ...job, subject: `${ref}/${news}`, payload: JSON.stringify({ ref }) }], now };
}

const silently = { jobs: [], now };

async function subjects(store: BookingStore): Promise<readonly string[]> {
  const jobs = await store.takeJobs({ now, leaseMinutes: 1, limit: 10, kinds: ['notification'] });
  return jobs.map(({ subject }) => subject).sort();
}

/** Who waits for a time. */
export const waitingPromises: readonly SuitePromise<BookingStore>[] = [
  controlled('keeps a place on the waiting list, as it was, and tells nobody else’s', async (store) => {
    const first = place({ offerMinutes: 45 });
    expectEqual(await store.keepWaiting(first, silently), 'kept', 'it is kept');
    expectEqual(await store.findWaiting('anna', 'anna.w1'), { ...first, revision: 1 }, 'as it was');
    expectEqual(await store.findWaiting('ben', 'anna.w1'), undefined, 'another owner has none');
    expectEqual(await store.findWaiting('anna', 'anna.w2'), undefined, 'nor is there another');
    const namesake = place({ owner: 'ben', hostIds: ['ben'] });
    expectEqual(await store.keepWaiting(namesake, silently), 'kept', 'the reference is another owner’s, too');
    expectEqual((await store.findWaiting('anna', 'anna.w1'))?.hostIds, ['anna'], 'each has their own');
  }),
  controlled('counts what is written to a place, and refuses what was read before', async (store) => {
    await store.keepWaiting(place(), silently);
    expectEqual(await store.keepWaiting(place(), silently), 'stale', 'it is there already');
    const offer = { start: nine, end: nine + 30 * minute, hold: 'hold-1', expiresAt: now + hour };
    const offered = place({ revision: 1, status: 'offered', offer });
    expectEqual(await store.keepWaiting(offered, silently), 'kept', 'who has read it may change it');
    expectEqual(await store.findWaiting('anna', 'anna.w1'), { ...offered, revision: 2 }, 'it is changed');
    expectEqual(await store.keepWaiting(offered, silently), 'stale', 'it is not that revision any more');
    const left = place({ revision: 2, status: 'left' });
    expectEqual(await store.keepWaiting(left, silently), 'kept', 'the next one is');
    expectEqual((await store.findWaiting('anna', 'anna.w1'))?.offer, undefined, 'nothing of the offer stays');
    const none = place({ ref: 'anna.w2', revision: 1 });
    expectEqual(await store.keepWaiting(none, silently), 'stale', 'what is not there cannot be changed');
    expectEqual(await store.findWaiting('anna', 'anna.w2'), undefined, 'nor does it come about so');
  }),
  controlled('lets one of many change a place', async (store) => {
    await store.keepWaiting(place(), silently);
    const kept = await Promise.all(
      Array.from({ length: 9 }, (_, index) =>
        store.keepWaiting(place({ revision: 1, passed: [index] }), silently),
      ),
    );
    expectEqual(kept.filter((outcome) => outcome === 'kept').length, 1, 'one of nine');
    expectEqual((await store.findWaiting('anna', 'anna.w1'))?.revision, 2, 'once');
  }),
  controlled('stores what follows from a place along with it, or not at all', async (store) => {
    await store.keepWaiting(place(), telling('anna.w1', 'wait-listed'));
    await store.keepWaiting(place(), telling('anna.w1', 'stale'));
    expectEqual(await subjects(store), ['anna.w1/wait-listed'], 'nothing follows from what is stale');
  }),
  controlled('lets many ask for work of the same hosts at once, in whatever order', async (store) => {
    const job = { kind: 'waitlist' as const, owner: 'anna', subject: 'waitlist', dueAt: now };
    const hosts = Array.from({ length: 8 }, (_, index) => `host-${index}`);
    await Promise.all(
      Array.from({ length: 40 }, (_, index) => {
        const hostIds = index % 2 === 0 ? hosts : [...hosts].reverse();
        const jobs = hostIds.map((hostId) => ({ ...job, hostId }));
        return store.keepWaiting(place({ ref: `anna.w${index}`, hostIds }), { jobs, now });
      }),
    );
    expectEqual((await store.waitingFor('host-0')).length, 40, 'nobody waits for anybody for ever');
    const jobs = await store.takeJobs({ now, leaseMinutes: 1, limit: 100 });
    expectEqual(jobs.map(({ hostId }) => hostId).sort(), hosts, 'and each host has it once');
  }),
  controlled('tells who waits for a host, whoever came first before the others', async (store) => {
    const both = { hostIds: ['ben', 'anna'] };
    await store.keepWaiting(place({ ref: 'anna.w3', createdAt: now + 2 }), silently);
    await store.keepWaiting(place({ ref: 'anna.w2', createdAt: now + 1, ...both }), silently);
    await store.keepWaiting(place({ ref: 'anna.w1', createdAt: now + 1, status: 'left' }), silently);
    await store.keepWaiting(place({ ref: 'anna.w4', hostIds: ['ben'] }), silently);
    const refs = async (hostId: string) => (await store.waitingFor(hostId)).map(({ ref }) => ref);
    expectEqual(await refs('anna'), ['anna.w1', 'anna.w2', 'anna.w3'], 'whatever has become of them');
    expectEqual(await refs('ben'), ['anna.w4', 'anna.w2'], 'with whom any of several will do, too');
    expectEqual(await refs('cem'), [], 'nobody waits for Cem');
    const [first] = await store.waitingFor('ben');
    expectEqual(first, place({ ref: 'anna.w4', hostIds: ['ben'], revision: 1 }), 'as they are');
    await store.keepWaiting(place({ ref: 'anna.w3', revision: 1, createdAt: now + 2, ...both }), silently);
    expectEqual(await refs('ben'), ['anna.w4', 'anna.w2', 'anna.w3'], 'as it is by now');
  }),
  controlled('forgets places whose day is over, with what was to be told of them', async (store) => {
    const dayAfter = { start: midnight + 24 * hour, end: midnight + 48 * hour };
    await store.keepWaiting(place(), telling('anna.w1', 'wait-listed'));
    await store.keepWaiting(place({ ref: 'anna.w10', day: dayAfter }), telling('anna.w10', 'wait-listed'));
    await store.keepWaiting(place({ ref: 'anna.w2', hostIds: ['ben'] }), silently);
    await store.forgetWaiting('anna', midnight + 24 * hour - 1);
    expect((await store.findWaiting('anna', 'anna.w1')) !== undefined, 'not before it is over');
    await store.forgetWaiting('anna', midnight + 24 * hour);
    expectEqual(await store.findWaiting('anna', 'anna.w1'), undefined, 'a day that ends just then is over');
    expect((await store.findWaiting('anna', 'anna.w10')) !== undefined, 'who waits for a later day stays');
    expect((await store.findWaiting('anna', 'anna.w2')) !== undefined, 'so does who waits for another host');
    expectEqual(await subjects(store), ['anna.w10/wait-listed'], 'nothing is told of what is forgotten');
    expectEqual(await store.keepWaiting(place({ revision: 1 }), silently), 'stale', 'it does not come back');
  }),
  controlled('forgets a place wholly, though it waits for several hosts', async (store) => {
    await store.keepWaiting(place({ hostIds: ['ben', 'anna'] }), telling('anna.w1', 'wait-listed'));
    await store.forgetWaiting('anna', nine + 24 * hour);
    expectEqual(await store.findWaiting('anna', 'anna.w1'), undefined, 'it is gone');
    expectEqual(await store.waitingFor('ben'), [], 'for the other host, too');
    expectEqual(await subjects(store), [], 'and whatever was to be told of it');
  }),
  controlled('settles a booking and the place that it comes from at once', async (store) => {
    await store.keepWaiting(place(), silently);
    const claim = await fresh(store, 'key-1', at(nine));
    const booked = place({ revision: 1, status: 'booked', bookingRef: 'anna.1' });
    const outcome = { ...outcomeOf(record(claim)), waiting: booked };
    expectEqual(await store.settle(claim.claimId, outcome), 'settled', 'it is settled');
    expectEqual(await store.findWaiting('anna', 'anna.w1'), { ...booked, revision: 2 }, 'and nobody waits');
    expect((await store.find('anna', 'anna.1')) !== undefined, 'the booking is there');
  }),
  controlled('settles nothing where the place has moved on', async (store) => {
    await store.keepWaiting(place(), silently);
    await store.keepWaiting(place({ revision: 1, status: 'left' }), silently);
    const claim = await fresh(store, 'key-1', at(nine));
    const booked = place({ revision: 1, status: 'booked', bookingRef: 'anna.1' });
    const outcome = { ...outcomeOf(record(claim)), waiting: booked };
    expectEqual(await store.settle(claim.claimId, outcome), 'stale', 'it is not the one that was read');
    expectEqual(await store.find('anna', 'anna.1'), undefined, 'there is no booking');
    expectEqual((await store.findWaiting('anna', 'anna.w1'))?.status, 'left', 'the place is as it was');
    expectEqual(await store.takeJobs({ now, leaseMinutes: 1, limit: 10 }), [], 'and nothing follows');
    expectEqual(await seatsTaken(store), [1], 'the claim stands');
    await store.abandon(claim.claimId);
    expectEqual((await store.begin(request('key-1', [[at(nine)]]))).outcome, 'fresh', 'and can be given up');
  }),
  controlled('leaves the place alone where the booking has moved on', async (store) => {
    await store.keepWaiting(place(), silently);
    await book(store, 'key-0', at(nine + hour));
    const claim = await fresh(store, 'key-1', at(nine));
    const booked = place({ revision: 1, status: 'booked', bookingRef: 'anna.1' });
    const outcome = { ...outcomeOf(record(claim)), waiting: booked };
    expectEqual(await store.settle(claim.claimId, outcome), 'stale', 'the reference is there already');
    expectEqual((await store.findWaiting('anna', 'anna.w1'))?.status, 'waiting', 'who waits, waits still');
  }),
];
