import assert from 'node:assert/strict';
import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { FoundSlots } from '../../../src/scheduling/engine/found-slots.js';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { plainSlot } from './agreement.js';
import { missingFrom, oneByOne, slotTexts } from './answers.js';
import type { Law } from './laws.js';

/** Metamorphic laws about several hosts and places, and about explanations. */

/** On a grid of minutes, where the grid decides nothing: all together are free when each is. */
const allAreEach: Law = (input) => {
  const asked = { ...withoutGrid(input), assignment: 'collective' as const };
  const each = oneByOne(asked).map((one) => new Set(findSlots(one).starts));
  const common = [...each[0]!].filter((start) => each.every((starts) => starts.has(start)));
  assert.deepEqual([...findSlots(asked).starts], common);
  return findSlots(asked);
};

/** On their own grid too, all together offer nothing that one of them would not. */
const allNeedEach: Law = (input) => {
  if (input.hosts.length === 1) return undefined;
  const together = findSlots({ ...input, assignment: 'collective' });
  for (const one of oneByOne({ ...input, assignment: 'collective', intervalMinutes: 1, explain: false })) {
    assert.deepEqual(missingFrom(new Set(findSlots(one).starts), together.starts), [], one.hosts[0].id);
  }
  return together;
};

/** The first host lays the grid where all are always there, so they stay the first. */
const orderOfAll: Law = (input) => {
  const [first, ...others] = input.hosts;
  const asked = { ...input, assignment: 'collective' as const, explain: false };
  const found = slotTexts(asked);
  assert.deepEqual(slotTexts({ ...asked, hosts: [first, ...others.toReversed()] }), found);
  const zone = { guestZone: input.guestZone ?? first.schedule.zone };
  const [last = first, ...rest] = input.hosts.toReversed();
  const minutes = { ...withoutGrid(asked), ...zone };
  assert.deepEqual(slotTexts({ ...minutes, hosts: [last, ...rest] }), slotTexts(minutes));
  return findSlots(asked);
};

const anyIsUnion: Law = (input) => {
  const asked = { ...input, assignment: 'round-robin' as const };
  const zone = { guestZone: input.guestZone ?? input.hosts[0].schedule.zone };
  const together = findSlots(asked);
  const singles = oneByOne({ ...asked, ...zone }).map(findSlots);
  const starts = [...new Set(singles.flatMap((single) => [...single.starts]))].sort((a, b) => a - b);
  assert.deepEqual([...together.starts], starts);
  const maps = singles.map(byStart);
  for (const slot of together) {
    const offers = maps.flatMap((slots) => slots.get(slot.start) ?? []);
    assert.deepEqual(
      slot.hosts,
      offers.flatMap(({ hosts }) => hosts ?? []),
    );
    assert.equal(slot.date, offers[0]!.date);
    if (slot.seatsLeft !== undefined) {
      assert.equal(slot.seatsLeft, Math.max(...offers.map(({ seatsLeft }) => seatsLeft ?? 0)));
    }
    const places = new Set(offers.flatMap((offer) => offer.places ?? []));
    assert.deepEqual(new Set(slot.places ?? []), places);
  }
  const absent = new Set(singles.flatMap((single) => single.absent.map(({ start }) => start)));
  for (const start of starts) absent.delete(start);
  assert.deepEqual(
    [...together.absent.map(({ start }) => start)],
    [...absent].sort((a, b) => a - b),
  );
  const turned = findSlots({ ...asked, ...zone, hosts: [input.hosts.at(-1)!, ...input.hosts.slice(0, -1)] });
  assert.deepEqual([...turned.starts], starts, 'order of hosts');
  return together;
};

/** Several places are what each of them is. */
const placesAreUnion: Law = (input) => {
  const { places = [] } = input;
  if (places.length < 2) return undefined;
  const together = findSlots(input);
  const each = places.map((place) => new Set(findSlots({ ...input, places: [place] }).starts));
  const starts = [...new Set(each.flatMap((single) => [...single]))].sort((a, b) => a - b);
  assert.deepEqual([...together.starts], starts);
  for (const slot of together) {
    assert.deepEqual(
      slot.places,
      places.filter((_, index) => each[index]!.has(slot.start)).map(({ id }) => id),
    );
  }
  return together;
};

/** With more seats there are as many more left, and nothing is lost. */
const moreSeats: Law = (input) => {
  const seats = Math.max(2, input.seats ?? 2);
  const [few, many] = [findSlots({ ...input, seats }), findSlots({ ...input, seats: seats + 2 })];
  assert.deepEqual(missingFrom(new Set(many.starts), few.starts), []);
  const left = byStart(many);
  for (const { start, seatsLeft } of few) {
    assert.ok(seatsLeft! >= 1 && seatsLeft! <= seats);
    // Of those who have one left only now the host with most seats is no other.
    assert.equal(left.get(start)!.seatsLeft, seatsLeft! + 2);
  }
  return many;
};

const explaining: Law = (input) => {
  const [told, asked] = [findSlots({ ...input, explain: true }), findSlots({ ...input, explain: false })];
  assert.deepEqual([...told].map(plainSlot), [...asked].map(plainSlot));
  assert.deepEqual([...told.days], [...asked.days]);
  assert.deepEqual([...asked.absent], []);
  return told;
};

const absences: Law = (input) => {
  const found = findSlots({ ...input, explain: true });
  const offered = new Set(found.starts);
  let last = -Infinity;
  for (const { start, end, guest, host } of found.absent) {
    assert.ok(start > last && start >= input.range.start && start < input.range.end, 'rising, in the range');
    assert.ok(!offered.has(start), 'offered and absent');
    assert.equal(end - start, input.durationMinutes * 60_000);
    assert.ok(host.length > 0 && guest.length > 0, 'without a reason');
    assert.equal(new Set(guest).size, guest.length, 'each once');
    last = start;
  }
  return found;
};

export const lawsOfHosts: Readonly<Record<string, Law>> = {
  'all are free when each is': allAreEach,
  'all together need each': allNeedEach,
  'the order of hosts does not matter to all': orderOfAll,
  'any of several is the union of each': anyIsUnion,
  'several places are the union of each': placesAreUnion,
  'more seats take nothing away': moreSeats,
  'explaining changes no slot': explaining,
  'what is absent is not offered, and has a reason': absences,
};

function withoutGrid(input: SlotInput): SlotInput {
  // One place, as several may fit each host and none all; a shorter range, as there are starts each minute.
  const { start, end } = input.range;
  const range = { start, end: Math.min(end, start + 43_200_000) };
  return { ...input, intervalMinutes: 1, places: (input.places ?? []).slice(0, 1), range, explain: false };
}

function byStart(found: FoundSlots): ReadonlyMap<number, ReturnType<typeof plainSlot>> {
  return new Map([...found].map((slot) => [slot.start, plainSlot(slot)]));
}
