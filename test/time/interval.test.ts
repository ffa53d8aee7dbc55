import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { intersectIntervals, mergeIntervals, overlaps, subtractIntervals } from '../../src/time/interval.js';
import type { Interval } from '../../src/time/interval.js';

const seed = { seed: 20261101, numRuns: 5000 };
const span = 40;

const of = (...pairs: [number, number][]): Interval[] => pairs.map(([start, end]) => ({ start, end }));

// Few instants, so that touching, nesting, equal, empty and reversed intervals are all common.
const point = fc.integer({ min: 0, max: span });
const anyIntervals = fc.array(fc.record({ start: point, end: point }), { maxLength: 12 });
const merged = anyIntervals.map(mergeIntervals);

/** The instants a list covers, one by one. */
function covered(intervals: readonly Interval[]): boolean[] {
  return Array.from({ length: span }, (_, instant) =>
    intervals.some(({ start, end }) => start <= instant && instant < end),
  );
}

function assertMerged(intervals: readonly Interval[]): void {
  intervals.forEach(({ start, end }, index) => {
    assert.ok(start < end, 'not empty');
    assert.ok(start > (intervals[index - 1]?.end ?? -1), 'apart and in order');
  });
}

describe('intervals', () => {
  it('overlap when they share time, not when they touch', () => {
    const cases: [Interval[], boolean][] = [
      [of([0, 5], [4, 9]), true],
      [of([0, 5], [5, 9]), false],
      [of([0, 9], [3, 4]), true],
      [of([3, 4], [3, 4]), true],
      [of([0, 2], [5, 9]), false],
      [of([0, 9], [4, 4]), false],
      [of([0, 9], [6, 3]), false],
    ];
    for (const [[a, b], expected] of cases) {
      assert.equal(overlaps(a!, b!), expected, JSON.stringify([a, b]));
      assert.equal(overlaps(b!, a!), expected, JSON.stringify([b, a]));
    }
  });

  it('merge into the fewest that cover the same', () => {
    assert.deepEqual(mergeIntervals([]), []);
    assert.deepEqual(mergeIntervals(of([0, 2], [2, 3], [5, 6])), of([0, 3], [5, 6]));
    assert.deepEqual(mergeIntervals(of([0, 9], [1, 2], [3, 4])), of([0, 9]));
    assert.deepEqual(mergeIntervals(of([5, 6], [3, 3], [8, 7], [0, 2])), of([0, 2], [5, 6]));
  });

  it('intersect', () => {
    assert.deepEqual(intersectIntervals(of([0, 5]), of([3, 9])), of([3, 5]));
    assert.deepEqual(intersectIntervals(of([0, 9]), of([1, 2], [4, 5], [8, 12])), of([1, 2], [4, 5], [8, 9]));
    assert.deepEqual(intersectIntervals(of([1, 2], [4, 5], [8, 12]), of([0, 9])), of([1, 2], [4, 5], [8, 9]));
    assert.deepEqual(intersectIntervals(of([0, 3]), of([3, 9])), []);
    assert.deepEqual(intersectIntervals(of([0, 3]), []), []);
  });

  it('subtract', () => {
    assert.deepEqual(subtractIntervals(of([0, 9]), of([3, 5])), of([0, 3], [5, 9]));
    assert.deepEqual(subtractIntervals(of([0, 3], [5, 9]), of([2, 6])), of([0, 2], [6, 9]));
    assert.deepEqual(subtractIntervals(of([3, 5]), of([0, 9])), []);
    assert.deepEqual(subtractIntervals(of([3, 5]), of([0, 3], [5, 9])), of([3, 5]));
    assert.deepEqual(subtractIntervals(of([3, 5]), []), of([3, 5]));
  });

  it('cover, instant by instant, what set algebra says', () => {
    fc.assert(
      fc.property(anyIntervals, merged, merged, (raw, a, b) => {
        const inA = covered(a);
        const inB = covered(b);
        assert.deepEqual(covered(mergeIntervals(raw)), covered(raw));
        assert.deepEqual(covered(intersectIntervals(a, b)), inA.map((yes, at) => yes && inB[at]!)); // prettier-ignore
        assert.deepEqual(covered(subtractIntervals(a, b)), inA.map((yes, at) => yes && !inB[at]!)); // prettier-ignore
      }),
      seed,
    );
  });

  it('stay merged', () => {
    fc.assert(
      fc.property(anyIntervals, merged, merged, (raw, a, b) => {
        for (const list of [mergeIntervals(raw), intersectIntervals(a, b), subtractIntervals(a, b)])
          assertMerged(list);
        assert.deepEqual(mergeIntervals(a), a);
        assert.deepEqual(intersectIntervals(a, b), intersectIntervals(b, a));
      }),
      seed,
    );
  });

  it('are not changed by the work', () => {
    const given = of([5, 6], [0, 2], [1, 3]);
    const copy = structuredClone(given);
    mergeIntervals(given);
    subtractIntervals(mergeIntervals(given), given);
    assert.deepEqual(given, copy);
  });

  it('take work that grows with their number, not its square', () => {
    let reads = 0;
    const count = 20_000;
    const list = (shift: number): Interval[] =>
      Array.from({ length: count }, (_, index) => ({
        get start() {
          reads++;
          return index * 10 + shift;
        },
        end: index * 10 + shift + 6,
      }));
    for (const work of [intersectIntervals, subtractIntervals, (a: Interval[]) => mergeIntervals(a)]) {
      reads = 0;
      work(list(0), list(3));
      assert.ok(reads < 12 * count, `${reads} reads`);
    }
  });
});
