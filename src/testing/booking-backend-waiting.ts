import type { Booking, BookingBackend, Slot, WaitlistEntry, WaitlistRequest } from '../contract/index.js';
import { dateAt } from '../time/zone.js';
import { bookSlot, cleanUp, freeSlots, newKey, requestFor, someSlot } from './booking-backend-fixture.js';
import type { BackendControl, BackendFixture } from './booking-backend-fixture.js';
import { expect, expectEqual, expectRefusal } from './expectations.js';
import type { BackendPromise } from './booking-backend-promise.js';
import type { Needs } from './suite-runner.js';

/** A backend where guests wait. */
type WaitingBackend = BookingBackend &
  Required<
    Pick<
      BookingBackend,
      'joinWaitlist' | 'waitlistEntry' | 'takeOffer' | 'passOffer' | 'leaveWaitlist' | 'cancel'
    >
  >;

const zone = 'Europe/Berlin';

/** What is promised of the waiting list, where the event type has one. */
export const waitingPromises: readonly BackendPromise[] = [
  promise('writes', 'keeps a place, which opens to its token alone', async (fixture, backend) => {
    const request = await joiningFor(fixture, await someSlot(fixture), 'Ada');
    const key = newKey(fixture.now());
    const entry = await backend.joinWaitlist(request, { key });
    expectEqual(
      [entry.status, entry.date, entry.zone],
      ['waiting', request.date, zone],
      'as it was asked for',
    );
    expectEqual((await backend.joinWaitlist(request, { key })).ref, entry.ref, 'a retry finds the place');
    const other = { ...request, guest: { ...request.guest, name: 'Somebody Else' } };
    await expectRefusal(backend.joinWaitlist(other, { key }), 'key-reused');
    expectEqual((await backend.waitlistEntry(placeOf(entry))).ref, entry.ref, 'it is read with its token');
    const wrong = { ...placeOf(entry), token: `${entry.manageToken}x` };
    await expectRefusal(backend.waitlistEntry(wrong), 'not-found');
    await expectRefusal(backend.leaveWaitlist(wrong, { key: newKey(fixture.now()) }), 'not-found');
    await leave(fixture, backend, entry);
  }),
  promise('writes', 'offers nothing that is free already, and can be left', async (fixture, backend) => {
    const slot = await someSlot(fixture);
    const entry = await backend.joinWaitlist(await joiningFor(fixture, slot, 'Ada'), {
      key: newKey(fixture.now()),
    });
    await expectRefusal(
      backend.takeOffer(placeOf(entry), { start: slot.start }, { key: newKey(fixture.now()) }),
      'gone',
    );
    await leave(fixture, backend, entry);
    await leave(fixture, backend, entry);
    expectEqual((await backend.waitlistEntry(placeOf(entry))).status, 'left', 'it is left');
  }),
  controlled('keeps what becomes free for the first in line', async (fixture, backend) => {
    const slot = await someSlot(fixture);
    const booking = await bookSlot(fixture, slot);
    const free = new Set((await freeSlots(fixture, 0)).map(({ start }) => start));
    const first = await join(fixture, backend, { slot, name: 'Ada' });
    const second = await join(fixture, backend, { slot, name: 'Bob' });
    await cleanUp(fixture, booking);
    await fixture.control.work();
    const { offer } = await backend.waitlistEntry(placeOf(first));
    expect(offer !== undefined, 'the first is offered something');
    expect(!free.has(offer.start), 'and it was not free before');
    const kept = { ...slot, start: offer.start, end: offer.end };
    expect(!(await isFree(fixture, kept)), 'it is kept from all others');
    await expectRefusal(bookSlot(fixture, kept), 'slot-taken');
    await leave(fixture, backend, first);
    await fixture.control.work();
    const next = await backend.waitlistEntry(placeOf(second));
    expect(next.offer !== undefined && !free.has(next.offer.start), 'then the second');
    await expectRefusal(
      backend.takeOffer(placeOf(first), { start: offer.start }, { key: newKey(fixture.now()) }),
      'gone',
    );
  }),
  controlled('lets an offer lapse, and goes on waiting', async (fixture, backend) => {
    const slot = await someSlot(fixture);
    const booking = await bookSlot(fixture, slot);
    const entry = await join(fixture, backend, { slot, name: 'Ada' });
    await cleanUp(fixture, booking);
    await fixture.control.work();
    const { offer } = await backend.waitlistEntry(placeOf(entry));
    expect(offer !== undefined, 'it is offered');
    fixture.control.advance(Date.parse(offer.expiresAt) - fixture.now());
    await expectRefusal(
      backend.takeOffer(placeOf(entry), { start: offer.start }, { key: newKey(fixture.now()) }),
      'gone',
    );
    await fixture.control.work();
    const after = await backend.waitlistEntry(placeOf(entry));
    expect(after.offer?.start !== offer.start, 'it is not offered twice');
  }),
  controlled('books what is offered, once', async (fixture, backend) => {
    const slot = await someSlot(fixture);
    const booking = await bookSlot(fixture, slot);
    const entry = await join(fixture, backend, { slot, name: 'Ada' });
    await cleanUp(fixture, booking);
    await fixture.control.work();
    const { offer } = await backend.waitlistEntry(placeOf(entry));
    expect(offer !== undefined, 'it is offered');
    const { start } = offer;
    const take = (): Promise<Booking> =>
      backend.takeOffer(placeOf(entry), { start }, { key: newKey(fixture.now()) });
    const booked = await take();
    expectEqual([booked.start, booked.guest.name], [start, 'Ada'], 'it is theirs');
    expectEqual((await take()).ref, booked.ref, 'taken twice, it is booked once');
    const after = await backend.waitlistEntry(placeOf(entry));
    expectEqual([after.status, after.booking], ['booked', booked.ref], 'the place says so');
    await expectRefusal(backend.leaveWaitlist(placeOf(entry), { key: newKey(fixture.now()) }), 'gone');
  }),
];

