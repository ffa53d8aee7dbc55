import assert from 'node:assert/strict';
import { isBookingError } from '../../src/contract/index.js';
import type { Booking, BookingRef } from '../../src/contract/index.js';
import { checkConsistency } from '../../src/store/sql/check-consistency.js';
import { beginAnew, serverOn } from './lane.js';
import type { Lane } from './lane.js';
import { booked, calendarId, moved, readAnna } from './server.js';
import type { AnnaSettings, Flow, Server } from './server.js';
import type { Ended, ServerProcesses } from './server-processes.js';

/** A claim's lease, in milliseconds. */
const lease = 2 * 60_000;

/** How many minutes of the clock it may take until outbox and calendar are at rest. */
const patienceMinutes = 10;

/** Lets a server live, and counts its steps. */
export async function countSteps(
  lane: Lane,
  processes: ServerProcesses,
  flow: Flow,
): Promise<readonly string[]> {
  const { steps, answer } = (await runServer(lane, processes, { flow })).ended;
  assert.ok(steps && answer, 'it does its work');
  return steps;
}

/**
 * Kills a server at one step. Then its guest asks again, at once and when the lease is over, and everything has to come to
 * rest as if nothing had happened.
 *
 * @returns Whether the server lived to see that step, and the minutes that passed until nothing was left to do
 */
export async function killAtStep(
  lane: Lane,
  processes: ServerProcesses,
  { flow, step }: { readonly flow: Flow; readonly step: number },
): Promise<{ readonly wasKilled: boolean; readonly restMinutes: number }> {
  const { ended, settings, booking } = await runServer(lane, processes, { flow, killAt: step });
  // What runs side by side may save a server a step or two, one time or the other.
  assert.ok(ended.wasKilled || (ended.steps?.length ?? step) < step, 'it was killed');
  const heard = [
    ended.answer,
    await answerAtOnce(await serverOn(lane), flow, booking),
    await answerAfterLease(lane, flow, booking),
  ].flatMap((answer) => answer ?? []);
  const [answer, ...others] = heard;
  assert.ok(answer);
  for (const other of others) assert.equal(JSON.stringify(other), JSON.stringify(answer));
  const server = await serverOn(lane);
  const restMinutes = await server.drain();
  assert.ok(restMinutes <= patienceMinutes, `${restMinutes} minutes until it was at rest`);
  await assertWhole(lane, server, { flow, answer });
  const { connection, ...kept } = await readAnna(await lane.open());
  assert.deepEqual(
    { ...kept, connection: { ...connection, grant: { refreshToken: connection?.grant.refreshToken } } },
    settings,
  );
  return { wasKilled: ended.wasKilled, restMinutes };
}

/** Lets a server process do what a guest asks, on a database where what it needs is there. */
async function runServer(
  lane: Lane,
  processes: ServerProcesses,
  { flow, killAt }: { readonly flow: Flow; readonly killAt?: number },
): Promise<{ readonly ended: Ended; readonly settings: AnnaSettings; readonly booking?: BookingRef }> {
  const settings = await beginAnew(lane);
  const booking = flow === 'book' ? undefined : await bookBefore(lane);
  await lane.leave();
  const ended = await processes.run({
    database: lane.address,
    googleUrl: lane.googleUrl,
    now: lane.clock.now,
    flow,
    booking,
    killAt,
  });
  return { ended, settings, ...(booking && { booking }) };
}

async function bookBefore(lane: Lane): Promise<BookingRef> {
  const server = await serverOn(lane);
  const { ref, manageToken = '' } = await server.perform('book', undefined);
  await server.drain();
  return { ref, token: manageToken };
}

/** While the dead server's lease runs a guest may be asked to wait, and hears nothing else that is not the answer. */
async function answerAtOnce(
  server: Server,
  flow: Flow,
  booking: BookingRef | undefined,
): Promise<Booking | undefined> {
  try {
    return await server.perform(flow, booking);
  } catch (error) {
    if (isBookingError(error) && error.code === 'in-progress') return undefined;
    throw error;
  }
}

async function answerAfterLease(lane: Lane, flow: Flow, booking: BookingRef | undefined): Promise<Booking> {
  lane.clock.now += lease;
  return (await serverOn(lane)).perform(flow, booking);
}

/** One booking, told alike by the answer, the database and the calendar. */
async function assertWhole(
  lane: Lane,
  server: Server,
  { flow, answer }: { readonly flow: Flow; readonly answer: Booking },
): Promise<void> {
  const database = await lane.open();
  const { ref, version, status } = answer;
  const time = flow === 'reschedule' ? moved : booked;
  const isOver = flow === 'cancel';
  const state = isOver ? 'cancelled' : 'confirmed';
  assert.deepEqual([status, version, answer.start], [state, flow === 'book' ? 1 : 2, iso(time.start)]);
  assert.deepEqual(
    await database.query('select ref, status, starts_at, ends_at from booking_elements.bookings'),
    [{ ref, status, starts_at: time.start, ends_at: time.end }],
  );
  assert.deepEqual(
    await database.query(
      'select starts_at as start, ends_at as end, seats_taken from booking_elements.occupancies',
    ),
    isOver ? [] : [{ ...time, seats_taken: 1 }],
  );
  const events = lane.google.events(calendarId).filter((event) => event.status !== 'cancelled');
  assert.deepEqual(
    events.map(({ start, end, extendedProperties }) => ({
      start: Date.parse(start.dateTime ?? ''),
      end: Date.parse(end.dateTime ?? ''),
      ref: extendedProperties?.private?.bookingElementsRef,
    })),
    isOver ? [] : [{ ...time, ref }],
  );
  assert.deepEqual(await checkConsistency(database, lane.clock.now), []);
  if (isOver) return;
  const view = await server.scheduler.booking({ ref, token: answer.manageToken ?? '' });
  const { url } = view.location.conference ?? {};
  assert.deepEqual([view.calendar, view.location.conference?.state], ['written', 'ready']);
  assert.equal(url, events[0]?.hangoutLink);
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
