import type { OddText } from './term-faults.js';

/** What stands in fields and could not become a part of the terms, by the path of the field. */
export type OddTexts = ReadonlyMap<string, OddText>;

/** With other text in one field, or none that is odd. */
export function withOdd(odd: OddTexts, path: string, text: OddText | undefined): OddTexts {
  const next = new Map(odd);
  if (text) next.set(path, text);
  else next.delete(path);
  return next;
}

/** Without what stands below a path: `weekly.1` is gone. */
export function withoutOdd(odd: OddTexts, path: string): OddTexts {
  return new Map([...odd].filter(([at]) => at !== path && !at.startsWith(`${path}.`)));
}

/** After a row of a list was removed: what was written in those behind it moves up with them. */
export function withoutRow(odd: OddTexts, list: string, row: number): OddTexts {
  return new Map(
    [...odd].flatMap(([path, text]) => {
      if (!path.startsWith(`${list}.`)) return [[path, text] as const];
      const [index = '', ...rest] = path.slice(list.length + 1).split('.');
      const at = Number(index);
      if (at === row) return [];
      return [[[list, at > row ? at - 1 : at, ...rest].join('.'), text] as const];
    }),
  );
}
