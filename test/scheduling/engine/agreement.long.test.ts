import { describe, it } from 'node:test';
import { answerAgreed } from './agreement.js';
import { answerDigest } from './digest.js';
import { holdAgainst } from './laws.js';
import { longRun, printFigures } from './long-run.js';
import { slotInputs } from './slot-inputs.js';

describe('the engine beside an oracle that looks at every minute', () => {
  const { oracleInputs, seed } = longRun;
  it(`agrees with it about ${oracleInputs} random questions, half of them at transitions`, () => {
    const digest = answerDigest();
    let absences = 0;
    const answers: typeof answerAgreed = (input) => {
      const found = answerAgreed(input);
      digest.add(found);
      absences += found.absent.length;
      return found;
    };
    const figures = holdAgainst({ answers }, { inputs: oracleInputs, seed, from: slotInputs });
    const { inputs, withSlots, slots, broken } = figures['answers']!;
    printFigures('oracle', {
      seed: String(seed),
      inputs,
      'inputs with slots': withSlots,
      slots,
      absences,
      differences: broken,
      digest: digest.value,
    });
  });
});
