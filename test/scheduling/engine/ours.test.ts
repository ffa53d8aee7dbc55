import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ask, on2March, question, slotsOf } from './asking.js';

describe('rule 10: what is ours', () => {
  const ten = on2March('10:00-10:30');
  it('does not block as an event of a calendar, since our own rows speak for it', () => {
    assert.equal(ask({ busy: [{ ...ten, bookingRef: 'booking-1' }] }).length, 6);
    assert.equal(
      ask({ busy: [{ from: '2026-03-02', to: '2026-03-03', bookingRef: 'booking-1' }] }).length,
      6,
    );
    assert.equal(ask({ busy: [{ ...ten, bookingRef: 'booking-1' }], bookings: [ten] }).length, 5);
    // Moved or cancelled since.
    assert.deepEqual(
      ask({ busy: [{ ...ten, bookingRef: 'b' }], bookings: [on2March('09:00-09:30')] })[0],
      '09:30',
    );
  });

  it('gives way when it is the caller’s own hold, or what is being moved', () => {
    const kept = { ...ten, bufferBeforeMinutes: 30, bufferAfterMinutes: 30 };
    assert.equal(ask({ bookings: [kept] }).length, 3);
    assert.equal(ask({ bookings: [{ ...kept, yields: true }] }).length, 6);
    assert.equal(ask({ bookings: [{ ...ten, yields: true }], limits: { perDay: 1 } }).length, 6);
    assert.equal(ask({ bookings: [{ ...ten, yields: true }, ten], limits: { perDay: 2 } }).length, 5);
  });

  it('takes no seat when it gives way', () => {
    const bookings = [
      { ...ten, yields: true },
      { ...ten, seatsTaken: 2 },
    ];
    const left = slotsOf(question({ bookings }, { seats: 3 })).map(({ seatsLeft }) => seatsLeft);
    assert.deepEqual(left, [3, 3, 1, 3, 3, 3]);
  });
});
