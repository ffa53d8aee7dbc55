import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { DayClock } from '../../../src/elements/troubleshooter/day-clock.js';
import {
  busyHours,
  instantAt,
  placeOn,
  ticksOf,
  wholeDay,
} from '../../../src/elements/troubleshooter/day-axis.js';
import { at, dayOf, layersOf, ms } from './sample-day.js';

const hour = 3_600_000;

describe('the axis of a day', () => {
  for (const [title, zone, date, hours] of [
    ['an ordinary day', 'Europe/Berlin', '2026-03-03', 24],
    ['the day on which clocks go forward', 'Europe/Berlin', '2026-03-29', 23],
    ['the day on which clocks go back', 'Europe/Berlin', '2026-10-25', 25],
    ['a day that begins an hour late', 'America/Havana', '2026-03-08', 23],
    ['a day with half an hour more', 'Australia/Lord_Howe', '2026-04-05', 24.5],
  ] as const)
    it(`is as long as ${title}, and has each of its hours once`, () => {
      const axis = wholeDay(dayOf({ zone, date }));
      assert.equal((axis.end - axis.start) / hour, hours);
      const ticks = ticksOf(axis, zone);
      assert.equal(ticks.length, Math.floor(hours));
      assert.ok(ticks.every(({ instant }, index) => index === 0 || instant > ticks[index - 1]!.instant));
    });

  it('places by instants: half of a day of 25 hours is after twelve and a half', () => {
    const axis = wholeDay(dayOf({ date: '2026-10-25' }));
    const middle = axis.start + 12.5 * hour;
    assert.equal(placeOn(axis, { start: middle, end: axis.end })?.at, 0.5);
    assert.equal(instantAt(axis, 0.5), middle);
    const short = wholeDay(dayOf({ date: '2026-03-29' }));
    assert.equal(placeOn(short, { start: short.start, end: short.start + hour })?.size, 1 / 23);
  });

  it('shows what is on it, as far as it is', () => {
    const axis = { start: 0, end: 10 };
    assert.deepEqual(placeOn(axis, { start: -5, end: 5 }), { at: 0, size: 0.5 });
    assert.equal(placeOn(axis, { start: 10, end: 12 }), undefined);
    assert.equal(placeOn(axis, { start: 3, end: 3 }), undefined);
    assert.equal(instantAt(axis, 2), 10);
  });

  it('leaves the hours out in which nothing is, and counts nothing that takes the whole day', () => {
    const day = dayOf();
    const layers = layersOf({
      hours: [{ start: at('09:30'), end: at('17:00') }],
      calendar: [{ start: day.start, end: day.end, title: 'Offsite' }],
    });
    assert.deepEqual(busyHours({ ...day, layers }), { start: ms('09:00'), end: ms('18:00') });
    const more = [{ start: ms('06:15'), end: ms('06:45') }];
    assert.deepEqual(busyHours({ ...day, layers }, more), { start: ms('06:00'), end: ms('18:00') });
  });

  it('is the whole day where nothing is on it', () => {
    const day = dayOf({ layers: layersOf() });
    assert.deepEqual(busyHours(day), wholeDay(day));
  });
});

describe('the clock of a day', () => {
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f\u2009]/g, ' ');
  const clockOf = (date: string) => {
    const day = dayOf({ date });
    return { clock: new DayClock('en-GB', day), start: Date.parse(day.start), end: Date.parse(day.end) };
  };

  it('says which of two times it means', () => {
    const { clock, start } = clockOf('2026-10-25');
    assert.deepEqual(
      [1, 2, 3, 4].map((hours) => clock.time(start + hours * hour)),
      ['01:00', '02:00 GMT+2', '02:00 GMT+1', '03:00'],
    );
    assert.equal(plain(clock.times(start + 2 * hour, start + 4 * hour)), '02:00 GMT+2 – 03:00');
  });

  it('writes the midnight at its end without another date, and other dates with it', () => {
    const { clock, start, end } = clockOf('2026-03-03');
    assert.equal(plain(clock.times(start + 17 * hour, end)), '17:00 – 00:00');
    assert.match(plain(clock.times(start + 17 * hour, end + hour)), /^17:00 – Wed,? 4 Mar.* 0?1:00$/u);
    assert.ok(clock.isWhole(start - hour, end));
    assert.ok(!clock.isWhole(start, end - 1));
  });
});
