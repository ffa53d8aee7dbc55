import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { civilAt, dateAt, dateExists, instantOfWallClock, instantOnDate } from '../../src/time/zone.js';
import { isZone, offsetAt, startOfDate, transitionsBetween } from '../../src/time/zone.js';

const hour = 3_600_000;
const iso = (instant: number) => new Date(instant).toISOString();
const at = (text: string) => new Date(text).getTime();

describe('a zone', () => {
  it('is any IANA name the engine knows, aliases included', () => {
    const names = [
      'UTC',
      'Etc/GMT-1',
      'Europe/Berlin',
      'Asia/Calcutta',
      'Asia/Kolkata',
      'US/Pacific',
      'EST5EDT',
    ];
    for (const name of names) assert.equal(isZone(name), true, name);
  });

  it('is no offset, no nothing, no nonsense', () => {
    for (const name of ['', '+01:00', '-0800', '+1', 'Mars/Base', 'Europe/Berlin\n', ' UTC', 'constructor']) {
      assert.equal(isZone(name), false, name);
      assert.throws(() => offsetAt(name, 0), RangeError, name);
    }
  });

  it('is never the zone of the machine by default', () => {
    const nothing = undefined as unknown as string;
    assert.equal(isZone(nothing), false);
    assert.throws(() => offsetAt(nothing, 0));
  });

  it('refuses instants that are none', () => {
    for (const instant of [NaN, Infinity, -Infinity, 8.64e15 + 1]) {
      assert.throws(() => offsetAt('Europe/Berlin', instant), RangeError, String(instant));
    }
    const wall = { year: NaN, month: 1, day: 1, hour: 0, minute: 0 };
    assert.throws(() => instantOfWallClock('Europe/Berlin', wall), RangeError);
    for (const date of ['2026-02-29', '2026-13-01', '', '2026-1-1']) {
      assert.throws(() => startOfDate('Europe/Berlin', date), RangeError, date);
    }
  });
});

