import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Managing } from '../../src/client/managing.js';
import type { ManagingOptions } from '../../src/client/managing.js';
import type { ManagingState } from '../../src/client/managing-state.js';
import { attemptPauses } from '../../src/client/flow-sending.js';
import { BookingError, contractVersion } from '../../src/contract/index.js';
import type {
  Booking,
  BookingBackend,
  BookingRef,
  CancelRequest,
  Capabilities,
  OptionalOperation,
} from '../../src/contract/index.js';
import { bookingAt, settle, slotAt } from './booking-flow-stage.js';

/** A question that waits for the test to answer it. */
interface Asked<Question, Answer> {
  readonly question: Question;
  readonly key?: string | undefined;
  answer(value: Answer): Promise<void>;
  fail(error: Error): Promise<void>;
}

interface Stage {
  readonly managing: Managing;
  readonly states: readonly ManagingState[];
  readonly told: readonly (readonly [string, Booking])[];
  readonly reads: Asked<BookingRef, Booking>[];
  readonly cancels: Asked<BookingRef & CancelRequest, Booking>[];
  readonly capabilities: Asked<undefined, Capabilities>[];
  readonly sleeps: { readonly milliseconds: number; wake(): Promise<void> }[];
}

type Method = 'booking' | 'reschedule' | 'cancel';

const bookedAt = (start: string, more: Partial<Booking> = {}) =>
  bookingAt(slotAt(start), { version: 3, ...more });
const booking = bookedAt('2026-03-04T09:00Z');
const named: BookingRef = { ref: 'b-1', token: 'token' };
const silence = () => new BookingError('unavailable', { fault: 'timeout' });
const unexpected = () => Promise.reject(new Error('is not asked here'));

/** Sets a booking on a stage where the clock shows 2026-03-02T08:00Z and every answer is in the test's hands. */
function stageOf({
  without = [],
  remote = false,
  ...options
}: Partial<ManagingOptions> & {
  readonly without?: readonly Method[];
  readonly remote?: boolean;
} = {}): Stage {
  const told: [string, Booking][] = [];
  const states: ManagingState[] = [];
  const reads: Stage['reads'] = [];
  const cancels: Stage['cancels'] = [];
  const capabilities: Stage['capabilities'] = [];
  const sleeps: Stage['sleeps'] = [];
  const has = (method: Method) => !without.includes(method);
  const backend: BookingBackend = {
    eventType: unexpected,
    slots: unexpected,
    book: unexpected,
    ...(has('booking') && { booking: (ref) => ask(reads, ref) }),
    ...(has('reschedule') && { reschedule: unexpected }),
    ...(has('cancel') && { cancel: (ref, request, { key }) => ask(cancels, { ...ref, ...request }, key) }),
    ...(remote && { capabilities: () => ask(capabilities, undefined) }),
  };
  let keys = 0;
  const managing = new Managing({
    backend,
    of: named,
    changed: (changed, deed) => told.push([deed, changed]),
    now: () => Date.parse('2026-03-02T08:00Z'),
    newKey: () => `key-${++keys}`,
    sleep: (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        sleeps.push({
          milliseconds,
          wake: () => {
            resolve();
            return settle();
          },
        });
      }),
    ...options,
  });
  managing.subscribe((state) => states.push(state));
  return { managing, states, told, reads, cancels, capabilities, sleeps };
}

function ask<Question, Answer>(
  list: Asked<Question, Answer>[],
  question: Question,
  key?: string,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    list.push({
      question,
      key,
      answer: (value) => {
        resolve(value);
        return settle();
      },
      fail: (error) => {
        reject(error);
        return settle();
      },
    });
  });
}

function at<Step extends ManagingState['step']>(
  { managing: { state } }: Stage,
  step: Step,
): Extract<ManagingState, { step: Step }> {
  if (state.step !== step) throw new Error(`It is at ${state.step}, not at ${step}`);
  return state as Extract<ManagingState, { step: Step }>;
}

/** A stage with the booking shown. */
async function shown(options: Parameters<typeof stageOf>[0] = {}, answer = booking): Promise<Stage> {
  const stage = stageOf(options);
  await stage.reads[0]!.answer(answer);
  return stage;
}

