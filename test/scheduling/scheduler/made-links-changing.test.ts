import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Booking, LinkOutcome } from '../../../src/contract/index.js';
import { createScheduler } from '../../../src/scheduling/index.js';
import { memoryFollowed } from '../../../src/store/memory/index.js';
import { entryOf, refOf } from './house.js';
import { fresh, noCalendar, openLinkedTeam, ready } from './link-world.js';
import type { LinkedTeam } from './link-world.js';
import { at, calendarOf, wish } from './team.js';

const first = 'https://zoom.example/j/1';
const second = 'https://zoom.example/j/2';
const guest = (name: string) => ({ guest: { name, email: `${name}@guests.example.com` } });

/** What is asked waits for an answer that is given by hand. */
function byHand(team: LinkedTeam): (outcome: LinkOutcome) => void {
  let give: (outcome: LinkOutcome) => void = () => undefined;
  const given = new Promise<LinkOutcome>((resolve) => (give = resolve));
  team.service.answer = async () => {
    team.service.answer = undefined;
    return given;
  };
  return (outcome) => {
    give(outcome);
  };
}

/** Lets what is under way go on until it has come so far. */
async function until(isSo: () => boolean): Promise<void> {
  const late = performance.now() + 20_000;
  while (!isSo() && performance.now() < late) await new Promise((resolve) => setImmediate(resolve));
  assert.ok(isSo());
}

describe('a made link whose booking is moved', () => {
  it('is asked for under the same id at the new time, and the same address stays', async () => {
    const team = openLinkedTeam();
    const booking = await team.book();
    await team.move(booking, at('10:00'));
    await team.live(5);
    const [before, after, ...others] = team.service.asked;
    assert.equal(others.length, 0);
    assert.equal(after?.id, before?.id);
    assert.deepEqual([after?.start, after?.end], [at('10:00'), at('10:30')]);
    assert.equal((await team.link(booking))?.url, first);
    assert.equal((await team.event(booking))?.location, first);
    assert.deepEqual(team.service.removed, []);
  });

  it('may be another one, which guest and event get', async () => {
    const team = openLinkedTeam();
    const booking = await team.book();
    team.service.answer = async () => ready(second);
    await team.move(booking, at('10:00'));
    await team.live(5);
    assert.deepEqual(await team.link(booking), { solution: 'zoom', state: 'ready', url: second });
    const event = await team.event(booking);
    assert.deepEqual([event?.location, event?.start], [second, Date.parse(at('10:00'))]);
  });

  it('is hidden until its maker has said that it holds, and stays in the event meanwhile', async () => {
    const team = openLinkedTeam();
    const booking = await team.book();
    team.service.answer = async () => ({ state: 'pending' });
    await team.move(booking, at('10:00'));
    await team.live(5);
    assert.deepEqual(await team.link(booking), { solution: 'zoom', state: 'pending' });
    const event = await team.event(booking);
    assert.deepEqual([event?.location, event?.start], [first, Date.parse(at('10:00'))]);
    team.service.answer = async () => ({ state: 'failed' });
    await team.live(60);
    assert.deepEqual(await team.link(booking), { solution: 'zoom', state: 'failed' });
    assert.equal((await team.event(booking))?.location ?? '', '');
  });

  it('is not the answer to what was asked for the time before', async () => {
    const team = openLinkedTeam();
    const give = byHand(team);
    const booking = await team.house.scheduler.book(wish({ context: { location: 'zoom' } }), fresh());
    await until(() => team.service.asked.length === 1);
    await team.house.scheduler.reschedule(refOf(booking), { version: 1, start: at('10:00') }, fresh());
    give(ready(second));
    await team.house.quiet();
    await team.live(5);
    assert.deepEqual(
      team.service.asked.map(({ start }) => start),
      [at('08:00'), at('10:00')],
    );
    assert.deepEqual(await team.link(booking), { solution: 'zoom', state: 'ready', url: first });
  });
});

describe('a made link whose host moves or deletes the event', () => {
  /** Anna's calendar leads; she changes the event, and the calendar is looked at. */
  async function openLed(byHand: (team: LinkedTeam, eventId: string) => Promise<unknown>) {
    const linked = { connectionId: 'connection-anna', calendarId: calendarOf('anna') };
    const team = openLinkedTeam({
      host: { calendars: { linked, conflicts: [], sync: 'two-way' } },
      options: { following: { calendars: memoryFollowed(), pollSeconds: 60 } },
    });
    await team.live(10);
    const booking = await team.book();
    const { house } = team;
    const { eventId = '' } = (await entryOf(house, booking))!;
    await byHand(team, eventId);
    await team.live(300, 5);
    return { team, booking };
  }

  it('is asked for anew at the time of the event', async () => {
    const { team, booking } = await openLed(({ house, service }, eventId) => {
      service.answer = async () => ready(second);
      const [start, end] = [Date.parse(at('12:00')), Date.parse(at('12:30'))];
      return house.calendar
        .open({})
        .update({ calendarId: calendarOf('anna'), eventId }, { start, end, zone: 'Europe/Berlin' });
    });
    assert.equal((await team.read(booking)).start, at('12:00'));
    assert.deepEqual(
      team.service.asked.map(({ start }) => start),
      [at('08:00'), at('12:00')],
    );
    assert.equal((await team.link(booking))?.url, second);
    assert.equal((await team.event(booking))?.location, second);
  });

  it('is removed with the event', async () => {
    const { team, booking } = await openLed(({ house }, eventId) =>
      house.calendar.open({}).cancel({ calendarId: calendarOf('anna'), eventId }),
    );
    assert.equal((await team.read(booking)).status, 'cancelled');
    assert.deepEqual(team.service.removed, [team.service.asked[0]?.id]);
  });
});

