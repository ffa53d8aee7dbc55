import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Booking } from '../../../src/contract/index.js';
import { isBookingError } from '../../../src/contract/index.js';
import type { Fault, FakeGoogle } from '../../../src/testing/fake-google/index.js';
import { annasGoogle, key, minute, nine, processAt, request, standingIn } from './google-world.js';

type Fetch = typeof globalThis.fetch;
const other = { guest: { name: 'Bob', email: 'bob@example.com' } };

/** Google's calendar, as a process meets it that dies with its n-th call: before it arrives, or before the answer does. */
function dyingAt(
  google: FakeGoogle,
  call: number,
  isApplied: boolean,
): { readonly fetch: Fetch; readonly died: Promise<void> } {
  let calls = 0;
  let die: (() => void) | undefined;
  const died = new Promise<void>((resolve) => (die = resolve));
  const fetch: Fetch = async (input, init) => {
    if (++calls < call) return google.fetch(input, init);
    if (calls === call && isApplied) await google.fetch(input, init);
    die?.();
    return new Promise(() => undefined);
  };
  return { fetch, died };
}

/** How many calls a booking takes when nothing goes wrong. */
async function callsOfABooking(): Promise<number> {
  const google = annasGoogle();
  const before = google.requests.entries.length;
  await (await processAt(google)).book(request(), { key: key('1') });
  return google.requests.entries.length - before;
}

const confirmed = (google: FakeGoogle) => standingIn(google).filter(({ status }) => status === 'confirmed');

describe('a process that dies while it books', () => {
  // The dead wait for nothing any more.
  const { setTimeout: real } = globalThis;
  const timers: NodeJS.Timeout[] = [];
  before(() => {
    const noted = (...given: Parameters<typeof real>): NodeJS.Timeout => {
      const timer = real(...given);
      timers.push(timer);
      return timer;
    };
    globalThis.setTimeout = Object.assign(noted, real);
  });
  after(() => {
    globalThis.setTimeout = real;
    timers.forEach((timer) => clearTimeout(timer));
  });

  it('at any call: its guest’s retry in another process is booked once, and mailed once', async () => {
    const calls = await callsOfABooking();
    for (let call = 1; call <= calls; call++)
      for (const isApplied of [false, true]) {
        const google = annasGoogle();
        const { fetch, died } = dyingAt(google, call, isApplied);
        void (await processAt(google, { fetch })).book(request(), { key: key('1') }).catch(() => undefined);
        await died;
        const booking = await (await processAt(google)).book(request(), { key: key('1') });
        const where = `call ${call.toString()}, ${isApplied ? 'applied' : 'not applied'}`;
        assert.equal(booking.start, nine, where);
        assert.equal(standingIn(google).length, 1, where);
        assert.equal(google.outbox.filter(({ about }) => about === 'invitation').length, 1, where);
      }
    console.log(`figures: a process without a store died at ${(2 * calls).toString()} points`);
  });

  it('at any call: another guest has the time two minutes later, unless it was booked', async () => {
    const calls = await callsOfABooking();
    for (let call = 1; call <= calls; call++)
      for (const isApplied of [false, true]) {
        const google = annasGoogle();
        const { fetch, died } = dyingAt(google, call, isApplied);
        void (await processAt(google, { fetch })).book(request(), { key: key('1') }).catch(() => undefined);
        await died;
        const wasBooked = confirmed(google).length === 1;
        const wasHeld = standingIn(google).length === 1;
        const process = await processAt(google);
        if (wasHeld)
          await assert.rejects(process.book(request(other), { key: key('2') }), { code: 'slot-taken' });
        google.clock.advance(2 * minute);
        const later = await process.book(request(other), { key: key('3') }).catch((error: unknown) => error);
        assert.equal(isBookingError(later) && later.code === 'slot-taken', wasBooked);
        assert.deepEqual(standingIn(google), confirmed(google), 'the hold that was over is gone');
        assert.equal(confirmed(google).length, 1);
      }
  });

  it('with its hold standing: another request under its key is told so', async () => {
    const google = annasGoogle();
    google.faults.add({ match: { method: 'calendar.events.patch' }, fault: { kind: 'hang' } });
    void (await processAt(google)).book(request(), { key: key('1') }).catch(() => undefined);
    const isPatching = () => google.requests.of('calendar.events.patch').length > 0;
    while (!isPatching()) await new Promise((resolve) => setImmediate(resolve));
    const reused = (await processAt(google)).book(request(other), { key: key('1') });
    await assert.rejects(reused, { code: 'key-reused' });
    assert.equal(confirmed(google).length, 0);
  });

  it('and comes back to life after its time was given to somebody else, loses', async () => {
    const google = annasGoogle();
    let wake: (() => void) | undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let fell: (() => void) | undefined;
    const fallen = new Promise<void>((resolve) => (fell = resolve));
    const fetch: Fetch = async (input, init) => {
      if (init?.method === 'PATCH') {
        fell?.();
        await asleep;
      }
      return google.fetch(input, init);
    };
    const slow = (await processAt(google, { fetch })).book(request(), { key: key('1') });
    await fallen;
    google.clock.advance(3 * minute);
    await (await processAt(google)).book(request(other), { key: key('2') });
    wake?.();
    await assert.rejects(slow, { code: 'slot-taken' });
    assert.deepEqual(
      confirmed(google).map(({ summary }) => summary),
      ['Intro call: Bob'],
    );
    assert.equal(standingIn(google).length, 1);
  });
});

