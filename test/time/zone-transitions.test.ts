import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { civilAt, offsetAt, transitionsBetween, type ZoneTransition } from '../../src/time/zone.js';
import { intlOffset, intlWall } from './intl-clock.js';

const zones = Intl.supportedValuesOf('timeZone');
const start = Date.UTC(2000, 0);
const end = Date.UTC(2038, 0);

// A prime number of minutes short of five weeks, so that the samples fall on every weekday and hour.
const sampleStep = 50_387 * 60_000;

describe('the table of every zone, 2000 to 2037', () => {
  const tables = new Map<string, readonly ZoneTransition[]>();
  before(() => {
    for (const zone of zones) tables.set(zone, transitionsBetween(zone, start, end));
  });

  it('covers all zones and their thousands of transitions', () => {
    const count = [...tables.values()].reduce((sum, table) => sum + table.length, 0);
    assert.ok(zones.length > 400, `${zones.length} zones`);
    assert.ok(count > 10_000, `${count} transitions`);
  });

  it('is in order, each change from one offset to another, the next from where the last led', () => {
    for (const [zone, table] of tables) {
      table.forEach((change, index) => {
        const previous = table[index - 1];
        assert.notEqual(change.before, change.after, zone);
        assert.ok(change.at >= (previous?.at ?? start) && change.at < end, zone);
        if (previous) assert.equal(change.before, previous.after, zone);
      });
    }
  });

  it('agrees with Intl to the millisecond on either side of each transition', () => {
    for (const [zone, table] of tables) {
      for (const { at, before, after } of table) {
        const where = `${zone} ${new Date(at).toISOString()}`;
        assert.equal(intlOffset(zone, at - 1), before, where);
        assert.equal(intlOffset(zone, at), after, where);
        assert.equal(offsetAt(zone, at - 1), before, where);
        assert.equal(offsetAt(zone, at), after, where);
      }
    }
  });

  it('agrees with Intl in between, so that none is missing', () => {
    for (const zone of zones) {
      for (let instant = start; instant < end; instant += sampleStep) {
        const offset = offsetAt(zone, instant);
        if (offset !== intlOffset(zone, instant)) assert.fail(`${zone} ${new Date(instant).toISOString()}`);
      }
    }
  });
});

describe('the table of some zones', () => {
  const scanned = [
    'America/Noronha',
    'America/Argentina/Tucuman',
    'Africa/Cairo',
    'Africa/Casablanca',
    'Asia/Gaza',
  ];
  for (const zone of scanned) {
    it(`misses nothing that an hourly look at Intl finds: ${zone}, years of short daylight saving time`, () => {
      for (const year of [2000, 2004, 2010, 2014]) {
        let last = intlOffset(zone, Date.UTC(year, 0));
        const seen: number[] = [];
        for (let instant = Date.UTC(year, 0); instant < Date.UTC(year + 1, 0); instant += 3_600_000) {
          const offset = intlOffset(zone, instant);
          if (offset !== last) seen.push(instant);
          last = offset;
        }
        const table = transitionsBetween(zone, Date.UTC(year, 0) + 1, Date.UTC(year + 1, 0));
        assert.deepEqual(seen, table.map(({ at }) => Math.ceil(at / 3_600_000) * 3_600_000), `${year}`); // prettier-ignore
      }
    });
  }

  // In these, changes fall within the hour before or after a place where the table is read in two parts.
  for (const zone of ['Asia/Beirut', 'Asia/Kamchatka', 'Europe/Berlin']) {
    it(`agrees with Intl on either side of every transition from 1970 to 2100: ${zone}`, () => {
      for (const { at, before, after } of transitionsBetween(zone, Date.UTC(1970, 0), Date.UTC(2101, 0))) {
        assert.deepEqual([intlOffset(zone, at - 1), intlOffset(zone, at)], [before, after], `${at}`);
      }
    });
  }

  it('gives the same answers in whatever order they are asked for', () => {
    const instants = Array.from(
      { length: 2000 },
      (_, index) => Date.UTC(1970, 0) + ((index * 7919) % 2000) * 2.06e9,
    );
    for (const zone of ['Europe/Berlin', 'America/St_Johns', 'Africa/Casablanca']) {
      for (const instant of instants) assert.equal(offsetAt(zone, instant), intlOffset(zone, instant), zone);
      for (const instant of instants.reverse())
        assert.equal(offsetAt(zone, instant), intlOffset(zone, instant), zone);
    }
  });

  it('reaches from 1970 to 2100 and does not care that questions alternate between zones', () => {
    const someZones = zones.filter((_, index) => index % 41 === 0);
    for (let instant = Date.UTC(1970, 0); instant < Date.UTC(2101, 0); instant += 10 * sampleStep) {
      for (const zone of someZones) assert.equal(offsetAt(zone, instant), intlOffset(zone, instant), zone);
    }
  });

  it('tells the clock as Intl does', () => {
    for (const zone of [
      'America/Havana',
      'Asia/Kathmandu',
      'Pacific/Chatham',
      'Australia/Lord_Howe',
      'Africa/Monrovia',
    ]) {
      for (let instant = Date.UTC(1970, 0) + 999; instant < Date.UTC(2040, 0); instant += sampleStep) {
        const { year, month, day, hour, minute, second } = civilAt(zone, instant);
        const wall = Date.UTC(year, month - 1, day, hour, minute, second);
        assert.equal(wall, Math.floor(intlWall(zone, instant) / 1000) * 1000, `${zone} ${instant}`);
      }
    }
  });
});
