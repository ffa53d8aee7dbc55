import { isBookingError } from '../contract/index.js';
import type { BookingBackend, SeriesRequest, SeriesTimes, Slot } from '../contract/index.js';
import { cleanUp, freeSlots, newKey, refOf, requestFor, someSlot } from './booking-backend-fixture.js';
import type { BackendFixture } from './booking-backend-fixture.js';
import { bookingErrorOf, expect, expectEqual, expectRefusal } from './expectations.js';
import type { BackendFeature, BackendPromise } from './booking-backend-promise.js';
import type { Needs } from './suite-runner.js';

/** A backend that books several times in one go. */
type SeriesBackend = BookingBackend & Required<Pick<BookingBackend, 'seriesTimes' | 'bookSeries'>>;

/** What is promised of several times in one go, where the event type offers that. */
export const seriesPromises: readonly BackendPromise[] = [
  promise('black-box', 'tells before which times of a series can be had', async (fixture, backend) => {
    const slot = await someSlot(fixture);
    const { times } = await timesFrom(fixture, backend, slot);
    expectEqual(times[0]?.start, slot.start, 'the first is the one that is named');
    const free = new Set((await freeSlots(fixture)).map(({ start }) => start));
    const horizon = fixture.now() + 60 * 86_400_000;
    for (const { start, end, isFree, reasons } of times) {
      expectEqual(Date.parse(end) - Date.parse(start), lengthOf(slot), 'each is as long as the first');
      if (Date.parse(start) < horizon)
        expectEqual(isFree, free.has(start), `${start} is told as it is listed`);
      expect(!isFree || reasons === undefined, 'what is free has no reason not to be');
    }
  }),
  promise('black-box', 'refuses more times than the event type offers', async (fixture, backend, atMost) => {
    const slot = await someSlot(fixture);
    const { start } = slot;
    const wrong = { eventType: fixture.eventType, start, everyWeeks: 1, times: atMost + 1 };
    await expectRefusal(backend.seriesTimes(wrong), 'invalid-request');
  }),
  promise('writes', 'books several times at once, each a booking of its own', async (fixture, backend) => {
    const request = await requestOf(fixture, backend);
    const key = newKey(fixture.now());
    const { bookings } = await backend.bookSeries(request, { key });
    expectEqual(
      bookings.map(({ start }) => start),
      request.starts,
      'exactly what was named, in order',
    );
    expectEqual(new Set(bookings.map(({ ref }) => ref)).size, request.starts.length, 'each has its name');
    expectEqual(
      (await backend.bookSeries(request, { key })).bookings,
      bookings,
      'a retry is answered as before',
    );
    const free = new Set((await freeSlots(fixture, 0)).map(({ start }) => start));
    expect(!request.starts.some((start) => free.has(start)), 'the times are gone');
    for (const booking of bookings) await cleanUp(fixture, booking);
  }),
  promise('writes', 'books all or none, and names what cannot be had', async (fixture, backend) => {
    const request = await requestOf(fixture, backend);
    const taken = request.starts.at(-1) ?? '';
    const { starts: _, ...single } = request;
    const other = await backend.book({ ...single, start: taken }, { key: newKey(fixture.now()) });
    const error = await bookingErrorOf(backend.bookSeries(request, { key: newKey(fixture.now()) }));
    expectEqual([error.code, error.details.starts], ['slot-taken', [taken]], 'what is taken is named');
    const free = new Set((await freeSlots(fixture, 0)).map(({ start }) => start));
    expect(
      request.starts.slice(0, -1).every((start) => free.has(start)),
      'nothing was booked',
    );
    await cleanUp(fixture, other);
  }),
  promise('writes', 'lets one of several who want the same times win them all', async (fixture, backend) => {
    const request = await requestOf(fixture, backend);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => backend.bookSeries(request, { key: newKey(fixture.now()) })),
    );
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    expectEqual(won.length, 1, 'exactly one wins');
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(
          isBookingError(outcome.reason) && outcome.reason.code === 'slot-taken',
          'the others are told that the times are taken',
        );
    for (const booking of won.flatMap(({ bookings }) => bookings)) await cleanUp(fixture, booking);
  }),
  also('cancel', 'booking')('lets one of them end without the others', async (fixture, backend) => {
    if (!backend.cancel || !backend.booking) return;
    const { bookings } = await backend.bookSeries(await requestOf(fixture, backend), {
      key: newKey(fixture.now()),
    });
    const [first, second] = bookings;
    if (!first || !second) return;
    await cleanUp(fixture, first);
    const { status } = await backend.booking(refOf(second));
    expect(status === 'confirmed' || status === 'pending', 'the others stand');
    for (const booking of bookings.slice(1)) await cleanUp(fixture, booking);
  }),
];

function lengthOf({ start, end }: Slot): number {
  return Date.parse(end) - Date.parse(start);
}

function timesFrom(
  { eventType }: BackendFixture,
  backend: SeriesBackend,
  { start }: Slot,
): Promise<SeriesTimes> {
  return backend.seriesTimes({ eventType, start, everyWeeks: 1, times: 2 });
}

/** A request for two free times a week apart. */
async function requestOf(fixture: BackendFixture, backend: SeriesBackend): Promise<SeriesRequest> {
  const slots = await freeSlots(fixture);
  const free = new Set(slots.map(({ start }) => start));
  for (const slot of slots) {
    const { times } = await timesFrom(fixture, backend, slot);
    if (times.length < 2 || !times.every(({ start, isFree }) => isFree && free.has(start))) continue;
    const { start: _, ...request } = await requestFor(fixture, slot);
    return { ...request, starts: times.map(({ start }) => start) };
  }
  throw new Error('there are no two free times a week apart');
}

/** A promise of several bookings that asks for more than booking them. */
function also(...asks: readonly BackendFeature[]) {
  return (text: string, keeps: (fixture: BackendFixture, backend: SeriesBackend) => Promise<void>) => ({
    ...promise('writes', text, keeps),
    asks: ['seriesAtMost', ...asks] as const,
  });
}

function promise(
  needs: Needs,
  text: string,
  keeps: (fixture: BackendFixture, backend: SeriesBackend, atMost: number) => Promise<void>,
): BackendPromise {
  return {
    needs,
    promise: text,
    asks: ['seriesAtMost'],
    keeps: async (fixture) => {
      const { backend, eventType } = fixture;
      const { seriesAtMost } = await backend.eventType(eventType);
      if (seriesAtMost === undefined) return;
      const { seriesTimes, bookSeries } = backend;
      expect(seriesTimes !== undefined && bookSeries !== undefined, 'what is offered can be asked for');
      await keeps(fixture, backend as SeriesBackend, seriesAtMost);
    },
  };
}
