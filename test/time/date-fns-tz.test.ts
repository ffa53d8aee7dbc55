// Why src/time/zone.ts exists: what date-fns-tz 3.2.0 answers, beside slot rule 1. If a newer version turns one of these
// red, read it as news about that version.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatInTimeZone, fromZonedTime, getTimezoneOffset } from 'date-fns-tz';
import { civilAt, instantOnDate, offsetAt, transitionsBetween } from '../../src/time/zone.js';
import { parseWallTime } from '../../src/time/wall-time.js';
import { machineZones, onMachineIn } from './machine-zone.js';

const minute = 60_000;
const day = 1440 * minute;

function ours(zone: string, wall: string): number {
  return instantOnDate(zone, wall.slice(0, 10), parseWallTime(wall.slice(11)));
}

function written(zone: string, instant: number): string {
  const { year, month, day, hour, minute, second } = civilAt(zone, instant);
  const [date, time] = [[year, month, day], [hour, minute, second]].map((fields) =>
    fields.map((field) => String(field).padStart(2, '0')),
  ); // prettier-ignore
  return `${date!.join('-')} ${time!.join(':')}`;
}

describe('date-fns-tz differs from slot rule 1', () => {
  const early: [zone: string, wall: string, minutes: number][] = [
    ['America/Havana', '2026-03-08T00:00', 60],
    ['America/Havana', '2026-03-08T00:30', 30],
    ['Africa/Cairo', '2026-04-24T00:00', 60],
    ['Africa/Cairo', '2026-04-24T00:30', 30],
    ['Asia/Beirut', '2026-03-29T00:00', 60],
    ['America/Santiago', '2026-09-06T00:00', 60],
    ['America/New_York', '2026-03-08T02:30', 30],
    ['Pacific/Apia', '2011-12-30T12:00', 720],
  ];
  for (const [zone, wall, minutes] of early) {
    it(`by ${minutes} minutes, too early, for ${wall} in ${zone}`, () => {
      for (const machine of machineZones) {
        onMachineIn(machine, () => {
          assert.equal((ours(zone, wall) - fromZonedTime(wall, zone).getTime()) / minute, minutes, machine);
        });
      }
    });
  }

  it('in which of two like times it means, and that by the zone of the machine', () => {
    const [zone, wall] = ['Europe/Berlin', '2026-10-25T02:30'] as const;
    const read = (machine: string) => onMachineIn(machine, () => fromZonedTime(wall, zone).toISOString());
    assert.equal(read('UTC'), '2026-10-25T01:30:00.000Z');
    assert.equal(read('America/New_York'), '2026-10-25T00:30:00.000Z');
    for (const machine of machineZones) {
      onMachineIn(machine, () => {
        assert.equal(ours(zone, wall), Date.UTC(2026, 9, 25, 0, 30), machine);
      });
    }
  });

  it('in offsets after a change', () => {
    const change = Date.UTC(2026, 2, 29, 1);
    onMachineIn('UTC', () => {
      assert.equal(getTimezoneOffset('Europe/Berlin', new Date(change)), 60 * minute);
    });
    assert.equal(offsetAt('Europe/Berlin', change), 120 * minute);
  });

  it('not on a day without a change', () => {
    for (const zone of ['Asia/Kathmandu', 'America/Havana', 'Pacific/Chatham']) {
      assert.equal(fromZonedTime('2026-05-05T09:00', zone).getTime(), ours(zone, '2026-05-05T09:00'), zone);
    }
  });
});

describe('what date-fns-tz writes for people', () => {
  const zones = [
    'UTC', 'Europe/Berlin', 'Europe/London', 'Europe/Istanbul', 'America/New_York', 'America/Los_Angeles',
    'America/Sao_Paulo', 'America/Havana', 'America/St_Johns', 'Africa/Cairo', 'Africa/Casablanca', 'Asia/Kolkata',
    'Asia/Kathmandu', 'Asia/Tokyo', 'Asia/Dubai', 'Asia/Tehran', 'Australia/Sydney', 'Australia/Lord_Howe',
    'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati',
  ]; // prettier-ignore

  it('agrees with the table throughout 2026 on a machine in UTC', () => {
    onMachineIn('UTC', () => {
      for (const zone of zones) {
        for (let instant = Date.UTC(2026, 0); instant < Date.UTC(2027, 0); instant += 307 * minute) {
          const text = formatInTimeZone(instant, zone, 'yyyy-MM-dd HH:mm:ss');
          if (text !== written(zone, instant)) assert.fail(`${zone} ${instant}: ${text}`);
        }
      }
    });
  });

  it('agrees on other machines on the days when the machine’s own zone does not change', () => {
    for (const machine of machineZones) {
      onMachineIn(machine, () => {
        for (const zone of zones) {
          for (let instant = Date.UTC(2026, 0); instant < Date.UTC(2027, 0); instant += 1439 * minute) {
            // The zones lie at most 26 hours apart.
            if (transitionsBetween(machine, instant - 2 * day, instant + 2 * day).length > 0) continue;
            const text = formatInTimeZone(instant, zone, 'yyyy-MM-dd HH:mm:ss');
            assert.equal(text, written(zone, instant), `${zone} on a machine in ${machine}`);
          }
        }
      });
    }
  });

  it('is an hour off when the machine’s own zone skips that time, so servers that use it run in UTC', () => {
    const instant = Date.UTC(2026, 2, 8, 1, 30);
    onMachineIn('America/New_York', () => {
      assert.equal(formatInTimeZone(instant, 'Europe/Berlin', 'HH:mm'), '03:30');
      assert.equal(written('Europe/Berlin', instant), '2026-03-08 02:30:00');
    });
  });
});
