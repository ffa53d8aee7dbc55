import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking } from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import { WaitlistEntry } from '../../../src/schemas/index.js';
import { key, refOf } from '../scheduler/house.js';
import type { House } from '../scheduler/house.js';
import { refuses } from '../scheduler/refuses.js';
import { bookIn, calendarOf, starts } from '../scheduler/team.js';
import {
  act,
  join,
  openWaiting,
  placeOf,
  states,
  waitingWish,
  wednesday,
  wednesdayAtNine,
} from './waiting-house.js';

const minute = 60_000;

/** The day’s one time is booked by somebody who may give it back. */
const bookOut = (house: House): Promise<Booking> => bookIn(house, { start: wednesdayAtNine });

async function giveBack(house: House, booking: Booking): Promise<void> {
  await house.scheduler.cancel(
    refOf(booking),
    { version: booking.version },
    { key: key(`off ${booking.ref}`.slice(0, 40).replace(' ', '-')) },
  );
  await house.quiet();
}

const isOpen = async (house: House): Promise<boolean> => (await starts(house, { day: wednesday })).length > 0;

describe('the waiting list of a day', () => {
  it('is there where the host wants it, and where guests can be told', async () => {
    const has = async (house: House) => (await house.scheduler.eventType('talk')).hasWaitlist;
    assert.equal(await has(openWaiting()), true);
    const none = { eventType: { waitlistOfferMinutes: undefined } };
    const silent = { host: () => ({ notifiedBy: 'none' as const }) };
    const pageless = { options: { manageUrl: undefined } };
    const mute = { options: { notify: undefined } };
    for (const change of [none, silent, pageless, mute]) {
      const house = openWaiting(change);
      assert.equal(await has(house), undefined);
      await refuses(join(house, 'Ada'), 'not-bookable');
    }
  });

  it('keeps a place that says what is waited for, and opens to its token alone', async () => {
    const house = openWaiting();
    await bookOut(house);
    const entry = await join(house, 'Ada');
    const { ref, manageToken, ...seen } = entry;
    assert.ok(WaitlistEntry.safeParse(entry).success);
    assert.deepEqual(seen, {
      status: 'waiting',
      eventType: { slug: 'talk', title: 'Talk' },
      host: { name: 'anna' },
      date: wednesday,
      zone: 'Europe/Berlin',
      durationMinutes: 30,
      guest: { name: 'Ada', email: 'ada@example.com' },
      offerMinutes: 60,
    });
    assert.deepEqual(await placeOf(house, entry), entry);
    for (const [name, token] of [
      [ref, `${manageToken}x`],
      [ref, undefined],
      [`${ref}x`, manageToken],
    ] as const)
      await refuses(
        house.scheduler.waitlistEntry({ ref: name, ...(token !== undefined && { token }) }),
        'not-found',
      );
  });

  it('gives one place for one key', async () => {
    const house = openWaiting();
    await bookOut(house);
    const asked = { key: key('Ada joins once') };
    const { scheduler } = house;
    const all = await Promise.all(
      Array.from({ length: 3 }, () => scheduler.joinWaitlist(waitingWish('Ada'), asked)),
    );
    assert.equal(new Set(all.map(({ ref }) => ref)).size, 1);
    await refuses(scheduler.joinWaitlist(waitingWish('Ben'), asked), 'key-reused');
    assert.equal((await house.bookings.waitingFor('host-anna')).length, 1);
  });

  it('is not for a day on which nothing is offered, nor for what is not of the event type', async () => {
    const house = openWaiting();
    await refuses(join(house, 'Ada', { date: '2026-03-07' }), 'not-bookable');
    await refuses(join(house, 'Ada', { date: '2026-03-01' }), 'not-bookable');
    await refuses(join(house, 'Ada', { date: '2027-03-04' }), 'not-bookable');
    await refuses(join(house, 'Ada', { date: 'Wednesday' }), 'invalid-request', 'date');
    await refuses(join(house, 'Ada', { durationMinutes: 45 }), 'invalid-request', 'durationMinutes');
    await refuses(
      join(house, 'Ada', { context: { location: 'moon' } }),
      'invalid-request',
      'context.location',
    );
    await refuses(join(house, 'Ada', { eventType: 'other' }), 'not-found');
  });

  it('is full at last', async () => {
    const house = openWaiting();
    await bookOut(house);
    for (let index = 0; index < 50; index++) await join(house, `Guest${index}`);
    await refuses(join(house, 'Ada'), 'not-bookable');
    assert.equal((await join(house, 'Ada', { date: '2026-03-05' })).status, 'waiting');
  });

  it('offers what becomes free to one after the other, in the order in which they came', async () => {
    const house = openWaiting();
    const booking = await bookOut(house);
    const entries = [await join(house, 'Ada'), await join(house, 'Bob'), await join(house, 'Cem')];
    assert.deepEqual(await states(house, entries), ['waiting', 'waiting', 'waiting']);
    await giveBack(house, booking);
    assert.deepEqual(await states(house, entries), ['offered', 'waiting', 'waiting']);
    assert.deepEqual((await placeOf(house, entries[0]!)).offer, {
      start: wednesdayAtNine,
      end: '2026-03-04T08:30:00.000Z',
      expiresAt: new Date(house.now + 60 * minute).toISOString(),
    });
    assert.equal(await isOpen(house), false, 'what is offered to one is kept from all others');
    await refuses(bookOut(house), 'slot-taken');

    house.now += 60 * minute;
    await house.quiet();
    assert.deepEqual(await states(house, entries), ['waiting', 'offered', 'waiting']);
    await act(house, entries[1]!, 'pass');
    assert.deepEqual(await states(house, entries), ['waiting', 'waiting', 'offered']);
    await act(house, entries[2]!, 'leave');
    assert.deepEqual(await states(house, entries), ['waiting', 'waiting', 'left']);
    // Nobody in line wants it: it is everybody's.
    assert.equal(await isOpen(house), true);
    assert.equal((await bookOut(house)).status, 'confirmed');
  });

  it('books what is offered, once, as it was asked for when joining', async () => {
    const house = openWaiting({
      eventType: { questions: [{ id: 'topic', kind: 'text', label: 'Topic' }] },
    });
    const booking = await bookOut(house);
    const entry = await join(house, 'Ada', { answers: { topic: 'Loops' }, language: 'de' });
    const next = await join(house, 'Bob');
    await giveBack(house, booking);
    const booked = (await act(house, entry, 'take')) as Booking;
    assert.deepEqual(
      [booked.status, booked.start, booked.guest.name, booked.location.id],
      ['confirmed', wednesdayAtNine, 'Ada', 'office'],
    );
    const record = await house.bookings.find('team', booked.ref);
    assert.deepEqual([record?.answers, record?.language], [{ topic: 'Loops' }, 'de']);
    const again = (await act(house, entry, 'take')) as Booking;
    assert.equal(again.ref, booked.ref);
    const seen = await placeOf(house, entry);
    assert.deepEqual([seen.status, seen.booking, seen.offer], ['booked', booked.ref, undefined]);
    await refuses(act(house, entry, 'leave'), 'gone');
    await refuses(act(house, entry, 'pass'), 'gone');
    assert.deepEqual(await states(house, [next]), ['waiting']);
    assert.equal(house.calendar.events(calendarOf('anna')).length, 1);
    // The booking is opened by the token that came with it.
    assert.equal((await house.scheduler.booking(refOf(booked))).ref, booked.ref);
  });

  it('books nothing that is not offered any more', async () => {
    const house = openWaiting();
    const booking = await bookOut(house);
    const entry = await join(house, 'Ada');
    await refuses(act(house, entry, 'take'), 'gone');
    await refuses(act(house, entry, 'pass'), 'gone');
    await giveBack(house, booking);
    await refuses(act(house, entry, { take: '2026-03-04T09:00:00.000Z' }), 'gone');
    house.now += 60 * minute;
    await refuses(act(house, entry, 'take'), 'gone');
    assert.equal(((await act(house, entry, 'leave')) as { status: string }).status, 'left');
    assert.equal(((await act(house, entry, 'leave')) as { status: string }).status, 'left');
    await refuses(act(house, entry, 'take'), 'gone');
  });

  it('looks at the calendars at last, and goes on waiting where they are busy', async () => {
    const house = openWaiting();
    const booking = await bookOut(house);
    const entry = await join(house, 'Ada');
    await giveBack(house, booking);
    const start = Date.parse(wednesdayAtNine);
    house.calendar.block(calendarOf('anna'), { start, end: start + 30 * minute });
    await refuses(act(house, entry, 'take'), 'slot-taken');
    house.now += 60 * minute;
    await house.quiet();
    assert.deepEqual(await states(house, [entry]), ['waiting']);
  });

  it('keeps the order where a time becomes free while it is looked for one', async () => {
    let meanwhile: (() => Promise<unknown>) | undefined;
    const house = openWaiting({
      adapter: (real) => ({
        ...real,
        async busy(...asked) {
          const answer = await real.busy(...asked);
          const deed = meanwhile;
          meanwhile = undefined;
          await deed?.();
          return answer;
        },
      }),
    });
    const booking = await bookOut(house);
    const entries = [await join(house, 'Ada'), await join(house, 'Bob')];
    // What else looks at the calendars has done so.
    house.now += 2 * minute;
    await house.quiet();
    meanwhile = () =>
      house.scheduler.cancel(refOf(booking), { version: 1 }, { key: key('in the middle of it') });
    house.now += 10 * minute;
    await house.quiet();
    assert.deepEqual(await states(house, entries), ['offered', 'waiting']);
  });

  it('sees what becomes free in a calendar without anybody telling', async () => {
    const house = openWaiting();
    const start = Date.parse(wednesdayAtNine);
    const event = house.calendar.block(calendarOf('anna'), { start, end: start + 30 * minute });
    const entry = await join(house, 'Ada');
    house.calendar.remove(event);
    house.now += 10 * minute;
    await house.quiet();
    assert.deepEqual(await states(house, [entry]), ['offered']);
  });

  it('does not offer what was free already when a guest joined', async () => {
    const house = openWaiting({ eventType: { schedule: undefined } });
    const booking = await bookOut(house);
    const entry = await join(house, 'Ada');
    house.now += 10 * minute;
    await house.quiet();
    assert.deepEqual(await states(house, [entry]), ['waiting']);
    await giveBack(house, booking);
    assert.equal((await placeOf(house, entry)).offer?.start, wednesdayAtNine);
  });

  it('offers nothing that could hardly be taken: the notice counts', async () => {
    const house = openWaiting({ eventType: { noticeMinutes: 120 } });
    const booking = await bookOut(house);
    const entry = await join(house, 'Ada');
    const other = await join(house, 'Bob');
    house.now = Date.parse(wednesdayAtNine) - 150 * minute;
    await giveBack(house, booking);
    const { offer } = await placeOf(house, entry);
    assert.equal((await placeOf(house, other)).status, 'waiting');
    assert.equal(offer?.expiresAt, new Date(Date.parse(wednesdayAtNine) - 120 * minute).toISOString());
    house.now = Date.parse(wednesdayAtNine) - 121 * minute;
    await act(house, entry, 'pass');
    assert.deepEqual(await states(house, [entry, other]), ['waiting', 'waiting']);
  });

  it('lets somebody who joined twice stand in line once', async () => {
    const house = openWaiting();
    const booking = await bookOut(house);
    const entries = [await join(house, 'Ada'), await join(house, 'Ada'), await join(house, 'Bob')];
    await giveBack(house, booking);
    await act(house, entries[0]!, 'pass');
    assert.deepEqual(await states(house, entries), ['waiting', 'waiting', 'offered']);
  });

  it('offers a time of a round-robin with whoever became free, to as many as there are times', async () => {
    const house = openWaiting({ names: ['anna', 'ben'], eventType: { assignment: 'round-robin' } });
    const booked = [await bookOut(house), await bookOut(house)];
    const entries = [await join(house, 'Ada'), await join(house, 'Bob'), await join(house, 'Cem')];
    assert.equal(entries[0]!.host.name, 'The Team');
    await giveBack(house, booked[1]!);
    assert.deepEqual(await states(house, entries), ['offered', 'waiting', 'waiting']);
    await giveBack(house, booked[0]!);
    assert.deepEqual(await states(house, entries), ['offered', 'offered', 'waiting']);
    const won = [await act(house, entries[1]!, 'take'), await act(house, entries[0]!, 'take')] as Booking[];
    assert.equal(new Set(won.map(({ host }) => host.name)).size, 2);
  });

  it('offers a seat that became free', async () => {
    const house = openWaiting({ eventType: { seats: 2 } });
    const booked = [await bookOut(house), await bookOut(house)];
    const entries = [await join(house, 'Ada'), await join(house, 'Bob')];
    await giveBack(house, booked[0]!);
    assert.deepEqual(await states(house, entries), ['offered', 'waiting']);
    assert.equal(((await act(house, entries[0]!, 'take')) as Booking).status, 'confirmed');
  });

  it('offers what a host declined, and what waited too long for a yes', async () => {
    const house = openWaiting({ eventType: { confirmWithinHours: 2 } });
    const first = await bookOut(house);
    const entry = await join(house, 'Ada');
    await house.scheduler.host.decline(first.ref, { version: 1 }, { key: key('not this one') });
    await house.quiet();
    const taken = (await act(house, entry, 'take')) as Booking;
    assert.equal(taken.status, 'pending');
    const next = await join(house, 'Bob');
    house.now += 120 * minute;
    await house.quiet();
    assert.deepEqual(await states(house, [entry, next]), ['booked', 'offered']);
  });

  it('offers what a guest moved away from', async () => {
    const house = openWaiting();
    const booking = await bookOut(house);
    const entry = await join(house, 'Ada');
    await house.scheduler.reschedule(
      refOf(booking),
      { version: 1, start: '2026-03-05T08:00:00.000Z' },
      { key: key('to Thursday then') },
    );
    await house.quiet();
    assert.deepEqual(await states(house, [entry]), ['offered']);
  });

  it('is forgotten where nobody could be told any more, too', async () => {
    const house = openWaiting();
    await bookOut(house);
    await join(house, 'Ada');
    const mute = createScheduler({
      owner: 'team',
      settings: house.settings,
      bookings: house.bookings,
      providers: [house.calendar],
      secret: 'a secret that only this test knows, long enough',
      now: () => house.now,
    });
    house.now = Date.UTC(2026, 2, 4, 23);
    await mute.work();
    assert.deepEqual(await house.bookings.waitingFor('host-anna'), []);
  });

  it('is over with its day, and then forgotten', async () => {
    const house = openWaiting();
    await bookOut(house);
    const entry = await join(house, 'Ada');
    house.now = Date.UTC(2026, 2, 4, 23);
    assert.equal((await house.scheduler.waitlistEntry(refOf(entry as never))).status, 'over');
    await house.quiet();
    await refuses(placeOf(house, entry), 'not-found');
    assert.deepEqual(await house.bookings.waitingFor('host-anna'), []);
    assert.equal((await house.bookings.workState(house.now + 86_400_000)).waitingSince, undefined);
  });
});
