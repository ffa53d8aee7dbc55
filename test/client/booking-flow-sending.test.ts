import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createBookingFlow } from '../../src/client/booking-flow.js';
import { freshKey } from '../../src/client/fresh-key.js';
import { attemptPauses } from '../../src/client/flow-sending.js';
import { BookingError, idempotencyKeyPattern } from '../../src/contract/index.js';
import type { BookingErrorDetails, BookingErrorCode } from '../../src/contract/index.js';
import {
  at,
  bookingAt,
  entries,
  intro,
  march,
  settle,
  shown,
  slotAt,
  stageOf,
} from './booking-flow-stage.js';
import type { Stage } from './booking-flow-stage.js';

const slot = march.slots[0]!;
const yes = bookingAt(slot);
const silence = (details: BookingErrorDetails = { fault: 'unreachable' }) =>
  new BookingError('unavailable', details);

async function typing(options: Parameters<typeof stageOf>[0] = {}): Promise<Stage> {
  const stage = stageOf(options);
  await stage.open();
  stage.flow.chooseSlot(slot);
  return stage;
}

async function sent(options: Parameters<typeof stageOf>[0] = {}): Promise<Stage> {
  const stage = await typing(options);
  stage.flow.submit(entries);
  await settle();
  return stage;
}

/** Wakes the flow from the pause it makes between two attempts. */
const nextAttempt = (stage: Stage) => stage.sleeps.at(-1)!.wake();

describe('Sending a booking', () => {
  it('sends what was chosen and typed, under a key, and is booked only when the backend says so', async () => {
    const stage = await sent({ language: () => 'de-AT' });
    assert.equal(stage.flow.state.step, 'sending');
    assert.equal(stage.books[0]!.key, 'key-1');
    assert.deepEqual(stage.books[0]!.question, {
      eventType: 'intro',
      start: slot.start,
      durationMinutes: 30,
      zone: 'Europe/Berlin',
      language: 'de-AT',
      guest: entries.guest,
      answers: {},
      context: { location: 'meet' },
    });
    await stage.books[0]!.answer(yes);
    assert.equal(at(stage, 'done').booking, yes);
    assert.equal(at(stage, 'done').following, false);
  });

  it('sends what the guest wrote for a place that asks for it, and only then', async () => {
    const stage = await typing();
    const typed = { ...entries, locationDetail: '+49 30 1' };
    stage.flow.chooseLocation('phone');
    stage.flow.submit(typed);
    await settle();
    assert.equal(stage.books[0]!.question.locationDetail, '+49 30 1');
    const other = await typing();
    other.flow.submit(typed);
    await settle();
    assert.equal('locationDetail' in other.books[0]!.question, false);
  });

  it('sends once, however often the button is pressed', async () => {
    const stage = await sent();
    stage.flow.submit(entries);
    await settle();
    stage.flow.back();
    assert.equal(stage.books.length, 1);
    assert.equal(stage.flow.state.step, 'sending');
  });

  const certain: readonly BookingErrorCode[] = [
    'invalid-request',
    'refused',
    'calendar-unreachable',
    'rate-limited',
    'origin-not-allowed',
    'unauthenticated',
    'gone',
  ];
  for (const code of certain)
    it(`returns to the details with ${code}, and the next attempt at the same has the same key`, async () => {
      const stage = await sent();
      await stage.books[0]!.fail(new BookingError(code));
      assert.equal(at(stage, 'details').error?.code, code);
      assert.equal(at(stage, 'details').entries, entries);
      stage.flow.submit(entries);
      await settle();
      assert.equal(stage.books[1]!.key, 'key-1');
      assert.deepEqual(stage.books[1]!.question, stage.books[0]!.question);
    });

  it('takes a new key for a request with other content', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(new BookingError('refused'));
    stage.flow.submit({ ...entries, guest: { ...entries.guest, name: 'Gina' } });
    await settle();
    assert.equal(stage.books[1]!.key, 'key-2');
  });

  it('takes a new key when the old one is known for something else', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(new BookingError('key-reused'));
    assert.equal(at(stage, 'details').error?.code, 'key-reused');
    stage.flow.submit(entries);
    await settle();
    assert.equal(stage.books[1]!.key, 'key-2');
  });

  it('sends nothing while the machine is offline, and says so', async () => {
    const stage = await sent({ online: () => false });
    assert.equal(at(stage, 'details').error?.details.fault, 'offline');
    assert.equal(stage.books.length, 0);
  });

  it('does not take an address that browsers block for a lost answer', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(silence({ fault: 'mixed-content' }));
    assert.equal(at(stage, 'details').error?.details.fault, 'mixed-content');
  });

  it('loads the code that books once a time is chosen, and sends nothing when it does not come', async () => {
    let loads = 0;
    const loadBooking = async () => {
      if (++loads < 3) throw new TypeError('Failed to fetch dynamically imported module');
    };
    const stage = stageOf({ loadBooking });
    await stage.open();
    assert.equal(loads, 0);
    stage.flow.chooseSlot(slot);
    await settle();
    assert.equal(loads, 1);
    stage.flow.submit(entries);
    await settle();
    assert.equal(at(stage, 'details').error?.code, 'unavailable');
    assert.equal(stage.books.length, 0);
    stage.flow.submit(entries);
    await settle();
    await stage.books[0]!.answer(yes);
    assert.equal(at(stage, 'done').booking, yes);
  });

  it('can be had with that code at once', async () => {
    const backend = { eventType: async () => intro, slots: async () => march, book: async () => yes };
    const flow = createBookingFlow({
      backend,
      eventType: 'intro',
      zone: 'Europe/Berlin',
      now: () => Date.parse('2026-03-02T08:00Z'),
    });
    await settle();
    flow.chooseSlot(slot);
    flow.submit(entries);
    await settle();
    assert.equal(flow.state.step, 'done');
    flow.dispose();
  });

  it('goes back to a new booking after one', async () => {
    const stage = await sent();
    await stage.books[0]!.answer(yes);
    stage.flow.startAgain();
    assert.deepEqual([at(stage, 'choosing').asking, shown(stage)], ['day', 'loading']);
    await stage.slots.at(-1)!.answer(march);
    stage.flow.chooseSlot(slot);
    stage.flow.submit(entries);
    await settle();
    assert.equal(stage.books[1]!.key, 'key-2');
  });
});

