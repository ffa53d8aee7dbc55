import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { forgottenRecord } from '../../src/contract/index.js';
import type { BookingStore, TimeClaim } from '../../src/contract/index.js';
import { memoryBookings } from '../../src/store/memory/index.js';
import { bookingStorePromises } from '../../src/testing/booking-store-suite.js';

/** A store that claims something else than it was asked for. */
function claiming(
  real: BookingStore,
  change: (alternatives: readonly (readonly TimeClaim[])[]) => readonly (readonly TimeClaim[])[],
): Partial<BookingStore> {
  return {
    begin: (request) => real.begin({ ...request, alternatives: change(request.alternatives) }),
  };
}

const eachClaim =
  (change: (claim: TimeClaim) => TimeClaim) => (alternatives: readonly (readonly TimeClaim[])[]) =>
    alternatives.map((alternative) => alternative.map(change));

/** Stores that lack one defence each, and a word of the promise that finds them out. */
const liars: Readonly<
  Record<string, readonly [promise: RegExp, lie: (real: BookingStore) => Partial<BookingStore>]>
> = {
  'gives one seat too many': [
    /never more/,
    (real) =>
      claiming(
        real,
        eachClaim((claim) => (claim.seats === undefined ? claim : { ...claim, seats: claim.seats + 1 })),
      ),
  ],
  'lets nobody join': [
    /as many guests onto one time/,
    (real) =>
      claiming(
        real,
        eachClaim(({ seats: _, ...claim }) => claim),
      ),
  ],
  'looks only at starts': [
    /not only equal starts/,
    (real) =>
      claiming(
        real,
        eachClaim((claim) => ({ ...claim, end: claim.start + 1 })),
      ),
  ],
  'forgets limits': [
    /counts limits|range is full/,
    (real) =>
      claiming(
        real,
        eachClaim(({ limits: _, ...claim }) => claim),
      ),
  ],
  'forgets limits where somebody joins': [
    /range is full/,
    (real) =>
      claiming(
        real,
        eachClaim(({ limits = [], ...claim }) => (claim.seats === undefined ? { ...claim, limits } : claim)),
      ),
  ],
  'forgets buffers': [
    /buffers|neighbours/,
    (real) =>
      claiming(
        real,
        eachClaim((claim) => ({ ...claim, bufferBeforeMinutes: 0, bufferAfterMinutes: 0 })),
      ),
  ],
  'takes only the first host of several': [
    /all of its hosts or none|all hosts of an alternative/,
    (real) => claiming(real, (alternatives) => alternatives.map((claims) => claims.slice(0, 1))),
  ],
  'knows only the first alternative': [
    /alternatives in their order|first alternative that is free/,
    (real) => claiming(real, (alternatives) => alternatives.slice(0, 1)),
  ],
  'asks the alternatives backwards': [
    /alternatives in their order|first alternative that is free/,
    (real) => ({
      begin: async (request) => {
        const last = request.alternatives.length - 1;
        const result = await real.begin({ ...request, alternatives: [...request.alternatives].reverse() });
        return result.outcome === 'fresh' ? { ...result, alternative: last - result.alternative } : result;
      },
    }),
  ],
  'lets a booking stand in its own way': [
    /over itself|over the own time/,
    (real) => ({ begin: ({ moving: _, ...request }) => real.begin(request) }),
  ],
  'keeps who moves on the occupancy that others are on': [
    /out of a session/,
    (real) => {
      const occupancies = new Map<string, string>();
      return {
        begin: async (request) => {
          const result = await real.begin(request);
          const own = occupancies.get(request.moving ?? '');
          return result.outcome === 'fresh' && own !== undefined ? { ...result, occupancyId: own } : result;
        },
        settle: async (claimId, outcome) => {
          occupancies.set(outcome.record.ref, outcome.record.occupancyId);
          return real.settle(claimId, outcome);
        },
      };
    },
  ],
  'keeps a claim that was given up': [/given up|abandoned/, () => ({ abandon: async () => undefined })],
  'counts occupancies, not the guests on them': [
    /never more|one by one/,
    (real) => ({
      occupancies: async (...query) =>
        (await real.occupancies(...query)).map((occupancy) => ({ ...occupancy, seatsTaken: 1 })),
    }),
  ],
  'answers for one host of several': [
    /several hosts at once/,
    (real) => ({ occupancies: async ([first = ''], ...query) => real.occupancies([first], ...query) }),
  ],
  'remembers who has left': [
    /who shares an occupancy/,
    (real) => {
      const seen = new Map<string, Awaited<ReturnType<BookingStore['sharing']>>[number]>();
      return {
        sharing: async (address) => {
          for (const record of await real.sharing(address)) seen.set(record.ref, record);
          return [...seen.values()];
        },
      };
    },
  ],
  'knows a booking only with the host who organises it': [
    /for each of its hosts/,
    (real) => ({ known: async (hostId, refs) => real.known(hostId === 'anna' ? hostId : '', refs) }),
  ],
  'moves a host into another occupancy': [
    /moves nobody to where any of the hosts/,
    (real) => ({
      relocate: async (asked) => ((await real.relocate(asked)) === 'taken' ? 'moved' : 'taken'),
    }),
  ],
  'leaves behind who is about to join': [
    /about to join/,
    (real) => ({
      relocate: async (asked) => {
        const outcome = await real.relocate(asked);
        return outcome === 'in-progress' ? 'moved' : outcome;
      },
    }),
  ],
  'asks for work though an entry is not kept': [
    /along with a calendar entry/,
    (real) => ({
      keepEntry: async (entry, also) => {
        if (also) await real.addJobs(also.jobs, also.now);
        return real.keepEntry(entry);
      },
    }),
  ],
  'forgets nothing but the record': [
    /answered under keys|to be told of it|with the last guest on it/,
    (real) => ({
      forgetEnded: async ({ now, endedBefore }) => {
        const ended = await real.during(['anna'], { start: 0, end: endedBefore });
        for (const record of ended)
          await real.change({ record: forgottenRecord(record, now), jobs: [], now });
        return ended.length;
      },
    }),
  ],
  'keeps what it could get of a series': [
    /and keeps none/,
    (real) => ({
      beginAll: async (requests) => {
        const whole = await real.beginAll(requests);
        if (whole.outcome !== 'taken') return whole;
        const { taken } = whole;
        await real.beginAll(requests.filter((_, index) => !taken.includes(index)));
        return whole;
      },
    }),
  ],
  'tells only the first of a series that cannot be had': [
    /tells all that cannot be had/,
    (real) => ({
      beginAll: async (requests) => {
        const whole = await real.beginAll(requests);
        return whole.outcome === 'taken' ? { ...whole, taken: whole.taken.slice(0, 1) } : whole;
      },
    }),
  ],
  'counts each time of a series by itself towards limits': [
    /series towards limits/,
    (real) => ({
      beginAll: async (requests) => {
        const free = [];
        for (const request of requests) {
          const begun = await real.begin(request);
          if (begun.outcome !== 'fresh') return real.beginAll(requests);
          await real.abandon(begun.claimId);
          free.push({
            ...request,
            alternatives: eachClaim(({ limits: _, ...claim }) => claim)(request.alternatives),
          });
        }
        return real.beginAll(free);
      },
    }),
  ],
  'settles a series one by one': [
    /settles none of several/,
    (real) => ({
      settleAll: async (settlements) => {
        for (const { claimId, ...outcome } of settlements) {
          const result = await real.settle(claimId, outcome);
          if (result !== 'settled') return result;
        }
        return 'settled';
      },
    }),
  ],
  'lets a guest take an offer who has left': [
    /where the place has moved on/,
    (real) => ({
      settle: async (claimId, { waiting, ...outcome }) => {
        const result = await real.settle(claimId, outcome);
        if (waiting && result === 'settled') await real.keepWaiting(waiting, { jobs: [], now: outcome.now });
        return result;
      },
    }),
  ],
  'lets the last writer of a place win': [
    /read before|one of many change a place/,
    (real) => ({
      keepWaiting: async (place, also) => {
        const revision = (await real.findWaiting(place.owner, place.ref))?.revision ?? 0;
        return real.keepWaiting({ ...place, revision }, also);
      },
    }),
  ],
  'asks for work though a place is not kept': [
    /along with it, or not at all/,
    (real) => ({
      keepWaiting: async (place, also) => {
        await real.addJobs(also.jobs, also.now);
        return real.keepWaiting(place, { ...also, jobs: [] });
      },
    }),
  ],
  'tells of a place to any owner': [
    /tells nobody else’s/,
    (real) => ({ findWaiting: async (_, ref) => real.findWaiting('anna', ref) }),
  ],
  'lets the last who came be the first': [
    /whoever came first before the others/,
    (real) => ({ waitingFor: async (hostId) => [...(await real.waitingFor(hostId))].reverse() }),
  ],
  'keeps a place that is over where another host is waited for, too': [
    /though it waits for several hosts/,
    (real) => ({
      forgetWaiting: async (hostId, endedBefore) => {
        const all = await real.waitingFor(hostId);
        if (all.every(({ hostIds }) => hostIds.length === 1)) await real.forgetWaiting(hostId, endedBefore);
      },
    }),
  ],
  'lets the last writer of an entry win': [
    /one calendar entry/,
    (real) => ({
      keepEntry: async (entry) => {
        const revision = (await real.calendarEntry(entry))?.revision ?? 0;
        return real.keepEntry({ ...entry, revision });
      },
    }),
  ],
  'begins an entry anew with each booking': [
    /one calendar entry/,
    (real) => ({
      settle: async (claimId, outcome) => {
        const result = await real.settle(claimId, outcome);
        const standing = outcome.entry && (await real.calendarEntry(outcome.entry));
        if (outcome.entry && standing)
          await real.keepEntry({ ...outcome.entry, revision: standing.revision });
        return result;
      },
    }),
  ],
};

describe('the suite of booking stores', () => {
  for (const [lie, [promise, change]] of Object.entries(liars)) {
    it(`finds out one that ${lie}`, async () => {
      const broken: string[] = [];
      for (const { promise: text, keeps } of bookingStorePromises) {
        const real = memoryBookings();
        await keeps({ ...real, ...change(real) }).catch(() => broken.push(text));
      }
      assert.ok(
        broken.some((text) => promise.test(text)),
        `what it broke: ${broken.join(', ') || 'nothing'}`,
      );
    });
  }

  it('is content with an honest store', async () => {
    for (const { keeps } of bookingStorePromises) await keeps(memoryBookings());
  });
});
