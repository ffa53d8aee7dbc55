import type { FlowState } from '../../client/flow-state.js';
import { focused } from '../focused.js';

/** Where a step wants to be looked at: the `data-focus` of what the focus goes to when the step begins. */
function focusOf(state: FlowState): string | undefined {
  switch (state.step) {
    case 'loading':
      return undefined;
    case 'choosing':
      return state.location === undefined ? 'place' : state.lost ? 'lost' : state.asking;
    case 'details':
    case 'sending':
      return 'details';
    case 'checking':
      return `checking-${state.outcome}`;
    default:
      return state.step;
  }
}

/** Leads the focus to where the eye goes: to a step when it begins, and to what a press asks for. */
export class Attention {
  #touched = false;
  #looked: string | undefined;
  #asked: string | undefined;

  /** A person has begun to use the element; before that, the focus is left alone. */
  readonly touch = (): void => {
    this.#touched = true;
  };

  /** Asks for what has `data-focus` of this name, once it is drawn. */
  ask(name: string): void {
    this.#asked = name;
  }

  /** Leads the focus in what has been drawn. What is still to come is looked at when it is there. */
  lead(element: Element, state: FlowState): void {
    const wanted = focusOf(state);
    const name = this.#asked ?? (wanted === this.#looked ? undefined : wanted);
    if (wanted === undefined) this.#looked = undefined;
    const target = element.shadowRoot?.querySelector<HTMLElement>(`[data-focus="${name ?? ''}"]`);
    if (!target) return;
    const asked = this.#asked !== undefined;
    this.#asked = undefined;
    this.#looked = wanted;
    if (!this.#touched || !mayLeadFocus(element)) return;
    // Turning to another month brings the days back; the hand stays on the button that turns.
    if (name === 'day' && !asked && isFocusVisible()) return;
    target.focus();
  }
}

/**
 * Whether the focus may be led: it is in the element, or nowhere. What a person does elsewhere in the page is never
 * interrupted.
 */
export function mayLeadFocus(element: Element): boolean {
  const active = focused();
  return active === null || active === document.body || element.matches(':focus-within');
}

/** Whether what has the focus can still be seen; a step that is gone leaves it in the void. */
function isFocusVisible(): boolean {
  const active = focused();
  return active !== null && active !== document.body && active.getClientRects().length > 0;
}
