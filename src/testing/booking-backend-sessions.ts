import type { Booking, Slot } from '../contract/index.js';
import { isBookingError } from '../contract/index.js';
import {
  bookSlot,
  cleanUp,
  freeSlots,
  newKey,
  raceFor,
  refOf,
  someSlot,
  twoSlots,
} from './booking-backend-fixture.js';
import type { BackendControl, BackendFixture } from './booking-backend-fixture.js';
import { expect, expectEqual, expectRefusal } from './expectations.js';
import type { SuitePromise } from './suite-runner.js';

/** What is promised of times that several guests share. */
export const sessionPromises: readonly SuitePromise<BackendFixture>[] = [
  promise('gives a time to as many guests as there are seats, and no more', async (fixture) => {
    const seats = await seatsOf(fixture);
    const slot = await someSlot(fixture);
    expectEqual(slot.seatsLeft, seats, 'at first all seats are left');
    const { won, lost } = await raceFor(fixture, slot, seats * 2 + 3);
    expectEqual(won.length, seats, 'every seat is given away');
    expect(
      lost.every((error) => isBookingError(error) && error.code === 'slot-taken'),
      'the others are told',
    );
    expectEqual(await seatsLeft(fixture, slot), undefined, 'the time is gone');
  }),
  promise('tells how many seats are left, and gives a seat back when a guest cancels', async (fixture) => {
    const seats = await seatsOf(fixture);
    const slot = await someSlot(fixture);
    const bookings: Booking[] = [];
    for (let left = seats; left > 0; left--) {
      expectEqual(await seatsLeft(fixture, slot), left, `${left} are left`);
      bookings.push(await bookSlot(fixture, slot));
    }
    await expectRefusal(bookSlot(fixture, slot), 'slot-taken');
    if (!fixture.backend.cancel) return;
    for (const [index, booking] of bookings.entries()) {
      await cleanUp(fixture, booking);
      expectEqual(await seatsLeft(fixture, slot), index + 1, 'one more is free');
    }
  }),
  promise('keeps one event for all guests of a time, until the last is gone', async (fixture, control) => {
    const slot = await someSlot(fixture);
    const bookings = [await bookSlot(fixture, slot), await bookSlot(fixture, slot)];
    const time = { start: Date.parse(slot.start), end: Date.parse(slot.end) };
    await control.work();
    for (const booking of bookings) {
      expectEqual(await control.eventsOf(booking), [time], 'one event');
      if (fixture.backend.booking)
        expectEqual((await fixture.backend.booking(refOf(booking))).calendar, 'written', 'for both');
    }
    const left = (await seatsOf(fixture)) - 2;
    expectEqual(await seatsLeft(fixture, slot), left || undefined, 'which is in nobody else’s way');
    if (!fixture.backend.cancel) return;
    for (const [index, booking] of bookings.entries()) {
      await cleanUp(fixture, booking);
      await control.work();
      const last = bookings[1] ?? booking;
      expectEqual(await control.eventsOf(last), index === 0 ? [time] : [], 'as long as somebody is on it');
    }
  }),
  promise('moves one guest out of a time that others keep, and into one that stands', async (fixture) => {
    const { backend } = fixture;
    if (!backend.reschedule) return;
    const seats = await seatsOf(fixture);
    const [from, to] = await twoSlots(fixture);
    const leaving = await bookSlot(fixture, from);
    await bookSlot(fixture, from);
    await bookSlot(fixture, to);
    const request = { version: leaving.version, start: to.start };
    const moved = await backend.reschedule(refOf(leaving), request, { key: newKey(fixture.now()) });
    expectEqual(moved.start, to.start, 'it is moved');
    expectEqual(await seatsLeft(fixture, from), seats - 1, 'the others stay');
    const left = seats === 2 ? undefined : seats - 2;
    expectEqual(await seatsLeft(fixture, to), left, 'and it counts where it is now');
  }),
];

async function seatsOf({ backend, eventType }: BackendFixture): Promise<number> {
  const { seats = 1 } = await backend.eventType(eventType);
  expect(seats > 1 && seats <= 10, 'there are a few seats');
  return seats;
}

async function seatsLeft(fixture: BackendFixture, { start }: Slot): Promise<number | undefined> {
  return (await freeSlots(fixture)).find((slot) => slot.start === start)?.seatsLeft;
}

function promise(
  text: string,
  keeps: (fixture: BackendFixture, control: BackendControl) => Promise<void>,
): SuitePromise<BackendFixture> {
  return {
    needs: 'controlled',
    promise: text,
    keeps: async (fixture) => {
      const { control } = fixture;
      if (control?.team) await keeps({ ...fixture, eventType: control.team.seats }, control);
    },
  };
}
