import type { BookingBackend, Hold, HoldRequest, Slot } from '../contract/index.js';
import { bookSlot, cleanUp, freeSlots, newKey, requestFor, someSlot } from './booking-backend-fixture.js';
import type { BackendFixture } from './booking-backend-fixture.js';
import type { BackendPromise } from './booking-backend-promise.js';
import { expect, expectEqual, expectRefusal } from './expectations.js';
import type { Needs } from './suite-runner.js';

/** A backend that keeps times for guests who are still typing. */
type HoldingBackend = BookingBackend & Required<Pick<BookingBackend, 'hold' | 'release'>>;

/** What is promised of held times, where the backend holds any. */
export const holdPromises: readonly BackendPromise[] = [
  promise('black-box', 'refuses to hold what it does not offer', async (fixture, backend) => {
    const request = await holdingFor(fixture, await someSlot(fixture));
    const past = new Date(fixture.now() - 86_400_000).toISOString();
    const hold = (change: Partial<HoldRequest>): Promise<Hold> =>
      backend.hold({ ...request, ...change }, { key: newKey(fixture.now()) });
    await expectRefusal(hold({ start: past }), 'not-bookable', 'slot-taken');
    await expectRefusal(hold({ start: 'noon' }), 'invalid-request');
    await expectRefusal(hold({ eventType: 'no-such-event-type' }), 'not-found');
  }),
  promise(
    'writes',
    'keeps a held time from all others, and books it to whoever holds it',
    async (fixture, backend) => {
      const slot = await someSlot(fixture);
      const key = newKey(fixture.now());
      const request = await holdingFor(fixture, slot);
      const held = await backend.hold(request, { key });
      expect(Date.parse(held.expiresAt) > fixture.now(), 'it is kept for a while');
      expectEqual((await backend.hold(request, { key })).ref, held.ref, 'a retry finds the same hold');
      expect(!(await isFree(fixture, slot)), 'to all others the time is taken');
      await expectRefusal(bookSlot(fixture, slot), 'slot-taken');
      const booked = await backend.book(
        { ...(await requestFor(fixture, slot)), hold: held.ref },
        { key: newKey(fixture.now()) },
      );
      expectEqual(booked.start, slot.start, 'whoever holds it books it');
      await cleanUp(fixture, booked);
    },
  ),
  promise('writes', 'gives a held time back, and giving back twice is no error', async (fixture, backend) => {
    const slot = await someSlot(fixture);
    const { ref } = await backend.hold(await holdingFor(fixture, slot), { key: newKey(fixture.now()) });
    await backend.release(ref);
    await backend.release(ref);
    expect(await isFree(fixture, slot), 'the time is free again');
  }),
];

async function holdingFor(fixture: BackendFixture, slot: Slot): Promise<HoldRequest> {
  const { eventType, start, context } = await requestFor(fixture, slot);
  return { eventType, start, ...(context && { context }) };
}

async function isFree(fixture: BackendFixture, slot: Slot): Promise<boolean> {
  return (await freeSlots(fixture, 0)).some(({ start }) => start === slot.start);
}

function promise(
  needs: Needs,
  text: string,
  keeps: (fixture: BackendFixture, backend: HoldingBackend) => Promise<void>,
): BackendPromise {
  return {
    needs,
    promise: text,
    asks: ['hold'],
    keeps: async (fixture) => {
      const { hold, release } = fixture.backend;
      if (!hold) return;
      expect(release !== undefined, 'what can be held can be given back');
      await keeps(fixture, fixture.backend as HoldingBackend);
    },
  };
}
