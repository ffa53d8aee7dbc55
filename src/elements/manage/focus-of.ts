import type { ManagingState } from '../../client/managing-state.js';

/** Where a step wants to be looked at: the `data-focus` of what the focus goes to when the step begins. */
export function focusOf(state: ManagingState): string | undefined {
  switch (state.step) {
    case 'opening':
      return undefined;
    case 'cancelling':
      return 'asking';
    case 'checking':
      return `checking-${state.outcome}`;
    default:
      return state.step;
  }
}
