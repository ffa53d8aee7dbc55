import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, BookingBackend } from '../../src/contract/index.js';
import { furtherGuestPromises } from '../../src/testing/booking-backend-guests.js';
import { openFixture } from '../scheduling/scheduler/world.js';

type Lie = (real: BookingBackend) => Partial<BookingBackend>;

const alone = ({ furtherGuests: _, ...booking }: Booking): Booking => booking;

/** Backends that break one promise each, and a word of the promise that finds them out. */
const liars: Readonly<Record<string, readonly [promise: RegExp, lie: Lie]>> = {
  'invites anybody': [
    /refuses to invite/,
    (real) => ({
      book: async ({ furtherGuests: _, ...request }, options) => real.book(request, options),
    }),
  ],
  'forgets whom a guest brings': [
    /keeps whom/,
    (real) => ({ book: async (request, options) => alone(await real.book(request, options)) }),
  ],
  'forgets them afterwards': [
    /keeps whom/,
    (real) => ({ booking: async (ref, options) => alone(await real.booking!(ref, options)) }),
  ],
  'loses them on the way to another time': [
    /keeps whom/,
    (real) => ({ reschedule: async (...args) => alone(await real.reschedule!(...args)) }),
  ],
};

async function broken(lie: Lie, words = /./): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { promise, keeps } of furtherGuestPromises)
    if (words.test(promise))
      await keeps(openFixture((real) => ({ ...real, ...lie(real) }))).catch(() => found.push(promise));
  return found;
}

describe('the suite of booking backends, where guests bring others', () => {
  it('is content with an honest backend', async () => {
    assert.deepEqual(await broken(() => ({})), []);
  });

  for (const [name, [promise, lie]] of Object.entries(liars))
    it(`finds out one that ${name}`, async () => {
      assert.notDeepEqual(await broken(lie, promise), []);
    });

  it('asks nothing of a backend whose guests bring nobody', async () => {
    const lie: Lie = (real) => ({
      eventType: async (slug) => {
        const { furtherGuests: _, ...eventType } = await real.eventType(slug);
        return eventType;
      },
      book: async () => {
        throw new Error('nobody books');
      },
    });
    assert.deepEqual(await broken(lie), []);
  });
});