describe('the changes of a zone', () => {
  // [zone, from, to, [instant, hours before, hours after]…], after the tz database.
  const cases: [string, string, string, [string, number, number][]][] = [
    ['America/Havana', '2026-01-01', '2027-01-01', [['2026-03-08T05:00', -5, -4], ['2026-11-01T05:00', -4, -5]]],
    ['Africa/Cairo', '2026-01-01', '2027-01-01', [['2026-04-23T22:00', 2, 3], ['2026-10-29T21:00', 3, 2]]],
    ['Asia/Beirut', '2026-01-01', '2027-01-01', [['2026-03-28T22:00', 2, 3], ['2026-10-24T21:00', 3, 2]]],
    ['America/Santiago', '2026-01-01', '2027-01-01', [['2026-04-05T03:00', -3, -4], ['2026-09-06T04:00', -4, -3]]],
    ['America/Asuncion', '2024-01-01', '2026-01-01', [['2024-03-24T03:00', -3, -4], ['2024-10-06T04:00', -4, -3]]],
    ['Australia/Lord_Howe', '2026-01-01', '2027-01-01', [['2026-04-04T15:00', 11, 10.5], ['2026-10-03T15:30', 10.5, 11]]],
    ['Pacific/Apia', '2011-12-01', '2012-01-01', [['2011-12-30T10:00', -10, 14]]],
    ['Pacific/Kiritimati', '1994-12-01', '2026-01-01', [['1994-12-31T10:00', -10, 14]]],
    ['Europe/Istanbul', '2016-03-01', '2026-01-01', [['2016-03-27T01:00', 2, 3]]],
    ['Asia/Pyongyang', '2015-01-01', '2026-01-01', [['2015-08-14T15:00', 9, 8.5], ['2018-05-04T15:00', 8.5, 9]]],
    ['America/Sao_Paulo', '2018-11-01', '2026-01-01', [['2018-11-04T03:00', -3, -2], ['2019-02-17T02:00', -2, -3]]],
    ['Europe/Volgograd', '2018-01-01', '2026-01-01', [['2018-10-27T23:00', 3, 4], ['2020-12-26T22:00', 4, 3]]],
    ['Africa/Casablanca', '2026-01-01', '2027-01-01', [['2026-02-15T02:00', 1, 0], ['2026-03-22T02:00', 0, 1]]],
    ['Pacific/Chatham', '2026-01-01', '2027-01-01', [['2026-04-04T14:00', 13.75, 12.75], ['2026-09-26T14:00', 12.75, 13.75]]],
    ['America/Recife', '2000-01-01', '2001-01-01', [['2000-02-27T02:00', -2, -3], ['2000-10-08T03:00', -3, -2], ['2000-10-15T02:00', -2, -3]]],
    ['Asia/Kathmandu', '1980-01-01', '2026-01-01', [['1985-12-31T18:30', 5.5, 5.75]]],
    ['UTC', '1970-01-01', '2026-01-01', []],
    ['Asia/Tokyo', '1970-01-01', '2026-01-01', []],
  ]; // prettier-ignore

  for (const [zone, from, to, expected] of cases) {
    it(`are those of the tz database in ${zone}, ${from} to ${to}`, () => {
      const found = transitionsBetween(zone, at(from), at(to));
      assert.deepEqual(
        found.map(({ at, before, after }) => [iso(at).slice(0, 16), before / hour, after / hour]),
        expected,
      );
    });
  }

  it('are exact to the millisecond, also where the offset had seconds', () => {
    const change = at('1972-01-07T00:44:30Z');
    assert.equal(offsetAt('Africa/Monrovia', change - 1), -(44 * 60 + 30) * 1000);
    assert.equal(offsetAt('Africa/Monrovia', change), 0);
    assert.deepEqual(civilAt('Africa/Monrovia', change - 1), {
      year: 1972, month: 1, day: 6, hour: 23, minute: 59, second: 59, weekday: 4,
    }); // prettier-ignore
  });

  it('go back to local mean time', () => {
    assert.equal(offsetAt('America/New_York', at('1883-01-01')), -((4 * 60 + 56) * 60 + 2) * 1000);
    assert.equal(offsetAt('Europe/Berlin', at('0001-01-01')), (53 * 60 + 28) * 1000);
    assert.equal(offsetAt('Europe/Berlin', -8.64e15), (53 * 60 + 28) * 1000);
  });

  it('follow the last known rule ever after', () => {
    assert.equal(offsetAt('Europe/Berlin', at('2100-07-01')), 2 * hour);
    assert.equal(offsetAt('Europe/Berlin', at('9999-07-01')), 2 * hour);
    assert.equal(offsetAt('Europe/Berlin', at('9999-12-31')), hour);
  });

  it('count from the start, to before the end', () => {
    const change = at('2026-03-29T01:00Z');
    assert.equal(transitionsBetween('Europe/Berlin', change, change + 1).length, 1);
    assert.equal(transitionsBetween('Europe/Berlin', change + 1, change + hour).length, 0);
    assert.equal(transitionsBetween('Europe/Berlin', change - hour, change).length, 0);
    assert.equal(transitionsBetween('Europe/Berlin', change, change).length, 0);
  });
});

