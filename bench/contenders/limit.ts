import { count } from '../counting.js';
import { readSweepInput } from '../sweep-question.js';
import type { Prepare } from './prepare.js';

/** As fast as we know how. */
export const prepare: Prepare = (input) => {
  const question = readSweepInput(input);
  return () => count(question);
};
