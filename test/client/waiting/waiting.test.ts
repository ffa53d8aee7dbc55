import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attemptPauses } from '../../../src/client/flow-sending.js';
import { lookAgainMs, Waiting } from '../../../src/client/waiting/waiting.js';
import type { WaitingOptions } from '../../../src/client/waiting/waiting.js';
import type { WaitingState } from '../../../src/client/waiting/waiting-state.js';
import { BookingError } from '../../../src/contract/index.js';
import type { Booking, BookingBackend, BookingRef, WaitlistEntry } from '../../../src/contract/index.js';
import { bookingAt, settle, slotAt } from '../booking-flow-stage.js';
import { ask, bareBackend, named, now, offered, offeredAt, sleepIn, waits } from './waiting-stage.js';
import type { Asked, Sleeping } from './waiting-stage.js';

const silence = () => new BookingError('unavailable', { fault: 'timeout' });
const booked: Booking = bookingAt(slotAt('2026-03-04T09:00Z'), { manageToken: 'own' });
const start = offered.offer!.start;

/** Sets a place on a stage where every answer is in the test's hands. */
function stageOf({
  without = [],
  ...options
}: Partial<WaitingOptions> & { readonly without?: readonly (keyof BookingBackend)[] } = {}) {
  const reads: Asked<BookingRef, WaitlistEntry>[] = [];
  const takes: Asked<BookingRef & { start: string }, Booking>[] = [];
  const passes: Asked<BookingRef & { start: string }, WaitlistEntry>[] = [];
  const leaves: Asked<BookingRef, WaitlistEntry>[] = [];
  const sleeps: Sleeping[] = [];
  const told: (readonly [string, unknown])[] = [];
  const states: WaitingState[] = [];
  const clock = { now, isAttended: true };
  const methods: Partial<BookingBackend> = {
    waitlistEntry: (ref) => ask(reads, ref),
    takeOffer: (ref, answer, { key }) => ask(takes, { ...ref, ...answer }, key),
    passOffer: (ref, answer, { key }) => ask(passes, { ...ref, ...answer }, key),
    leaveWaitlist: (ref, { key }) => ask(leaves, ref, key),
  };
  let keys = 0;
  const waiting = new Waiting({
    backend: bareBackend(
      Object.fromEntries(
        Object.entries(methods).filter(([name]) => !without.includes(name as keyof BookingBackend)),
      ),
    ),
    of: named,
    changed: (entry, deed) => told.push([deed, entry]),
    booked: (booking) => told.push(['take', booking]),
    attended: () => clock.isAttended,
    now: () => clock.now,
    newKey: () => `key-${++keys}`,
    sleep: sleepIn(sleeps),
    ...options,
  });
  waiting.subscribe((state) => states.push(state));
  return { waiting, states, reads, takes, passes, leaves, sleeps, told, clock };
}

type Stage = ReturnType<typeof stageOf>;

function at<Step extends WaitingState['step']>(
  { waiting: { state } }: Stage,
  step: Step,
): Extract<WaitingState, { step: Step }> {
  if (state.step !== step) throw new Error(`It is at ${state.step}, not at ${step}`);
  return state as Extract<WaitingState, { step: Step }>;
}

/** A stage with the place shown. */
async function shown(entry = waits, options: Parameters<typeof stageOf>[0] = {}): Promise<Stage> {
  const stage = stageOf(options);
  await stage.reads[0]!.answer(entry);
  return stage;
}

/** The pause that is under way. */
function pauseOf({ sleeps }: Stage): Sleeping {
  const sleeping = sleeps.filter(({ signal }) => !signal.aborted).at(-1);
  if (!sleeping) throw new Error('Nobody waits');
  return sleeping;
}

/** Lets so much time pass, as far as it is waited for, and answers the next question with how the place stands. */
async function later(stage: Stage, milliseconds: number, entry: WaitlistEntry): Promise<void> {
  stage.clock.now += milliseconds;
  const asked = stage.reads.length;
  await pauseOf(stage).wake();
  await stage.reads[asked]!.answer(entry);
}