describe('The page’s own check before sending', () => {
  it('sees the request and adds a proof', async () => {
    const seen: unknown[] = [];
    const stage = await sent({ admit: async (request) => (seen.push(request), { proof: 'captcha' }) });
    assert.equal(seen.length, 1);
    assert.equal(stage.books[0]!.question.proof, 'captcha');
  });

  it('stops it, and the guest is where they were', async () => {
    const stage = await sent({ admit: async () => false });
    assert.equal(at(stage, 'details').error, undefined);
    assert.equal(stage.books.length, 0);
  });

  it('refuses it by failing', async () => {
    const stage = await sent({ admit: async () => Promise.reject(new Error('no captcha')) });
    assert.equal(at(stage, 'details').error?.code, 'refused');
    const worded = await sent({ admit: async () => Promise.reject(new BookingError('rate-limited')) });
    assert.equal(at(worded, 'details').error?.code, 'rate-limited');
  });

  it('is asked again for another attempt by the guest, and a new proof is a new decision', async () => {
    let proofs = 0;
    const stage = await sent({ admit: async () => ({ proof: ++proofs }) });
    await stage.books[0]!.fail(new BookingError('refused'));
    stage.flow.submit(entries);
    await settle();
    assert.deepEqual(
      stage.books.map(({ key, question }) => [key, question.proof]),
      [
        ['key-1', 1],
        ['key-2', 2],
      ],
    );
  });

  it('is not asked again when the same request is sent again by itself', async () => {
    let asked = 0;
    const stage = await sent({ admit: async () => ({ proof: ++asked }) });
    await stage.books[0]!.fail(silence());
    await nextAttempt(stage);
    assert.equal(asked, 1);
    assert.deepEqual(stage.books[1]!.question, stage.books[0]!.question);
  });
});

describe('A time that is taken', () => {
  it('returns to fresh times with the nearest ones, and keeps what was typed', async () => {
    const stage = await sent();
    const nearest = [slotAt('2026-03-03T09:30Z')];
    const error = new BookingError('slot-taken', { nearest });
    await stage.books[0]!.fail(error);
    const state = at(stage, 'choosing');
    assert.deepEqual([state.asking, state.month, state.day], ['time', '2026-03', '2026-03-03']);
    assert.deepEqual(state.lost, { error, slot, nearest });
    assert.equal(shown(stage), 'loading');
    await stage.slots.at(-1)!.answer({ slots: march.slots.slice(1) });
    assert.deepEqual(shown(stage), { '2026-03-03': 1, '2026-03-05': 1 });
    stage.flow.chooseSlot(nearest[0]!);
    assert.equal(at(stage, 'details').entries, entries);
    stage.flow.submit(entries);
    await settle();
    assert.equal(stage.books[1]!.key, 'key-2');
  });

  it('offers the nearest of the month when the backend names none', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(new BookingError('slot-taken'));
    const free = ['2026-03-02T09:00Z', '2026-03-03T08:30Z', '2026-03-03T10:00Z', '2026-03-05T09:00Z'].map(
      slotAt,
    );
    await stage.slots.at(-1)!.answer({ slots: free });
    assert.deepEqual(at(stage, 'choosing').lost?.nearest, free.slice(0, 3));
  });

  it('keeps the day in sight when that was its last time', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(new BookingError('slot-taken'));
    await stage.slots.at(-1)!.answer({ slots: march.slots.slice(2) });
    assert.equal(at(stage, 'choosing').day, '2026-03-03');
    stage.flow.back();
    stage.flow.chooseDay('2026-03-05');
    assert.equal(at(stage, 'choosing').day, '2026-03-05');
  });

  it('takes a nearest time while the fresh ones are still being read', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(new BookingError('slot-taken', { nearest: [slotAt('2026-03-03T09:30Z')] }));
    stage.flow.chooseSlot(at(stage, 'choosing').lost!.nearest[0]!);
    await stage.slots.at(-1)!.answer(march);
    assert.equal(at(stage, 'details').slot.start, '2026-03-03T09:30:00.000Z');
  });

  it('also reads the event type again when the rules no longer offer it', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(new BookingError('not-bookable'));
    assert.equal(at(stage, 'choosing').lost?.error.code, 'not-bookable');
    const [meet, phone] = intro.locations;
    await stage.eventTypes[1]!.answer({
      ...intro,
      locations: [{ ...meet, fault: 'needs-reconnect' }, phone!],
    });
    await stage.slots.at(-1)!.answer({ slots: march.slots.slice(1) });
    const state = at(stage, 'choosing');
    assert.equal(state.location, 'phone');
    assert.equal(state.lost?.error.code, 'not-bookable');
    assert.deepEqual(state.entries, entries);
  });
});