/** A stage where the booking is being cancelled. */
async function cancelling(reason = 'I am ill', options: Parameters<typeof stageOf>[0] = {}): Promise<Stage> {
  const stage = await shown(options);
  stage.managing.askToCancel();
  stage.managing.cancel(reason);
  await settle();
  return stage;
}

const pass = { reschedule: true, cancel: true, isOver: false };
const none = { reschedule: false, cancel: false, isOver: false };

describe('A booking that was opened by its link', () => {
  it('is asked for with its token, and shown with what can be done with it', async () => {
    const stage = stageOf();
    assert.equal(stage.managing.state.step, 'opening');
    assert.deepEqual(stage.reads[0]!.question, named);
    await stage.reads[0]!.answer(booking);
    const state = at(stage, 'shown');
    assert.deepEqual(state.booking, { ...booking, manageToken: 'token' });
    assert.deepEqual([state.ways, state.following, state.news], [pass, false, undefined]);
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
    const unreadable = stageOf({ without: ['booking'] });
    await settle();
    at(unreadable, 'missing');
  });

  it('is asked for again when it could not be read', async () => {
    const stage = stageOf();
    await stage.reads[0]!.fail(silence());
    assert.equal(at(stage, 'unread').error.details.fault, 'timeout');
    stage.managing.retry();
    at(stage, 'opening');
    await stage.reads[1]!.answer(booking);
    at(stage, 'shown');
  });

  it('is followed until its link is there, but not while something is done with it', async () => {
    const location = { id: 'meet', kind: 'conference' } as const;
    const pending = { ...location, conference: { solution: 'google-meet', state: 'pending' } } as const;
    const url = 'https://meet.google.com/abc';
    const ready = { ...location, conference: { solution: 'google-meet', state: 'ready', url } } as const;
    const stage = await shown({}, { ...booking, location: pending });
    assert.equal(at(stage, 'shown').following, true);
    stage.managing.askToCancel();
    await stage.sleeps[0]!.wake();
    at(stage, 'asking');
    assert.equal(stage.reads.length, 1);
    stage.managing.keep();
    await stage.sleeps[1]!.wake();
    await stage.reads[1]!.answer({ ...booking, location: ready });
    const state = at(stage, 'shown');
    assert.deepEqual([state.booking.location, state.following], [ready, false]);
  });
});

describe('A booking that is known already', () => {
  it('is shown without a question', async () => {
    const stage = stageOf({ of: { ...booking, manageToken: 'own' } });
    assert.equal(at(stage, 'shown').booking.manageToken, 'own');
    assert.equal(stage.reads.length, 0);
    stage.managing.askToCancel();
    stage.managing.cancel('');
    assert.deepEqual(stage.cancels[0]!.question, { ref: 'b-1', token: 'own', version: 3 });
  });
});

describe('What can be done with a booking', () => {
  const before = bookedAt('2026-03-02T07:00Z');
  for (const [name, answer, ways] of [
    ['nothing, once it was cancelled', { ...booking, status: 'cancelled' }, none],
    ['nothing, once the host said no', { ...booking, status: 'declined' }, none],
    ['all, while the host has not said yes', { ...booking, status: 'pending' }, pass],
    ['nothing, once its time is over', before, { ...none, isOver: true }],
    ['all, while its time lasts', bookedAt('2026-03-02T07:45Z'), pass],
  ] as const)
    it(`is ${name}`, async () => {
      assert.deepEqual(at(await shown({}, answer), 'shown').ways, ways);
    });

  it('is what the backend has methods for', async () => {
    const stage = await shown({ without: ['reschedule'] });
    assert.deepEqual(at(stage, 'shown').ways, { ...pass, reschedule: false });
    stage.managing.move();
    at(stage, 'shown');
  });

  it('is asked of a backend behind the wire, once', async () => {
    const capabilitiesWith = (...operations: OptionalOperation[]): Capabilities => ({
      contractVersion,
      operations,
      limits: { rangeDays: 62 },
    });
    const stage = await shown({ remote: true });
    assert.equal(at(stage, 'shown').ways, undefined);
    await stage.capabilities[0]!.answer(capabilitiesWith('booking', 'cancel'));
    assert.deepEqual(at(stage, 'shown').ways, { ...pass, reschedule: false });
    stage.managing.askToCancel();
    stage.managing.keep();
    assert.deepEqual(at(stage, 'shown').ways, { ...pass, reschedule: false });
    assert.equal(stage.capabilities.length, 1);
  });

  it('is tried where the backend does not say', async () => {
    const stage = await shown({ remote: true });
    await stage.capabilities[0]!.fail(silence());
    assert.deepEqual(at(stage, 'shown').ways, pass);
  });

  it('is not asked where there is nothing to be done', async () => {
    const stage = await shown({ remote: true }, { ...booking, status: 'cancelled' });
    assert.equal(stage.capabilities.length, 0);
  });
});

