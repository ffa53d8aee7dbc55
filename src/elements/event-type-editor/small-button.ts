import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

/** A small button with a sign on it; without anything to do it stays where it is, so that the focus does too. */
export function renderSmall(
  sign: string,
  {
    label,
    field,
    act,
  }: { readonly label: string; readonly field: string; readonly act: (() => void) | undefined },
): TemplateResult {
  return html`<button
    type="button"
    class="small ${sign === '×' ? '' : 'arrow'}"
    data-field=${field}
    aria-label=${label}
    aria-disabled=${act === undefined}
    @click=${act ?? nothing}
  >
    <span aria-hidden="true">${sign}</span>
  </button>`;
}
