import type { BookingRequest } from '../contract/index.js';
import { bookingErrorOf, expect, expectEqual } from './expectations.js';
import { cleanUp, newKey, refOf, requestFor, someSlot, twoSlots } from './booking-backend-fixture.js';
import type { BackendFixture } from './booking-backend-fixture.js';
import type { BackendPromise } from './booking-backend-promise.js';
import type { Needs } from './suite-runner.js';

/** What is promised of those whom a guest brings, where the event type lets guests bring others. */
export const furtherGuestPromises: readonly BackendPromise[] = [
  promise(
    'black-box',
    'refuses to invite whom a guest cannot bring, naming the field',
    async (fixture, most) => {
      const request = await requestFor(fixture, await someSlot(fixture));
      const bent: readonly (readonly [string, readonly string[]])[] = [
        ['furtherGuests', addresses(most + 1)],
        ['furtherGuests.0', ['nobody']],
        ['furtherGuests.0', [request.guest.email.toUpperCase()]],
        ...(most > 1 ? [['furtherGuests.1', ['bo@example.com', 'Bo@Example.com']] as const] : []),
      ];
      for (const [path, furtherGuests] of bent) {
        const wrong = { ...request, furtherGuests };
        const error = await bookingErrorOf(fixture.backend.book(wrong, { key: newKey(fixture.now()) }));
        expectEqual(error.code, 'invalid-request', `${furtherGuests.join(', ')} is refused`);
        expect(error.details.fields?.some((fault) => fault.path === path) ?? false, `${path} is named`);
      }
    },
  ),
  promise('writes', 'keeps whom a guest brings, for the guest who booked', async (fixture, most) => {
    const { backend, now } = fixture;
    const [from, to] = await twoSlots(fixture);
    const furtherGuests = addresses(most);
    const request: BookingRequest = { ...(await requestFor(fixture, from)), furtherGuests };
    const booking = await backend.book(request, { key: newKey(now()) });
    expectEqual(booking.furtherGuests, furtherGuests, 'as many as were named');
    if (backend.booking)
      expectEqual((await backend.booking(refOf(booking))).furtherGuests, furtherGuests, 'when it is read');
    const move = { version: booking.version, start: to.start };
    const moved = await backend.reschedule?.(refOf(booking), move, { key: newKey(now()) });
    if (moved) expectEqual(moved.furtherGuests, furtherGuests, 'when it is moved');
    await cleanUp(fixture, moved ?? booking);
  }),
];

function addresses(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `further${index}@example.com`);
}

function promise(
  needs: Needs,
  text: string,
  keeps: (fixture: BackendFixture, most: number) => Promise<void>,
): BackendPromise {
  return {
    needs,
    promise: text,
    asks: ['furtherGuests'],
    keeps: async (fixture) => {
      const { furtherGuests } = await fixture.backend.eventType(fixture.eventType);
      if (furtherGuests !== undefined) await keeps(fixture, furtherGuests);
    },
  };
}
