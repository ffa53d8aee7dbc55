import assert from 'node:assert/strict';
import type { HostAbsence } from '../../../src/contract/index.js';
import { findSlots } from '../../../src/scheduling/engine/find-slots.js';
import type { AbsentStart, FoundSlots, OpenSlot } from '../../../src/scheduling/engine/found-slots.js';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { askEveryMinute, type MinuteAbsence, type MinuteAnswer } from './oracle.js';

/** Asserts that the engine answers as the oracle does, in every column; gives the engine's answer. */
export function answerAgreed(input: SlotInput): FoundSlots {
  const found = findSlots(input);
  const expected = askEveryMinute(input);
  assertSlots(found, expected);
  assertAbsences(input, found.absent, expected.absent);
  return found;
}

/** A slot as plain data, whatever the engine makes it of. */
export function plainSlot({ start, end, date, hosts, places, seatsLeft }: OpenSlot): OpenSlot {
  return {
    start,
    end,
    date,
    ...(hosts && { hosts: [...hosts] }),
    ...(places && { places: [...places] }),
    ...(seatsLeft !== undefined && { seatsLeft }),
  };
}

/** A reason as one line, so that sets of them can be compared; `undefined` and a missing field are the same. */
export function reasonLine(reason: HostAbsence<number>): string {
  return lineOf(reason);
}

function lineOf(value: object): string {
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const lines: string[] = [];
  for (const key of Object.keys(fields).sort()) {
    const field = fields[key];
    if (field === undefined) continue;
    lines.push(
      `${key}: ${typeof field === 'object' && field !== null ? `{ ${lineOf(field)} }` : JSON.stringify(field)}`,
    );
  }
  return lines.join(', ');
}

function assertSlots(found: FoundSlots, { slots }: MinuteAnswer): void {
  assertSameInstants(
    [...found.starts],
    slots.map(({ start }) => start),
    'starts',
  );
  assert.deepEqual(
    [...found.days],
    slots.map(({ day }) => day),
    'days',
  );
  assert.equal(found.length, slots.length, 'length');
  assert.deepEqual(
    [...found].map(plainSlot),
    slots.map(({ day: _, ...slot }) => slot),
    'slots',
  );
  const last = found.at(found.length - 1);
  assert.deepEqual(last && plainSlot(last), [...found].map(plainSlot).at(-1), 'the last slot');
  assert.equal(found.at(found.length), undefined, 'nothing after the last slot');
}

function assertAbsences(
  input: SlotInput,
  found: readonly AbsentStart[],
  expected: readonly MinuteAbsence[],
): void {
  assertSameInstants(
    found.map(({ start }) => start),
    expected.map(({ start }) => start),
    'absent starts',
  );
  const order = new Map(input.hosts.map(({ id }, index) => [id, index]));
  found.forEach((absence, index) => {
    const { start, end, date, guest, host } = expected[index]!;
    const when = new Date(start).toISOString();
    assert.deepEqual(
      { end: absence.end, date: absence.date, guest: [...absence.guest] },
      { end, date, guest },
      `absent at ${when}`,
    );
    const hosts = absence.host.map(({ hostId }) => order.get(hostId)!);
    assert.deepEqual(
      hosts,
      hosts.toSorted((a, b) => a - b),
      `reasons by host at ${when}`,
    );
    for (const { id } of input.hosts) {
      const said = absence.host.filter(({ hostId }) => hostId === id);
      const due = host.filter(({ hostId }) => hostId === id);
      assertReasons(said, due, `reasons of ${id} at ${when}`);
    }
  });
}

type Reasons = readonly HostAbsence<number>[];

/** All of them, as often as they hold; of more than ten neighbours the first ten. */
function assertReasons(said: Reasons, due: Reasons, where: string): void {
  const [neighbours, dueNeighbours] = [said.filter(isNeighbour), due.filter(isNeighbour)];
  assert.deepEqual(
    neighbours.map(({ neighbour }) => neighbour.start),
    dueNeighbours.slice(0, 10).map(({ neighbour }) => neighbour.start),
    `${where}: neighbours in order`,
  );
  // Of those that begin together any may be the tenth.
  if (dueNeighbours.length <= 10) assert.deepEqual(linesOf(said), linesOf(due), where);
  else {
    assert.deepEqual(linesOf(said.filter(isTerm)), linesOf(due.filter(isTerm)), where);
    const lines = linesOf(dueNeighbours);
    assert.ok(
      linesOf(neighbours).every((line) => lines.includes(line)),
      `${where}: neighbours`,
    );
  }
}

function linesOf(reasons: Reasons): readonly string[] {
  return reasons.map(reasonLine).sort();
}

type NeighbourAbsence = Extract<HostAbsence<number>, { readonly neighbour: unknown }>;

function isNeighbour(reason: HostAbsence<number>): reason is NeighbourAbsence {
  return 'neighbour' in reason;
}

function isTerm(reason: HostAbsence<number>): boolean {
  return !isNeighbour(reason);
}

/** Writes them out only where they differ. */
function assertSameInstants(found: readonly number[], expected: readonly number[], what: string): void {
  if (found.length === expected.length && found.every((instant, index) => instant === expected[index]))
    return;
  const iso = (instants: readonly number[]): readonly string[] =>
    instants.map((instant) => new Date(instant).toISOString());
  assert.deepEqual(iso(found), iso(expected), what);
}
