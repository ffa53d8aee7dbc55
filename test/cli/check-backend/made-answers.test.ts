import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { madeAnswers } from '../../../src/cli/check-backend/made-answers.js';
import { questionKinds } from '../../../src/contract/index.js';
import type { Question } from '../../../src/contract/index.js';
import { checkAnswers } from '../../../src/scheduling/check-answers.js';

describe('madeAnswers', () => {
  it('are taken, for a required question of every kind', () => {
    const questions = questionKinds.map(
      (kind): Question => ({
        id: kind,
        kind,
        label: kind,
        required: true,
        ...(kind.startsWith('choice') && { options: ['A', 'B'] }),
      }),
    );
    assert.deepEqual(checkAnswers(questions, madeAnswers(questions)), []);
  });

  it('leave alone what need not be answered', () => {
    assert.deepEqual(madeAnswers([{ id: 'a', kind: 'text', label: 'A' }]), {});
  });
});
