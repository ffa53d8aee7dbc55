import type { StartGrid } from './start-grid.js';

/**
 * How many things forbid each start of a grid. A stretch of forbidden starts is counted at its two ends only and summed up
 * in one pass at last, so that nothing needs to be sorted: work grows with stretches plus starts.
 */
export class StartTally {
  readonly grid: StartGrid;
  /**
   * Until {@link sumUp}: at each start, how many stretches begin there, less how many ended. After it: how many forbid the
   * start. One more than there are starts, for what ends after the last.
   */
  readonly counts: Int32Array;

  constructor(grid: StartGrid) {
    this.grid = grid;
    this.counts = new Int32Array(grid.starts.length + 1);
  }

  /** Forbids the starts in `[from, to)`. */
  forbid(from: number, to: number): void {
    this.counts[this.grid.countBefore(from)]!++;
    this.counts[this.grid.countBefore(to)]!--;
  }

  /** To be called once, when everything is counted. */
  sumUp(): void {
    const { counts } = this;
    let forbidding = 0;
    for (let index = 0; index < counts.length; index++) {
      forbidding += counts[index]!;
      counts[index] = forbidding;
    }
  }

  /** Whether an instant is a start of the grid that nothing forbids. */
  isFree(start: number): boolean {
    // Not by the grid's parts: those are made for few questions, and this is asked of each start.
    const { starts } = this.grid;
    let index = 0;
    for (let end = starts.length; index < end; ) {
      const middle = (index + end) >> 1;
      if (starts[middle]! < start) index = middle + 1;
      else end = middle;
    }
    return starts[index] === start && this.counts[index] === 0;
  }
}
