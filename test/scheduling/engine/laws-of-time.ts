import assert from 'node:assert/strict';
import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { HostTime, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { chances, missingFrom, wholeAnswer } from './answers.js';
import { dice, unexplained, type Law } from './laws.js';

/** Metamorphic laws about now, the range and the guest. */

const minute = 60_000;

/** Later, less can be booked at the near end for the notice, and more at the far one where a window rolls. */
const laterNow: Law = (asked) => {
  const input = unexplained(asked);
  const late = { ...input, now: input.now + 1 + (dice(input) % 5_000) * 60_017 };
  const [before, after] = [chances(input), chances(late)];
  for (const chance of missingFrom(after, before)) {
    const { start, hosts } = meaning(chance, input);
    assert.ok(
      hosts.some((host) => start < late.now + noticeOf(host)),
      `${chance} is gone without notice`,
    );
  }
  for (const chance of after) {
    const { start, hosts } = meaning(chance, input);
    assert.ok(
      hosts.every((host) => start >= late.now + noticeOf(host)),
      `${chance} is within notice`,
    );
  }
  for (const chance of missingFrom(before, after)) {
    const { start, hosts } = meaning(chance, input);
    assert.ok(
      hosts.some((host) => isBeyondWindow(host, start, input.now)),
      `${chance} comes from nowhere`,
    );
  }
  return findSlots(late);
};

/** The host a chance is about, or all of them. */
function meaning(
  chance: string,
  { hosts }: SlotInput,
): { readonly start: number; readonly hosts: readonly HostTime[] } {
  const [start, id] = chance.split(' ');
  return { start: Number(start), hosts: id === 'all' ? hosts : hosts.filter((host) => host.id === id) };
}

function noticeOf({ noticeMinutes = 0 }: HostTime): number {
  return noticeMinutes * minute;
}

function isBeyondWindow({ window, schedule }: HostTime, start: number, now: number): boolean {
  const calendar = calendarOf(schedule.zone);
  const day = (instant: number): number => Date.parse(calendar.format(instant)) / 86_400_000;
  return window !== undefined && 'rollingDays' in window && day(start) > day(now) + window.rollingDays;
}

const splitRange: Law = (input) => {
  const { start, end } = input.range;
  const middle = start + (dice(input) % (end - start + 1));
  const whole = findSlots(input);
  const halves = [
    { start, end: middle },
    { start: middle, end },
  ].map((range) => findSlots({ ...input, range }));
  assert.deepEqual(
    halves.flatMap(({ absent }) => absent),
    [...whole.absent],
    'absent',
  );
  assert.deepEqual(
    halves.flatMap(({ days }) => [...days]),
    [...whole.days],
    'days',
  );
  assert.deepEqual(
    halves.flatMap((half) => [...half]),
    [...whole],
    'slots',
  );
  return whole;
};

/** The zone of the guest decides the dates, after `Intl`, and nothing else. */
const guestZone: Law = (input) => {
  const zone = ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'America/St_Johns', 'Africa/Cairo'][
    dice(input) % 4
  ]!;
  const elsewhere = findSlots({ ...input, guestZone: zone });
  const without = ({ date: _, ...slot }: { readonly date: string }): object => slot;
  const found = findSlots(input);
  assert.deepEqual([...elsewhere].map(without), [...found].map(without));
  assert.deepEqual(elsewhere.absent.map(without), found.absent.map(without));
  const calendar = calendarOf(zone);
  const told = [...elsewhere, ...elsewhere.absent];
  assert.deepEqual(
    told.map(({ date }) => date),
    told.map(({ start }) => calendar.format(start)),
  );
  assert.deepEqual(
    [...elsewhere.days].map((number) => new Date(number * 86_400_000).toISOString().slice(0, 10)),
    [...elsewhere].map(({ date }) => date),
  );
  return elsewhere;
};

/** Asked about one start alone, the engine says what it said of all: what is offered can be booked, and nothing else. */
const oneStart: Law = (input) => {
  const whole = findSlots(input);
  const all = [...whole, ...whole.absent];
  const step = Math.max(1, Math.ceil(all.length / 12));
  for (let index = dice(input) % step; index < all.length; index += step) {
    const { start } = all[index]!;
    const alone = findSlots({ ...input, range: { start, end: start + 1 } });
    assert.deepEqual(
      [...alone],
      [...whole].filter((slot) => slot.start === start),
    );
    assert.deepEqual(
      [...alone.absent],
      whole.absent.filter((slot) => slot.start === start),
    );
  }
  return whole;
};

const sameTwice: Law = (input) => {
  const found = findSlots(input);
  assert.equal(wholeAnswer(findSlots(structuredClone(input))), wholeAnswer(found));
  return found;
};

export const lawsOfTime: Readonly<Record<string, Law>> = {
  'a later now takes by notice, and gives by a rolling window only': laterNow,
  'a range in two parts has the slots of the whole': splitRange,
  'the guest’s zone decides dates only': guestZone,
  'one start alone is answered as among all': oneStart,
  'the same question has the same answer': sameTwice,
};

const calendars = new Map<string, Intl.DateTimeFormat>();

function calendarOf(zone: string): Intl.DateTimeFormat {
  const calendar =
    calendars.get(zone) ?? new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' });
  calendars.set(zone, calendar);
  return calendar;
}
