/** What a look at the setup came to. `note` is nothing wrong, but worth knowing. */
export type Outcome = 'agreed' | 'wrong' | 'untried' | 'note';

/** One look at the setup. */
export interface CheckResult {
  /** What was looked at: one word. */
  readonly check: string;
  readonly outcome: Outcome;
  /** What was seen, in a sentence. */
  readonly says: string;
  /** The lines to change, each to be followed or pasted as it stands. */
  readonly change?: readonly string[];
}

export function agreed(check: string, says: string): CheckResult {
  return { check, outcome: 'agreed', says };
}

export function wrong(check: string, says: string, change: readonly string[]): CheckResult {
  return { check, outcome: 'wrong', says, change };
}

export function untried(check: string, says: string): CheckResult {
  return { check, outcome: 'untried', says };
}

export function note(check: string, says: string, change: readonly string[] = []): CheckResult {
  return { check, outcome: 'note', says, change };
}

const marks: Readonly<Record<Outcome, string>> = {
  agreed: 'ok      ',
  wrong: 'WRONG   ',
  untried: 'untried ',
  note: 'note    ',
};

/** A result as lines of a terminal. */
export function linesOf({ check, outcome, says, change = [] }: CheckResult): readonly string[] {
  return [
    `${marks[outcome]}${check.padEnd(11)} ${says}`,
    ...change.map((line) => `${' '.repeat(20)}→ ${line}`),
  ];
}
