import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { migrations } from '../../../../src/store/sql/migrations/index.js';

/** What the kept rows are sealed with. */
export const knownSecret = 'a secret that everybody may know, long enough';

/** A shape that was released, with rows in it. */
export interface ReleasedShape {
  readonly step: number;
  readonly lines: readonly string[];
  /** Of the steps that lead to it, as they were released. */
  readonly hash: string;
}

export function releasedShapes(): readonly ReleasedShape[] {
  return readdirSync(import.meta.dirname)
    .flatMap((name) => /^step-(\d+)\.jsonl$/.exec(name)?.[1] ?? [])
    .map((step) => {
      const read = (ending: string): string =>
        readFileSync(path.join(import.meta.dirname, `step-${step}.${ending}`), 'utf8').trimEnd();
      return { step: Number(step), lines: read('jsonl').split('\n'), hash: read('sha256') };
    });
}

/** What the steps up to one do, as a digest. */
export function hashOfSteps(step: number): string {
  const hash = createHash('sha256');
  for (const { number, sql } of migrations) if (number <= step) hash.update(`${number}\n${sql}\n`);
  return hash.digest('hex');
}
