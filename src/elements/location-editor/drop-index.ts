/** Where a row of a list stands, in pixels from wherever. */
export interface RowBox {
  readonly start: number;
  readonly size: number;
}

/**
 * Where a row would stand if it were dropped: it has passed another one when its leading edge is beyond the middle of that.
 *
 * @param rows - All rows, in their order
 * @param from - Which of them is dragged
 * @param offset - How far, in pixels
 */
export function dropIndex(rows: readonly RowBox[], from: number, offset: number): number {
  const dragged = rows[from];
  if (!dragged) return from;
  const top = dragged.start + offset;
  const bottom = top + dragged.size;
  const middle = ({ start, size }: RowBox) => start + size / 2;
  if (offset < 0) {
    const to = rows.findIndex((row, index) => index < from && top < middle(row));
    return to < 0 ? from : to;
  }
  return rows.reduce((to, row, index) => (index > from && bottom > middle(row) ? index : to), from);
}

/** How far another row makes room meanwhile: by the height of the dragged one, and the gap between rows. */
export function roomFor(
  index: number,
  { from, to, by }: { readonly from: number; readonly to: number; readonly by: number },
): number {
  if (from < index && index <= to) return -by;
  if (to <= index && index < from) return by;
  return 0;
}
