/** Stretches of time `[start, end)` as two columns, ordered by start. */
export interface Stretches {
  readonly starts: number[];
  readonly ends: number[];
}

export function noStretches(): Stretches {
  return { starts: [], ends: [] };
}

/** The stretches joined wherever they overlap or touch. Answers the same object where none do. */
export function joined(stretches: Stretches): Stretches {
  const { starts, ends } = stretches;
  let apart = true;
  for (let index = 1; index < starts.length; index++) apart &&= starts[index]! > ends[index - 1]!;
  if (apart) return stretches;
  const union = noStretches();
  for (let index = 0; index < starts.length; index++) {
    const last = union.ends.length - 1;
    if (last >= 0 && starts[index]! <= union.ends[last]!) {
      union.ends[last] = Math.max(union.ends[last]!, ends[index]!);
    } else {
      union.starts.push(starts[index]!);
      union.ends.push(ends[index]!);
    }
  }
  return union;
}

/** The time that both cover. Both are joined, and so is the answer. */
export function common(a: Stretches, b: Stretches): Stretches {
  const both = noStretches();
  let i = 0;
  let j = 0;
  while (i < a.starts.length && j < b.starts.length) {
    const start = Math.max(a.starts[i]!, b.starts[j]!);
    const end = Math.min(a.ends[i]!, b.ends[j]!);
    if (start < end) {
      both.starts.push(start);
      both.ends.push(end);
    }
    if (a.ends[i]! < b.ends[j]!) i++;
    else j++;
  }
  return both;
}
