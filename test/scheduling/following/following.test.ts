import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import { monday } from '../scheduler/house.js';
import { block, bookIn, calendarOf, starts } from '../scheduler/team.js';
import { address, day, minute, openFollowed } from './followed-team.js';
import type { FollowedTeam } from './followed-team.js';

const hour = 60 * minute;
const anna = calendarOf('anna');

async function titles(team: FollowedTeam): Promise<readonly (string | undefined)[]> {
  return (await team.known()).map(({ title, transparency }) =>
    transparency === 'transparent' ? `${title ?? ''} (free)` : title,
  );
}

function plant(team: FollowedTeam, title: string, more: { readonly transparency?: 'transparent' } = {}) {
  const start = monday + 3 * hour;
  return team.calendar.add({ calendarId: anna, start, end: start + hour, title, ...more });
}

describe('a followed calendar', () => {
  it('is known as it stands, free events too, and asked again every five minutes', async () => {
    const team = openFollowed();
    const dentist = plant(team, 'Dentist');
    plant(team, 'Birthday', { transparency: 'transparent' });
    await team.settle();
    assert.deepEqual([...(await titles(team))].sort(), ['Birthday (free)', 'Dentist']);
    team.calendar.remove(dentist);
    plant(team, 'Lunch');
    team.now += 5 * minute - 1;
    await team.settle();
    assert.equal((await titles(team)).length, 2, 'as it was');
    team.now += 1;
    await team.settle();
    assert.deepEqual([...(await titles(team))].sort(), ['Birthday (free)', 'Lunch']);
    assert.equal(team.asked.length, 2);
  });

  it('shows our own bookings, recognised', async () => {
    const team = openFollowed();
    const booking = await bookIn(team);
    await team.quiet();
    team.now += 5 * minute;
    await team.settle();
    const [event] = await team.known();
    assert.equal(event?.bookingRef, booking.ref);
    assert.equal(event.attendees?.length, 1);
  });

  it('that has changed is not offered as it was a moment ago', async () => {
    const team = openFollowed({ notifyAt: address }, { calendarReads: { freshSeconds: 3000 } });
    await team.settle();
    assert.equal((await starts(team))[0], '08:00');
    block(team, 'anna', '08:00', '09:00');
    assert.equal((await starts(team))[0], '08:00', 'nobody has said anything');
    assert.deepEqual(await team.tell(), [true]);
    await team.settle();
    assert.equal((await starts(team))[0], '09:00');
  });

  it('is read page by page, and goes on where a turn ended', async () => {
    const team = openFollowed();
    for (let event = 0; event < 2500; event++) plant(team, `Event ${event.toString()}`);
    await team.settle();
    assert.equal((await team.known()).length, 2500);
    assert.equal(team.asked.filter((cursor) => cursor === undefined).length, 1);
  });

  it('whose cursor is forgotten is read anew, and loses nothing meanwhile', async () => {
    const team = openFollowed();
    const gone = plant(team, 'Gone');
    plant(team, 'There');
    await team.settle();
    team.calendar.remove(gone);
    await team.followed.takeIn(await only(team), {
      after: (await only(team)).cursor ?? '',
      changes: { outcome: 'page', events: [], removed: [], cursor: 'not yours', more: false },
      now: team.now,
    });
    team.now += 5 * minute;
    await team.settle();
    assert.deepEqual(await titles(team), ['There']);
    assert.deepEqual(team.asked.slice(1), ['not yours', undefined]);
  });

  it('whose service knows no cursor at all is not asked without end', async () => {
    const team = openFollowed();
    team.fault = () => undefined;
    const real = team.followed.takeIn.bind(team.followed);
    // Every cursor is one that the service does not know.
    Object.assign(team.followed, {
      takeIn: (calendar: never, answer: { changes: object }) =>
        real(calendar, {
          ...answer,
          changes: { ...answer.changes, ...('cursor' in answer.changes && { cursor: 'x' }) },
        } as never),
    });
    await team.settle();
    for (let round = 0; round < 10; round++) {
      team.now += 5 * minute;
      await team.settle();
    }
    assert.ok(team.asked.length <= 21, team.asked.length.toString());
  });

  it('that cannot be read is asked again, more and more rarely, from where it was', async () => {
    const team = openFollowed();
    await team.settle();
    const { cursor } = await only(team);
    team.fault = () => {
      throw new BookingError('calendar-unreachable');
    };
    plant(team, 'Meanwhile');
    const before = team.asked.length;
    for (let passed = 0; passed < 12 * 60; passed++) {
      team.now += minute;
      await team.settle();
    }
    const tries = team.asked.length - before;
    assert.ok(tries >= 24 && tries <= 32, `${tries.toString()} tries in twelve hours`);
    assert.equal((await only(team)).cursor, cursor);
    team.fault = undefined;
    team.now += 30 * minute;
    await team.settle();
    assert.deepEqual(await titles(team), ['Meanwhile']);
  });

  it('of an ended connection waits for its host, keeps what is known, and goes on', async () => {
    const team = openFollowed();
    plant(team, 'Known');
    await team.settle();
    team.fault = () => {
      throw new BookingError('unauthenticated');
    };
    team.now += 5 * minute;
    await team.settle();
    const connection = await team.settings.connection('connection-anna');
    assert.equal(connection?.status, 'needs-reconnect');
    assert.deepEqual(await titles(team), ['Known']);
    team.fault = undefined;
    await team.settings.saveConnection({ ...connection, status: 'active', grant: { refreshToken: 'anna' } });
    plant(team, 'New');
    team.now += hour;
    await team.settle();
    assert.deepEqual([...(await titles(team))].sort(), ['Known', 'New']);
    assert.equal(team.asked.filter((cursor) => cursor === undefined).length, 1, 'nothing is read twice');
  });

  it('that may not be followed is left alone for a day, and nobody is troubled', async () => {
    const team = openFollowed();
    team.fault = () => {
      throw new BookingError('refused');
    };
    for (let passed = 0; passed < 24; passed++) {
      await team.settle();
      team.now += hour;
    }
    assert.equal(team.asked.length, 1);
    assert.deepEqual(team.errors, []);
  });

  it('is followed as soon as it is chosen, and not any longer', async () => {
    const team = openFollowed();
    const other = { connectionId: 'connection-anna', calendarId: 'private' };
    const host = await team.settings.host('host-anna');
    assert.ok(host?.calendars.linked);
    await team.settle();
    await team.settings.saveHost({ ...host, calendars: { conflicts: [host.calendars.linked, other] } });
    team.now += minute;
    await team.settle();
    const followed = async () =>
      (await team.followed.followedBy('host-anna')).map(({ calendarId }) => calendarId).sort();
    assert.deepEqual(await followed(), [anna, 'private'].sort());
    await team.settings.saveHost({ ...host, calendars: { conflicts: [other] } });
    team.now += minute;
    await team.settle();
    assert.deepEqual(await followed(), ['private']);
    assert.deepEqual(await titles(team), []);
  });

  it('is followed sooner where calendars are asked more often', async () => {
    const team = openFollowed({ pollSeconds: 5 });
    const host = await team.settings.host('host-anna');
    assert.ok(host);
    await team.settle();
    const other = { connectionId: 'connection-anna', calendarId: 'private' };
    await team.settings.saveHost({ ...host, calendars: { ...host.calendars, conflicts: [other] } });
    for (const [seconds, count] of [
      [4, 1],
      [1, 2],
    ] as const) {
      team.now += seconds * 1000;
      await team.settle();
      assert.equal((await team.followed.followedBy('host-anna')).length, count);
    }
  });

  it('is read by one of two servers that share the work', async () => {
    const first = openFollowed();
    const second = openFollowed({ calendars: first.followed });
    plant(first, 'Once');
    await Promise.all([first.scheduler.work(), second.scheduler.work()]);
    assert.equal(first.asked.length + second.asked.length, 1);
  });

  it('stays with whoever takes it no longer than half an hour', async () => {
    const team = openFollowed();
    await team.settle();
    const crashed = await team.followed.takeDue({
      hostIds: ['host-anna'],
      now: team.now + day,
      until: team.now + 30 * minute,
      limit: 1,
    });
    assert.equal(crashed.length, 1);
    team.now += 30 * minute;
    await team.settle();
    assert.equal(team.asked.length, 2);
  });
});

/** The one calendar that is followed. */
async function only(team: FollowedTeam) {
  const [calendar, ...others] = await team.followed.followedBy('host-anna');
  assert.ok(calendar && others.length === 0);
  return calendar;
}
