import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { WaitingRecord } from '../../../src/contract/index.js';
import { linesOf } from '../../../src/scheduling/waiting/lines.js';
import { offeredRecord, waitingRecord } from './waiting-samples.js';

const hour = 3_600_000;
const { day } = waitingRecord;

/** Somebody who waits for a day that begins so many hours later. */
function waiter(name: string, hours = 0, change: Partial<WaitingRecord> = {}): WaitingRecord {
  return {
    ...waitingRecord,
    ref: name,
    day: { start: day.start + hours * hour, end: day.end + hours * hour },
    request: { ...waitingRecord.request, guest: { name, email: `${name}@example.com` } },
    ...change,
  };
}

const namesOf = (places: readonly WaitingRecord[]): readonly (readonly string[])[] =>
  linesOf(places).map((line) => line.places.map(({ ref }) => ref));

describe('the lines of those who wait', () => {
  it('are of one event type, on days that meet, in the order in which they came', () => {
    const other = { eventType: { slug: 'other', title: 'Other' } };
    assert.deepEqual(namesOf([waiter('ada'), waiter('bob', 48), waiter('cem', 6), waiter('dan', 0, other)]), [
      ['bob'],
      ['ada', 'cem'],
      ['dan'],
    ]);
  });

  it('are one where a day in another zone joins two days', () => {
    const [line, ...others] = linesOf([waiter('ada'), waiter('bob', 24), waiter('cem', 12)]);
    assert.ok(line);
    assert.deepEqual(others, []);
    assert.deepEqual(
      line.places.map(({ ref }) => ref),
      ['ada', 'bob', 'cem'],
    );
    assert.deepEqual(line.range, { start: day.start, end: day.end + 24 * hour });
  });

  it('leave out who waits no more, who is offered something, and who stands there already', () => {
    const again = waiter('again', 0, {
      request: { ...waitingRecord.request, guest: { name: 'Ada', email: ' ADA@example.com' } },
    });
    const offered = { ...offeredRecord, ref: 'offered' };
    const places = [waiter('ada'), again, waiter('left', 0, { status: 'left' }), offered, waiter('bob')];
    assert.deepEqual(namesOf(places.filter(({ ref }) => ref !== 'offered')), [['ada', 'bob']]);
    // Whoever is offered something keeps their place in the line for the address that is there once more.
    assert.deepEqual(namesOf([offered, again, waiter('bob')]), [['bob']]);
  });
});
