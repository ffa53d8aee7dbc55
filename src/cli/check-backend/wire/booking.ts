import { isBooking } from '../../../client/booking-guards.js';
import type { Booking } from '../../../contract/booking.js';
import { cleanUp } from '../../../testing/booking-backend-fixture.js';
import { expect, expectEqual } from '../../../testing/expectations.js';
import type { Bench, Examination } from '../examination.js';
import { NotShown } from '../examination.js';
import { jsonOf } from '../exchange.js';
import type { Received } from '../exchange.js';
import { keyed, wholeRequest, withOffset } from './bookings.js';
import { expectAnswered, expectRefused } from './refusal.js';

/** What the wire shows of a booking. */
export const bookingExaminations: readonly Examination[] = [
  {
    part: 'wire',
    needs: 'writes',
    clause: 'books at a start that is written with an offset, among fields that it does not know',
    keeps: async (bench) => {
      const request = await wholeRequest(bench);
      const body = { ...request, start: withOffset(request.start), addedLater: { deep: [1, 2] } };
      const answer = await bench.ask('/bookings', keyed(bench, body));
      const booking = bookingIn(answer);
      expectEqual(booking.start, request.start, 'it is booked at that instant');
      await cleanUp(bench.fixture(), booking);
    },
  },
  {
    part: 'wire',
    needs: 'writes',
    clause: 'opens a booking to its token in Authorization alone, never in an address',
    asks: ['booking'],
    keeps: async (bench) => {
      const booking = bookingIn(await bench.ask('/bookings', keyed(bench, await wholeRequest(bench))));
      const { ref, manageToken } = booking;
      if (manageToken === undefined) throw new NotShown('Its bookings have no token');
      const path = `/bookings/${encodeURIComponent(ref)}`;
      const search = `?token=${encodeURIComponent(manageToken)}&manageToken=${encodeURIComponent(manageToken)}`;
      const inAddress = await bench.ask(`${path}${search}`);
      expectRefused(inAddress, 'a token in the address', 'not-found', 'unauthenticated');
      expectRefused(await bench.ask(path), 'a booking without its token', 'not-found', 'unauthenticated');
      const opened = await bench.ask(path, { headers: { Authorization: `Bearer ${manageToken}` } });
      expectAnswered(opened, 'a booking with its token');
      await cleanUp(bench.fixture(), booking);
    },
  },
  {
    part: 'wire',
    needs: 'writes',
    clause: 'opens a booking to the token of no other',
    asks: ['booking', 'cancel'],
    keeps: async (bench) => {
      const [first, second] = [await bookAndCancel(bench), await bookAndCancel(bench)];
      if (first.manageToken === undefined) throw new NotShown('Its bookings have no token');
      const headers = { Authorization: `Bearer ${first.manageToken}` };
      const opened = await bench.ask(`/bookings/${encodeURIComponent(second.ref)}`, { headers });
      expectRefused(opened, 'a booking with the token of another', 'not-found', 'unauthenticated');
    },
  },
  {
    part: 'wire',
    needs: 'writes',
    clause: 'asks for the answers that it requires',
    keeps: async (bench) => {
      const [question] = bench.eventType.questions.filter(({ required }) => required === true);
      if (question === undefined) throw new NotShown('It requires no answers');
      const { answers = {}, ...request } = await wholeRequest(bench);
      const without = Object.fromEntries(Object.entries(answers).filter(([id]) => id !== question.id));
      const answer = await bench.ask('/bookings', keyed(bench, { ...request, answers: without }));
      // What was booked nevertheless does not stay.
      if (answer.status < 300) await cleanUp(bench.fixture(), bookingIn(answer));
      expectRefused(answer, 'a booking without a required answer', 'invalid-request');
    },
  },
];

async function bookAndCancel(bench: Bench): Promise<Booking> {
  const booking = bookingIn(await bench.ask('/bookings', keyed(bench, await wholeRequest(bench))));
  await cleanUp(bench.fixture(), booking);
  return booking;
}

/** The booking that an answer holds. */
export function bookingIn(answer: Received): Booking {
  expectAnswered(answer, 'a booking of a free time');
  const body = jsonOf(answer);
  expect(isBooking(body), 'the answer is a booking');
  return body;
}

/** Whether the time of the bench is free. */
export async function isFree({ backend, eventType, slot }: Bench): Promise<boolean> {
  const end = new Date(Date.parse(slot.start) + 1).toISOString();
  const { slots } = await backend.slots({ eventType: eventType.slug, start: slot.start, end });
  return slots.some(({ start }) => start === slot.start);
}
