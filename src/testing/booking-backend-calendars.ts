import type { Booking } from '../contract/index.js';
import { expect, expectEqual, expectRefusal } from './expectations.js';
import { bookSlot, freeSlots, newKey, refOf, someSlot, twoSlots } from './booking-backend-fixture.js';
import type { BackendControl, BackendFixture } from './booking-backend-fixture.js';
import { intervalOf } from './slot-choices.js';
import type { SuitePromise } from './suite-runner.js';

const minute = 60_000;

/** What can be seen by planting events and making calendars fail. */
export const controlledPromises: readonly SuitePromise<BackendFixture>[] = [
  promise(
    'keeps opaque events free of bookings, and books over transparent ones',
    async (fixture, control) => {
      const [first, second] = await twoSlots(fixture);
      await control.plant({
        start: Date.parse(first.start),
        end: Date.parse(first.end),
        transparency: 'opaque',
      });
      await control.plant({
        start: Date.parse(second.start),
        end: Date.parse(second.end),
        transparency: 'transparent',
      });
      const free = (await freeSlots(fixture)).map(({ start }) => start);
      expect(!free.includes(first.start), 'a busy event blocks');
      expect(free.includes(second.start), 'a free one does not');
      await bookSlot(fixture, second);
    },
  ),
  promise('refuses a time that became busy after it was listed', async (fixture, control) => {
    const slot = await someSlot(fixture);
    await control.plant({ start: Date.parse(slot.start), end: Date.parse(slot.end), transparency: 'opaque' });
    await expectRefusal(bookSlot(fixture, slot), 'slot-taken');
  }),
  promise(
    'does not take an unreadable calendar for a free one, and books nothing half',
    async (fixture, control) => {
      const slot = await someSlot(fixture);
      const key = newKey(fixture.now());
      control.setUnreadable(true);
      await expectRefusal(freeSlots(fixture), 'calendar-unreachable');
      await expectRefusal(bookSlot(fixture, slot, key), 'calendar-unreachable', 'not-bookable');
      control.setUnreadable(false);
      expect(
        (await freeSlots(fixture)).some(({ start }) => start === slot.start),
        'the time is still free',
      );
      expectEqual(
        (await bookSlot(fixture, slot, key)).start,
        slot.start,
        'the same request works afterwards',
      );
    },
  ),
  promise(
    'writes a booking into the calendar once, moves it there, and takes it away',
    async (fixture, control) => {
      const { backend } = fixture;
      const [from, to] = (await freeSlots(fixture, 2)).slice(-2);
      if (!backend.reschedule || !backend.cancel) return;
      expect(from !== undefined && to !== undefined, 'there is somewhere to move to');
      const booking = await bookSlot(fixture, from);
      await control.work();
      expectEqual(await control.eventsOf(booking), [intervalOf(from)], 'one event at its time');
      await control.work();
      const moved = await backend.reschedule(
        refOf(booking),
        { version: 1, start: to.start },
        { key: newKey(fixture.now()) },
      );
      await control.work();
      expectEqual(await control.eventsOf(booking), [intervalOf(to)], 'one event at its new time');
      await backend.cancel(refOf(booking), { version: moved.version }, { key: newKey(fixture.now()) });
      await control.work();
      expectEqual(await control.eventsOf(booking), [], 'none when it is cancelled');
    },
  ),
  promise('follows the video link until it is there', async (fixture, control) => {
    const { backend } = fixture;
    if (!backend.booking) return;
    let booking = await bookSlot(fixture, await someSlot(fixture));
    if (!booking.location.conference) return;
    expectEqual(booking.location.conference.state, 'requested', 'nothing is promised at first');
    for (let round = 0; round < 20 && isUndecided(booking); round++) {
      await control.work();
      control.advance(minute);
      booking = await backend.booking(refOf(booking));
    }
    const { conference } = booking.location;
    expect(
      conference?.state === 'ready' && conference.url?.startsWith('https://') === true,
      'the link comes',
    );
    expectEqual(booking.calendar, 'written', 'and the event stands');
  }),
  promise('writes the calendar later when it cannot be written now', async (fixture, control) => {
    const booking = await bookSlot(fixture, await someSlot(fixture));
    control.setUnreadable(true);
    await control.work();
    control.setUnreadable(false);
    control.advance(20 * minute);
    await control.work();
    expectEqual((await control.eventsOf(booking)).length, 1, 'one event, late but there');
  }),
];

function isUndecided({ location }: Booking): boolean {
  return location.conference?.state === 'requested' || location.conference?.state === 'pending';
}

function promise(
  text: string,
  keeps: (fixture: BackendFixture, control: BackendControl) => Promise<void>,
): SuitePromise<BackendFixture> {
  return {
    needs: 'controlled',
    promise: text,
    keeps: async (fixture) => {
      expect(fixture.control !== undefined, 'a controlled fixture has a control');
      await keeps(fixture, fixture.control);
    },
  };
}
