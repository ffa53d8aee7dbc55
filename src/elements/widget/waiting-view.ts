import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { blockBone } from './bones-view.js';
import type { Around } from './view.js';
import { renderWay } from './ways.js';

/** The code of a later step is on its way, or did not come. */
export function renderWaiting({ broken, texts, reload }: Around): TemplateResult {
  if (!broken) return blockBone;
  return html`<div class="pane status" part="failed" role="alert">
    <p>${texts.noAnswer}</p>
    ${renderWay(texts.retry, reload)}
    <slot name="fallback"></slot>
  </div>`;
}
