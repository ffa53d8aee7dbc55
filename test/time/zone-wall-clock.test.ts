import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { instantOfWallClock, transitionsBetween } from '../../src/time/zone.js';
import { intlWall } from './intl-clock.js';

const minute = 60_000;
const hour = 60 * minute;

/**
 * Slot rule 1 word for word: looks at the clock minute by minute, from a day and a half before a change to as long after,
 * and answers with the first minute at or past a wall clock. `wall` must lie within 20 hours of the clock at the change.
 */
function watchClock(zone: string, change: number): (wall: number) => number | undefined {
  const readings: [instant: number, wall: number][] = [];
  for (let instant = change - 36 * hour; instant <= change + 36 * hour; instant += minute) {
    readings.push([instant, intlWall(zone, instant)]);
  }
  return (wall) => readings.find(([, reading]) => reading >= wall)?.[0];
}

function check(zone: string, change: number): void {
  const firstAtOrPast = watchClock(zone, change);
  const struck = intlWall(zone, change - minute) + minute;
  // Each minute of the two hours around, each odd quarter of an hour of the day around.
  const nearby = Array.from({ length: 241 }, (_, index) => (index - 120) * minute);
  const around = Array.from({ length: 155 }, (_, index) => (index - 77) * 15 * minute);
  for (const distance of [...nearby, ...around]) {
    const wall = struck + distance;
    const date = new Date(wall);
    const found = instantOfWallClock(zone, {
      year: date.getUTCFullYear(),
      month: date.getUTCMonth() + 1,
      day: date.getUTCDate(),
      hour: date.getUTCHours(),
      minute: date.getUTCMinutes(),
    });
    if (found !== firstAtOrPast(wall)) {
      assert.fail(`${zone} ${date.toISOString().slice(0, 16)} gave ${new Date(found).toISOString()}`);
    }
  }
}

describe('the instant of a wall clock is the first minute at or past it', () => {
  const known: [string, string][] = [
    ['America/Havana', '2026-03-08T05:00Z'],
    ['America/Havana', '2026-11-01T05:00Z'],
    ['Africa/Cairo', '2026-04-23T22:00Z'],
    ['Africa/Cairo', '2026-10-29T21:00Z'],
    ['Asia/Beirut', '2026-03-28T22:00Z'],
    ['Asia/Beirut', '2026-10-24T21:00Z'],
    ['America/Santiago', '2026-04-05T03:00Z'],
    ['America/Santiago', '2026-09-06T04:00Z'],
    ['America/Asuncion', '2024-10-06T04:00Z'],
    ['America/St_Johns', '2006-04-02T03:31Z'],
    ['America/St_Johns', '2006-10-29T02:31Z'],
    ['Australia/Lord_Howe', '2026-04-04T15:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
    ['Pacific/Apia', '2011-12-30T10:00Z'],
    ['Pacific/Kiritimati', '1994-12-31T10:00Z'],
    ['Pacific/Kwajalein', '1993-08-21T12:00Z'],
    ['Asia/Pyongyang', '2015-08-14T15:00Z'],
    ['Asia/Pyongyang', '2018-05-04T15:00Z'],
    ['America/Sao_Paulo', '2019-02-17T02:00Z'],
    ['Europe/Volgograd', '2020-12-26T22:00Z'],
    ['Africa/Casablanca', '2026-02-15T02:00Z'],
    ['Africa/Casablanca', '2026-03-22T02:00Z'],
    ['Pacific/Chatham', '2026-04-04T14:00Z'],
    ['Antarctica/Troll', '2026-03-29T01:00Z'],
    ['Antarctica/Casey', '2020-10-03T16:01Z'],
  ];
  for (const [zone, text] of known) {
    it(`around ${text} in ${zone}`, () => {
      const change = new Date(text).getTime();
      assert.equal(transitionsBetween(zone, change, change + 1).length, 1, 'a transition stands there');
      check(zone, change);
    });
  }

  it('around one transition in forty of one zone in eight, 2000 to 2037', () => {
    const zones = Intl.supportedValuesOf('timeZone').filter((_, index) => index % 8 === 0);
    const changes = zones.flatMap((zone) =>
      transitionsBetween(zone, Date.UTC(2000, 0), Date.UTC(2038, 0)).map(({ at }) => [zone, at] as const),
    );
    assert.ok(changes.length > 1000, `${changes.length} transitions`);
    changes.forEach(([zone, at], index) => {
      if (index % 41 === 0) check(zone, at);
    });
  });
});