describe('A place on a waiting list that was opened by its link', () => {
  it('is asked for with its token, and shown', async () => {
    const stage = stageOf();
    at(stage, 'opening');
    assert.deepEqual(stage.reads[0]!.question, named);
    await stage.reads[0]!.answer(waits);
    const { entry, isEnding, news, error } = at(stage, 'shown');
    assert.deepEqual([entry, isEnding, news, error], [waits, false, undefined, undefined]);
  });

  it('is missing where there is none, its token is wrong, or it is not named at all', async () => {
    for (const code of ['not-found', 'unauthenticated'] as const) {
      const stage = stageOf();
      await stage.reads[0]!.fail(new BookingError(code));
      at(stage, 'missing');
    }
    const unnamed = stageOf({ of: undefined });
    at(unnamed, 'missing');
    assert.equal(unnamed.reads.length, 0);
    const unreadable = stageOf({ without: ['waitlistEntry'] });
    await settle();
    at(unreadable, 'missing');
  });

  it('is asked for again when it could not be read', async () => {
    const stage = stageOf();
    await stage.reads[0]!.fail(silence());
    assert.equal(at(stage, 'unread').error.details.fault, 'timeout');
    stage.waiting.retry();
    at(stage, 'opening');
    await stage.reads[1]!.answer(waits);
    at(stage, 'shown');
  });

  it('needs no question when it is known already, and keeps its token', async () => {
    const stage = stageOf({ of: { ...waits, manageToken: 'own' } });
    at(stage, 'shown');
    assert.equal(stage.reads.length, 0);
    stage.waiting.askToLeave();
    stage.waiting.leave();
    await settle();
    assert.deepEqual(stage.leaves[0]!.question, { ref: 'anna.w-1', token: 'own' });
  });
});

describe('A place that is looked at', () => {
  it('is asked for again from time to time, and shows an offer by itself', async () => {
    const stage = await shown();
    assert.equal(pauseOf(stage).milliseconds, lookAgainMs);
    await later(stage, lookAgainMs, waits);
    assert.equal(at(stage, 'shown').news, undefined);
    await later(stage, lookAgainMs, offered);
    const { entry, news } = at(stage, 'shown');
    assert.deepEqual([entry.offer, news], [offered.offer, 'offered']);
  });

  it('is not asked for while nobody looks, and at once when somebody comes back after long', async () => {
    const stage = await shown();
    stage.clock.isAttended = false;
    for (let round = 0; round < 5; round++) {
      stage.clock.now += lookAgainMs;
      await pauseOf(stage).wake();
    }
    assert.equal(stage.reads.length, 1);
    stage.clock.isAttended = true;
    stage.waiting.look();
    assert.equal(stage.reads.length, 2);
    await stage.reads[1]!.answer(waits);
    stage.waiting.look();
    assert.equal(stage.reads.length, 2, 'it was looked at just now');
  });

  it('stays as it was told while it cannot be read, and goes when it is gone', async () => {
    const stage = await shown();
    await pauseOf(stage).wake();
    await stage.reads[1]!.fail(silence());
    assert.deepEqual(at(stage, 'shown').entry, waits);
    await pauseOf(stage).wake();
    await stage.reads[2]!.fail(new BookingError('not-found'));
    at(stage, 'missing');
  });

  it('is left alone once nobody waits any more', async () => {
    for (const status of ['booked', 'left', 'over'] as const) {
      const stage = await shown({ ...waits, status });
      assert.equal(stage.sleeps.length, 0);
      stage.clock.now += 2 * lookAgainMs;
      stage.waiting.look();
      stage.waiting.askToLeave();
      assert.deepEqual([at(stage, 'shown').entry.status, stage.reads.length], [status, 1]);
    }
    const stage = await shown();
    await later(stage, lookAgainMs, { ...waits, status: 'over' });
    assert.equal(stage.sleeps.filter(({ signal }) => !signal.aborted).length, 0, 'no further pause');
  });

  it('leads on to the usual way, and back', async () => {
    const stage = await shown({ ...waits, status: 'left' });
    stage.waiting.bookAgain();
    at(stage, 'again');
    stage.waiting.stay();
    at(stage, 'shown');
    const waiting = await shown();
    waiting.waiting.bookAgain();
    at(waiting, 'shown');
  });
});

