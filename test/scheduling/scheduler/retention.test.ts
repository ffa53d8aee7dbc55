import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { BookingStore, FollowedCalendars, HostSettings } from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import { retention } from '../../../src/scheduling/scheduler/retention.js';
import { memoryBookings, memoryFollowed, memorySettings } from '../../../src/store/memory/index.js';
import { at, book, nine } from '../../../src/testing/booking-store-fixture.js';
import { monday, refOf } from './house.js';
import { bookIn, calendarOf, openTeam, teamHost } from './team.js';

const hour = 3_600_000;
const day = 24 * hour;

/** Bookings of Anna, one a day, and what forgets them as her profile says. */
async function openYear(
  days: number,
  change: Partial<HostSettings> = {},
  over: (real: BookingStore) => Partial<BookingStore> = () => ({}),
) {
  const bookings = memoryBookings();
  for (let number = 0; number < days; number++)
    await book(bookings, `key-${number}`, at(nine + number * day), `anna.${number}`);
  const settings = memorySettings({
    owners: [{ slug: 'anna', name: 'Anna', hostIds: ['anna', 'ben'] }],
    hosts: [
      { ...teamHost('anna', change), id: 'anna' },
      { ...teamHost('ben'), id: 'ben' },
    ],
  });
  const errors: unknown[] = [];
  const followed = memoryFollowed();
  const year = { now: nine, asked: 0, errors, bookings, followed, settings };
  const store: BookingStore = {
    ...bookings,
    forgetEnded: async (request) => {
      year.asked++;
      return bookings.forgetEnded(request);
    },
    ...over(bookings),
  };
  const server = (retentionDays?: number) =>
    retention({
      retentionDays,
      owner: 'anna',
      settings,
      bookings: store,
      followed,
      now: () => year.now,
      onError: (error) => errors.push(error),
    });
  const named = async (): Promise<readonly number[]> => {
    const all = await bookings.during(['anna'], { start: 0, end: nine + 1000 * day });
    return all.filter(({ guest }) => guest.name !== '').map(({ ref }) => Number(ref.slice(5)));
  };
  return { ...year, server, named, world: year };
}