describe('a made link that nobody has any more', () => {
  it('is removed once, when its booking is cancelled', async () => {
    for (const host of [{}, noCalendar]) {
      const team = openLinkedTeam({ host });
      const booking = await team.book();
      await team.cancel(booking);
      await team.live(7200, 60);
      assert.deepEqual(team.service.removed, [team.service.asked[0]?.id]);
      assert.equal(team.service.asked.length, 1);
      assert.deepEqual(await team.link(booking), { solution: 'zoom', state: 'failed' });
    }
  });

  it('is removed again as long as that fails, for a day at most', async () => {
    const team = openLinkedTeam();
    const [a, b] = [await team.book(), await team.book({ start: at('10:00') })];
    team.service.refusal = new Error('out of order');
    await team.cancel(a);
    await team.live(60);
    team.service.refusal = undefined;
    await team.live(120);
    assert.deepEqual(team.service.removed, [team.service.asked[0]?.id]);
    team.service.refusal = new Error('out of order');
    await team.cancel(b);
    await team.live(25 * 3600, 600);
    assert.equal((await team.house.bookings.workState(team.house.now)).waitingSince, undefined);
    team.service.refusal = undefined;
    await team.live(3600, 60);
    assert.equal(team.service.removed.length, 1);
  });

  it('is removed once where its booking was cancelled while it was being made', async () => {
    const team = openLinkedTeam();
    const give = byHand(team);
    const booking = await team.house.scheduler.book(wish({ context: { location: 'zoom' } }), fresh());
    await until(() => team.service.asked.length === 1);
    await team.house.scheduler.cancel(refOf(booking), { version: 1 }, fresh());
    assert.deepEqual(team.service.removed, []);
    give(ready(first));
    await team.house.quiet();
    await team.live(600, 5);
    assert.deepEqual(team.service.removed, [team.service.asked[0]?.id]);
    assert.equal(team.house.calendar.events(calendarOf('anna')).length, 0);
  });

  it('is nobody’s to remove where its maker has no way to', async () => {
    const bare = openLinkedTeam();
    const { createLink } = bare.service.maker;
    const team = openLinkedTeam({ options: { links: { zoom: { createLink } } } });
    await team.cancel(await team.book());
    await team.live(10);
    assert.deepEqual([bare.service.asked.length, bare.service.removed.length], [1, 0]);
    assert.deepEqual(team.house.errors, []);
  });
});

describe('the made link of a session', () => {
  const eventType = { seats: 5 };

  it('is made once, and is the link of all who come', async () => {
    const team = openLinkedTeam({ eventType });
    const bookings: Booking[] = [];
    for (const name of ['a', 'b', 'c']) bookings.push(await team.book(guest(name)));
    await team.live(5);
    const urls = await Promise.all(bookings.map(async (booking) => (await team.link(booking))?.url));
    assert.deepEqual(urls, [first, first, first]);
    assert.equal(team.service.asked.length, 1);
    assert.equal((await team.event(bookings[0]!))?.location, first);
  });

  it('is asked for once for all who wait for it', async () => {
    const team = openLinkedTeam({ eventType });
    team.service.answer = async () => ({ state: 'pending', afterSeconds: 30 });
    const bookings = [await team.book(guest('a')), await team.book(guest('b'))];
    team.service.answer = undefined;
    await team.live(40);
    const links = await Promise.all(bookings.map((booking) => team.link(booking)));
    assert.deepEqual(
      links.map((link) => link?.url),
      [first, first],
    );
    assert.equal(new Set(team.service.asked.map(({ id }) => id)).size, 1);
  });

  it('is removed with the last who leaves, and not before', async () => {
    const team = openLinkedTeam({ eventType });
    const [a, b] = [await team.book(guest('a')), await team.book(guest('b'))];
    await team.cancel(a);
    await team.live(10);
    assert.deepEqual(team.service.removed, []);
    assert.equal((await team.link(b))?.url, first);
    await team.cancel(b);
    await team.live(10);
    assert.deepEqual(team.service.removed, [team.service.asked[0]?.id]);
  });

  it('stays behind with the others when one moves to another time', async () => {
    const team = openLinkedTeam({ eventType });
    const [a, b] = [await team.book(guest('a')), await team.book(guest('b'))];
    await team.move(a, at('10:00'));
    await team.live(10);
    assert.deepEqual([(await team.link(a))?.url, (await team.link(b))?.url], [second, first]);
    await team.move(b, at('10:00'));
    await team.live(10);
    assert.equal((await team.link(b))?.url, second);
    assert.deepEqual(team.service.removed, [team.service.asked[0]?.id]);
  });
});

