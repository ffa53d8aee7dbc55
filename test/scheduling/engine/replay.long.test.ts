import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { SlotInput } from '../../../src/scheduling/engine/slot-input.js';
import { allLaws } from './all-laws.js';
import { answerAgreed } from './agreement.js';
import { holdFor } from './laws.js';

// `node test/harness/long.mjs --replay=<file>`: the question that a failing run printed, asked again.
describe('a question asked again', () => {
  const input = JSON.parse(readFileSync(process.env['REPLAY']!, 'utf8')) as SlotInput;
  for (const [name, law] of Object.entries({
    'agrees with the oracle': answerAgreed,
    ...allLaws,
  })) {
    it(name, () => holdFor(law, input));
  }
});
