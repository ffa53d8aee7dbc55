import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { BookingError } from '../../../src/contract/index.js';
import type { HostBackend, HostSlotQuery, SlotList } from '../../../src/contract/index.js';
import { LatestTimes } from '../../../src/elements/slot-preview/latest-times.js';

const week = { start: '2026-03-02T00:00:00.000Z', end: '2026-03-09T00:00:00.000Z' };
const later = { start: week.end, end: '2026-03-16T00:00:00.000Z' };
const question: HostSlotQuery = { eventType: 'intro', ...week };
const draftOf = (name: string) => ({
  draft: { calendars: { conflicts: [{ connectionId: name, calendarId: 'x' }] } },
});
const listOf = (start: string): SlotList => ({ slots: [{ start, end: start }] });
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A backend that answers when it is told to, and a pause that ends when it is told to. */
function stage() {
  const asked: {
    query: HostSlotQuery;
    signal: AbortSignal;
    answer: (list: SlotList | BookingError) => void;
  }[] = [];
  const pauses: { signal: AbortSignal; end: () => void }[] = [];
  const backend = {
    slots: (query: HostSlotQuery, options?: { signal?: AbortSignal }) =>
      new Promise<SlotList>((resolve, reject) => {
        const answer = (list: SlotList | BookingError): void => {
          if (list instanceof BookingError) reject(list);
          else resolve(list);
        };
        asked.push({ query, signal: options!.signal!, answer });
      }),
  } as Partial<HostBackend> as HostBackend;
  let told = 0;
  const times = new LatestTimes(
    () => told++,
    (_milliseconds, signal) =>
      new Promise((resolve, reject) => {
        pauses.push({ signal, end: resolve });
        signal.addEventListener('abort', () => {
          reject(new Error('aborted'));
        });
      }),
  );
  return { times, backend, asked, pauses, told: () => told };
}

describe('the latest times', () => {
  it('are asked for at once, and known when they come', async () => {
    const { times, backend, asked, told } = stage();
    assert.deepEqual(times.state, { step: 'idle' });
    times.ask(backend, question);
    assert.deepEqual(times.state, { step: 'asking' });
    assert.equal(asked.length, 1);
    asked[0]!.answer(listOf(week.start));
    await turn();
    assert.deepEqual(times.state, { step: 'known', list: listOf(week.start) });
    assert.equal(told(), 2);
  });

  it('are not asked for twice', async () => {
    const { times, backend, asked } = stage();
    times.ask(backend, question);
    times.ask(backend, { ...week, eventType: 'intro' });
    assert.equal(asked.length, 1);
  });

  it('wait for a draft to rest, and show what was known meanwhile', async () => {
    const { times, backend, asked, pauses } = stage();
    times.ask(backend, question);
    asked[0]!.answer(listOf(week.start));
    await turn();
    times.ask(backend, { ...question, ...draftOf('a') });
    times.ask(backend, { ...question, ...draftOf('ab') });
    assert.deepEqual(times.state, { step: 'asking', list: listOf(week.start) });
    assert.equal(asked.length, 1);
    assert.deepEqual(
      pauses.map(({ signal }) => signal.aborted),
      [true, false],
    );
    pauses[1]!.end();
    await turn();
    assert.deepEqual(
      asked.map(({ query }) => query.draft),
      [undefined, draftOf('ab').draft],
    );
  });

  it('do not wait where other days are wanted, nor show those of the former ones', async () => {
    const { times, backend, asked, pauses } = stage();
    times.ask(backend, question);
    asked[0]!.answer(listOf(week.start));
    await turn();
    times.ask(backend, { ...question, ...later });
    assert.deepEqual(times.state, { step: 'asking' });
    assert.equal(asked.length, 2);
    assert.equal(pauses.length, 0);
  });

  it('are those of the last question, whichever answer comes last', async () => {
    const { times, backend, asked } = stage();
    times.ask(backend, question);
    times.ask(backend, { ...question, ...later });
    assert.ok(asked[0]!.signal.aborted);
    asked[1]!.answer(listOf(later.start));
    await turn();
    asked[0]!.answer(listOf(week.start));
    await turn();
    assert.deepEqual(times.state, { step: 'known', list: listOf(later.start) });
  });

  it('say why they are not known, and are asked for again', async () => {
    const { times, backend, asked } = stage();
    const error = new BookingError('calendar-unreachable');
    times.ask(backend, question);
    asked[0]!.answer(error);
    await turn();
    assert.deepEqual(times.state, { step: 'failed', error });
    times.again(backend);
    asked[1]!.answer(listOf(week.start));
    await turn();
    assert.deepEqual(times.state, { step: 'known', list: listOf(week.start) });
    assert.deepEqual(asked[1]!.query, question);
  });

  it('are nobody’s any more once nobody wants them', async () => {
    const { times, backend, asked } = stage();
    times.ask(backend, question);
    times.rest();
    asked[0]!.answer(listOf(week.start));
    await turn();
    assert.deepEqual(times.state, { step: 'idle' });
    times.again(backend);
    assert.equal(asked.length, 1);
    times.ask(backend, question);
    assert.equal(asked.length, 2);
  });
});
