import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'node:test';
import { machineZones, onMachineIn } from './machine-zone.js';
import * as time from '../../src/time/index.js';

const guestZones = [...machineZones, 'America/Havana', 'Africa/Cairo', 'Europe/Berlin', 'Asia/Kathmandu'];

/** A fingerprint of what every part of the room answers around the changes of the zones a machine may stand in. */
function fingerprint(): string {
  const hash = createHash('sha256');
  const add = (value: unknown) => hash.update(JSON.stringify(value));
  for (const zone of guestZones) {
    for (const around of ['2011-12-30', '2026-03-08', '2026-04-05', '2026-10-04', '2026-11-01']) {
      for (let days = -2; days <= 2; days++) {
        const date = time.addDays(around, days);
        add([date, time.dateExists(zone, date), time.startOfDate(zone, date), time.weekdayOf(date)]);
        add([
          time.addMonths(date, 3),
          time.startOfWeek(date),
          time.endOfMonth(date),
          time.daysBetween(around, date),
        ]);
        for (let minutes = 0; minutes <= 1440; minutes += 30) {
          const instant = time.instantOnDate(zone, date, minutes);
          add([
            instant,
            time.civilAt(zone, instant),
            time.dateAt(zone, instant),
            time.offsetAt(zone, instant),
          ]);
          add([time.formatInstant(instant), time.parseInstant(`${date}T12:00:00-03:30`)]);
        }
      }
    }
    add(time.transitionsBetween(zone, Date.UTC(2011, 0), Date.UTC(2027, 0)));
  }
  add(time.monthGrid('2011-12', 1));
  add(
    time.icsOf({
      uid: 'x',
      sequence: 0,
      stamp: 0,
      start: 1e12,
      end: 2e12,
      summary: 'x',
      status: 'CONFIRMED',
    }),
  );
  return hash.digest('hex');
}

describe('the zone of the machine', () => {
  it('changes what Date answers, so that this test can fail', () => {
    const local = machineZones.map((zone) => onMachineIn(zone, () => new Date(2011, 11, 30, 12).getTime()));
    assert.equal(new Set(local).size, machineZones.length);
  });

  it('changes no answer of this room', () => {
    const expected = onMachineIn('UTC', fingerprint);
    for (const zone of machineZones) assert.equal(onMachineIn(zone, fingerprint), expected, zone);
  });
});
