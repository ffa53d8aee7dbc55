import { mayLeadFocus } from './widget/attention.js';

/** Leads the focus to the heading of a step when it begins, and back to the button that a step was begun with. */
export class StepAttention {
  #touched = false;
  #looked: string | undefined;

  /** A person has begun to use the element; before that, the focus is left alone. */
  readonly touch = (): void => {
    this.#touched = true;
  };

  /**
   * Leads the focus in what has been drawn.
   *
   * @param wanted - The `data-focus` of what the focus goes to when the step begins
   * @param isBack - Whether the step is one that others are begun from: then the focus goes to the `data-way` of the one before
   */
  lead(element: Element, wanted: string | undefined, isBack: boolean): void {
    const before = this.#looked;
    if (wanted === before) return;
    this.#looked = wanted;
    const find = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
    const opener = isBack ? find(`[data-way="${before ?? ''}"]`) : undefined;
    const target = opener ?? find(`[data-focus="${wanted ?? ''}"]`);
    if (this.#touched && target && mayLeadFocus(element)) target.focus();
  }
}
