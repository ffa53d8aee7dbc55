import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { BookingError, invitedTo } from '../../../src/contract/index.js';
import type { Booking, CalendarAdapter, EventTypeSettings } from '../../../src/contract/index.js';
import { makeCryptoImmediate } from '../../immediate-crypto.js';
import { entryOf, key, refOf } from './house.js';
import type { House } from './house.js';
import { at, bookIn, calendarOf, nine, openTeam } from './team.js';

// Attempts at one calendar entry that outlive their lease: whatever arrives late undoes nothing that was agreed since.

const minute = 60_000;

/** What becomes of a held call: it arrives late, or it has arrived and only its answer is late, or lost. */
type Held = 'before it arrives' | 'after it arrived' | 'lost after it arrived';

/** Holds the first call of a method until it is let go. */
function holding(method: 'insert' | 'update', when: Held) {
  let letGo: () => void = () => undefined;
  let isHeld = false;
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  async function hold<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    if (isHeld) return call();
    isHeld = true;
    if (when === 'before it arrives') await gate;
    const answer = await call();
    if (when !== 'before it arrives') await gate;
    if (when === 'lost after it arrived') throw new BookingError('calendar-unreachable');
    return answer;
  }
  const adapter = (real: CalendarAdapter): CalendarAdapter => ({
    ...real,
    insert: (...args) => (method === 'insert' ? hold(() => real.insert(...args)) : real.insert(...args)),
    update: (...args) => (method === 'update' ? hold(() => real.update(...args)) : real.update(...args)),
  });
  return { adapter, letGo };
}

function open(
  adapter: (real: CalendarAdapter) => CalendarAdapter,
  eventType: Partial<EventTypeSettings> = {},
): House {
  return openTeam(['anna'], { adapter, eventType });
}

/** Lets the work that runs come to where it waits. */
async function soon(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
}

/** The lease runs out, and somebody else does the work. */
async function later(house: House): Promise<void> {
  house.now += 3 * minute;
  await house.scheduler.work();
}

async function settleDown(house: House): Promise<void> {
  for (let round = 0; round < 20; round++) {
    await house.quiet();
    house.now += minute;
    await house.scheduler.work();
  }
}

const standing = (house: House): readonly string[] =>
  house.calendar.events(calendarOf('anna')).map(({ start }) => new Date(start).toISOString());

const move = (house: House, booking: Booking, start: string) =>
  house.scheduler.reschedule(
    refOf(booking),
    { version: booking.version, start },
    { key: key(start.slice(0, 16)) },
  );

const cancel = (house: House, booking: Booking) =>
  house.scheduler.cancel(
    refOf(booking),
    { version: booking.version },
    { key: key(`end${booking.ref.slice(-8)}`) },
  );

async function invited(house: House, booking: Booking): Promise<readonly string[] | undefined> {
  const { calendarId = '', eventId = '' } = (await entryOf(house, booking)) ?? {};
  return invitedTo(await house.calendar.open({}).event({ calendarId, eventId }));
}

