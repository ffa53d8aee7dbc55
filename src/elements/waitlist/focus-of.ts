import type { JoiningState } from '../../client/waiting/joining-state.js';
import type { WaitingState } from '../../client/waiting/waiting-state.js';

/** Where a step wants to be looked at: the `data-focus` of what the focus goes to when the step begins. */
export function focusOf(state: JoiningState | WaitingState): string | undefined {
  switch (state.step) {
    case 'opening':
    case 'joined':
      return undefined;
    case 'sending':
      return 'filling';
    case 'answering':
      return state.deed === 'leave' ? 'asking' : state.deed;
    case 'checking':
      return `checking-${state.outcome}`;
    default:
      return state.step;
  }
}
