import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { countSlots, groupSlots } from '../../../src/elements/slot-picker/slot-groups.js';
import type { Slot } from '../../../src/contract/slot.js';

const minute = 60_000;

/** Half-hour slots from an instant on. */
function slotsFrom(start: string, count: number, everyMinutes = 30): Slot[] {
  return Array.from({ length: count }, (_, index) => {
    const at = Date.parse(start) + index * everyMinutes * minute;
    return { start: new Date(at).toISOString(), end: new Date(at + 30 * minute).toISOString() };
  });
}

const datesOf = (slots: readonly Slot[], zone: string) =>
  groupSlots(slots, zone).map(({ date, parts }) => [date, parts.flatMap((part) => part.slots).length]);

const startsShownTwice = (slots: readonly Slot[], zone: string) =>
  groupSlots(slots, zone)
    .flatMap(({ parts }) => parts.flatMap((part) => part.slots))
    .filter(({ twice }) => twice)
    .map(({ slot }) => slot.start);

describe('times', () => {
  it('fall on the dates of the zone, not of the machine or of UTC', () => {
    const slots = slotsFrom('2026-03-02T21:00:00.000Z', 6);
    assert.deepEqual(datesOf(slots, 'UTC'), [['2026-03-02', 6]]);
    assert.deepEqual(datesOf(slots, 'Europe/Berlin'), [
      ['2026-03-02', 4],
      ['2026-03-03', 2],
    ]);
    assert.deepEqual(datesOf(slots, 'Pacific/Kiritimati'), [['2026-03-03', 6]]);
    assert.deepEqual(datesOf(slots, 'Pacific/Pago_Pago'), [['2026-03-02', 6]]);
  });

  it('belong to the day that begins with them at midnight', () => {
    assert.deepEqual(datesOf(slotsFrom('2026-03-01T23:00:00.000Z', 1), 'Europe/Berlin'), [['2026-03-02', 1]]);
  });

  it('come in order, in whatever order they were given, as the very slots that were given', () => {
    const slots = slotsFrom('2026-03-02T09:00:00.000Z', 3);
    const shown = groupSlots([...slots].reverse(), 'UTC')[0]!.parts[0]!.slots;
    assert.deepEqual(
      shown.map(({ slot }) => slot),
      slots,
    );
    assert.equal(shown[0]!.slot, slots[0]);
    assert.equal(shown[0]!.end, Date.parse('2026-03-02T09:30:00.000Z'));
  });

  it('are no days when there are none', () => {
    assert.deepEqual(groupSlots([], 'Europe/Berlin'), []);
    assert.equal(countSlots([]), 0);
  });

  it('are counted over all days and parts', () => {
    assert.equal(countSlots(groupSlots(slotsFrom('2026-03-02T08:00:00.000Z', 40), 'Asia/Tokyo')), 40);
  });

  it('go from 23:30 to 01:00 where Havana leaves midnight out', () => {
    assert.deepEqual(datesOf(slotsFrom('2026-03-08T04:30:00.000Z', 2), 'America/Havana'), [
      ['2026-03-07', 1],
      ['2026-03-08', 1],
    ]);
  });

  it('go from Thursday to Saturday where Apia left a Friday out', () => {
    assert.deepEqual(datesOf(slotsFrom('2011-12-30T09:30:00.000Z', 2), 'Pacific/Apia'), [
      ['2011-12-29', 1],
      ['2011-12-31', 1],
    ]);
  });
});

describe('a clock that is set back', () => {
  it('shows some times twice: those of the hour before and after', () => {
    const slots = slotsFrom('2026-10-24T23:30:00.000Z', 6);
    assert.deepEqual(startsShownTwice(slots, 'Europe/Berlin'), [
      '2026-10-25T00:00:00.000Z',
      '2026-10-25T00:30:00.000Z',
      '2026-10-25T01:00:00.000Z',
      '2026-10-25T01:30:00.000Z',
    ]);
  });

  it('shows them twice even when only one of both is free', () => {
    assert.equal(startsShownTwice(slotsFrom('2026-10-25T01:00:00.000Z', 1), 'Europe/Berlin').length, 1);
  });

  it('goes back by half an hour on Lord Howe', () => {
    const slots = slotsFrom('2026-04-04T14:00:00.000Z', 5);
    assert.deepEqual(startsShownTwice(slots, 'Australia/Lord_Howe'), [
      '2026-04-04T14:30:00.000Z',
      '2026-04-04T15:00:00.000Z',
    ]);
  });

  it('keeps Havana’s second midnight on its date', () => {
    const slots = slotsFrom('2026-11-01T03:30:00.000Z', 4);
    assert.deepEqual(datesOf(slots, 'America/Havana'), [
      ['2026-10-31', 1],
      ['2026-11-01', 3],
    ]);
    assert.equal(startsShownTwice(slots, 'America/Havana').length, 3);
  });

  it('is not one that is set forward', () => {
    assert.deepEqual(startsShownTwice(slotsFrom('2026-03-29T00:00:00.000Z', 4), 'Europe/Berlin'), []);
  });
});

describe('a day', () => {
  const partsOf = (slots: readonly Slot[], zone = 'UTC') =>
    groupSlots(slots, zone)[0]?.parts.map(({ part, slots: those }) => [part, those.length]);

  it('with few times is not divided', () => {
    assert.deepEqual(partsOf(slotsFrom('2026-03-02T08:00:00.000Z', 8, 90)), [[undefined, 8]]);
  });

  it('with many is divided into morning, afternoon and evening', () => {
    assert.deepEqual(partsOf(slotsFrom('2026-03-02T08:00:00.000Z', 12, 60)), [
      ['morning', 4],
      ['afternoon', 5],
      ['evening', 3],
    ]);
  });

  it('is divided by the clock of the zone', () => {
    assert.deepEqual(partsOf(slotsFrom('2026-03-02T01:00:00.000Z', 12, 60), 'Asia/Tokyo'), [
      ['morning', 2],
      ['afternoon', 5],
      ['evening', 5],
    ]);
  });

  it('that is all morning needs no heading', () => {
    assert.deepEqual(partsOf(slotsFrom('2026-03-02T06:00:00.000Z', 12, 30)), [[undefined, 12]]);
  });
});