describe('retention', () => {
  it('forgets each booking once it is old enough, day after day for a year', async () => {
    const { server, named, world, bookings } = await openYear(365, { retentionDays: 30 });
    const round = server();
    for (let today = 0; today < 400; today++) {
      world.now = nine + today * day + hour;
      while ((await round()) > 0);
      const oldest = (await named())[0] ?? 365;
      assert.equal(oldest, Math.max(0, Math.min(today - 29, 365)), `on day ${today}`);
    }
    const all = await bookings.during(['anna'], { start: 0, end: nine + 1000 * day });
    assert.equal(all.length, 365, 'all are still counted');
    assert.deepEqual(world.errors, []);
  });

  it('keeps everything where no host wants it to be forgotten, and asks for nothing then', async () => {
    const { server, named, world } = await openYear(3, {}, () => ({
      noteForgetting: async () => assert.fail('nothing is to be noted'),
    }));
    world.now = nine + 4000 * day;
    assert.equal(await server()(), 0);
    assert.equal((await named()).length, 3);
    assert.deepEqual([world.asked, world.errors], [0, []]);
  });

  it('goes by the days of the server for hosts who have set none, and for them alone', async () => {
    const unset = await openYear(10);
    unset.world.now = nine + 8 * day + hour;
    assert.equal(await unset.server(5)(), 4);
    assert.deepEqual(await unset.named(), [4, 5, 6, 7, 8, 9]);
    const own = await openYear(10, { retentionDays: 7 });
    own.world.now = nine + 8 * day + hour;
    await own.server(5)();
    assert.deepEqual((await own.named())[0], 2);
  });

  it('forgets a bounded number in a round, and goes on in the next one', async () => {
    const { server, named, world } = await openYear(450, { retentionDays: 1 });
    const round = server();
    world.now = nine + 500 * day;
    assert.deepEqual([await round(), await round(), await round(), await round()], [200, 200, 50, 0]);
    assert.deepEqual(await named(), []);
  });

  it('looks once an hour, whichever of several servers it is', async () => {
    const { server, world } = await openYear(1, { retentionDays: 30 });
    const servers = [server(), server(), server()];
    for (let minutes = 0; minutes < 180; minutes++) {
      world.now = nine + minutes * 60_000;
      await Promise.all(servers.map((round) => round()));
    }
    assert.equal(world.asked, 3);
  });

  it('tells what went wrong, fails nobody’s work by it, and tries again an hour later', async () => {
    let isBroken = true;
    const { server, world, named } = await openYear(1, { retentionDays: 1 }, (real) => ({
      forgetEnded: async (request) => {
        if (isBroken) throw new Error('no database');
        return real.forgetEnded(request);
      },
    }));
    const round = server();
    world.now = nine + 9 * day;
    assert.equal(await round(), 0);
    assert.equal(world.errors.length, 1);
    isBroken = false;
    world.now += hour - 1;
    assert.equal(await round(), 0);
    world.now += 1;
    assert.equal(await round(), 1);
    assert.deepEqual(await named(), []);
  });

  it('forgets what was fetched of bookings that are over, and comes back for what is fetched again', async () => {
    const { server, world, followed } = await openYear(1, { retentionDays: 1 });
    const calendar = { hostId: 'anna', connectionId: 'c', calendarId: 'anna@example.com' };
    await followed.follow(calendar);
    await fetchInto(followed, calendar);
    const standing = async (): Promise<readonly string[]> =>
      (
        await followed.events({ hostId: 'anna', calendars: [calendar], range: { start: 0, end: nine + day } })
      ).map(({ id }) => id);
    const round = server();
    for (const hours of [0, 2]) {
      world.now = nine + 3 * day + hours * hour;
      assert.deepEqual(await standing(), ['of-booking', 'own']);
      await round();
      assert.deepEqual(await standing(), ['own'], 'what its host put there is its host’s');
      await followed.unfollow(calendar);
      await followed.follow(calendar);
      await fetchInto(followed, calendar);
    }
  });

  it('is part of the work, and answers a guest as if the booking had never been', async () => {
    const house = openTeam(['anna'], { host: () => ({ retentionDays: 7 }) });
    const booking = await bookIn(house, { answers: {} });
    await house.quiet();
    house.now = monday + 8 * day;
    assert.equal((await house.scheduler.booking(refOf(booking))).guest.name, 'Ada Lovelace');
    house.now = monday + 9 * day;
    await house.scheduler.work();
    await assert.rejects(house.scheduler.booking(refOf(booking)), { code: 'not-found' });
    await assert.rejects(
      house.scheduler.cancel(refOf(booking), { version: 1 }, { key: 'key-of-a-guest-01' }),
      { code: 'not-found' },
    );
    const { bookings } = await house.scheduler.host.agenda({
      start: '2026-03-01T00:00:00Z',
      end: '2026-03-09T00:00:00Z',
    });
    assert.deepEqual(
      bookings.map(({ isForgotten, guest, status }) => [isForgotten, guest, status]),
      [[true, { name: '', email: '' }, 'confirmed']],
    );
    const { length } = house.calendar.events(calendarOf('anna'));
    await house.quiet();
    assert.equal(house.calendar.events(calendarOf('anna')).length, length, 'calendars are left alone');
    assert.deepEqual(house.errors, []);
  });

  it('asks the store of nobody else’s bookings', async () => {
    const { settings, bookings, named, world } = await openYear(2, { retentionDays: 1 });
    await settings.saveOwner({ slug: 'ben', name: 'Ben', hostIds: ['ben'] });
    world.now = nine + 90 * day;
    const secret = 'a secret that only this test knows, long enough';
    const parts = { settings, bookings, providers: [], secret, now: () => world.now };
    await createScheduler({ ...parts, owner: 'ben' }).work();
    assert.equal((await named()).length, 2);
    await createScheduler({ ...parts, owner: 'anna' }).work();
    assert.deepEqual(await named(), []);
  });
});

/** An event of a booking, and one that Anna has put into her calendar herself. */
async function fetchInto(
  followed: FollowedCalendars,
  calendar: { readonly hostId: string; readonly connectionId: string; readonly calendarId: string },
): Promise<void> {
  const frame = {
    calendarId: calendar.calendarId,
    status: 'confirmed',
    transparency: 'opaque',
    start: nine,
    end: nine + hour,
  } as const;
  const events = [
    { ...frame, id: 'of-booking', bookingRef: 'anna.0', title: 'Intro call: Ada' },
    { ...frame, id: 'own', title: 'Lunch' },
  ];
  const changes = { outcome: 'page' as const, events, removed: [], cursor: 'c', more: false };
  await followed.takeIn(calendar, { changes, now: nine });
}
