import assert from 'node:assert/strict';
import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { Busy } from '../../../src/scheduling/engine/slot-input.js';
import { chances, missingFrom, slotTexts, withHosts } from './answers.js';
import { dice, unexplained, type Law } from './laws.js';

/** Metamorphic laws about what is busy. */

const minute = 60_000;

const orderOfBusy: Law = (asked) => {
  const input = unexplained(asked);
  const turned = withHosts(input, (host) => ({
    ...host,
    ...(host.busy && { busy: turn(host.busy, dice(input)).toReversed() }),
    ...(host.bookings && { bookings: turn(host.bookings, dice(input)).toReversed() }),
  }));
  assert.deepEqual(slotTexts(turned), slotTexts(input));
  return findSlots(input);
};

/** Events cut in pieces, doubled and overlaid block as they did whole. */
const mergedBusy: Law = (asked) => {
  const input = unexplained(asked);
  const cut = withHosts(input, (host) =>
    host.busy
      ? { ...host, busy: host.busy.flatMap((item, index) => pieces(item, dice(input) + index)) }
      : host,
  );
  assert.deepEqual(slotTexts(cut), slotTexts(input));
  return findSlots(cut);
};

function pieces(item: Busy, drawn: number): readonly Busy[] {
  if (!('start' in item) || item.end - item.start < 2) return [item, item];
  const middle = item.start + 1 + (drawn % (item.end - item.start - 1));
  const overlap = Math.max(item.start, middle - (drawn % 3));
  return [
    { ...item, start: overlap },
    { ...item, end: middle },
  ];
}

const moreBusy: Law = (asked) => {
  const input = unexplained(asked);
  const { start, end } = input.range;
  const from = start + (dice(input) % (end - start + 1));
  const added: Busy = { start: from, end: from + (1 + (dice(input) % 300)) * minute };
  const busier = withHosts(input, (host) => ({ ...host, busy: [...(host.busy ?? []), added] }));
  assert.deepEqual(missingFrom(chances(input), chances(busier)), [], 'added by what is busy');
  const starts = [...findSlots(busier).starts];
  assert.ok(
    starts.every((at) => at >= added.end || at + input.durationMinutes * minute <= from),
    'within it',
  );
  return findSlots(busier);
};

export const lawsOfBusy: Readonly<Record<string, Law>> = {
  'the order of what is busy decides nothing': orderOfBusy,
  'events in pieces block as they did whole': mergedBusy,
  'an event more never adds a slot': moreBusy,
};

function turn<Item>(items: readonly Item[], by: number): readonly Item[] {
  const at = by % Math.max(1, items.length);
  return [...items.slice(at), ...items.slice(0, at)];
}