describe('a made link that waits for its host’s yes', () => {
  const eventType = { confirmWithinHours: 24 };
  const decide = async ({ house }: LinkedTeam, verb: 'confirm' | 'decline', booking: Booking) => {
    await house.scheduler.host[verb](booking.ref, { version: booking.version }, fresh());
    await house.quiet();
  };

  it('is asked for after the yes alone', async () => {
    const team = openLinkedTeam({ eventType });
    const booking = await team.book();
    await team.live(600, 10);
    assert.deepEqual(team.service.asked, []);
    assert.equal((await team.link(booking))?.state, 'requested');
    await decide(team, 'confirm', booking);
    await team.live(5);
    assert.deepEqual(await team.link(booking), { solution: 'zoom', state: 'ready', url: first });
  });

  it('was never made, and is not removed, after a no or where nobody answered', async () => {
    const team = openLinkedTeam({ eventType: { confirmWithinHours: 1 } });
    await decide(team, 'decline', await team.book());
    const late = await team.book({ start: at('13:00') });
    await team.live(7200, 60);
    assert.equal((await team.read(late)).status, 'expired');
    assert.deepEqual([team.service.asked.length, team.service.removed.length], [0, 0]);
  });

  it('is asked for anew after the next yes, and removed after a no, once its booking was moved', async () => {
    for (const verb of ['confirm', 'decline'] as const) {
      const team = openLinkedTeam({ eventType });
      const booking = await team.book();
      await decide(team, 'confirm', booking);
      const moved = await team.move(booking, at('12:00'));
      await team.live(60);
      assert.deepEqual([moved.status, team.service.asked.length], ['pending', 1]);
      assert.deepEqual(await team.link(booking), { solution: 'zoom', state: 'requested' });
      await decide(team, verb, moved);
      await team.live(10);
      const isKept = verb === 'confirm';
      assert.equal(team.service.asked.length, isKept ? 2 : 1);
      assert.equal(team.service.removed.length, isKept ? 0 : 1);
    }
  });
});

describe('makers of links, when something breaks', () => {
  it('are asked for the same meeting where its link was not stored', async () => {
    const team = openLinkedTeam();
    const { bookings } = team.house;
    const { change } = bookings;
    Object.assign(bookings, {
      change: async () => {
        Object.assign(bookings, { change });
        throw new Error('the process is gone');
      },
    });
    const booking = await team.book();
    assert.equal((await team.link(booking))?.state, 'requested');
    await team.live(180);
    const ids = team.service.asked.map(({ id }) => id);
    assert.deepEqual([ids.length, new Set(ids).size, team.service.meetings.size], [2, 1, 1]);
    assert.equal((await team.link(booking))?.url, first);
  });

  it('are asked by one of two servers', async () => {
    const team = openLinkedTeam();
    const { house, service } = team;
    const other = createScheduler({
      owner: 'team',
      settings: house.settings,
      bookings: house.bookings,
      providers: [house.calendar],
      secret: 'a secret that only this test knows, long enough',
      now: () => house.now,
      links: { zoom: service.maker },
    });
    const takeJobs = house.bookings.takeJobs.bind(house.bookings);
    Object.assign(house.bookings, { takeJobs: async () => [] });
    const booking = await house.scheduler.book(wish({ context: { location: 'zoom' } }), fresh());
    Object.assign(house.bookings, { takeJobs });
    await Promise.all([house.scheduler.work(), other.work(), house.scheduler.work(), other.work()]);
    await team.live(5);
    assert.equal(service.asked.length, 1);
    assert.equal((await team.link(booking))?.url, first);
  });

  it('that hang keep no calendar waiting', async () => {
    const team = openLinkedTeam();
    const give = byHand(team);
    const { house } = team;
    await house.scheduler.book(wish({ context: { location: 'zoom' } }), fresh());
    await until(() => team.service.asked.length === 1);
    await house.scheduler.book(wish({ start: at('10:00') }), fresh());
    const events = () => house.calendar.events(calendarOf('anna')).length;
    await until(() => events() === 1);
    house.now += 3000;
    await house.scheduler.work();
    await until(() => events() === 2);
    give(ready(first));
    await house.quiet();
  });

  it('are given a minute, and asked again', async (test) => {
    const minute = new AbortController();
    test.mock.method(AbortSignal, 'timeout', (milliseconds: number) =>
      milliseconds === 60_000 ? minute.signal : new AbortController().signal,
    );
    const team = openLinkedTeam({ host: noCalendar });
    byHand(team);
    const booking = await team.house.scheduler.book(wish({ context: { location: 'zoom' } }), fresh());
    await until(() => team.service.asked.length === 1);
    minute.abort();
    test.mock.restoreAll();
    await team.house.quiet();
    assert.equal((await team.link(booking))?.state, 'requested');
    await team.live(5);
    assert.equal((await team.link(booking))?.url, first);
    assert.equal(team.service.asked.length, 2);
  });
});
