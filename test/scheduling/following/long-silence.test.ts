import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays } from '../../../src/time/civil-date.js';
import { key } from '../scheduler/house.js';
import { calendarOf, wish } from '../scheduler/team.js';
import { address } from './followed-team.js';
import { openGoogleTeam, toldOf } from './google-team.js';
import type { GoogleTeam } from './google-team.js';

const hour = 60;
const day = 24 * hour;
const anna = calendarOf('anna');

/** A connection that is told of changes, at a Google whose tokens and channels end as Google's do. */
async function connected(): Promise<GoogleTeam> {
  const team = openGoogleTeam({
    following: { notifyAt: address },
    eventType: { window: { rollingDays: 700 } },
  });
  team.google.settings.syncTokenLife = 20 * day * 60_000;
  await team.work();
  return team;
}

/** Nine o'clock UTC, so many days after that Monday. */
function dayAfter(days: number, time = '09:00'): string {
  return `${addDays('2026-03-02', days)}T${time}:00.000Z`;
}

async function bookFor(team: GoogleTeam, days: number) {
  const booking = await team.scheduler.book(wish({ start: dayAfter(days) }), {
    key: key(`long-silence-${days.toString()}`),
  });
  await team.work();
  return booking;
}

async function knows(team: GoogleTeam, title: string): Promise<boolean> {
  const events = await team.followed.events({
    hostId: 'host-anna',
    calendars: [{ connectionId: 'connection-anna', calendarId: anna }],
    range: { start: team.now() - 40 * day * 60_000, end: team.now() + 500 * day * 60_000 },
  });
  return events.some((event) => event.title === title);
}

function plant(team: GoogleTeam, title: string, days: number): void {
  team.google.addEvent({
    calendar: anna,
    summary: title,
    start: dayAfter(days, '12:00'),
    end: dayAfter(days, '13:00'),
  });
}

describe('a connection that is left alone for a year', () => {
  it('renews tokens and channels, reads anew where it has to, and loses nothing', async (context) => {
    const team = await connected();
    const booking = await bookFor(team, 371);
    let longestAlone = 0;
    for (let month = 1; month <= 12; month++) {
      await team.pass(30 * day, 3 * hour);
      const channels = team.google.channels.length;
      assert.equal(channels, 1, 'one channel stands, and no other is left over');
      plant(team, `Month ${month.toString()}`, month * 30 + 5);
      let alone = 0;
      for (; !(await knows(team, `Month ${month.toString()}`)); alone++) await team.pass(1);
      longestAlone = Math.max(longestAlone, alone);
      assert.ok(
        alone <= 1,
        `${alone.toString()} minutes until the change of month ${month.toString()} is known`,
      );
    }
    assert.equal((await team.settings.connection('connection-anna'))?.status, 'active');
    await team.move(booking, { start: dayAfter(372), end: dayAfter(372, '09:30') });
    await team.pass(2);
    assert.equal((await team.seen(booking)).start, dayAfter(372));
    assert.deepEqual(team.errors, []);
    context.diagnostic(`a change is known after ${longestAlone.toString()} minutes at most`);
  });
});

describe('a server that stands still for months', () => {
  it('goes on from where it was: channels and sync tokens are over, and what happened meanwhile is followed', async () => {
    const team = await connected();
    const [moved, deleted, kept] = [
      await bookFor(team, 161),
      await bookFor(team, 162),
      await bookFor(team, 163),
    ];
    await team.pass(2 * hour, hour);
    plant(team, 'Meanwhile', 155);
    await team.move(moved, { start: dayAfter(161, '14:00'), end: dayAfter(161, '14:30') });
    await team.remove(deleted);
    team.google.clock.advance(150 * day * 60_000);
    await team.work();
    await team.pass(60, 5);
    assert.ok(await knows(team, 'Meanwhile'));
    assert.equal((await team.seen(moved)).start, dayAfter(161, '14:00'));
    assert.equal((await team.seen(deleted)).status, 'cancelled');
    assert.deepEqual(await team.seen(kept), { status: 'confirmed', start: dayAfter(163), version: 1 });
    assert.equal(team.google.channels.length, 1);
  });

  it('asks its host to reconnect where Google has given the connection up, keeps everything, and goes on then', async () => {
    const team = await connected();
    const booking = await bookFor(team, 252);
    plant(team, 'Known', 240);
    await team.pass(2 * hour, hour);
    // Refresh tokens that nobody uses for six months are over.
    team.google.clock.advance(200 * day * 60_000);
    await team.work();
    await team.pass(60, 10);
    const connection = (await team.settings.connection('connection-anna'))!;
    assert.equal(connection.status, 'needs-reconnect');
    assert.ok(await knows(team, 'Known'), 'what was known is not forgotten');
    assert.equal((await team.seen(booking)).status, 'confirmed');
    plant(team, 'Meanwhile', 241);
    await team.move(booking, { start: dayAfter(252, '15:00'), end: dayAfter(252, '15:30') });
    const refreshToken = team.google.issueRefreshToken({ account: anna });
    await team.settings.saveConnection({ ...connection, status: 'active', grant: { refreshToken } });
    await team.pass(2 * hour, 10);
    assert.ok(await knows(team, 'Meanwhile'));
    assert.equal((await team.seen(booking)).start, dayAfter(252, '15:00'));
    assert.ok(toldOf(team, booking).includes('booking.rescheduled'));
  });
});
