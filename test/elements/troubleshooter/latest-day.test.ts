import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { DayQuestion, ExplainedDay, HostBackend } from '../../../src/contract/index.js';
import { LatestDay } from '../../../src/elements/troubleshooter/latest-day.js';
import { dayOf } from './sample-day.js';

const question: DayQuestion = { eventType: 'intro', date: '2026-03-03' };
const tomorrow = { ...question, date: '2026-03-04' };
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A backend that answers when it is told to, and pauses that end when they are told to. */
function stage() {
  const asked: {
    question: DayQuestion;
    signal: AbortSignal;
    answer: (day: ExplainedDay | BookingError) => void;
  }[] = [];
  const pauses: { milliseconds: number; signal: AbortSignal; end: () => void }[] = [];
  const backend = {
    explain: (asking: DayQuestion, options?: { signal?: AbortSignal }) =>
      new Promise<ExplainedDay>((resolve, reject) => {
        const answer = (day: ExplainedDay | BookingError): void => {
          if (day instanceof BookingError) reject(day);
          else resolve(day);
        };
        asked.push({ question: asking, signal: options!.signal!, answer });
      }),
  } as Partial<HostBackend> as HostBackend;
  const latest = new LatestDay(
    () => undefined,
    (milliseconds, signal) =>
      new Promise((resolve, reject) => {
        pauses.push({ milliseconds, signal, end: resolve });
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      }),
  );
  return { latest, backend, asked, pauses };
}

describe('the day that is looked at', () => {
  it('is asked for once, and known when the answer comes', async () => {
    const { latest, backend, asked, pauses } = stage();
    latest.ask(backend, question);
    latest.ask(backend, { ...question });
    assert.equal(asked.length, 1);
    asked[0]!.answer(dayOf());
    await turn();
    assert.deepEqual(latest.state, { step: 'known', day: dayOf() });
    assert.ok(pauses.every(({ signal }) => signal.aborted));
  });

  it('stays in sight while the same day is asked for otherwise, and no other does', async () => {
    const { latest, backend, asked } = stage();
    latest.ask(backend, question);
    asked[0]!.answer(dayOf());
    await turn();
    latest.ask(backend, { ...question, draft: { calendars: { conflicts: [] } } });
    assert.deepEqual(latest.state, { step: 'asking', day: dayOf() });
    latest.ask(backend, tomorrow);
    assert.deepEqual(latest.state, { step: 'asking' });
    assert.ok(asked[1]!.signal.aborted);
  });

  it('is that of the last question, whichever answer comes last', async () => {
    const { latest, backend, asked } = stage();
    latest.ask(backend, question);
    latest.ask(backend, tomorrow);
    asked[1]!.answer(dayOf({ date: '2026-03-04' }));
    await turn();
    asked[0]!.answer(dayOf());
    await turn();
    assert.equal(latest.day?.date, '2026-03-04');
  });

  it('says that it takes long, and waits no longer than anybody would', async () => {
    const { latest, backend, asked, pauses } = stage();
    latest.ask(backend, question);
    const [slow, patience] = [...pauses].sort((a, b) => a.milliseconds - b.milliseconds);
    slow!.end();
    await turn();
    assert.deepEqual(latest.state, { step: 'asking', isSlow: true });
    patience!.end();
    await turn();
    assert.equal(latest.state.step, 'failed');
    assert.ok(asked[0]!.signal.aborted);
  });

  it('says why it is not known, keeps what was, and is asked for again', async () => {
    const { latest, backend, asked } = stage();
    latest.ask(backend, question);
    asked[0]!.answer(dayOf());
    await turn();
    latest.again(backend);
    const error = new BookingError('calendar-unreachable');
    asked[1]!.answer(error);
    await turn();
    assert.deepEqual(latest.state, { step: 'failed', error, day: dayOf() });
    latest.again(backend);
    asked[2]!.answer(dayOf());
    await turn();
    assert.equal(latest.state.step, 'known');
  });

  it('is nobody’s any more once nobody wants it', async () => {
    const { latest, backend, asked } = stage();
    latest.ask(backend, question);
    latest.rest();
    asked[0]!.answer(dayOf());
    await turn();
    assert.deepEqual(latest.state, { step: 'idle' });
    latest.again(backend);
    assert.equal(asked.length, 1);
  });
});
