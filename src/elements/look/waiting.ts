import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What stands where something is waited for. */
export const dots: TemplateResult = html`<span class="waiting" aria-hidden="true"
  ><i></i><i></i><i></i
></span>`;
