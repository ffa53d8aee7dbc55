import type { ManagingState } from '../../client/managing-state.js';
import { mayLeadFocus } from '../widget/attention.js';

/** Where a step wants to be looked at: the `data-focus` of what the focus goes to when the step begins. */
function focusOf(state: ManagingState): string | undefined {
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

/** Leads the focus to the heading of a step when it begins, and back to the button that a step was begun with. */
export class Attention {
  #touched = false;
  #looked: string | undefined;

  /** A person has begun to use the element; before that, the focus is left alone. */
  readonly touch = (): void => {
    this.#touched = true;
  };

  /** Leads the focus in what has been drawn. */
  lead(element: Element, state: ManagingState): void {
    const wanted = focusOf(state);
    const before = this.#looked;
    if (wanted === before) return;
    this.#looked = wanted;
    const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
    // News are in the heading.
    const isBack = state.step === 'shown' && state.news === undefined;
    const opener = isBack ? find(`[data-way="${before ?? ''}"]`) : undefined;
    const target = opener ?? find(`[data-focus="${wanted ?? ''}"]`);
    if (this.#touched && target && mayLeadFocus(element)) target.focus();
  }
}
