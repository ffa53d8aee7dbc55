import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { smallestFailing } from './smallest-failing.js';

/*
 * Metamorphic laws: what must hold between the answers to two questions, whatever the right answers are. Whatever a law
 * has to choose it takes from the question itself, so that a question that breaks one breaks it again.
 */

/** What must hold of every question; throws where it does not, and may tell how many slots it saw. */
export type Law = (input: SlotInput) => { readonly length: number } | undefined;

export interface LawRun {
  readonly inputs: number;
  readonly seed: number;
  readonly from: fc.Arbitrary<SlotInput>;
}

export interface LawFigures {
  inputs: number;
  withSlots: number;
  slots: number;
  broken: number;
}

/**
 * Holds laws against seeded questions. The first that breaks one is made as small as it can be, and thrown as JSON, which
 * test/harness/long.mjs takes again.
 */
export function holdAgainst(
  laws: Readonly<Record<string, Law>>,
  { inputs, seed, from }: LawRun,
): Readonly<Record<string, LawFigures>> {
  const figures: Record<string, LawFigures> = {};
  const broken: string[] = [];
  // In batches, as a million questions are too many to keep.
  for (let done = 0; done < inputs; done += batch) {
    const questions = fc.sample(from, { numRuns: Math.min(batch, inputs - done), seed: seed + done });
    for (const [name, law] of Object.entries(laws)) {
      const figure = (figures[name] ??= { inputs: 0, withSlots: 0, slots: 0, broken: 0 });
      for (const input of questions) {
        const breach = count(figure, law, input);
        if (breach !== undefined && figure.broken === 1) broken.push(`${name}: ${told(law, input, breach)}`);
      }
    }
    if (broken.length > 0) break;
  }
  if (broken.length > 0) {
    const message = `${JSON.stringify(figures, undefined, 1)}\n\n${broken.join('\n\n')}`;
    throw new assert.AssertionError({ message });
  }
  return figures;
}

const batch = 1000;

/** Holds a law against one question. */
export function holdFor(law: Law, input: SlotInput): void {
  const breach = breachOf(law, input);
  if (breach !== undefined) throw new assert.AssertionError({ message: told(law, input, breach) });
}

function count(figure: LawFigures, law: Law, input: SlotInput): unknown {
  figure.inputs++;
  try {
    const length = law(input)?.length ?? 0;
    figure.slots += length;
    if (length > 0) figure.withSlots++;
    return undefined;
  } catch (error) {
    figure.broken++;
    return error;
  }
}

/** What was thrown, the smallest question that throws it, and the question as it was drawn. */
function told(law: Law, input: SlotInput, breach: unknown): string {
  const smallest = smallestFailing(input, (smaller) => isLike(breachOf(law, smaller), breach));
  const smallBreach = breachOf(law, smallest);
  return [
    smallBreach instanceof Error ? smallBreach.stack : String(smallBreach),
    `The question, to be asked again:\n${JSON.stringify(smallest)}`,
    `As it was drawn:\n${JSON.stringify(input)}`,
  ].join('\n\n');
}

function breachOf(law: Law, input: SlotInput): unknown {
  return count({ inputs: 0, withSlots: 0, slots: 0, broken: 0 }, law, input);
}

/** An assertion that fails is not a question that is refused, nor a fall. */
function isLike(breach: unknown, other: unknown): boolean {
  if (breach === undefined) return false;
  return breach instanceof assert.AssertionError === other instanceof assert.AssertionError;
}

/** Where reasons may change, and take time. */
export function unexplained(input: SlotInput): SlotInput {
  return { ...input, explain: false };
}

/** A number that looks drawn, and is always the same for the same question. */
export function dice({ now, range, durationMinutes }: SlotInput): number {
  return Math.abs(((now % 1e9) * 31 + (range.start % 1e9) * 7 + durationMinutes) % 1_000_003);
}
