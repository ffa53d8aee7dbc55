/**
 * Where an expectation comes from: `D` documented by Google, `O` observed or reported by others, `I` inferred. None of them
 * has been tried on Google from here.
 */
export type Mark = 'D' | 'O' | 'I';

/** One thing that the adapter rests on. */
export interface Expectation {
  readonly mark: Mark;
  /** Of the project's notes on Google. */
  readonly section: string;
  /** What is expected of Google, in one sentence. */
  readonly expects: string;
}

/** One that the live check cannot try, and why not. */
export interface UntriedExpectation extends Expectation {
  readonly because: string;
}

/** How an expectation fared on the real Google. */
export interface Verdict {
  readonly outcome: 'agreed' | 'differed' | 'untried';
  /** What was seen: statuses, reasons and counts; no name, no secret, no text of anybody's. */
  readonly seen: string;
}

/** Google did as expected, or something else. */
export function judge(isAsExpected: boolean, seen: string): Verdict {
  return { outcome: isAsExpected ? 'agreed' : 'differed', seen };
}

/** It could not be tried here. */
export function untried(seen: string): Verdict {
  return { outcome: 'untried', seen };
}

/** What an expectation needs is not there: thrown by whoever finds out, told as untried. */
export class NotPossible extends Error {}