describe('An offer', () => {
  it('is counted down to its end, and then asked about', async () => {
    const stage = await shown(offeredAt('2026-03-04T09:00Z', '2026-03-02T08:00:40.000Z'));
    assert.equal(pauseOf(stage).milliseconds, 40_000);
    stage.clock.now += 40_000;
    await pauseOf(stage).wake();
    // It is the backend that says what becomes of it.
    const { entry, isEnding } = at(stage, 'shown');
    assert.deepEqual([entry.status, isEnding], ['offered', true]);
    await stage.reads[1]!.answer(waits);
    const after = at(stage, 'shown');
    assert.deepEqual([after.entry.status, after.isEnding, after.news], ['waiting', false, 'lost']);
  });

  it('is asked about again while the backend keeps it longer than this clock says', async () => {
    const stage = await shown(offeredAt('2026-03-04T09:00Z', '2026-03-02T07:59:00.000Z'));
    assert.equal(at(stage, 'shown').isEnding, true);
    assert.equal(pauseOf(stage).milliseconds, lookAgainMs);
    stage.waiting.take();
    at(stage, 'answering');
  });

  it('gives way to another one', async () => {
    const stage = await shown(offered);
    const next = offeredAt('2026-03-04T11:00Z');
    await later(stage, lookAgainMs, next);
    assert.deepEqual([at(stage, 'shown').entry, at(stage, 'shown').news], [next, 'offered']);
  });

  it('is taken by its start, under a key, and becomes a booking with a token of its own', async () => {
    const stage = await shown(offered);
    stage.waiting.take();
    assert.deepEqual(at(stage, 'answering').deed, 'take');
    await settle();
    assert.deepEqual(stage.takes[0]!.question, { ...named, start });
    assert.equal(stage.takes[0]!.key, 'key-1');
    await stage.takes[0]!.answer(booked);
    assert.deepEqual(at(stage, 'taken').booking, booked);
    assert.deepEqual(stage.told, [['take', booked]]);
  });

  it('is passed to the next, and waiting goes on', async () => {
    const stage = await shown(offered);
    stage.waiting.pass();
    await settle();
    assert.deepEqual(stage.passes[0]!.question, { ...named, start });
    await stage.passes[0]!.answer(waits);
    assert.deepEqual([at(stage, 'shown').entry, at(stage, 'shown').news], [waits, 'passed']);
    assert.deepEqual(stage.told, [['pass', waits]]);
    assert.equal(pauseOf(stage).milliseconds, lookAgainMs);
  });

  it('that has passed on meanwhile is told as lost, and waiting goes on', async () => {
    for (const code of ['gone', 'slot-taken', 'not-bookable'] as const)
      for (const deed of ['take', 'pass'] as const) {
        const stage = await shown(offered);
        stage.waiting[deed]();
        await settle();
        await (deed === 'take' ? stage.takes : stage.passes)[0]!.fail(new BookingError(code));
        at(stage, 'opening');
        await stage.reads[1]!.answer(waits);
        const { entry, news, error } = at(stage, 'shown');
        assert.deepEqual([entry.status, news, error], ['waiting', 'lost', undefined]);
      }
  });

  it('that is still kept after a refusal says why, as long as it is', async () => {
    const stage = await shown(offered);
    stage.waiting.take();
    await settle();
    await stage.takes[0]!.fail(new BookingError('slot-taken'));
    await stage.reads[1]!.answer(offered);
    assert.equal(at(stage, 'shown').error?.code, 'slot-taken');
    await later(stage, lookAgainMs, offered);
    assert.equal(at(stage, 'shown').error?.code, 'slot-taken');
    await later(stage, lookAgainMs, waits);
    assert.deepEqual([at(stage, 'shown').error, at(stage, 'shown').news], [undefined, 'lost']);
  });

  it('stands when it cannot be taken now, and is taken under the same key', async () => {
    const stage = await shown(offered);
    stage.waiting.take();
    await settle();
    await stage.takes[0]!.fail(new BookingError('calendar-unreachable'));
    assert.deepEqual(
      [at(stage, 'shown').entry, at(stage, 'shown').error?.code],
      [offered, 'calendar-unreachable'],
    );
    stage.waiting.take();
    await settle();
    assert.equal(stage.takes[1]!.key, 'key-1');
    await stage.takes[1]!.fail(new BookingError('key-reused'));
    stage.waiting.take();
    await settle();
    assert.equal(stage.takes[2]!.key, 'key-2');
  });

  it('is not answered twice at once, nor where there is none', async () => {
    const stage = await shown(offered);
    stage.waiting.take();
    stage.waiting.take();
    stage.waiting.pass();
    stage.waiting.askToLeave();
    await settle();
    assert.deepEqual([stage.takes.length, stage.passes.length], [1, 0]);
    const none = await shown();
    none.waiting.take();
    none.waiting.pass();
    await settle();
    assert.deepEqual([none.takes.length, none.passes.length], [0, 0]);
  });

  it('is not sent for while there is no network', async () => {
    const stage = await shown(offered, { online: () => false });
    stage.waiting.take();
    await settle();
    assert.equal(at(stage, 'shown').error?.details.fault, 'offline');
    assert.equal(stage.takes.length, 0);
  });
});

