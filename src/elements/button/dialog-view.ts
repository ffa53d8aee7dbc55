import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { FirstTexts } from '../texts/first-texts.js';

/** The shape of the widget, until its code is here. */
export function renderBones({ loading }: FirstTexts): TemplateResult {
  return html`<div class="bones" part="loading">
    <p class="bone line" aria-hidden="true"></p>
    <p class="bone block" aria-hidden="true"></p>
    <p class="heard" role="status">${loading}</p>
  </div>`;
}

/** The code did not come, and can be asked for once more. */
export function renderMissing(texts: FirstTexts, retry: () => void): TemplateResult {
  return html`<div class="missing" part="failed" role="alert">
    <p>${texts.noAnswer}</p>
    <button type="button" class="button primary" part="way-on" @click=${retry}>${texts.retry}</button>
  </div>`;
}
