import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../src/contract/index.js';
import type { BookingBackend, Hold } from '../../src/contract/index.js';
import { holdPromises } from '../../src/testing/booking-backend-holds.js';
import { bookingBackendPromises } from '../../src/testing/booking-backend-suite.js';
import { openFixture } from '../scheduling/scheduler/world.js';

type Lie = (real: BookingBackend) => Partial<BookingBackend>;

const forged: Hold = { ref: 'forged', expiresAt: '2099-01-01T00:00:00.000Z' };

/** Backends that break one promise each, and a word of the promise that finds them out. */
const liars: Readonly<Record<string, readonly [promise: RegExp, lie: Lie]>> = {
  'holds whatever it is asked for': [/refuses to hold/, () => ({ hold: async () => forged })],
  'keeps nothing of what it holds': [/keeps a held time/, () => ({ hold: async () => forged })],
  'holds anew with each attempt': [
    /keeps a held time/,
    (real) => {
      let count = 0;
      return {
        hold: async (request, options) => ({
          ...(await real.hold!(request, options)),
          ref: `hold-${count++}`,
        }),
      };
    },
  ],
  'gives a held time to nobody': [
    /keeps a held time/,
    (real) => ({
      book: async ({ hold, ...request }, options) => {
        if (hold !== undefined) throw new BookingError('slot-taken');
        return real.book(request, options);
      },
    }),
  ],
  'never gives a time back': [/gives a held time back/, () => ({ release: async () => undefined })],
  'is cross when a time is given back twice': [
    /gives a held time back/,
    (real) => {
      const released = new Set<string>();
      return {
        release: async (ref) => {
          if (released.has(ref)) throw new BookingError('gone');
          released.add(ref);
          await real.release!(ref);
        },
      };
    },
  ],
};

describe('the suite of booking backends, where times are held', () => {
  it('is content with an honest backend, and with one that holds nothing', async () => {
    for (const { keeps } of holdPromises) {
      await keeps(openFixture());
      await keeps(openFixture(({ hold: _, release: __, ...rest }) => rest));
    }
  });

  for (const [name, [promise, lie]] of Object.entries(liars))
    it(`finds out one that ${name}`, async () => {
      const broken: string[] = [];
      for (const { promise: text, keeps } of holdPromises)
        await keeps(openFixture((real) => ({ ...real, ...lie(real) }))).catch(() => broken.push(text));
      assert.ok(
        broken.some((text) => promise.test(text)),
        broken.join(', '),
      );
    });

  it('says of each promise what it asks for, and asks nothing where that is not offered', async () => {
    const asking = bookingBackendPromises.filter(
      ({ asks = [], needs }) => asks.length > 0 && needs !== 'controlled',
    );
    assert.ok(asking.length > 10);
    const bare = (real: BookingBackend): BookingBackend => ({
      eventType: async (slug) => {
        const {
          furtherGuests: _,
          seriesAtMost: __,
          hasWaitlist: ___,
          ...eventType
        } = await real.eventType(slug);
        return eventType;
      },
      slots: real.slots,
      book: async () => assert.fail('nothing is booked'),
    });
    for (const { keeps } of asking) await keeps(openFixture(bare));
  });
});