describe('an attempt at a calendar entry that comes late', () => {
  let restore: () => void;
  before(() => {
    restore = makeCryptoImmediate();
  });
  after(() => restore());

  it('does not move an event back to a time that was left since', async () => {
    const { adapter, letGo } = holding('update', 'before it arrives');
    const house = open(adapter);
    const booking = await bookIn(house);
    await house.quiet();
    const first = await move(house, booking, at('10:00'));
    await soon();
    const second = await move(house, first, at('11:00'));
    await later(house);
    assert.deepEqual(standing(house), [at('11:00')]);
    letGo();
    await settleDown(house);
    assert.deepEqual(standing(house), [second.start]);
    assert.equal((await house.scheduler.booking(refOf(booking))).calendar, 'written');
  });

  for (const held of ['before it arrives', 'after it arrived', 'lost after it arrived'] as const) {
    it(`leaves one event at the new time when writing it is held ${held}, and the booking moved`, async () => {
      const { adapter, letGo } = holding('insert', held);
      const house = open(adapter);
      const booking = await bookIn(house);
      await soon();
      await move(house, booking, at('10:00'));
      await later(house);
      assert.deepEqual(standing(house), [at('10:00')]);
      letGo();
      await settleDown(house);
      assert.deepEqual(standing(house), [at('10:00')]);
    });

    it(`leaves no event when writing it is held ${held}, and the booking cancelled`, async () => {
      const { adapter, letGo } = holding('insert', held);
      const house = open(adapter);
      const booking = await bookIn(house);
      await soon();
      await cancel(house, booking);
      await later(house);
      letGo();
      await settleDown(house);
      assert.deepEqual(standing(house), []);
      assert.equal((await house.scheduler.booking(refOf(booking))).calendar, 'none');
    });

    it(`shows those who are on a session when writing it is held ${held}, and guests come and go`, async () => {
      const { adapter, letGo } = holding('insert', held);
      const house = open(adapter, { seats: 5 });
      const guest = (name: string) => ({ guest: { name, email: `${name}@guests.example.com` } });
      const a = await bookIn(house, guest('a'));
      await soon();
      const b = await bookIn(house, guest('b'));
      await cancel(house, a);
      await later(house);
      assert.deepEqual(await invited(house, b), ['b@guests.example.com']);
      const c = await bookIn(house, guest('c'));
      letGo();
      await settleDown(house);
      assert.deepEqual(await invited(house, c), ['b@guests.example.com', 'c@guests.example.com']);
      assert.deepEqual(standing(house), [nine]);
    });
  }

  it('is found on the second look when it arrives after the first, and its server is dead', async () => {
    let arrive: () => void = () => undefined;
    const house = open((real) => ({
      ...real,
      insert: async (...args) => {
        await new Promise<void>((resolve) => (arrive = resolve));
        await real.insert(...args);
        return new Promise(() => undefined);
      },
    }));
    const booking = await bookIn(house);
    await soon();
    await cancel(house, booking);
    await later(house);
    arrive();
    await soon();
    assert.deepEqual(standing(house), [nine]);
    for (let round = 0; round < 10; round++) await later(house);
    assert.deepEqual(standing(house), []);
  });

  it('is taken off when the calendar did not show it, and another event was written for it', async () => {
    let isHidden = false;
    const house = open((real) => ({
      ...real,
      event: async (...args) => (isHidden ? undefined : real.event(...args)),
    }));
    const booking = await bookIn(house);
    await house.quiet();
    isHidden = true;
    const moved = await move(house, booking, at('10:00'));
    await house.quiet();
    isHidden = false;
    await settleDown(house);
    assert.deepEqual(standing(house), [at('10:00')]);
    assert.equal((await entryOf(house, booking))?.attempt, 1);
    await cancel(house, moved);
    await settleDown(house);
    assert.deepEqual(standing(house), []);
  });

  it('is cleared of guests who left while nobody knew that it had arrived', async () => {
    let attempts = 0;
    const house = open(
      (real) => ({
        ...real,
        insert: async (...args) => {
          attempts++;
          if (attempts > 1) await real.insert(...args);
          if (attempts < 3) throw new BookingError('calendar-unreachable');
          return real.insert(...args);
        },
      }),
      { seats: 5 },
    );
    const guest = (name: string) => ({ guest: { name, email: `${name}@guests.example.com` } });
    const a = await bookIn(house, guest('a'));
    await house.quiet();
    const b = await bookIn(house, guest('b'));
    await house.quiet();
    assert.equal(attempts, 2);
    await cancel(house, a);
    await settleDown(house);
    assert.deepEqual(await invited(house, b), ['b@guests.example.com']);
  });

  it('does not write what it knew before it saw the event', async () => {
    let isFailing = false;
    let letGo: (() => void) | undefined;
    let isHolding = false;
    const house = open((real) => ({
      ...real,
      event: async (...args) => {
        if (isHolding && !letGo) await new Promise<void>((resolve) => (letGo = resolve));
        return real.event(...args);
      },
      update: async (...args) => {
        if (isFailing) throw new BookingError('calendar-unreachable');
        return real.update(...args);
      },
    }));
    const booking = await bookIn(house);
    await house.quiet();
    isFailing = true;
    const first = await move(house, booking, at('10:00'));
    await house.quiet();
    isFailing = false;
    isHolding = true;
    house.now += 3 * minute;
    const held = house.scheduler.work();
    await soon();
    await move(house, first, at('11:00'));
    await later(house);
    assert.deepEqual(standing(house), [at('11:00')]);
    letGo!();
    await held;
    await settleDown(house);
    assert.deepEqual(standing(house), [at('11:00')]);
  });

  it('takes the answer for what it is when a guest joined while it was on its way', async () => {
    const { adapter, letGo } = holding('update', 'after it arrived');
    const house = open(adapter, { seats: 5 });
    const guest = (name: string) => ({ guest: { name, email: `${name}@guests.example.com` } });
    await bookIn(house, guest('a'));
    await house.quiet();
    await bookIn(house, guest('b'));
    await soon();
    const c = await bookIn(house, guest('c'));
    letGo();
    await settleDown(house);
    assert.equal((await invited(house, c))?.length, 3);
  });
});