describe('a wall clock in a zone', () => {
  // [zone, wall clock, the first instant at or past it]
  const cases: [string, string, string][] = [
    // Midnight skipped
    ['America/Havana', '2026-03-08T00:00', '2026-03-08T05:00'],
    ['America/Havana', '2026-03-08T00:30', '2026-03-08T05:00'],
    ['America/Havana', '2026-03-08T01:00', '2026-03-08T05:00'],
    ['America/Havana', '2026-03-07T24:00', '2026-03-08T05:00'],
    ['America/Havana', '2026-03-07T23:59', '2026-03-08T04:59'],
    ['Africa/Cairo', '2026-04-24T00:00', '2026-04-23T22:00'],
    ['Africa/Cairo', '2026-04-24T01:00', '2026-04-23T22:00'],
    ['Africa/Cairo', '2026-04-24T09:00', '2026-04-24T06:00'],
    ['Asia/Beirut', '2026-03-29T00:00', '2026-03-28T22:00'],
    ['America/Santiago', '2026-09-06T00:00', '2026-09-06T04:00'],
    ['America/Asuncion', '2024-10-06T00:00', '2024-10-06T04:00'],
    ['America/Sao_Paulo', '2018-11-04T00:30', '2018-11-04T03:00'],
    // The hour after midnight twice
    ['America/Havana', '2026-11-01T00:00', '2026-11-01T04:00'],
    ['America/Havana', '2026-11-01T00:59', '2026-11-01T04:59'],
    ['America/Havana', '2026-11-01T01:00', '2026-11-01T06:00'],
    // The hour before midnight twice
    ['Africa/Cairo', '2026-10-29T23:00', '2026-10-29T20:00'],
    ['Africa/Cairo', '2026-10-30T00:00', '2026-10-29T22:00'],
    ['Asia/Beirut', '2026-10-25T00:00', '2026-10-24T22:00'],
    ['America/Santiago', '2026-04-05T00:00', '2026-04-05T04:00'],
    ['America/Asuncion', '2024-03-24T00:00', '2024-03-24T04:00'],
    // Midnight twice: at 00:01 the clock went back to 23:01
    ['America/St_Johns', '2006-10-28T23:30', '2006-10-29T02:00'],
    ['America/St_Johns', '2006-10-29T00:00', '2006-10-29T02:30'],
    ['America/St_Johns', '2006-10-29T00:01', '2006-10-29T03:31'],
    // Half hours
    ['Australia/Lord_Howe', '2026-10-04T02:00', '2026-10-03T15:30'],
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30'],
    ['Australia/Lord_Howe', '2026-10-04T02:30', '2026-10-03T15:30'],
    ['Australia/Lord_Howe', '2026-04-05T01:29', '2026-04-04T14:29'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45'],
    ['Australia/Lord_Howe', '2026-04-05T02:00', '2026-04-04T15:30'],
    ['Asia/Pyongyang', '2015-08-14T23:45', '2015-08-14T14:45'],
    ['Asia/Pyongyang', '2015-08-15T00:00', '2015-08-14T15:30'],
    ['Asia/Pyongyang', '2018-05-04T23:45', '2018-05-04T15:00'],
    // Dates that never were
    ['Pacific/Apia', '2011-12-29T24:00', '2011-12-30T10:00'],
    ['Pacific/Apia', '2011-12-30T00:00', '2011-12-30T10:00'],
    ['Pacific/Apia', '2011-12-30T17:00', '2011-12-30T10:00'],
    ['Pacific/Apia', '2011-12-31T00:00', '2011-12-30T10:00'],
    ['Pacific/Apia', '2011-12-31T09:00', '2011-12-30T19:00'],
    ['Pacific/Kiritimati', '1994-12-31T12:00', '1994-12-31T10:00'],
    // Changes of law, and Ramadan
    ['Europe/Istanbul', '2016-10-30T03:30', '2016-10-30T00:30'],
    ['America/Sao_Paulo', '2019-11-03T00:00', '2019-11-03T03:00'],
    ['Europe/Volgograd', '2020-12-27T01:30', '2020-12-26T21:30'],
    ['Africa/Casablanca', '2026-02-15T02:30', '2026-02-15T01:30'],
    ['Africa/Casablanca', '2026-03-01T09:00', '2026-03-01T09:00'],
    ['Africa/Casablanca', '2026-03-22T02:30', '2026-03-22T02:00'],
    ['Africa/Casablanca', '2026-04-01T09:00', '2026-04-01T08:00'],
    // Quarter hours
    ['Asia/Kathmandu', '2026-05-05T09:00', '2026-05-05T03:15'],
    ['Pacific/Chatham', '2026-04-05T03:00', '2026-04-04T13:15'],
    ['Pacific/Chatham', '2026-09-27T03:00', '2026-09-26T14:00'],
  ];

  for (const [zone, wall, expected] of cases) {
    it(`${wall} in ${zone} is first reached at ${expected}Z`, () => {
      const [year = 0, month = 0, day = 0, hours = 0, minute = 0] = wall.split(/\D/).map(Number);
      const instant = instantOfWallClock(zone, { year, month, day, hour: hours, minute });
      assert.equal(iso(instant), `${expected}:00.000Z`);
      assert.equal(instantOnDate(zone, wall.slice(0, 10), hours * 60 + minute), instant);
    });
  }

  it('may have seconds, and fields that carry over', () => {
    const zone = 'Europe/Berlin';
    const base = { year: 2026, month: 3, day: 29, hour: 0, minute: 0 };
    assert.equal(iso(instantOfWallClock(zone, { ...base, second: 7 })), '2026-03-28T23:00:07.000Z');
    assert.equal(iso(instantOfWallClock(zone, { ...base, minute: 1440 })), '2026-03-29T22:00:00.000Z');
    assert.equal(iso(instantOfWallClock(zone, { ...base, hour: 24 })), '2026-03-29T22:00:00.000Z');
    assert.equal(iso(instantOfWallClock('UTC', { ...base, year: 26 })), '0026-03-29T00:00:00.000Z');
  });
});

describe('a date in a zone', () => {
  it('begins when its midnight is first reached, whatever the clock then shows', () => {
    assert.equal(iso(startOfDate('America/Havana', '2026-03-08')), '2026-03-08T05:00:00.000Z');
    assert.equal(civilAt('America/Havana', startOfDate('America/Havana', '2026-03-08')).hour, 1);
    assert.equal(iso(startOfDate('Europe/Berlin', '2026-11-23')), '2026-11-22T23:00:00.000Z');
  });

  it('exists unless the zone stepped over it', () => {
    assert.equal(dateExists('Pacific/Apia', '2011-12-29'), true);
    assert.equal(dateExists('Pacific/Apia', '2011-12-30'), false);
    assert.equal(dateExists('Pacific/Apia', '2011-12-31'), true);
    assert.equal(dateExists('Pacific/Kiritimati', '1994-12-31'), false);
    assert.equal(dateExists('America/Havana', '2026-03-08'), true);
    assert.equal(dateExists('America/St_Johns', '2006-10-29'), true);
    assert.equal(dateExists('UTC', '2011-12-30'), true);
  });

  it('begins with the date after when it never was', () => {
    const next = startOfDate('Pacific/Apia', '2011-12-31');
    assert.equal(startOfDate('Pacific/Apia', '2011-12-30'), next);
    assert.equal(dateAt('Pacific/Apia', next), '2011-12-31');
    assert.equal(dateAt('Pacific/Apia', next - 1), '2011-12-29');
  });

  it('is read from an instant', () => {
    const instant = at('2026-11-23T12:30:15.999Z');
    assert.equal(dateAt('Pacific/Kiritimati', instant), '2026-11-24');
    assert.equal(dateAt('Pacific/Pago_Pago', instant), '2026-11-23');
    assert.equal(dateAt('Asia/Kathmandu', at('2026-11-22T18:15Z')), '2026-11-23');
    assert.equal(dateAt('UTC', -1), '1969-12-31');
    assert.throws(() => dateAt('UTC', 8.64e15), RangeError);
  });

  it('is read with the time of day and the weekday of ISO 8601', () => {
    assert.deepEqual(civilAt('Asia/Kathmandu', at('2026-11-22T12:30:15.999Z')), {
      year: 2026, month: 11, day: 22, hour: 18, minute: 15, second: 15, weekday: 7,
    }); // prettier-ignore
    assert.deepEqual(civilAt('Pacific/Chatham', at('2026-11-22T12:30:15Z')), {
      year: 2026, month: 11, day: 23, hour: 2, minute: 15, second: 15, weekday: 1,
    }); // prettier-ignore
  });
});
