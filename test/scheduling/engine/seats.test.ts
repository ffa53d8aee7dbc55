import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { HostTime, OwnBooking, SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { on2March, question, slotsOf, text } from './asking.js';

/** `09:00 3` for each start of 2 March 2026 with the seats left, by the hour. */
function seats(
  bookings: readonly OwnBooking[],
  rest: Partial<SlotInput> = {},
  host: Partial<HostTime> = {},
): readonly string[] {
  const input = question({ bookings, ...host }, { durationMinutes: 60, seats: 3, ...rest });
  return slotsOf(input).map(({ start, seatsLeft }) => `${text(start).slice(11)} ${seatsLeft ?? '-'}`);
}

const session = on2March('10:00-11:00');

describe('rule 13: seats', () => {
  it('can be had in a session that stands, as long as there are any', () => {
    assert.deepEqual(seats([session]), ['09:00 3', '10:00 2', '11:00 3']);
    assert.deepEqual(seats([{ ...session, seatsTaken: 2 }]), ['09:00 3', '10:00 1', '11:00 3']);
    assert.deepEqual(seats([{ ...session, seatsTaken: 3 }]), ['09:00 3', '11:00 3']);
    assert.deepEqual(seats([{ ...session, seatsTaken: 4 }]), ['09:00 3', '11:00 3']);
  });

  it('add up over several rows of one session', () => {
    assert.deepEqual(seats([session, session]), ['09:00 3', '10:00 1', '11:00 3']);
    assert.deepEqual(seats([session, { ...session, seatsTaken: 2 }]), ['09:00 3', '11:00 3']);
  });

  it('are none of them of another event type, nor of another interval', () => {
    assert.deepEqual(seats([{ ...session, otherEventType: true }]), ['09:00 3', '11:00 3']);
    assert.deepEqual(seats([session, { ...session, otherEventType: true }]), ['09:00 3', '11:00 3']);
    assert.deepEqual(seats([on2March('10:00-10:59')]), ['09:00 3', '11:00 3']);
    assert.deepEqual(seats([{ ...session, end: session.end + 1 }]), ['09:00 3']);
    assert.deepEqual(seats([on2March('10:00-12:00')]), ['09:00 3']);
  });

  it('are told of a session whose buffers would keep others away', () => {
    const kept = { ...session, bufferBeforeMinutes: 15, bufferAfterMinutes: 15 };
    assert.deepEqual(seats([kept]), ['10:00 2']);
    assert.deepEqual(seats([session], {}, { bufferBeforeMinutes: 15, bufferAfterMinutes: 15 }), ['10:00 2']);
  });

  it('do not open a session to which something else is too near', () => {
    const before = on2March('09:50-10:00');
    assert.deepEqual(seats([session, before], {}, { bufferBeforeMinutes: 5 }), []);
    assert.deepEqual(seats([session, before]), ['10:00 2', '11:00 3']);
    assert.deepEqual(seats([session, { ...before, bufferAfterMinutes: 5 }]), ['11:00 3']);
    assert.deepEqual(seats([session], {}, { busy: [on2March('10:15-10:20')] }), ['09:00 3', '11:00 3']);
  });

  it('do not open a date at its limit', () => {
    assert.deepEqual(seats([session], {}, { limits: { perDay: 1 } }), []);
    assert.deepEqual(seats([session], {}, { limits: { perDay: 2 } }), ['09:00 3', '10:00 2', '11:00 3']);
  });

  it('are not told of where there is one', () => {
    assert.deepEqual(seats([session], { seats: 1 }), ['09:00 -', '11:00 -']);
    assert.deepEqual(seats([{ ...session, seatsTaken: 0 }], { seats: 1 }), ['09:00 -', '11:00 -']);
    assert.deepEqual(seats([{ ...session, seatsTaken: 0 }]), ['09:00 3', '10:00 3', '11:00 3']);
    const { seats: _, ...single } = question({ bookings: [session] }, { durationMinutes: 60, seats: 1 });
    assert.deepEqual(
      slotsOf(single).map(({ seatsLeft }) => seatsLeft),
      [undefined, undefined],
    );
  });

  it('are as many as the fullest of several hosts has left, when all are needed', () => {
    const [anna] = question({ bookings: [session] }).hosts;
    const ben = { ...anna, id: 'ben', bookings: [{ ...session, seatsTaken: 2 }] };
    const cleo = { ...anna, id: 'cleo', bookings: [] };
    assert.deepEqual(seats([], { hosts: [anna, cleo] }), ['09:00 3', '10:00 2', '11:00 3']);
    assert.deepEqual(seats([], { hosts: [anna, ben, cleo] }), ['09:00 3', '10:00 1', '11:00 3']);
  });

  it('are as many as the emptiest of several hosts has left, when any will do', () => {
    const [anna] = question({ bookings: [session] }).hosts;
    const ben = { ...anna, id: 'ben', bookings: [{ ...session, seatsTaken: 2 }] };
    const busy = { ...anna, id: 'cleo', bookings: [], busy: [session] };
    const anyone = { assignment: 'round-robin' } as const;
    assert.deepEqual(seats([], { ...anyone, hosts: [anna, ben] }), ['09:00 3', '10:00 2', '11:00 3']);
    assert.deepEqual(seats([], { ...anyone, hosts: [ben, busy] }), ['09:00 3', '10:00 1', '11:00 3']);
  });
});
