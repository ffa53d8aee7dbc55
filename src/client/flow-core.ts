import type { FlowState } from './flow-state.js';
import { Machine } from './machine.js';

/** What can be under way in a flow, one of each at most: a new one ends the one before. */
export type Errand =
  | 'opening'
  | 'times'
  | 'ahead'
  | 'clock'
  | 'watching'
  | 'keeping'
  | 'series'
  | 'sending'
  | 'following';

/** Holds a flow's state, tells its listeners, and ends its errands. */
export class FlowCore extends Machine<FlowState, Errand> {
  constructor() {
    super({ step: 'loading' });
  }
}
