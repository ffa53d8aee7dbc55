import { describe, it } from 'node:test';
import { allLaws } from './all-laws.js';
import { holdAgainst } from './laws.js';
import { longRun, printFigures } from './long-run.js';
import { slotInputs } from './slot-inputs.js';

describe('whatever the question', () => {
  const { lawInputs: inputs, seed } = longRun;
  it(`holds what must hold between answers, ${inputs} times each`, () => {
    const figures = holdAgainst(allLaws, { inputs, seed: seed + 1, from: slotInputs });
    for (const [name, { inputs: asked, withSlots, slots, broken }] of Object.entries(figures)) {
      printFigures(`law, ${name}`, { inputs: asked, 'inputs with slots': withSlots, slots, broken });
    }
  });
});
