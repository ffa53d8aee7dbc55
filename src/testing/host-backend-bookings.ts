import type { BookingRequest, Slot } from '../contract/index.js';
import { expect, expectEqual, expectRefusal } from './expectations.js';
import {
  closed,
  comingWeeks,
  draftOf,
  freeTimes,
  guest,
  hostKey,
  promised,
  savedType,
  someTime,
} from './host-backend-fixture.js';
import type { HostFixture } from './host-backend-fixture.js';
import type { SuitePromise } from './suite-runner.js';

/** A request for a time, at the first place there is. */
async function requestFor(fixture: HostFixture, { start }: Slot): Promise<BookingRequest> {
  const { backend, eventType } = fixture;
  const { value } = await savedType(fixture);
  const [place] = value.locations ?? (await backend.profile()).value.locations;
  return {
    eventType,
    start,
    zone: 'Europe/Berlin',
    guest,
    locationDetail: '+49 30 1234567',
    ...(place && { context: { location: place.id } }),
  };
}

/** What a `HostBackend` promises of times and bookings. */
export const hostBookingPromises: readonly SuitePromise<HostFixture>[] = [
  promised('shows the times that would result, and changes nothing by showing', async (fixture) => {
    const { backend } = fixture;
    const before = await freeTimes(fixture);
    expect(before.length > 0, 'there are free times');
    const { value } = await backend.profile();
    const profile = { ...draftOf(value), schedule: closed(value.schedule) };
    expectEqual(await freeTimes(fixture, { draft: { profile } }), [], 'without hours there is no time');
    expectEqual(await freeTimes(fixture), before, 'a draft is nobody’s setting');
  }),
  promised('shows the times of an event type that is not saved yet', async (fixture) => {
    const { value } = await savedType(fixture);
    const [duration] = value.durationsMinutes;
    const draft = { eventType: { ...value, slug: 'suite-draft', durationsMinutes: [duration * 2] as const } };
    const [slot] = await freeTimes(fixture, { eventType: 'suite-draft', draft });
    expect(slot !== undefined, 'there is a time');
    expectEqual(
      (Date.parse(slot.end) - Date.parse(slot.start)) / 60_000,
      duration * 2,
      'of the length that it has in the draft',
    );
    await expectRefusal(freeTimes(fixture, { eventType: 'suite-draft' }), 'not-found');
  }),
  promised('explains a day as it is offered: every start is free, or says why not', async (fixture) => {
    const { backend, eventType } = fixture;
    const { start } = await someTime(fixture);
    const day = await backend.explain({ eventType, date: start.slice(0, 10) });
    const offered = day.starts.filter(({ reasons }) => reasons.length === 0).map((one) => one.start);
    const listed = await freeTimes(fixture, { start: day.start, end: day.end });
    expectEqual(
      offered,
      listed.map((slot) => slot.start),
      'what is explained as free is what is listed',
    );
    expect(
      day.layers.some(({ kind }) => kind === 'hours'),
      'hours lie over the day',
    );
  }),
  promised('explains a day as it would be', async (fixture) => {
    const { backend, eventType } = fixture;
    const { start } = await someTime(fixture);
    const { value } = await backend.profile();
    const draft = { profile: { ...draftOf(value), schedule: closed(value.schedule) } };
    const day = await backend.explain({ eventType, date: start.slice(0, 10), draft });
    expect(
      day.starts.every(({ reasons }) => reasons.some(({ code }) => code === 'outside-hours')),
      'without hours every start is outside them',
    );
  }),
  promised('books for a guest, once for a key, and takes the time', async (fixture) => {
    const { backend } = fixture;
    const slot = await someTime(fixture);
    const key = hostKey();
    const booking = await backend.book(await requestFor(fixture, slot), key);
    const again = await backend.book(await requestFor(fixture, slot), key);
    expectEqual(again.ref, booking.ref, 'the same key is the same booking');
    await expectRefusal(
      backend.book(await requestFor(fixture, slot), hostKey()),
      'slot-taken',
      'not-bookable',
    );
    const { bookings } = await backend.agenda(comingWeeks(fixture));
    expectEqual(
      bookings.map(({ ref }) => ref),
      [booking.ref],
      'it stands in the agenda',
    );
    expect(!(await freeTimes(fixture)).some(({ start }) => start === slot.start), 'its time is not free');
  }),
  promised('ends a booking at the version that was seen', async (fixture) => {
    const { backend } = fixture;
    const slot = await someTime(fixture);
    const { ref, version } = await backend.book(await requestFor(fixture, slot), hostKey());
    await expectRefusal(backend.cancel(ref, { version: version + 7 }, hostKey()), 'version-conflict');
    const cancelled = await backend.cancel(ref, { version }, hostKey());
    expectEqual(cancelled.status, 'cancelled', 'it is cancelled');
    expect(
      (await freeTimes(fixture)).some(({ start }) => start === slot.start),
      'its time is free again',
    );
  }),
  promised('lets a pending booking be confirmed or declined', async (fixture) => {
    const { backend, guests } = fixture;
    const saved = await savedType(fixture);
    const value = { ...saved.value, confirmWithinHours: 48 };
    await backend.saveEventType({ version: saved.version, value }, hostKey());
    const [first, second] = (await freeTimes(fixture)).filter((_, index, all) =>
      [Math.floor(all.length / 3), Math.floor((2 * all.length) / 3)].includes(index),
    );
    expect(first !== undefined && second !== undefined, 'there are two times');
    const one = await guests.book(await requestFor(fixture, first), hostKey());
    expectEqual(one.status, 'pending', 'it waits for the host');
    const yes = await backend.confirm(one.ref, { version: one.version }, hostKey());
    expectEqual(yes.status, 'confirmed', 'the host said yes');
    const two = await guests.book(await requestFor(fixture, second), hostKey());
    const no = await backend.decline(two.ref, { version: two.version }, hostKey());
    expectEqual(no.status, 'declined', 'the host said no');
  }),
  promised('shows nothing of one host to another', async (fixture) => {
    const { backend, other, eventType } = fixture;
    const booking = await backend.book(await requestFor(fixture, await someTime(fixture)), hostKey());
    const { version } = booking;
    const [connection] = await backend.connections();
    expect(connection !== undefined, 'there is a connection');
    expectEqual((await other.agenda(comingWeeks(fixture))).bookings, [], 'no booking of another’s');
    expect(
      !(await other.connections()).some(({ id }) => id === connection.id),
      'no connection of another’s is listed',
    );
    expect(
      !(await other.eventTypes()).some(({ value }) => value.slug === eventType),
      'no event type of another’s is listed',
    );
    const { start } = booking;
    const request = await requestFor(fixture, { start, end: booking.end });
    for (const call of [
      () => other.cancel(booking.ref, { version }, hostKey()),
      () => other.confirm(booking.ref, { version }, hostKey()),
      () => other.decline(booking.ref, { version }, hostKey()),
      () => other.writeAgain(booking.ref, hostKey()),
      () => other.explain({ eventType, date: start.slice(0, 10) }),
      () => other.slots({ eventType, ...comingWeeks(fixture) }),
      () => other.book(request, hostKey()),
    ])
      await expectRefusal(call(), 'not-found');
    await other.disconnect(connection.id, hostKey());
    await other.removeEventType(eventType, hostKey());
    expectEqual((await backend.connections())[0]?.id, connection.id, 'the connection stands');
    await savedType(fixture);
  }),
];
