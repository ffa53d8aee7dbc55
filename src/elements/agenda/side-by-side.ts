/** Where something stands among what overlaps it. */
export interface Lane {
  /** From 0. */
  readonly lane: number;
  /** How many stand side by side there. */
  readonly lanes: number;
}

/**
 * Lays out what overlaps side by side: no two that meet share a lane, as few lanes as possible are used, and all that hang
 * together get lanes of one width.
 *
 * @param pieces - In the order of their `from`
 * @param least - What is shorter than this takes that much room all the same, in the unit of the pieces
 * @returns The lane of each, in the same order
 */
export function sideBySide(
  pieces: readonly { readonly from: number; readonly to: number }[],
  least = 0,
): readonly Lane[] {
  const lanes: { lane: number; group: { lanes: number } }[] = [];
  /** Where each lane of the group that is open is free again. */
  let free: number[] = [];
  let group = { lanes: 0 };
  for (const { from, to } of pieces) {
    const end = Math.max(to, from + least);
    if (free.every((until) => until <= from)) {
      free = [];
      group = { lanes: 0 };
    }
    const found = free.findIndex((until) => until <= from);
    const lane = found === -1 ? free.length : found;
    free[lane] = end;
    group.lanes = free.length;
    lanes.push({ lane, group });
  }
  return lanes.map(({ lane, group: { lanes: count } }) => ({ lane, lanes: count }));
}