const faults: Readonly<Record<string, Fault>> = {
  'a connection that is refused': { kind: 'refused' },
  'a lost answer, applied': { kind: 'reset', applied: true },
  'a lost answer, not applied': { kind: 'reset', applied: false },
  'a server error': { kind: 'error', error: 'backendError' },
  'a server error, applied': { kind: 'error', error: 'backendError', applied: true },
  'a limit': { kind: 'error', error: 'rateLimitExceeded' },
  'a long limit': { kind: 'error', error: 'quotaExceeded' },
  'a refusal': { kind: 'error', error: 'forbidden' },
  'a condition that fails': { kind: 'error', error: 'conditionNotMet' },
  'half an answer': { kind: 'cut' },
  'a page of something else': { kind: 'html' },
};
const calls = [
  'calendar.calendarList.list',
  'calendar.events.list',
  'calendar.freebusy.query',
  'calendar.events.insert',
  'calendar.events.patch',
];

describe('a call that goes wrong while it is booked', () => {
  for (const attempts of [1, 3])
    it(`leaves nothing half, with ${attempts.toString()} attempts at each call; the retry decides`, async () => {
      const seen = new Map<string, number>();
      for (const method of calls)
        for (const [name, fault] of Object.entries(faults))
          for (const after of [0, 1]) {
            const google = annasGoogle();
            google.faults.add({ match: { method }, after, fault });
            const process = await processAt(google, { attempts });
            const first = await process.book(request(), { key: key('1') }).catch((error: unknown) => error);
            const what = `${method} meets ${name} after ${after.toString()}`;
            const code = isBookingError(first) ? first.code : 'booked';
            seen.set(code, (seen.get(code) ?? 0) + 1);
            assert.ok(
              ['booked', 'calendar-unreachable', 'in-progress', 'not-bookable'].includes(code),
              `${what}: ${code}`,
            );
            if (code !== 'booked' && code !== 'in-progress') assert.equal(confirmed(google).length, 0, what);
            const again = await (await processAt(google)).book(request(), { key: key('1') });
            if (code === 'booked') assert.equal(again.ref, (first as Booking).ref, what);
            assert.equal(standingIn(google).length, 1, what);
            assert.equal(confirmed(google).length, 1, what);
            assert.equal(google.outbox.length, 1, what);
          }
      const told = [...seen].map((entry) => entry.join(' ')).join(', ');
      console.log(`figures: faults without a store, ${attempts.toString()} attempts: ${told}`);
    });

  it('asks the guest to ask again where Google took the confirmation and said nothing more', async () => {
    const google = annasGoogle();
    google.faults.add({
      match: { method: 'calendar.events.patch' },
      fault: { kind: 'reset', applied: true },
    });
    const silent = ['calendar.events.get', 'calendar.events.delete'];
    google.faults.add({ match: { method: silent }, times: Infinity, fault: { kind: 'refused' } });
    const process = await processAt(google, { attempts: 1 });
    await assert.rejects(process.book(request(), { key: key('1') }), { code: 'in-progress' });
    google.faults.clear();
    const booking = await (await processAt(google)).book(request(), { key: key('1') });
    assert.deepEqual([booking.status, standingIn(google).length, google.outbox.length], ['confirmed', 1, 1]);
  });
});
