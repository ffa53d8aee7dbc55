import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerAgreed } from './agreement.js';
import { holdAgainst } from './laws.js';
import { slotInputs } from './slot-inputs.js';

describe('the engine beside an oracle that looks at every minute', () => {
  it('agrees with it about random questions, half of them at transitions', () => {
    const figures = holdAgainst(
      { answers: answerAgreed },
      { inputs: 120, seed: 20_260_302, from: slotInputs },
    );
    // Where nothing is left to offer, little is compared.
    assert.ok(figures['answers']!.withSlots >= 72, JSON.stringify(figures));
  });
});
