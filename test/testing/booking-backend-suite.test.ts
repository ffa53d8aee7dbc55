import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, BookingBackend, BookingContext, Slot } from '../../src/contract/index.js';
import { isBookingError } from '../../src/contract/index.js';
import type { BackendFixture } from '../../src/testing/booking-backend-fixture.js';
import { bookingBackendPromises } from '../../src/testing/booking-backend-suite.js';
import { sessionPromises } from '../../src/testing/booking-backend-sessions.js';
import { teamPromises } from '../../src/testing/booking-backend-teams.js';
import { openFixture } from '../scheduling/scheduler/world.js';

type Lie = (real: BookingBackend) => Partial<BookingBackend>;

/** A backend that changes what is asked for. */
const asking =
  (change: (context: BookingContext, eventType: string) => BookingContext): Lie =>
  (real) => ({
    slots: async (query, options) =>
      real.slots({ ...query, context: change(query.context ?? {}, query.eventType) }, options),
    book: async (request, options) =>
      real.book({ ...request, context: change(request.context ?? {}, request.eventType) }, options),
  });

/** A backend that changes what it lists. */
const listing =
  (change: (slot: Slot) => Slot): Lie =>
  (real) => ({
    slots: async (query, options) => ({ slots: (await real.slots(query, options)).slots.map(change) }),
  });

/** A backend that says yes to whatever is taken. */
const overbooking =
  (overbooked: string): Lie =>
  (real) => ({
    book: async (request, options) => {
      try {
        return await real.book(request, options);
      } catch (error) {
        const isTaken = isBookingError(error) && error.code === 'slot-taken';
        if (!isTaken || request.eventType !== overbooked) throw error;
        const { title, host } = await real.eventType(request.eventType);
        const { start, zone, guest, eventType: slug } = request;
        const booking: Booking = {
          ref: 'forged',
          version: 1,
          status: 'confirmed',
          eventType: { slug, title },
          host,
          start,
          end: start,
          zone,
          guest,
          location: { id: 'office', kind: 'text' },
          calendar: 'none',
        };
        return booking;
      }
    },
  });

const without = <Value extends object, Name extends keyof Value>(value: Value, name: Name) => {
  const { [name]: _, ...rest } = value;
  return rest;
};

/** Backends that break one promise each, and a word of the promise that finds them out. */
const liars: Readonly<Record<string, readonly [promise: RegExp, lie: Lie]>> = {
  'gives everything to one host': [
    /once for each free host|evenly/,
    asking((context, eventType) => (eventType === 'anyone' ? { host: 'host-anna', ...context } : context)),
  ],
  'gives a round-robin away twice': [/once for each free host/, overbooking('anyone')],
  'asks a busy host, or none': [
    /busy or cannot be asked/,
    asking((context, eventType) => (eventType === 'anyone' ? { ...context, host: 'host-anna' } : context)),
  ],
  'does not care whom the guest asked for': [
    /lets a guest choose/,
    asking((context) => without(context, 'host')),
  ],
  'keeps to itself who offers a time': [/names who offers/, listing((slot) => without(slot, 'hosts'))],
  'takes any name for a host': [
    /cannot be chosen/,
    asking(({ host, ...context }, eventType) =>
      eventType === 'anyone' && host !== undefined && host !== 'no-such-host'
        ? { ...context, host }
        : context,
    ),
  ],
  'books a collective over one of its hosts': [/all hosts of a collective/, overbooking('together')],
  'names one host of several': [
    /all hosts of a collective/,
    (real) => ({ book: async (request, options) => without(await real.book(request, options), 'hosts') }),
  ],
  'changes hosts when it moves a booking': [
    /with the same hosts/,
    (real) => ({
      reschedule: async (...args) => ({
        ...(await real.reschedule!(...args)),
        host: { name: 'Somebody else' },
      }),
    }),
  ],
  'gives away more seats than there are': [/as many guests as there are seats/, overbooking('class')],
  'does not count seats': [
    /how many seats are left/,
    listing((slot) => (slot.seatsLeft === undefined ? slot : { ...slot, seatsLeft: 4 })),
  ],
  'keeps the seat of who cancels': [
    /gives a seat back/,
    (real) => ({ cancel: async (ref) => ({ ...(await real.booking!(ref)), status: 'cancelled' }) }),
  ],
  'forgets the later guests of an event': [
    /one event for all guests/,
    (real) => {
      const first = new Map<string, string>();
      return {
        book: async (request, options) => {
          const booking = await real.book(request, options);
          if (!first.has(request.start)) first.set(request.start, booking.ref);
          return booking;
        },
        booking: async (ref, options) => {
          const booking = await real.booking!(ref, options);
          return first.get(booking.start) === booking.ref ? booking : { ...booking, calendar: 'writing' };
        },
      };
    },
  ],
  'leaves the seat of who moves taken': [
    /moves one guest out/,
    (real) => {
      const left = new Set<string>();
      return {
        reschedule: async (ref, request, options) => {
          left.add((await real.booking!(ref)).start);
          return real.reschedule!(ref, request, options);
        },
        slots: async (query, options) => ({
          slots: (await real.slots(query, options)).slots.map((slot) =>
            left.has(slot.start) && slot.seatsLeft !== undefined
              ? { ...slot, seatsLeft: slot.seatsLeft - 1 }
              : slot,
          ),
        }),
      };
    },
  ],
};

/** The promises that are broken, of those whose words are given. */
async function broken(lie: Lie, words = /./): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { promise, keeps } of [...teamPromises, ...sessionPromises]) {
    if (!words.test(promise)) continue;
    const fixture: BackendFixture = openFixture((real) => ({ ...real, ...lie(real) }));
    await keeps(fixture).catch(() => found.push(promise));
  }
  return found;
}

describe('the suite of booking backends, where several hosts and guests meet', () => {
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
    for (const { promise } of [...teamPromises, ...sessionPromises])
      assert.ok(
        proven.some((words) => words.test(promise)),
        promise,
      );
  });

  it('asks nothing of a backend without a team', async () => {
    for (const { needs, keeps } of bookingBackendPromises) {
      const { control, ...fixture } = openFixture();
      const { team: _, ...rest } = control!;
      if (needs === 'controlled') await keeps({ ...fixture, control: rest });
    }
  });
});
