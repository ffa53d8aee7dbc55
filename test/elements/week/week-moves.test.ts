import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { buttonForKey } from '../../../src/elements/week/week-moves.js';
import type { DayPlace, WeekFrame } from '../../../src/elements/week/week-moves.js';

const at = (day: number, left: number, top: number): DayPlace => ({ day, left, top, width: 100 });

/** Monday at 9:00, 9:30, 11:00; Wednesday at 9:30; Friday at 10:30 and 11:00. */
const columns = [at(0, 0, 0), at(0, 0, 52), at(0, 0, 208), at(2, 216, 52), at(4, 432, 156), at(4, 432, 208)];

/** Two lines on Monday, one on Tuesday. */
const list = [at(0, 0, 0), at(0, 108, 0), at(0, 0, 52), at(1, 0, 150), at(1, 108, 150)];

type Step = readonly [key: string, from: number, to: number | undefined];

function walk(frame: Omit<WeekFrame, 'direction'>, steps: readonly Step[], direction: 'ltr' | 'rtl' = 'ltr') {
  for (const [key, from, to] of steps)
    assert.equal(buttonForKey(key, from, { ...frame, direction }), to, `${key} from ${from}`);
}

describe('a key on a time of a week', () => {
  it('leads up and down within a column, over gaps, and not out of it', () => {
    walk({ places: columns, sideBySide: true }, [
      ['ArrowDown', 0, 1],
      ['ArrowDown', 1, 2],
      ['ArrowDown', 2, undefined],
      ['ArrowUp', 2, 1],
      ['ArrowUp', 0, undefined],
      ['ArrowUp', 3, undefined],
    ]);
  });

  it('leads sideways to the nearest time of the next day that has any', () => {
    walk({ places: columns, sideBySide: true }, [
      ['ArrowRight', 2, 3],
      ['ArrowRight', 3, 4],
      ['ArrowRight', 5, undefined],
      ['ArrowLeft', 5, 3],
      ['ArrowLeft', 3, 1],
      ['ArrowLeft', 0, undefined],
    ]);
  });

  it('goes the other way where one reads from right to left', () => {
    walk(
      { places: columns, sideBySide: true },
      [
        ['ArrowLeft', 1, 3],
        ['ArrowRight', 3, 1],
      ],
      'rtl',
    );
  });

  it('leads to the first and the last time of the day, however the days lie', () => {
    walk({ places: columns, sideBySide: true }, [
      ['Home', 2, 0],
      ['End', 4, 5],
    ]);
    walk({ places: list, sideBySide: false }, [
      ['Home', 2, 0],
      ['End', 0, 2],
      ['End', 3, 4],
    ]);
  });

  it('leads from line to line and from day to day where days follow one another', () => {
    walk({ places: list, sideBySide: false }, [
      ['ArrowRight', 1, 2],
      ['ArrowRight', 2, 3],
      ['ArrowDown', 2, 3],
      ['ArrowUp', 4, 2],
    ]);
  });

  it('moves nothing when it is another, or on something else', () => {
    walk({ places: columns, sideBySide: true }, [
      ['Enter', 0, undefined],
      ['ArrowDown', -1, undefined],
      ['Home', -1, undefined],
    ]);
  });
});
