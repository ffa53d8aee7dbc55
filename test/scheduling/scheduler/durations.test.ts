import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { EventTypeSettings } from '../../../src/contract/index.js';
import { key, refOf } from './house.js';
import { refuses } from './refuses.js';
import type { House } from './house.js';
import { at, bookIn, nine, openTeam, starts, teamType } from './team.js';

const lengths = [30, 60, 90] as const;
const open = (eventType: Partial<EventTypeSettings> = {}): House =>
  openTeam(['anna'], { eventType: { durationsMinutes: lengths, ...eventType } });

const lengthOf = ({ start, end }: { readonly start: string; readonly end: string }): number =>
  (Date.parse(end) - Date.parse(start)) / 60_000;

describe('several lengths of one event type', () => {
  it('are offered, the first one when none is named', async () => {
    const house = open();
    assert.deepEqual((await house.scheduler.eventType('talk')).durationsMinutes, lengths);
    assert.equal((await starts(house)).length, 16);
  });

  for (const minutes of lengths) {
    it(`${minutes} minutes are listed on their own grid, to the end of the hours`, async () => {
      const offered = await starts(open(), { minutes });
      const expected = Array.from({ length: Math.floor((8 * 60) / minutes) }, (_, index) =>
        new Date(Date.parse(nine) + index * minutes * 60_000).toISOString().slice(11, 16),
      );
      assert.deepEqual(offered, expected);
    });

    it(`${minutes} minutes are booked, and take exactly that`, async () => {
      const house = open({ intervalMinutes: 30 });
      const booking = await bookIn(house, { durationMinutes: minutes });
      assert.equal(lengthOf(booking), minutes);
      const [next] = await starts(house);
      assert.equal(next, booking.end.slice(11, 16));
    });

    it(`${minutes} minutes are moved as they are, or with another length`, async () => {
      const house = open({ intervalMinutes: 30 });
      const booking = await bookIn(house, { durationMinutes: minutes });
      const moved = await house.scheduler.reschedule(
        refOf(booking),
        { version: 1, start: at('08:30') },
        { key: key('as it is') },
      );
      assert.deepEqual([moved.start, lengthOf(moved)], [at('08:30'), minutes]);
      const other = minutes === 90 ? 30 : 90;
      const changed = await house.scheduler.reschedule(
        refOf(booking),
        { version: 2, start: at('08:30'), durationMinutes: other },
        { key: key('another') },
      );
      assert.equal(lengthOf(changed), other);
      await house.quiet();
      const [event] = house.calendar.events('anna@example.com');
      assert.equal((event!.end - event!.start) / 60_000, other);
    });
  }

  it('do not let two guests have overlapping times of different lengths', async () => {
    const house = open({ intervalMinutes: 30 });
    const outcomes = await Promise.allSettled(
      [
        { start: nine, durationMinutes: 90 },
        { start: at('08:30'), durationMinutes: 30 },
        { start: at('08:30'), durationMinutes: 60 },
        { start: at('09:00'), durationMinutes: 30 },
      ].map((change) => bookIn(house, change)),
    );
    const won = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    won.sort((a, b) => (a.start < b.start ? -1 : 1));
    assert.ok(won.length > 0);
    assert.ok(won.every(({ start }, index) => start >= (won[index - 1]?.end ?? '')));
  });

  it('may be moved with a length that is no longer offered, but not to one', async () => {
    const house = open({ intervalMinutes: 30 });
    const booking = await bookIn(house, { durationMinutes: 90 });
    await house.settings.saveEventType(teamType(['anna'], { durationsMinutes: [30], intervalMinutes: 30 }));
    const move = (change: { readonly durationMinutes?: number }, name: string) =>
      house.scheduler.reschedule(
        refOf(booking),
        { version: 1, start: at('10:00'), ...change },
        { key: key(name) },
      );
    await refuses(move({ durationMinutes: 60 }, 'sixty'), 'invalid-request');
    assert.equal(lengthOf(await move({}, 'as it is')), 90);
  });

  it('refuses a length that is not offered, in listing and booking', async () => {
    const house = open();
    await refuses(starts(house, { minutes: 45 }), 'invalid-request');
    await refuses(bookIn(house, { durationMinutes: 45 }), 'invalid-request');
  });
});
