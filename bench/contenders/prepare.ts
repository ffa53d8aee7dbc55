import type { SlotInput } from '../../src/scheduling/engine/slot-input.js';

/** Reads a question, once, and gives what answers it, as often as it is called. */
export type Prepare = (input: SlotInput) => () => {
  readonly starts: Float64Array;
  readonly days: Int32Array;
};
