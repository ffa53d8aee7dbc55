import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../src/contract/index.js';
import type { BookingBackend, SeriesBooking, WaitlistEntry } from '../../src/contract/index.js';
import type { BackendFixture } from '../../src/testing/booking-backend-fixture.js';
import { seriesPromises } from '../../src/testing/booking-backend-series.js';
import { waitingPromises } from '../../src/testing/booking-backend-waiting.js';
import { openFixture } from '../scheduling/scheduler/world.js';

type Lie = (real: Required<BookingBackend>) => Partial<BookingBackend>;

const promises = [...seriesPromises, ...waitingPromises];

/** Books what it can of a series, one by one. */
const halfSeries: Lie = (real) => ({
  async bookSeries({ starts, ...request }, { key }): Promise<SeriesBooking> {
    const outcomes: unknown[] = [];
    for (const [index, start] of starts.entries())
      outcomes.push(
        await real.book({ ...request, start }, { key: `${key}-${index}` }).catch((error: unknown) => error),
      );
    const failed = starts.filter((_, index) => outcomes[index] instanceof Error);
    if (failed.length > 0) throw new BookingError('slot-taken', { starts: failed });
    return { bookings: outcomes as SeriesBooking['bookings'] };
  },
});

const placeSaying = (change: (entry: WaitlistEntry) => Partial<WaitlistEntry>): Lie => {
  return (real) => ({
    waitlistEntry: async (...asked) => {
      const entry = await real.waitlistEntry(...asked);
      return { ...entry, ...change(entry) };
    },
  });
};

/** Backends that break a promise, and a word of the promise that finds them out. */
const liars: Readonly<Record<string, readonly [promise: RegExp, lie: Lie]>> = {
  'says that every time of a series is free': [
    /which times of a series/,
    (real) => ({
      seriesTimes: async (...asked) => ({
        times: (await real.seriesTimes(...asked)).times.map((time) => ({ ...time, isFree: !time.isFree })),
      }),
    }),
  ],
  'lists as many times as anybody likes': [
    /more times than/,
    (real) => ({ seriesTimes: async (query) => real.seriesTimes({ ...query, times: 2 }) }),
  ],
  'books a series anew for each attempt': [
    /several times at once/,
    (real) => ({
      bookSeries: async (request, { key }) => real.bookSeries(request, { key: `${key}-${Math.random()}` }),
    }),
  ],
  'books half a series': [/all or none/, halfSeries],
  'does not name what is taken': [
    /all or none/,
    (real) => ({
      bookSeries: async (...asked) =>
        real.bookSeries(...asked).catch(() => {
          throw new BookingError('slot-taken');
        }),
    }),
  ],
  'lets several win the same times': [
    /win them all/,
    (real) => {
      let first: Promise<SeriesBooking> | undefined;
      return { bookSeries: (...asked) => (first ??= real.bookSeries(...asked)) };
    },
  ],
  'ends all of a series with one': [
    /without the others/,
    (real) => ({
      booking: async (...asked) => ({ ...(await real.booking(...asked)), status: 'cancelled' }),
    }),
  ],
  'makes a place for each attempt': [
    /keeps a place/,
    (real) => ({
      joinWaitlist: async (request, { key }) =>
        real.joinWaitlist(request, { key: `${key}-${Math.random()}` }),
    }),
  ],
  'opens a place to anybody': [
    /keeps a place/,
    (real) => {
      const tokens = new Map<string, string>();
      return {
        joinWaitlist: async (...asked) => {
          const entry = await real.joinWaitlist(...asked);
          tokens.set(entry.ref, entry.manageToken!);
          return entry;
        },
        waitlistEntry: async ({ ref }) => real.waitlistEntry({ ref, token: tokens.get(ref)! }),
      };
    },
  ],
  'cannot be left': [
    /can be left/,
    (real) => ({ leaveWaitlist: async (place) => real.waitlistEntry(place) }),
  ],
  'offers nothing': [/first in line/, placeSaying(() => ({ status: 'waiting', offer: undefined as never }))],
  'keeps nothing for whom it offers': [
    /first in line/,
    (real) => ({
      waitlistEntry: async (...asked) => {
        const entry = await real.waitlistEntry(...asked);
        if (entry.offer) await real.leaveWaitlist(asked[0], { key: `leaving-for-good-${Math.random()}` });
        return entry;
      },
    }),
  ],
  'offers the same time for ever': [
    /lapse/,
    (() => {
      let first: WaitlistEntry | undefined;
      return placeSaying((entry) => {
        first ??= entry.offer ? entry : undefined;
        return first ? { status: 'offered', offer: first.offer! } : {};
      });
    })(),
  ],
  'books an offer anew each time': [
    /is offered, once/,
    (real) => ({
      takeOffer: async (...asked) => ({ ...(await real.takeOffer(...asked)), ref: `anna.${Math.random()}` }),
    }),
  ],
};

/** The promises that are broken, of those whose words are given. */
async function broken(lie: Lie, words = /./): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { promise, keeps } of promises) {
    if (!words.test(promise)) continue;
    const fixture: BackendFixture = openFixture((real) => ({
      ...real,
      ...lie(real as Required<BookingBackend>),
    }));
    await keeps(fixture).catch(() => found.push(promise));
  }
  return found;
}

describe('the suite of booking backends, of several times in one go and of the waiting list', () => {
  it('is content with an honest backend', async () => {
    assert.deepEqual(await broken(() => ({})), []);
  });

  for (const [name, [promise, lie]] of Object.entries(liars)) {
    it(`finds out one that ${name}`, async () => {
      assert.notDeepEqual(await broken(lie, promise), []);
    });
  }

  it('has for each promise a backend that breaks it', () => {
    const proven = Object.values(liars).map(([promise]) => promise);
    for (const { promise } of promises)
      assert.ok(
        proven.some((words) => words.test(promise)),
        promise,
      );
  });

  it('asks nothing of an event type that has neither', async () => {
    for (const { keeps } of promises) await keeps({ ...openFixture(), eventType: 'together' });
  });
});
