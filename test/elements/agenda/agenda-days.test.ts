import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { AgendaEntry } from '../../../src/elements/agenda/agenda-entries.js';
import { entriesOf } from '../../../src/elements/agenda/agenda-entries.js';
import { daysOf, hoursOf } from '../../../src/elements/agenda/agenda-days.js';
import { addDays } from '../../../src/time/civil-date.js';
import { startOfDate } from '../../../src/time/zone.js';
import { agenda, bookingOf, eventOf } from './agenda-stage.js';

const berlin = 'Europe/Berlin';

function entry(start: string, end: string, isAllDay = false): AgendaEntry {
  const event = eventOf({ start, end, isAllDay });
  return {
    kind: 'event',
    key: `${start} ${end}`,
    start: Date.parse(start),
    end: Date.parse(end),
    isAllDay,
    event,
  };
}

/** What stands on dates, as text: whole ones by a star, the others by their minutes. */
function laidOut(entries: readonly AgendaEntry[], dates: readonly string[], zone = berlin) {
  return daysOf(entries, { dates, zone }).map(({ date, whole, pieces }) => [
    date,
    ...whole.map(() => '*'),
    ...pieces.map(({ from, to }) => `${from}-${to}`),
  ]);
}

describe('entries on days', () => {
  it('stand where the clock of the zone puts them', () => {
    const one = entry('2026-03-02T09:00:00Z', '2026-03-02T09:30:00Z');
    assert.deepEqual(laidOut([one], ['2026-03-02']), [['2026-03-02', '600-630']]);
    assert.deepEqual(laidOut([one], ['2026-03-02', '2026-03-03'], 'Pacific/Auckland'), [
      ['2026-03-02', '1320-1350'],
      ['2026-03-03'],
    ]);
  });

  it('stand on both sides of midnight, and whole where they take a date whole', () => {
    const night = entry('2026-03-02T22:30:00Z', '2026-03-03T00:15:00Z');
    assert.deepEqual(laidOut([night], ['2026-03-02', '2026-03-03']), [
      ['2026-03-02', '1410-1440'],
      ['2026-03-03', '0-75'],
    ]);
    const long = entry('2026-03-01T12:00:00Z', '2026-03-03T12:00:00Z');
    assert.deepEqual(laidOut([long], ['2026-03-01', '2026-03-02', '2026-03-03']), [
      ['2026-03-01', '780-1440'],
      ['2026-03-02', '*'],
      ['2026-03-03', '0-780'],
    ]);
    const toMidnight = entry('2026-03-02T21:00:00Z', '2026-03-02T23:00:00Z');
    assert.deepEqual(laidOut([toMidnight], ['2026-03-02', '2026-03-03']), [
      ['2026-03-02', '1320-1440'],
      ['2026-03-03'],
    ]);
  });

  it('of whole days keep their dates wherever they are looked at from', () => {
    // 5 and 6 March, as a calendar in Berlin has them.
    const fair = entry('2026-03-04T23:00:00Z', '2026-03-06T23:00:00Z', true);
    const dates = ['2026-03-04', '2026-03-05', '2026-03-06', '2026-03-07'];
    for (const zone of [berlin, 'Europe/London', 'Asia/Kolkata', 'America/New_York'])
      assert.deepEqual(
        laidOut([fair], dates, zone),
        [['2026-03-04'], ['2026-03-05', '*'], ['2026-03-06', '*'], ['2026-03-07']],
        zone,
      );
  });

  it('never end before they begin, though clocks go back in between', () => {
    // On 25 October the hour from two to three comes twice in Berlin.
    const twice = entry('2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z');
    assert.deepEqual(laidOut([twice], ['2026-10-25']), [['2026-10-25', '150-210']]);
    const over = entry('2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z');
    assert.deepEqual(laidOut([over], ['2026-03-29']), [['2026-03-29', '90-210']]);
  });

  it('stand on a date exactly when they meet it, within its minutes, in any zone', () => {
    const zones = [berlin, 'America/Havana', 'Asia/Kathmandu', 'Pacific/Apia', 'UTC'];
    const first = Date.parse('2026-03-01T00:00:00Z');
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 365 * 96 }),
        fc.integer({ min: 1, max: 400 }),
        (zone, quarter, length) => {
          const start = first + quarter * 900_000;
          const one = entry(new Date(start).toISOString(), new Date(start + length * 900_000).toISOString());
          const dates = Array.from({ length: 370 }, (_, day) => addDays('2026-02-27', day));
          for (const { date, whole, pieces } of daysOf([one], { dates, zone })) {
            const from = startOfDate(zone, date);
            const to = startOfDate(zone, addDays(date, 1));
            assert.equal(whole.length + pieces.length, one.start < to && one.end > from ? 1 : 0, date);
            for (const piece of pieces)
              assert.ok(0 <= piece.from && piece.from < piece.to && piece.to <= 1440);
          }
        },
      ),
      { numRuns: 40, seed: 20_260_301 },
    );
  });

  it('stretch the hours that are shown as far as they need', () => {
    const none = daysOf([], { dates: ['2026-03-02'], zone: berlin });
    assert.deepEqual(hoursOf(none), { from: 8, to: 18 });
    const early = entry('2026-03-02T05:30:00Z', '2026-03-02T06:00:00Z');
    const late = entry('2026-03-02T21:45:00Z', '2026-03-02T22:00:00Z');
    const days = daysOf([early, late], { dates: ['2026-03-02'], zone: berlin });
    assert.deepEqual(hoursOf(days), { from: 6, to: 24 });
  });
});

describe('the entries of an agenda', () => {
  it('are what takes time, and what has ended where that is asked for, in their order', () => {
    const titles = (withEnded: boolean) =>
      entriesOf(agenda, withEnded).map((one) => (one.kind === 'booking' ? one.booking.ref : one.event.title));
    assert.deepEqual(titles(false), [
      'confirmed',
      'Stand-up',
      'pending',
      'Reading time',
      'moved',
      'Fair in Hanover',
      undefined,
      'failed',
      'Night flight',
    ]);
    assert.ok(titles(true).includes('cancelled'));
  });

  it('have keys of their own, even two events that are alike, and the same when read again', () => {
    const start = '2026-03-02T10:00:00.000Z';
    const same = {
      bookings: [bookingOf({ start })],
      events: [eventOf({ start }), eventOf({ start })],
      calendars: [],
    };
    const keys = entriesOf(same, false).map(({ key }) => key);
    assert.equal(new Set(keys).size, 3);
    assert.deepEqual(
      entriesOf(structuredClone(same), false).map(({ key }) => key),
      keys,
    );
  });
});
