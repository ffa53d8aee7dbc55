import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { HostBackend } from '../../../src/contract/index.js';
import { LatestAnswer } from '../../../src/elements/host/latest-answer.js';
import { askTimes } from '../../../src/elements/slot-preview/ask-times.js';
import { askDay } from '../../../src/elements/troubleshooter/ask-day.js';

interface Question {
  readonly about: string;
  readonly draft?: string;
}

const question: Question = { about: 'monday' };
const other: Question = { about: 'tuesday' };
const turn = () => new Promise((resolve) => setImmediate(resolve));
const backend = {} as HostBackend;
const [quietMs, slowMs, patienceMs] = [400, 5_000, 45_000];

/** A call that is answered when it is told to, and pauses that end when they are told to. */
function stage() {
  const asked: {
    question: Question;
    signal: AbortSignal;
    answer: (answer: string | BookingError) => void;
  }[] = [];
  const pauses: { milliseconds: number; signal: AbortSignal; end: () => void }[] = [];
  let told = 0;
  const latest = new LatestAnswer<Question, string>(
    {
      call: (_backend, asking, options) =>
        new Promise((resolve, reject) => {
          const answer = (given: string | BookingError): void => {
            if (given instanceof BookingError) reject(given);
            else resolve(given);
          };
          asked.push({ question: asking, signal: options.signal!, answer });
        }),
      keeps: (last, next) => last.about === next.about,
      isTyping: (last, next) => last.draft !== next.draft,
    },
    () => told++,
    (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        pauses.push({ milliseconds, signal, end: resolve });
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      }),
  );
  const rests = () => pauses.filter(({ milliseconds }) => milliseconds === quietMs);
  const pauseOf = (milliseconds: number) => pauses.findLast((one) => one.milliseconds === milliseconds)!;
  return { latest, asked, pauses, rests, pauseOf, told: () => told };
}

describe('the latest answer', () => {
  it('is asked for at once, and known when it comes', async () => {
    const { latest, asked, pauses, rests, told } = stage();
    assert.deepEqual(latest.state, { step: 'idle' });
    latest.ask(backend, question);
    assert.deepEqual(latest.state, { step: 'asking' });
    assert.equal(asked.length, 1);
    asked[0]!.answer('free');
    await turn();
    assert.deepEqual(latest.state, { step: 'known', answer: 'free' });
    assert.equal(told(), 2);
    assert.equal(rests().length, 0);
    assert.ok(
      pauses.every(({ signal }) => signal.aborted),
      'nothing waits any more',
    );
  });

  it('is not asked for twice', () => {
    const { latest, asked } = stage();
    latest.ask(backend, question);
    latest.ask(backend, { ...question });
    assert.equal(asked.length, 1);
  });

  it('waits for a person to rest, and what was known stays in sight meanwhile', async () => {
    const { latest, asked, rests } = stage();
    latest.ask(backend, question);
    asked[0]!.answer('free');
    await turn();
    latest.ask(backend, { ...question, draft: 'a' });
    latest.ask(backend, { ...question, draft: 'ab' });
    assert.deepEqual(latest.state, { step: 'asking', answer: 'free' });
    assert.equal(asked.length, 1);
    assert.deepEqual(
      rests().map(({ signal }) => signal.aborted),
      [true, false],
    );
    rests()[1]!.end();
    await turn();
    assert.deepEqual(
      asked.map((one) => one.question.draft),
      [undefined, 'ab'],
    );
  });

  it('does not wait where something else is wanted, nor shows what was known of the former', async () => {
    const { latest, asked, rests } = stage();
    latest.ask(backend, question);
    asked[0]!.answer('free');
    await turn();
    latest.ask(backend, other);
    assert.deepEqual(latest.state, { step: 'asking' });
    assert.equal(asked.length, 2);
    assert.equal(rests().length, 0);
  });

  it('is that to the last question, whichever comes last', async () => {
    const { latest, asked } = stage();
    latest.ask(backend, question);
    latest.ask(backend, other);
    assert.ok(asked[0]!.signal.aborted);
    asked[1]!.answer('later');
    await turn();
    asked[0]!.answer('earlier');
    await turn();
    assert.deepEqual(latest.state, { step: 'known', answer: 'later' });
  });

  it('says that it takes long, and waits no longer than anybody would', async () => {
    const { latest, asked, pauseOf } = stage();
    latest.ask(backend, question);
    pauseOf(slowMs).end();
    await turn();
    assert.deepEqual(latest.state, { step: 'asking', isSlow: true });
    pauseOf(patienceMs).end();
    await turn();
    assert.ok(latest.state.step === 'failed');
    assert.equal(latest.state.error.code, 'unavailable');
    assert.ok(asked[0]!.signal.aborted);
  });

  it('says why it is not known, keeps what was, and is asked for again at once', async () => {
    const { latest, asked, rests } = stage();
    latest.ask(backend, question);
    asked[0]!.answer('free');
    await turn();
    latest.again(backend);
    const error = new BookingError('calendar-unreachable');
    asked[1]!.answer(error);
    await turn();
    assert.deepEqual(latest.state, { step: 'failed', error, answer: 'free' });
    latest.again(backend);
    asked[2]!.answer('busy');
    await turn();
    assert.deepEqual(latest.state, { step: 'known', answer: 'busy' });
    assert.deepEqual(asked[2]!.question, question);
    assert.equal(rests().length, 0);
  });

  it('is nobody’s any more once nobody wants it', async () => {
    const { latest, asked } = stage();
    latest.ask(backend, question);
    latest.rest();
    asked[0]!.answer('free');
    await turn();
    assert.deepEqual(latest.state, { step: 'idle' });
    latest.again(backend);
    assert.equal(asked.length, 1);
    latest.ask(backend, question);
    assert.equal(asked.length, 2);
  });
});

describe('what stays in sight, and what waits', () => {
  const draft = { calendars: { conflicts: [] } };

  it('of free times: those of the same days and event type; a draft is asked about when it rests', () => {
    const week = { eventType: 'intro', start: '2026-03-02T00:00:00.000Z', end: '2026-03-09T00:00:00.000Z' };
    assert.ok(askTimes.keeps(week, { ...week, draft }));
    for (const change of [{ start: week.end }, { end: week.start }, { eventType: 'visit' }])
      assert.ok(!askTimes.keeps(week, { ...week, ...change }));
    assert.ok(askTimes.isTyping!(week, { ...week, draft }));
    assert.ok(!askTimes.isTyping!({ ...week, draft }, { ...week, end: week.start, draft: { ...draft } }));
  });

  it('of a day: the same one of the same event type, asked at once', () => {
    const day = { eventType: 'intro', date: '2026-03-03' };
    assert.ok(askDay.keeps(day, { ...day, draft, durationMinutes: 60 }));
    assert.ok(!askDay.keeps(day, { ...day, date: '2026-03-04' }));
    assert.ok(!askDay.keeps(day, { ...day, eventType: 'visit' }));
    assert.equal(askDay.isTyping, undefined);
  });
});