describe('Cancelling', () => {
  it('is asked about first, and can be left alone', async () => {
    const stage = await shown();
    stage.managing.cancel('without having been asked');
    at(stage, 'shown');
    stage.managing.askToCancel();
    at(stage, 'asking');
    stage.managing.keep();
    at(stage, 'shown');
    assert.equal(stage.cancels.length, 0);
  });

  it('sends the version that was seen, and the reason, under a key, and tells', async () => {
    const stage = await cancelling('  I am ill ');
    at(stage, 'cancelling');
    const [sent] = stage.cancels;
    assert.deepEqual(sent!.question, { ...named, version: 3, reason: 'I am ill' });
    assert.equal(sent!.key, 'key-1');
    const answer: Booking = { ...booking, version: 4, status: 'cancelled' };
    await sent!.answer(answer);
    const state = at(stage, 'shown');
    assert.deepEqual([state.booking.status, state.ways], ['cancelled', none]);
    assert.deepEqual(stage.told, [['cancel', answer]]);
  });

  it('sends no reason where none was given', async () => {
    const stage = await cancelling('  ');
    assert.deepEqual(stage.cancels[0]!.question, { ...named, version: 3 });
  });

  it('is honest while no answer comes, and is sent again under the same key', async () => {
    const stage = await cancelling();
    await stage.cancels[0]!.fail(silence());
    assert.equal(at(stage, 'checking').outcome, 'asking');
    assert.equal(stage.sleeps[0]!.milliseconds, attemptPauses[0]);
    await stage.sleeps[0]!.wake();
    assert.deepEqual(stage.cancels[1]!.question, stage.cancels[0]!.question);
    assert.equal(stage.cancels[1]!.key, 'key-1');
    await stage.cancels[1]!.answer({ ...booking, version: 4, status: 'cancelled' });
    assert.equal(at(stage, 'shown').booking.status, 'cancelled');
    assert.equal(stage.told.length, 1);
  });

  it('gives up in the end without a claim, and goes on under the same key when it is told to', async () => {
    const stage = await cancelling();
    for (const index of attemptPauses.keys()) {
      await stage.cancels[index]!.fail(silence());
      await stage.sleeps[index]!.wake();
    }
    await stage.cancels.at(-1)!.fail(silence());
    assert.equal(at(stage, 'checking').outcome, 'unknown');
    stage.managing.retry();
    assert.equal(at(stage, 'checking').outcome, 'asking');
    assert.equal(stage.cancels.at(-1)!.key, 'key-1');
    // What one attempt met at the door says nothing of the others.
    await stage.cancels.at(-1)!.fail(new BookingError('rate-limited'));
    assert.equal(at(stage, 'checking').outcome, 'asking');
  });

  it('comes back with the reason when the backend will not, and keeps what was written', async () => {
    const stage = await cancelling();
    await stage.cancels[0]!.fail(new BookingError('refused', { message: 'Please call.' }));
    const { error, reason } = at(stage, 'asking');
    assert.deepEqual([error?.details.message, reason], ['Please call.', 'I am ill']);
    stage.managing.cancel('I am ill');
    assert.equal(stage.cancels[1]!.key, 'key-1');
    await stage.cancels[1]!.fail(new BookingError('key-reused'));
    stage.managing.cancel('I am ill');
    assert.equal(stage.cancels[2]!.key, 'key-2');
  });

  it('sends nothing while there is no network', async () => {
    const stage = await cancelling('I am ill', { online: () => false });
    assert.equal(at(stage, 'asking').error?.details.fault, 'offline');
    assert.equal(stage.cancels.length, 0);
  });

  it('reads the booking again when somebody else has changed it, and shows it as it stands', async () => {
    const stage = await cancelling();
    await stage.cancels[0]!.fail(new BookingError('version-conflict'));
    at(stage, 'opening');
    const moved = bookedAt('2026-03-05T09:00Z', { version: 4 });
    await stage.reads[1]!.fail(silence());
    stage.managing.retry();
    await stage.reads[2]!.answer(moved);
    const state = at(stage, 'shown');
    assert.deepEqual([state.news, state.booking.start, state.ways], ['changed', moved.start, pass]);
    stage.managing.askToCancel();
    stage.managing.keep();
    assert.equal(at(stage, 'shown').news, undefined);
  });

  it('says so where a changed booking cannot be read again', async () => {
    const stage = stageOf({ of: booking, without: ['booking'] });
    stage.managing.askToCancel();
    stage.managing.cancel('');
    await stage.cancels[0]!.fail(new BookingError('version-conflict'));
    assert.equal(at(stage, 'asking').error?.code, 'version-conflict');
  });

  it('is over with a booking whose time is over by the backend’s clock', async () => {
    const stage = await cancelling();
    await stage.cancels[0]!.fail(new BookingError('gone'));
    await stage.reads[1]!.answer(booking);
    const { ways, news } = at(stage, 'shown');
    assert.deepEqual([ways, news], [{ ...none, isOver: true }, undefined]);
  });

  it('finds no booking where there is none any more', async () => {
    const stage = await cancelling();
    await stage.cancels[0]!.fail(new BookingError('not-found'));
    at(stage, 'missing');
  });
});

