import { answerSlots } from '../../src/scheduling/engine/answer-slots.js';
import { readSlotInput } from '../../src/scheduling/engine/read-slot-input.js';
import type { Prepare } from './prepare.js';

/** The engine: what is before the arrow is its door. */
export const prepare: Prepare = (input) => {
  const question = readSlotInput(input);
  return () => answerSlots(question);
};
