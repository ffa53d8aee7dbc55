import type { Interval } from '../../time/interval.js';

export const dayLength = 86_400_000;
/** Days that are read at once: whoever asks for one of them after the other makes one call of it. */
const blockLength = 28 * dayLength;

/** The shortest stretch of whole UTC days that holds a range. */
export function wholeDays(range: Interval): Interval {
  return widened(range, dayLength);
}

/** The shortest stretch of whole blocks, counted from 1970 on, that holds a range. */
export function wholeBlocks(range: Interval): Interval {
  return widened(range, blockLength);
}

/** The beginnings of the days that lie in a range of whole days. */
export function daysIn({ start, end }: Interval): readonly number[] {
  return Array.from({ length: (end - start) / dayLength }, (_, index) => start + index * dayLength);
}

/** The blocks that lie in a range of whole blocks. */
export function blocksIn({ start, end }: Interval): readonly Interval[] {
  return Array.from({ length: (end - start) / blockLength }, (_, index) => ({
    start: start + index * blockLength,
    end: start + (index + 1) * blockLength,
  }));
}

/** The stretches that blocks which follow one another make up. */
export function joined(blocks: readonly Interval[]): readonly Interval[] {
  const stretches: Interval[] = [];
  for (const block of blocks) {
    const last = stretches.at(-1);
    if (last?.end === block.start) stretches.splice(-1, 1, { start: last.start, end: block.end });
    else stretches.push(block);
  }
  return stretches;
}

function widened({ start, end }: Interval, unit: number): Interval {
  return { start: Math.floor(start / unit) * unit, end: Math.ceil(end / unit) * unit };
}
