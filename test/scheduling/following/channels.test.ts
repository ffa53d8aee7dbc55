import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import { notificationTaker } from '../../../src/scheduling/index.js';
import { chanceOf, pick } from '../../chance.js';
import { monday } from '../scheduler/house.js';
import { calendarOf } from '../scheduler/team.js';
import { address, callOf, day, minute, openFollowed, tellingProvider } from './followed-team.js';
import type { FollowedTeam } from './followed-team.js';

const hour = 60 * minute;
const anna = calendarOf('anna');

function plant(team: FollowedTeam, title: string): void {
  team.calendar.add({ calendarId: anna, start: team.now, end: team.now + hour, title });
}

/** What was asked since. */
function askedSince(team: FollowedTeam): () => number {
  const before = team.asked.length;
  return () => team.asked.length - before;
}

describe('channels through which services tell of changes', () => {
  it('are opened where there is an address to tell at, and nowhere else', async () => {
    const silent = openFollowed();
    await silent.settle();
    assert.equal(silent.channels.length, 0);
    const team = openFollowed({ notifyAt: address });
    await team.settle();
    assert.deepEqual(
      team.channels.map(({ address: at, calendarId }) => [at, calendarId]),
      [[address, anna]],
    );
    const [{ token, id } = { token: '', id: '' }] = team.channels;
    assert.match(id, /^[\w-]{1,64}$/);
    assert.ok(token.length >= 64 && token.length <= 256);
    assert.doesNotMatch(JSON.stringify(await team.followed.followedBy('host-anna')), new RegExp(token));
  });

  it('make a change known at once, and are asked behind every half an hour in case that one was lost', async () => {
    const team = openFollowed({ notifyAt: address });
    await team.settle();
    const asked = askedSince(team);
    plant(team, 'Told');
    await team.tell();
    await team.settle();
    assert.deepEqual([asked(), (await team.known()).length], [1, 1]);
    plant(team, 'Lost');
    team.now += 30 * minute - 1;
    await team.settle();
    assert.deepEqual([asked(), (await team.known()).length], [1, 1]);
    team.now += 1;
    await team.settle();
    assert.deepEqual([asked(), (await team.known()).length], [2, 2]);
  });

  it('are renewed before their end, the new one first', async () => {
    const team = openFollowed({ notifyAt: address });
    await team.settle();
    team.now += 5 * day - 1;
    await team.settle();
    assert.equal(team.channels.length, 1);
    team.now += hour;
    await team.settle();
    assert.deepEqual(
      team.channels.map(({ isEnded }) => isEnded),
      [true, false],
    );
    const [calendar] = await team.followed.followedBy('host-anna');
    assert.deepEqual(
      calendar?.channels.map(({ id }) => id),
      [team.channels[1]?.id],
    );
  });

  it('that cannot be renewed serve until their end, and then the calendar is asked every five minutes', async () => {
    const team = openFollowed({ notifyAt: address });
    await team.settle();
    team.fault = (call) => {
      if (call === 'watch') throw new BookingError('calendar-unreachable');
    };
    team.now += 6 * day;
    await team.settle();
    assert.deepEqual(await team.tell(), [true], 'it still tells');
    team.now += 2 * day;
    await team.settle();
    const asked = askedSince(team);
    team.now += 5 * minute;
    await team.settle();
    assert.equal(asked(), 1);
    assert.ok(team.errors.length > 0);
    team.fault = undefined;
    team.now += 5 * minute;
    await team.settle();
    assert.deepEqual(await team.tell(), [true]);
  });

  it('are not asked for again and again of a calendar that has none', async () => {
    const team = openFollowed({ notifyAt: address });
    let tries = 0;
    team.fault = (call) => {
      if (call !== 'watch') return;
      tries++;
      throw new BookingError('refused');
    };
    for (let passed = 0; passed < 6 * 24; passed++) {
      await team.settle();
      team.now += hour;
    }
    assert.equal(tries, 1);
    assert.equal(team.errors.length, 0);
    assert.ok(team.asked.length > 100, 'it is asked for changes all the same');
  });

  it('are ended where nobody is to be told any more', async () => {
    const team = openFollowed({ notifyAt: address });
    await team.settle();
    const silent = openFollowed({ calendars: team.followed });
    silent.channels.push(...team.channels);
    silent.now += hour;
    await silent.settle();
    assert.equal((await team.followed.followedBy('host-anna'))[0]?.channels.length, 0);
  });

  it('are believed by their own secret only', async () => {
    const team = openFollowed({ notifyAt: address });
    await team.settle();
    const [channel] = team.channels;
    assert.ok(channel);
    const { followed: calendars } = team;
    const take = notificationTaker({ calendars, providers: [tellingProvider], now: () => team.now });
    const asked = askedSince(team);
    for (const call of [
      { ...channel, token: 'guessed' },
      { ...channel, token: `${channel.token}x` },
      { ...channel, resource: 'another' },
      { ...channel, id: 'unknown' },
      { ...channel, id: '\u00a0' },
    ])
      assert.equal(await take({ headers: callOf(call) }), false);
    assert.equal(await take({ headers: new Headers() }), false);
    await team.settle();
    assert.equal(asked(), 0);
    assert.equal(await take({ headers: callOf(channel) }), true);
    const nobody = notificationTaker({ calendars, providers: [], now: () => team.now });
    assert.equal(await nobody({ headers: callOf(channel) }), false);
  });

  it('lose nothing in a year that nobody looks at: messages lost, doubled and late, and days without a server', async () => {
    const team = openFollowed({ notifyAt: address });
    const chance = chanceOf(20_261_124);
    const below = (count: number): number => pick(chance, count);
    const planted: string[] = [];
    for (let hours = 0, away = 0; hours < 365 * 24; hours++) {
      team.now += hour;
      if (below(20) === 0) {
        const title = `Event ${planted.length.toString()}`;
        planted.push(title);
        plant(team, title);
        for (let times = below(3); times > 0; times--) await team.tell();
      }
      if (below(40) === 0) await team.tell();
      if (below(2000) === 0) away = 24 * (1 + below(10));
      if (away-- > 0) continue;
      await team.settle();
      if (hours % 24 === 0)
        assert.equal((await seen(team)).length, planted.length, `after ${hours.toString()} hours`);
      const open = team.channels.filter(({ isEnded, expiresAt }) => !isEnded && expiresAt > team.now);
      assert.equal(open.length, 1, 'one channel stands');
    }
    team.now += hour;
    await team.settle();
    assert.deepEqual([...(await seen(team))].sort(), [...planted].sort());
    assert.ok(team.channels.length > 60, `${team.channels.length.toString()} channels, one after the other`);
    assert.deepEqual(team.errors, []);
  });
});

async function seen(team: FollowedTeam): Promise<readonly string[]> {
  const calendars = await team.followed.followedBy('host-anna');
  const range = { start: monday - day, end: team.now + day };
  const events = await team.followed.events({ hostId: 'host-anna', calendars, range });
  return events.flatMap(({ title }) => title ?? []);
}
