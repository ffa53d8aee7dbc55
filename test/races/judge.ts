import assert from 'node:assert/strict';
import { checkConsistency } from '../../src/store/sql/check-consistency.js';
import type { Database } from '../../src/store/sql/database.js';
import type { Heard } from './asking.js';
import { guestOf, slots } from './crowd.js';
import type { Raced } from './race.js';
import { hostId, monday, startOf } from './team.js';

/** What is looked at in an answer: a booking's, or a problem's. */
interface Answer {
  readonly ref?: string;
  readonly code?: string;
}

/** A booking as its guest knows it, and as its row tells it. */
interface Won {
  readonly ref: string;
  readonly host_id: string;
  readonly starts_at: number;
  readonly email: string;
}

/** Every slot has one winner, all others hear that it is taken, and the database knows the winners and nobody else. */
export async function assertFair(raced: Raced, database: Database): Promise<void> {
  assert.deepEqual(raced.faults, [], 'no server had an error to report');
  assertAnswers(raced);
  assertSameAgain(raced);
  const won = winnersOf(raced);
  assert.equal(won.length, slots, 'as many winners as slots');
  assert.equal(new Set(won.map(slotOf)).size, slots, 'each slot has its own');
  assert.deepEqual(await bookingsIn(database), won, 'each of them has a row, and there is no other');
  assert.deepEqual(await overlapsIn(database), []);
  assert.deepEqual(await checkConsistency(database, monday), []);
}

/** The winner, or the winners, of each slot. */
export function winnersOf({ heard, wishes }: Raced): readonly Won[] {
  const won = new Map<number, Won>();
  for (const answer of heard) {
    if (answer.status !== 201) continue;
    const guest = guestOf(answer.call);
    const wish = wishes[guest]!;
    won.set(guest, {
      ref: answerIn(answer).ref ?? '',
      host_id: hostId(wish.host),
      starts_at: startOf(wish),
      email: `guest-${guest}@example.com`,
    });
  }
  return [...won.values()].sort(byRef);
}

/** The slot that was won, named. */
export function slotOf({ host_id, starts_at }: Won): string {
  return `${host_id} ${starts_at}`;
}

/** Pairs of bookings that give a host's time twice. */
export async function overlapsIn(database: Database): Promise<readonly object[]> {
  return database.query(`
    select one.ref, other.ref as other from booking_elements.bookings one
    join booking_elements.bookings other on one.host_id = other.host_id and one.ref < other.ref
      and one.starts_at < other.ends_at and other.starts_at < one.ends_at
    where one.status in ('pending', 'confirmed') and other.status in ('pending', 'confirmed')`);
}

/** Booked, taken, or asked to come again by whoever works on the very same request: nothing else is heard. */
function assertAnswers({ heard, calls }: Raced): void {
  assert.equal(heard.length, calls.length);
  const expected = new Set(['201', '409 slot-taken', '409 in-progress']);
  const others = [...heard].filter((answer) => !expected.has(gistOf(answer)));
  assert.deepEqual(others, [], 'no other answers');
  const times = new Map<string, number>();
  for (const { key } of calls) times.set(key, (times.get(key) ?? 0) + 1);
  for (const answer of heard)
    if (gistOf(answer) === '409 in-progress') assert.equal(times.get(answer.call.key), 2, 'a twin is at it');
}

/** Two who ask under one key hear one answer at last, byte for byte; who has won has heard it before. */
function assertSameAgain({ heard, heardAgain }: Raced): void {
  const last = new Map<string, Heard>();
  for (const answer of heardAgain) {
    assert.ok(['201', '409 slot-taken'].includes(gistOf(answer)), gistOf(answer));
    const known = last.get(answer.call.key) ?? answer;
    assert.deepEqual([answer.status, answer.body], [known.status, known.body]);
    last.set(answer.call.key, known);
  }
  assert.ok(last.size > 0, 'some asked again');
  for (const answer of heard) {
    const known = last.get(answer.call.key);
    if (!known || gistOf(answer) === '409 in-progress') continue;
    assert.equal(gistOf(answer), gistOf(known));
    // What a guest is offered instead is what was free at that moment.
    if (known.status === 201) assert.equal(answer.body, known.body);
  }
}

function gistOf(answer: Heard): string {
  return answer.status === 201 ? '201' : `${answer.status} ${answerIn(answer).code}`;
}

function answerIn({ body }: Heard): Answer {
  return JSON.parse(body) as Answer;
}

async function bookingsIn(database: Database): Promise<readonly Won[]> {
  const rows = await database.query<Won>(`
    select ref, host_id, starts_at, record -> 'guest' ->> 'email' as email from booking_elements.bookings`);
  return [...rows].sort(byRef);
}

function byRef(one: Won, other: Won): number {
  return one.ref < other.ref ? -1 : 1;
}
