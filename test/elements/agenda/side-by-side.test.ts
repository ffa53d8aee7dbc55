import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { sideBySide } from '../../../src/elements/agenda/side-by-side.js';

const pieces = fc
  .array(fc.record({ from: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 300 }) }), {
    maxLength: 40,
  })
  .map((all) => all.map(({ from, length }) => ({ from, to: from + length })).sort((a, b) => a.from - b.from));

const run = { numRuns: 300, seed: 20_260_301 };

describe('what overlaps', () => {
  it('stands side by side, and what does not has the whole width', () => {
    const cases = [
      {
        given: [
          [0, 30],
          [30, 60],
        ],
        lanes: ['0/1', '0/1'],
      },
      {
        given: [
          [0, 60],
          [30, 90],
        ],
        lanes: ['0/2', '1/2'],
      },
      {
        given: [
          [0, 60],
          [10, 20],
          [20, 30],
        ],
        lanes: ['0/2', '1/2', '1/2'],
      },
      {
        given: [
          [0, 30],
          [0, 30],
          [0, 30],
          [60, 90],
        ],
        lanes: ['0/3', '1/3', '2/3', '0/1'],
      },
      {
        given: [
          [0, 90],
          [10, 40],
          [50, 120],
          [95, 130],
        ],
        lanes: ['0/2', '1/2', '1/2', '0/2'],
      },
    ] as const;
    for (const { given, lanes } of cases)
      assert.deepEqual(
        sideBySide(given.map(([from, to]) => ({ from, to }))).map(({ lane, lanes: all }) => `${lane}/${all}`),
        lanes,
      );
  });

  it('has room to be hit, however short it is', () => {
    const short = [
      { from: 600, to: 605 },
      { from: 610, to: 640 },
    ];
    assert.deepEqual(
      sideBySide(short, 30).map(({ lane }) => lane),
      [0, 1],
    );
  });

  it('never shares a lane, and never uses more lanes than meet somewhere', () => {
    fc.assert(
      fc.property(pieces, (all) => {
        const lanes = sideBySide(all);
        assert.equal(lanes.length, all.length);
        const meets = (a: number, b: number): boolean =>
          all[a]!.from < all[b]!.to && all[b]!.from < all[a]!.to;
        for (const [index, { lane, lanes: count }] of lanes.entries()) {
          assert.ok(lane >= 0 && lane < count);
          for (let other = 0; other < index; other++) {
            if (!meets(index, other)) continue;
            assert.notEqual(lanes[other]!.lane, lane);
            assert.equal(lanes[other]!.lanes, count, 'what meets is of one width');
          }
        }
        const most = Math.max(
          0,
          ...all.map(({ from }) => all.filter((piece) => piece.from <= from && from < piece.to).length),
        );
        assert.equal(Math.max(0, ...lanes.map(({ lanes: count }) => count)), most);
      }),
      run,
    );
  });
});
