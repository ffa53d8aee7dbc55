import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingRecord, BookingStore, TimeClaim } from '../../../../src/contract/index.js';
import { checkConsistency, eraseGuest, exportGuest, sqlBookings } from '../../../../src/store/sql/index.js';
import {
  at,
  entryOf,
  fresh,
  hour,
  nine,
  now,
  outcomeOf,
  place,
  record,
  request,
  session,
} from '../../../../src/testing/booking-store-fixture.js';
import { testDatabases } from '../databases.js';

const ada = 'ada@example.com';

/** Books a time for a guest. */
async function bookFor(store: BookingStore, name: string, time: TimeClaim): Promise<BookingRecord> {
  const claim = await fresh(store, `key of ${name} at ${time.start}`, time);
  const email = name === 'ada' ? ada : `${name}@example.com`;
  const booked: BookingRecord = {
    ...record(claim),
    ref: `anna.${name}-${time.start}`,
    guest: { name, email },
    furtherGuests: name.startsWith('bringing') ? [ada, 'cem@example.com'] : [`${name}-friend@example.com`],
    time: { start: time.start, end: time.end },
    ...(time.seats !== undefined && { seats: time.seats }),
  };
  const settled = await store.settle(claim.claimId, { ...outcomeOf(booked), entry: entryOf(booked) });
  assert.equal(settled, 'settled', name);
  return booked;
}

/** Keeps a time for Ada, who waits for one. */
async function offer(store: BookingStore, start: number): Promise<void> {
  const kept = { start, end: start + 30 * 60_000, hold: `anna.hold-${start}`, expiresAt: now + hour };
  const held = await store.hold({
    owner: 'anna',
    ref: kept.hold,
    bodyHash: 'offer',
    eventType: 'intro',
    alternatives: [[at(start)]],
    extensions: 0,
    atMost: { perClient: 1, perEventType: 100 },
    now,
    expiresAt: kept.expiresAt,
  });
  assert.equal(held.outcome, 'held');
  const offered = place({ ref: `anna.wait-${start}`, status: 'offered', offer: kept });
  const job = { kind: 'notification', owner: 'anna', hostId: 'anna', dueAt: now } as const;
  const told = {
    ...job,
    subject: `${offered.ref}/time-offered`,
    payload: JSON.stringify({ ref: offered.ref }),
  };
  assert.equal(await store.keepWaiting(offered, { jobs: [told], now }), 'kept');
}

/** Books what is kept for Ada, unless it is gone. */
async function take(store: BookingStore, start: number): Promise<void> {
  const key = `take ${start}`;
  const hold = `anna.hold-${start}`;
  const begun = await store.begin({ ...request(key, [[at(start)]]), holding: hold });
  const offered = await store.findWaiting('anna', `anna.wait-${start}`);
  if (begun.outcome !== 'fresh') return;
  if (!offered) return store.abandon(begun.claimId);
  const time = { start, end: start + 30 * 60_000 };
  const booked = { ...record(begun), ref: `anna.taken-${start}`, time, guest: { name: 'ada', email: ada } };
  const waiting = { ...offered, status: 'booked', bookingRef: booked.ref } as const;
  const settled = await store.settle(begun.claimId, { ...outcomeOf(booked), waiting });
  if (settled === 'stale') await store.abandon(begun.claimId);
}