describe('Another time', () => {
  const moved = bookedAt('2026-03-05T09:00Z', { version: 4 });

  it('is chosen with the booking and its token, and shown when the backend has said yes', async () => {
    const stage = await shown();
    stage.managing.move();
    assert.equal(at(stage, 'moving').booking.manageToken, 'token');
    stage.managing.moved(moved);
    const state = at(stage, 'shown');
    assert.deepEqual([state.news, state.booking.start], ['moved', moved.start]);
    assert.deepEqual(stage.told, [['reschedule', moved]]);
    stage.managing.askToCancel();
    stage.managing.cancel('');
    assert.equal(stage.cancels[0]!.question.version, 4);
  });

  it('need not be chosen', async () => {
    const stage = await shown();
    stage.managing.move();
    stage.managing.keep();
    assert.equal(at(stage, 'shown').news, undefined);
    stage.managing.moved(moved);
    assert.equal(at(stage, 'shown').booking.start, booking.start);
  });

  it('is not to be had of a booking that is otherwise by now, which is read again', async () => {
    for (const [code, news] of [
      ['version-conflict', 'changed'],
      ['gone', undefined],
    ] as const) {
      const stage = await shown();
      stage.managing.move();
      stage.managing.refused(new BookingError(code));
      await stage.reads[1]!.answer({ ...booking, version: 4 });
      assert.equal(at(stage, 'shown').news, news);
    }
  });

  it('is still chosen after a refusal that is about the time alone', async () => {
    const stage = await shown();
    stage.managing.move();
    stage.managing.refused(new BookingError('slot-taken'));
    at(stage, 'moving');
  });

  it('can be booked anew where the booking has ended, and only there', async () => {
    const stage = await shown();
    stage.managing.bookAgain();
    at(stage, 'shown');
    const ended = await shown({}, { ...booking, status: 'cancelled' });
    ended.managing.bookAgain();
    assert.equal(at(ended, 'again').booking.eventType.slug, 'intro');
    ended.managing.keep();
    at(ended, 'shown');
  });
});

describe('What is over', () => {
  it('is heard of no more', async () => {
    const stage = stageOf();
    stage.managing.dispose();
    await stage.reads[0]!.answer(booking);
    assert.deepEqual(stage.states, []);
  });
});
