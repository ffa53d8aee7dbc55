import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { features } from './features.js';
import { longRun, printFigures } from './long-run.js';
import { askEveryMinute } from './oracle.js';
import { slotInputs } from './slot-inputs.js';

const inputs = fc.sample(slotInputs, { numRuns: 2000, seed: longRun.seed });
const answer = (input: SlotInput): string =>
  JSON.stringify(askEveryMinute({ ...input, explain: false }).slots);
const percent = (part: number): string => `${((100 * part) / inputs.length).toFixed(1)} %`;

describe('the random questions', () => {
  it('have something to offer, most of them', () => {
    const offering = inputs.filter((input) => answer(input) !== '[]').length;
    const explaining = inputs.filter(({ explain }) => explain === true).length;
    printFigures('questions', { 'with slots': percent(offering), explained: percent(explaining) });
    assert.ok(offering >= 0.6 * inputs.length);
  });
  it('have every feature decide in a good share of them', () => {
    const answers = new Map(inputs.map((input) => [input, answer(input)]));
    for (const [name, lacking] of Object.entries(features)) {
      const having = inputs.filter((input) => lacking(input) !== undefined);
      const decided = having.filter((input) => answer(lacking(input)!) !== answers.get(input)).length;
      printFigures(`feature, ${name}`, { 'in ': percent(having.length), decides: percent(decided) });
      assert.ok(decided >= 0.005 * inputs.length, `${name} decides ${decided}`);
    }
  });
});
