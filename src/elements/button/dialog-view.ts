import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Texts } from '../texts/texts.js';

/** The shape of the widget, until its code is here. */
export function renderBones({ loading }: Texts): TemplateResult {
  return html`<div class="bones" part="loading">
    <p class="bone line" aria-hidden="true"></p>
    <p class="bone block" aria-hidden="true"></p>
    <p class="heard" role="status">${loading}</p>
  </div>`;
}

/** The code did not come, and can be asked for once more. */
export function renderMissing(texts: Texts, retry: () => void): TemplateResult {
  return html`<div class="missing" part="failed" role="alert">
    <p>${texts.error('unavailable')}</p>
    <button type="button" class="button primary" part="way-on" @click=${retry}>${texts.retry}</button>
  </div>`;
}
