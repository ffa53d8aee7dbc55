import { isBookingError } from '../contract/index.js';
import type { Booking } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual, expectRefusal } from './expectations.js';
import {
  bookSlot,
  cleanUp,
  freeSlots,
  guestOf,
  newKey,
  raceFor,
  refOf,
  requestFor,
  someSlot,
  twoSlots,
} from './booking-backend-fixture.js';
import type { BackendFixture } from './booking-backend-fixture.js';
import type { BackendFeature, BackendPromise } from './booking-backend-promise.js';

/** What can be seen by booking, and cancelling again. */
export const bookingPromises: readonly BackendPromise[] = [
  promise('books a free time, which is then no longer free', async (fixture) => {
    const slot = await someSlot(fixture);
    const booking = await bookSlot(fixture, slot);
    expect(booking.status === 'confirmed' || booking.status === 'pending', 'it is booked');
    expectEqual([booking.start, booking.end], [slot.start, slot.end], 'at the time asked for');
    expectEqual(booking.guest, guestOf(fixture), 'for the guest who asked');
    const after = await freeSlots(fixture, 0);
    expect(!after.some(({ start }) => start === slot.start), 'the time is gone');
    await cleanUp(fixture, booking);
  }),
  promise('books every free time it lists', async (fixture) => {
    const slots = (await freeSlots(fixture)).filter(
      (_slot, index, all) => index % Math.ceil(all.length / 5) === 0,
    );
    for (const slot of slots) {
      const refused = await bookSlot(fixture, slot).then(
        (booking) => cleanUp(fixture, booking),
        (error: unknown) => error,
      );
      expect(refused === undefined, `${slot.start} was offered, so it is booked`);
    }
  }),
  promise('lets one of many guests win a time, and offers the others the nearest', async (fixture) => {
    const slot = await someSlot(fixture);
    const { won, lost } = await raceFor(fixture, slot, 10);
    expectEqual([won.length, lost.length], [1, 9], 'exactly one wins');
    for (const error of lost) {
      expect(isBookingError(error) && error.code === 'slot-taken', 'the others are told');
      expect(
        error.details.nearest?.every(({ start }) => start !== slot.start) ?? true,
        'what is taken is not offered again',
      );
    }
    for (const booking of won) await cleanUp(fixture, booking);
  }),
  promise('answers the same key with the same booking', async (fixture) => {
    const slot = await someSlot(fixture);
    const key = newKey(fixture.now());
    const first = await bookSlot(fixture, slot, key);
    expectEqual(await bookSlot(fixture, slot, key), first, 'a retry is answered as before');
    const request = await requestFor(fixture, slot);
    const other = { ...request, guest: { ...request.guest, name: 'Somebody Else' } };
    await expectRefusal(fixture.backend.book(other, { key }), 'key-reused');
    await cleanUp(fixture, first);
  }),
  promise('books once when the same request arrives many times at once', async (fixture) => {
    const request = await requestFor(fixture, await someSlot(fixture));
    const key = newKey(fixture.now());
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, () =>
        fixture.backend.book(request, { key }).catch((error: unknown) => error),
      ),
    );
    const bookings = outcomes.filter((outcome): outcome is Booking => !(outcome instanceof Error));
    expect(bookings.length > 0, 'one of them is answered');
    expectEqual(new Set(bookings.map(({ ref }) => ref)).size, 1, 'with one booking');
    const codes = outcomes.filter(isBookingError).map(({ code }) => code);
    expect(
      codes.every((code) => code === 'in-progress'),
      'a retry never meets its own twin',
    );
    for (const booking of bookings.slice(0, 1)) await cleanUp(fixture, booking);
  }),
  optional('booking', 'reads a booking to whoever holds its token, and to nobody else', async (fixture) => {
    const { backend } = fixture;
    if (!backend.booking) return;
    const booking = await bookSlot(fixture, await someSlot(fixture));
    const read = await backend.booking(refOf(booking));
    expectEqual(
      [read.ref, read.start, read.status],
      [booking.ref, booking.start, booking.status],
      'it is the same booking',
    );
    if (booking.manageToken !== undefined) {
      const forged = `${booking.manageToken.slice(0, -2)}${booking.manageToken.endsWith('AA') ? 'BB' : 'AA'}`;
      const wrong = await bookingErrorOf(backend.booking({ ref: booking.ref, token: forged }));
      const unknown = await bookingErrorOf(
        backend.booking({ ref: `${booking.ref}x`, token: booking.manageToken }),
      );
      expectEqual([wrong.code, unknown.code], ['not-found', 'not-found'], 'both are answered alike');
      expectEqual(wrong.details, unknown.details, 'in every word');
      await expectRefusal(backend.booking({ ref: booking.ref }), 'not-found', 'unauthenticated');
    }
    await cleanUp(fixture, booking);
  }),
  optional('cancel', 'cancels, frees the time, and knows old versions', async (fixture) => {
    const { backend } = fixture;
    if (!backend.cancel) return;
    const slot = await someSlot(fixture);
    const booking = await bookSlot(fixture, slot);
    const stale = backend.cancel(
      refOf(booking),
      { version: booking.version + 1 },
      { key: newKey(fixture.now()) },
    );
    await expectRefusal(stale, 'version-conflict');
    const key = newKey(fixture.now());
    const request = { version: booking.version, reason: 'ill' };
    const cancelled = await backend.cancel(refOf(booking), request, { key });
    expectEqual(cancelled.status, 'cancelled', 'it is cancelled');
    expectEqual(
      await backend.cancel(refOf(booking), request, { key }),
      cancelled,
      'a retry is answered as before',
    );
    expect(
      (await freeSlots(fixture)).some(({ start }) => start === slot.start),
      'the time is free again',
    );
    await cleanUp(fixture, await bookSlot(fixture, slot));
  }),
  optional('reschedule', 'moves a booking, frees its old time, and knows old versions', async (fixture) => {
    const { backend } = fixture;
    if (!backend.reschedule) return;
    const [from, to] = await twoSlots(fixture);
    const booking = await bookSlot(fixture, from);
    const moved = await backend.reschedule(
      refOf(booking),
      { version: booking.version, start: to.start },
      { key: newKey(fixture.now()) },
    );
    expectEqual(
      [moved.ref, moved.start, moved.status],
      [booking.ref, to.start, booking.status],
      'it is the same booking at its new time',
    );
    expect(moved.version > booking.version, 'in a new version');
    const again = backend.reschedule(
      refOf(booking),
      { version: booking.version, start: from.start },
      { key: newKey(fixture.now()) },
    );
    await expectRefusal(again, 'version-conflict');
    const free = (await freeSlots(fixture)).map(({ start }) => start);
    expect(free.includes(from.start) && !free.includes(to.start), 'old time free, new time taken');
    await cleanUp(fixture, moved);
    if (!backend.cancel) return;
    const late = backend.reschedule(
      refOf(booking),
      { version: moved.version + 1, start: from.start },
      { key: newKey(fixture.now()) },
    );
    await expectRefusal(late, 'gone', 'version-conflict');
  }),
];

function promise(text: string, keeps: (fixture: BackendFixture) => Promise<void>): BackendPromise {
  return { needs: 'writes', promise: text, keeps };
}

function optional(
  operation: BackendFeature,
  text: string,
  keeps: (fixture: BackendFixture) => Promise<void>,
): BackendPromise {
  return { ...promise(text, keeps), asks: [operation] };
}