function placeOf({ ref, manageToken }: WaitlistEntry): { readonly ref: string; readonly token: string } {
  expect(manageToken !== undefined, 'whoever joined can open the place');
  return { ref, token: manageToken };
}

async function joiningFor(fixture: BackendFixture, slot: Slot, name: string): Promise<WaitlistRequest> {
  const { start, ...request } = await requestFor(fixture, slot);
  const guest = { name, email: `${name.toLowerCase()}@example.com` };
  return { ...request, guest, zone, date: dateAt(zone, Date.parse(start)) };
}

async function join(
  fixture: BackendFixture,
  backend: WaitingBackend,
  { slot, name }: { readonly slot: Slot; readonly name: string },
): Promise<WaitlistEntry> {
  const entry = await backend.joinWaitlist(await joiningFor(fixture, slot, name), {
    key: newKey(fixture.now()),
  });
  // Whoever comes next comes later.
  if (fixture.control) fixture.control.advance(1);
  return entry;
}

async function leave({ now }: BackendFixture, backend: WaitingBackend, entry: WaitlistEntry): Promise<void> {
  await backend.leaveWaitlist(placeOf(entry), { key: newKey(now()) });
}

async function isFree(fixture: BackendFixture, slot: Slot): Promise<boolean> {
  return (await freeSlots(fixture, 0)).some(({ start }) => start === slot.start);
}

function promise(
  needs: Needs,
  text: string,
  keeps: (fixture: BackendFixture, backend: WaitingBackend) => Promise<void>,
): BackendPromise {
  return {
    needs,
    promise: text,
    asks: ['hasWaitlist'],
    keeps: async (fixture) => {
      const { backend, eventType } = fixture;
      const { hasWaitlist, seats = 1 } = await backend.eventType(eventType);
      if (hasWaitlist !== true || seats > 1) return;
      expect(backend.joinWaitlist !== undefined, 'what is offered can be asked for');
      await keeps(fixture, backend as WaitingBackend);
    },
  };
}

function controlled(
  text: string,
  keeps: (
    fixture: BackendFixture & { readonly control: BackendControl },
    backend: WaitingBackend,
  ) => Promise<void>,
): BackendPromise {
  return promise('controlled', text, async ({ control, ...fixture }, backend) => {
    expect(control !== undefined, 'the world can be changed');
    await keeps({ ...fixture, control }, backend);
  });
}