describe('A lost answer', () => {
  it('is asked for again with the same request and key, and found', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(silence());
    assert.equal(at(stage, 'checking').outcome, 'asking');
    assert.equal(stage.sleeps.at(-1)!.milliseconds, 1000);
    await nextAttempt(stage);
    assert.deepEqual([stage.books[1]!.key, stage.books[1]!.question], ['key-1', stage.books[0]!.question]);
    await stage.books[1]!.answer(yes);
    assert.equal(at(stage, 'done').booking, yes);
  });

  for (const [name, error] of [
    ['no answer in time', silence({ fault: 'timeout' })],
    ['a server that broke', silence({})],
    ['a network that went away', silence({ fault: 'offline' })],
    ['the same key still being worked on', new BookingError('in-progress')],
    ['what is no error of the contract', new TypeError('boom')],
  ] as const)
    it(`can be ${name}`, async () => {
      const stage = await sent();
      await stage.books[0]!.fail(error);
      assert.equal(at(stage, 'checking').outcome, 'asking');
    });

  for (const code of ['rate-limited', 'calendar-unreachable', 'origin-not-allowed'] as const)
    it(`is not answered by ${code}, which only the later attempt met`, async () => {
      const stage = await sent();
      await stage.books[0]!.fail(silence());
      await nextAttempt(stage);
      await stage.books[1]!.fail(new BookingError(code));
      assert.equal(at(stage, 'checking').outcome, 'asking');
    });

  it('may turn out to be a no', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(silence());
    await nextAttempt(stage);
    await stage.books[1]!.fail(new BookingError('slot-taken'));
    assert.equal(at(stage, 'choosing').lost?.error.code, 'slot-taken');
  });

  it('is asked for at the pace the backend names, within reason', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(new BookingError('in-progress', { retryAfterSeconds: 7 }));
    assert.equal(stage.sleeps.at(-1)!.milliseconds, 7000);
    await nextAttempt(stage);
    await stage.books[1]!.fail(new BookingError('in-progress', { retryAfterSeconds: 3600 }));
    assert.equal(stage.sleeps.at(-1)!.milliseconds, 30_000);
  });

  it('stays unknown in the end, and trying again is the same decision', async () => {
    const stage = await sent();
    const pauses: number[] = [];
    await stage.books[0]!.fail(silence());
    while (at(stage, 'checking').outcome === 'asking') {
      pauses.push(stage.sleeps.at(-1)!.milliseconds);
      await nextAttempt(stage);
      await stage.books.at(-1)!.fail(silence());
    }
    assert.deepEqual(pauses, attemptPauses);
    assert.equal(at(stage, 'checking').error.details.fault, 'unreachable');
    stage.flow.back();
    stage.flow.submit({ ...entries, locationDetail: 'elsewhere' });
    assert.equal(at(stage, 'checking').outcome, 'unknown');

    stage.flow.retry();
    assert.equal(at(stage, 'checking').outcome, 'asking');
    await stage.books.at(-1)!.fail(new BookingError('rate-limited'));
    assert.equal(at(stage, 'checking').outcome, 'asking');
    await nextAttempt(stage);
    await stage.books.at(-1)!.answer(yes);
    assert.equal(at(stage, 'done').booking, yes);
    assert.deepEqual([...new Set(stage.books.map(({ key }) => key))], ['key-1']);
  });

  it('is no longer asked for once the flow is disposed of', async () => {
    const stage = await sent();
    await stage.books[0]!.fail(silence());
    stage.flow.dispose();
    assert.equal(stage.sleeps.at(-1)!.signal.aborted, true);
    await nextAttempt(stage);
    assert.equal(stage.books.length, 1);
  });

  it('leaves alone an answer that comes after the flow was disposed of', async () => {
    const stage = await sent();
    stage.flow.dispose();
    assert.equal(stage.books[0]!.signal.aborted, true);
    await stage.books[0]!.answer(yes);
    assert.equal(stage.flow.state.step, 'sending');
  });
});

describe('An idempotency key', () => {
  it('is of 128 random bits, and what the contract takes', () => {
    const keys = new Set(Array.from({ length: 1000 }, freshKey));
    assert.equal(keys.size, 1000);
    for (const key of keys) {
      assert.match(key, /^[0-9a-f]{32}$/);
      assert.match(key, idempotencyKeyPattern);
    }
  });
});