for (const { name, open } of testDatabases())
  describe(`erasing a guest while others book, in ${name}`, () => {
    it('loses no booking, and no seat beside the guest', async () => {
      const database = await open();
      const store = sqlBookings(database);
      const times = Array.from({ length: 12 }, (_, index) => nine + index * hour);
      for (const time of times) await bookFor(store, 'ada', session(9, time));
      const others = await Promise.all([
        ...times.flatMap((time) =>
          [1, 2, 3].map((guest) => bookFor(store, `guest-${guest}`, session(9, time))),
        ),
        ...times.map((time) => bookFor(store, 'alone', at(time + 30 * 60_000, 15))),
        ...times.map((time) => bookFor(store, 'bringing', at(time + 45 * 60_000, 15))),
        ...[1, 2, 3].map(() => eraseGuest(database, ada, { now, calendarEvents: true })),
      ]);
      await eraseGuest(database, ada, { now, calendarEvents: true });
      const booked = others.filter((one) => 'ref' in one);
      assert.equal(booked.length, 60);
      for (const one of booked) {
        const kept = await store.find('anna', one.ref);
        assert.equal(kept?.status, 'confirmed', one.ref);
        assert.deepEqual(kept.guest, one.guest);
        const staying = one.furtherGuests?.filter((email) => email !== ada);
        assert.deepEqual(kept.furtherGuests, staying);
      }
      const left = await exportGuest(database, ada);
      assert.deepEqual([left.bookings, left.broughtBy, left.answers], [[], [], []]);
      assert.deepEqual(await checkConsistency(database, now), []);
      const seats = await store.occupancies(['anna'], { start: nine, end: nine + 12 * hour }, now);
      assert.deepEqual(
        seats.map(({ seatsTaken }) => seatsTaken),
        times.flatMap(() => [3, 1, 1]),
      );
    });

    it('frees the time of what waits for its host’s yes, and asks its host no more', async () => {
      const database = await open();
      const store = sqlBookings(database);
      const booked = await bookFor(store, 'ada', at(nine));
      const { ref, owner } = booked;
      const waiting = { ...booked, revision: 1, status: 'pending', confirmBy: nine } as const;
      const expiry = { kind: 'expiry', owner, hostId: 'anna', subject: ref, dueAt: nine } as const;
      await store.change({ record: waiting, jobs: [expiry], now });
      assert.equal((await eraseGuest(database, ada, { now })).cancelled, 1);
      const erased = await store.find('anna', ref);
      assert.deepEqual([erased?.status, erased?.version, erased?.confirmBy], ['cancelled', 2, undefined]);
      const jobs = await store.takeJobs({ now: nine, leaseMinutes: 1, limit: 9, kinds: ['expiry'] });
      assert.deepEqual(jobs, []);
      await bookFor(store, 'else', at(nine));
      assert.deepEqual(await checkConsistency(database, now), []);
    });

    it('takes back what is offered to who waits, or the booking that came of it, whichever was first', async () => {
      const database = await open();
      const store = sqlBookings(database);
      const times = Array.from({ length: 20 }, (_, index) => nine + index * hour);
      for (const time of times) await offer(store, time);
      await Promise.all([
        ...times.map((time) => take(store, time)),
        ...[1, 2, 3].map(() => eraseGuest(database, ada, { now })),
        ...times.map((time) => bookFor(store, 'other', at(time + 30 * 60_000, 15))),
        store.forgetWaiting('anna', now),
      ]);
      await eraseGuest(database, ada, { now });
      const left = await exportGuest(database, ada);
      assert.deepEqual([left.bookings, left.places, left.answers, left.jobs], [[], [], [], []]);
      assert.deepEqual(await store.waitingFor('anna'), []);
      const seats = await store.occupancies(['anna'], { start: nine, end: nine + 20 * hour }, now);
      assert.deepEqual(
        seats.map(({ start }) => start),
        times.map((time) => time + 30 * 60_000),
        'no time is kept for her any more',
      );
      assert.deepEqual(await checkConsistency(database, now), []);
    });

    it('forgets what is over at the same time, and nobody waits for anybody for ever', async () => {
      const database = await open();
      const store = sqlBookings(database);
      const times = Array.from({ length: 20 }, (_, index) => nine + index * hour);
      for (const time of times) await bookFor(store, 'ada', at(time, 15));
      const later = nine + 99 * hour;
      const forget = () => store.forgetEnded({ hostIds: ['anna'], endedBefore: later, now: later, limit: 7 });
      await Promise.all([
        ...Array.from({ length: 6 }, forget),
        eraseGuest(database, ada, { now: later }),
        eraseGuest(database, ada, { now: later }),
        ...times.map((time) => bookFor(store, 'late', at(time + 100 * hour, 15))),
        store.takeJobs({ now, leaseMinutes: 1, limit: 50 }),
      ]);
      assert.deepEqual((await exportGuest(database, ada)).bookings, []);
      const all = await store.during(['anna'], { start: nine, end: nine + 200 * hour });
      assert.equal(all.filter(({ guest }) => guest.name === 'late').length, 20);
      assert.equal(all.filter(({ forgottenAt }) => forgottenAt !== undefined).length, 20);
    });
  });
