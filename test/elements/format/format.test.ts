import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  formatDate,
  formatDateRange,
  formatWeekday,
  shortWeekday,
} from '../../../src/elements/format/format-date.js';
import { formatNumber } from '../../../src/elements/format/format-number.js';
import { formatOffset } from '../../../src/elements/format/format-offset.js';
import { formatTime, formatTimeRange } from '../../../src/elements/format/format-time.js';
import { cityOf, formatZone, zoneLabel, zoneOrDevice } from '../../../src/elements/format/format-zone.js';

/** Engines differ in the blanks they put: thin, narrow, no-break. */
const plain = (text: string) => text.replace(/\s/gu, ' ');

describe('a date', () => {
  it('is written the way its language does', () => {
    assert.equal(formatDate('en-US', '2026-03-02'), 'Monday, March 2, 2026');
    assert.equal(formatDate('de', '2026-03-02'), 'Montag, 2. März 2026');
    assert.equal(formatDate('de', '2026-03-02', 'day'), 'Montag, 2. März');
    assert.equal(formatDate('en-US', '2026-03-02', 'short'), 'Mon, Mar 2');
    assert.equal(formatDate('de', '2026-03-01', 'month'), 'März 2026');
  });

  it('is the same date wherever the machine stands, even one that was left out there', () => {
    assert.equal(formatDate('en-US', '2011-12-30'), 'Friday, December 30, 2011');
  });

  it('stays in the Gregorian calendar where the locale prefers another', () => {
    assert.match(formatDate('th-TH-u-nu-latn', '2026-03-02'), /2026/);
    assert.match(formatDate('fa-IR-u-nu-latn', '2026-03-02'), /2026/);
    assert.match(formatDate('ar-SA-u-nu-latn', '2026-03-02'), /2026/);
  });

  it('is written with the digits of the locale', () => {
    assert.match(formatDate('ar-EG', '2026-03-02'), /٢٠٢٦/);
    assert.equal(formatNumber('ar-EG', 12), '١٢');
    assert.equal(formatNumber('de', 2026), '2026');
  });

  it('makes a stretch with another one', () => {
    assert.equal(plain(formatDateRange('en-US', '2026-03-02', '2026-03-08')), 'March 2 – 8');
  });
});

describe('the name of a weekday', () => {
  it('is counted from Monday', () => {
    assert.equal(formatWeekday('en', 1, 'long'), 'Monday');
    assert.equal(formatWeekday('en', 7, 'long'), 'Sunday');
  });

  it('is short for a narrow column, and a letter where short names are long', () => {
    assert.equal(shortWeekday('en', 1), 'Mon');
    assert.equal(shortWeekday('de', 1), 'Mo');
    assert.equal(shortWeekday('ar', 1), 'ن');
  });
});

describe('a time of day', () => {
  const instant = Date.UTC(2026, 2, 2, 12, 5);

  it('is that of the clock in a zone', () => {
    assert.equal(formatTime('de', instant, { zone: 'Europe/Berlin' }), '13:05');
    assert.equal(formatTime('de', instant, { zone: 'Asia/Kathmandu' }), '17:50');
  });

  it('has twelve or twenty-four hours as the locale has it, unless it is told', () => {
    assert.equal(plain(formatTime('en-US', instant, { zone: 'UTC' })), '12:05 PM');
    assert.equal(formatTime('en-US', instant, { zone: 'UTC', hour12: false }), '12:05');
    assert.equal(plain(formatTime('de', instant, { zone: 'UTC', hour12: true })), '12:05 PM');
  });

  it('begins the day at 00:00, never at 24:00', () => {
    assert.equal(formatTime('en-US', Date.UTC(2026, 2, 2), { zone: 'UTC', hour12: false }), '00:00');
    assert.equal(plain(formatTime('en-US', Date.UTC(2026, 2, 2), { zone: 'UTC' })), '12:00 AM');
  });

  it('makes a stretch with another one', () => {
    const range = { start: instant, end: instant + 1_800_000 };
    assert.equal(plain(formatTimeRange('en-US', range, { zone: 'UTC' })), '12:05 – 12:35 PM');
  });
});

describe('a time zone', () => {
  it('is written as people read it', () => {
    assert.equal(zoneLabel('Europe/Berlin'), 'Europe/Berlin');
    assert.equal(zoneLabel('America/Argentina/Buenos_Aires'), 'America/Argentina/Buenos Aires');
    assert.equal(zoneLabel('UTC'), 'UTC');
  });

  it('has the name its city has today', () => {
    assert.equal(cityOf('Asia/Calcutta'), 'Kolkata');
    assert.equal(zoneLabel('Europe/Kiev'), 'Europe/Kyiv');
    assert.equal(cityOf('America/Port-au-Prince'), 'Port-au-Prince');
  });

  it('has a name of its time, and an offset at an instant', () => {
    const instant = Date.UTC(2026, 6, 1);
    assert.equal(formatZone('de', { zone: 'Europe/Berlin', instant }), 'Mitteleuropäische Zeit');
    assert.equal(formatZone('en', { zone: 'Europe/Berlin', instant, style: 'shortOffset' }), 'GMT+2');
    assert.equal(formatZone('fr', { zone: 'Europe/Berlin', instant, style: 'shortOffset' }), 'UTC+2');
  });

  it('is the device’s own where none is given or nobody knows it', () => {
    const device = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    assert.equal(zoneOrDevice('Asia/Tokyo'), 'Asia/Tokyo');
    for (const zone of [undefined, '', 'Mars/Olympus', '+02:00']) assert.equal(zoneOrDevice(zone), device);
  });
});

describe('an offset', () => {
  it('is counted from Greenwich, with minutes where it has some', () => {
    const cases: readonly [minutes: number, text: string][] = [
      [0, 'GMT'],
      [120, 'GMT+2'],
      [330, 'GMT+5:30'],
      [-210, 'GMT−3:30'],
      [-720, 'GMT−12'],
      [845, 'GMT+14:05'],
    ];
    for (const [minutes, text] of cases) assert.equal(formatOffset(minutes * 60_000), text);
  });
});