describe('Leaving a waiting list', () => {
  it('is asked about first, and can be left alone', async () => {
    const stage = await shown();
    stage.waiting.leave();
    at(stage, 'shown');
    stage.waiting.askToLeave();
    at(stage, 'asking');
    assert.equal(stage.sleeps.filter(({ signal }) => !signal.aborted).length, 0, 'nothing is looked at');
    stage.waiting.stay();
    at(stage, 'shown');
    assert.equal(stage.leaves.length, 0);
  });

  it('ends waiting, and tells', async () => {
    const stage = await shown();
    stage.waiting.askToLeave();
    stage.waiting.leave();
    await settle();
    assert.deepEqual(stage.leaves[0]!.question, named);
    const left: WaitlistEntry = { ...waits, status: 'left' };
    await stage.leaves[0]!.answer(left);
    assert.deepEqual([at(stage, 'shown').entry, stage.told], [left, [['leave', left]]]);
  });

  it('comes back with the reason when the backend will not', async () => {
    const stage = await shown();
    stage.waiting.askToLeave();
    stage.waiting.leave();
    await settle();
    await stage.leaves[0]!.fail(new BookingError('rate-limited'));
    assert.equal(at(stage, 'asking').error?.code, 'rate-limited');
    stage.waiting.leave();
    await settle();
    assert.equal(stage.leaves[1]!.key, 'key-1');
    // It was booked in another window.
    await stage.leaves[1]!.fail(new BookingError('gone'));
    await stage.reads[1]!.answer({ ...waits, status: 'booked', booking: 'b-1' });
    assert.deepEqual([at(stage, 'shown').entry.status, at(stage, 'shown').news], ['booked', undefined]);
  });
});

describe('A lost answer to an offer', () => {
  for (const deed of ['take', 'pass', 'leave'] as const)
    it(`is asked for under the same key, with an honest word: ${deed}`, async () => {
      const stage = await shown(offered);
      const sent = { take: stage.takes, pass: stage.passes, leave: stage.leaves }[deed];
      if (deed === 'leave') stage.waiting.askToLeave();
      stage.waiting[deed]();
      await settle();
      await sent[0]!.fail(silence());
      assert.deepEqual([at(stage, 'checking').deed, at(stage, 'checking').outcome], [deed, 'asking']);
      assert.equal(pauseOf(stage).milliseconds, attemptPauses[0]);
      await pauseOf(stage).wake();
      for (const index of attemptPauses.keys()) {
        if (index === 0) continue;
        await sent[index]!.fail(silence());
        await pauseOf(stage).wake();
      }
      await sent.at(-1)!.fail(silence());
      assert.equal(at(stage, 'checking').outcome, 'unknown');
      stage.waiting.retry();
      await settle();
      assert.equal(at(stage, 'checking').outcome, 'asking');
      assert.deepEqual(new Set(sent.map(({ key }) => key)), new Set(['key-1']));
      assert.deepEqual(new Set(sent.map(({ question }) => JSON.stringify(question))).size, 1);
    });

  it('says no more than the backend: what one attempt met at the door says nothing of the others', async () => {
    const stage = await shown(offered);
    stage.waiting.take();
    await settle();
    await stage.takes[0]!.fail(silence());
    await pauseOf(stage).wake();
    await stage.takes[1]!.fail(new BookingError('calendar-unreachable'));
    assert.equal(at(stage, 'checking').outcome, 'asking');
    await pauseOf(stage).wake();
    await stage.takes[2]!.answer(booked);
    assert.deepEqual(at(stage, 'taken').booking, booked);
  });
});

describe('A place that is disposed of', () => {
  it('is not followed any more, and tells nobody', async () => {
    const stage = await shown(offered);
    const seen = stage.states.length;
    stage.waiting.dispose();
    await stage.sleeps.at(-1)!.wake();
    assert.deepEqual([stage.states.length, stage.reads.length], [seen, 1]);
  });
});
