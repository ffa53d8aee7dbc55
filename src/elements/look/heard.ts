import { html } from 'lit';
import type { TemplateResult } from 'lit';

/** What is told beside what can be seen. */
export function renderHeard(words: string): TemplateResult {
  return html`<p class="heard">${words}</p>`;
}
