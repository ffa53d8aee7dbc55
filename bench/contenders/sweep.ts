import { readSweepInput } from '../sweep-question.js';
import { sweep } from '../yardstick.js';
import type { Prepare } from './prepare.js';

/** The yardstick. */
export const prepare: Prepare = (input) => {
  const question = readSweepInput(input);
  return () => sweep(question);
};
