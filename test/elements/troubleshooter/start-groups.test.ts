import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExplainedStart, HostAbsence } from '../../../src/contract/index.js';
import {
  groupStarts,
  nearestStart,
  startAt,
  tellingStart,
} from '../../../src/elements/troubleshooter/start-groups.js';
import { reasonsOf } from '../../../src/elements/troubleshooter/reasons.js';
import { at, contextOf, dayOf, dentist, layersOf, mine, ms } from './sample-day.js';

const outside: HostAbsence = { hostId: mine, code: 'outside-hours' };
const busy: HostAbsence = { hostId: mine, code: 'busy', neighbour: dentist };
const starts = (...all: readonly (readonly [string, ...HostAbsence[]])[]): ExplainedStart[] =>
  all.map(([time, ...reasons]) => ({ start: at(time), reasons }));
const grouped = (all: readonly ExplainedStart[], now = 0) =>
  groupStarts(contextOf({ day: dayOf({ starts: all }), now })).map(({ starts: some, reason }) => [
    reason?.code ?? 'offered',
    some.length,
  ]);

describe('the starts of a day', () => {
  it('fold into groups of what decides', () => {
    const all = starts(
      ['08:00', outside],
      ['08:30', outside],
      ['09:00', busy],
      ['09:30', busy],
      ['10:00'],
      ['10:30'],
    );
    assert.deepEqual(grouped(all), [
      ['outside-hours', 2],
      ['busy', 2],
      ['offered', 2],
    ]);
  });

  it('do not fold where other things stand in the way', () => {
    const other: HostAbsence = { ...busy, neighbour: { ...dentist, title: 'Client' } };
    assert.deepEqual(grouped(starts(['09:00', busy], ['09:30', other])), [
      ['busy', 1],
      ['busy', 1],
    ]);
  });

  it('are too late in the hours before they are outside of them', () => {
    const layers = layersOf({ hours: [{ start: at('09:00'), end: at('17:00') }] });
    const all = starts(['16:45', outside], ['17:00', outside], ['17:30', outside]);
    assert.deepEqual(
      groupStarts(contextOf({ day: dayOf({ layers, starts: all }) })).map(({ starts: some }) => some.length),
      [1, 2],
    );
  });

  it('last until the next group, or the day ends', () => {
    const groups = groupStarts(contextOf({ day: dayOf({ starts: starts(['09:00', busy], ['10:00']) }) }));
    assert.deepEqual(
      groups.map(({ start, end }) => [start, end]),
      [
        [ms('09:00'), ms('10:00')],
        [ms('10:00'), ms('00:00') + 86_400_000],
      ],
    );
  });

  it('name the hours before what stands in them, and one’s own before others’', () => {
    const [start] = starts([
      '09:00',
      { ...outside, hostId: 'ben' },
      busy,
      { hostId: mine, code: 'notice', earliest: at('12:00') },
      outside,
    ]);
    assert.deepEqual(
      reasonsOf(start!, { mine, now: 0 }).map(({ code, hostId }) => [code, hostId]),
      [
        ['outside-hours', mine],
        ['busy', mine],
        ['notice', mine],
        ['outside-hours', 'ben'],
      ],
    );
  });

  it('say of a time that is over that it is, and nothing of the notice', () => {
    const [start] = starts(['09:00', { hostId: mine, code: 'notice', earliest: at('12:00') }]);
    assert.deepEqual(
      reasonsOf(start!, { mine, now: ms('10:00') }).map(({ code }) => code),
      ['past'],
    );
    assert.deepEqual(reasonsOf({ start: at('09:00'), reasons: [] }, { mine, now: ms('10:00') }), []);
  });

  it('are found by an instant', () => {
    const all = starts(['09:00'], ['09:30'], ['10:00']);
    assert.equal(startAt(all, ms('09:50')), ms('09:30'));
    assert.equal(startAt(all, ms('08:00')), ms('09:00'));
    assert.equal(nearestStart(all, ms('09:50')), ms('10:00'));
    assert.equal(startAt([], 0), undefined);
    assert.equal(nearestStart([], 0), undefined);
  });

  it('are looked at first where something tells, if nothing is offered', () => {
    const telling = (all: readonly ExplainedStart[]) =>
      tellingStart(contextOf({ day: dayOf({ starts: all }), now: 0 }));
    assert.equal(telling(starts(['08:00', outside], ['09:00', busy])), ms('09:00'));
    assert.equal(telling(starts(['08:00', outside], ['09:00', outside], ['10:00', outside])), ms('09:00'));
    assert.equal(telling(starts(['08:00', outside], ['09:00'])), undefined);
    assert.equal(telling([]), undefined);
  });
});
