import { before, describe, it } from 'node:test';
import fc from 'fast-check';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { allLaws } from './all-laws.js';
import { holdFor } from './laws.js';
import { slotInputs } from './slot-inputs.js';

describe('whatever the question', () => {
  let questions: readonly SlotInput[] = [];
  before(() => {
    questions = fc.sample(slotInputs, { numRuns: 40, seed: 20_260_303 });
  });
  for (const [name, law] of Object.entries(allLaws)) {
    it(name, () => {
      for (const input of questions) holdFor(law, input);
    });
  }
});
