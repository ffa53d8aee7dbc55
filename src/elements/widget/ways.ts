import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choosing } from '../../client/flow-state.js';
import type { View } from './view.js';

/** The way back from a part of the choice, where there is one. */
export function renderBack(from: Choosing['asking'], { flow, texts }: View): TemplateResult | typeof nothing {
  if (!flow.canGoBack(from)) return nothing;
  return html`<button
    type="button"
    class="button quiet back"
    part="back"
    @click=${() => {
      flow.back(from);
    }}
  >
    <svg class="icon arrow" viewBox="0 0 20 20" aria-hidden="true"><path d="M12.5 15 7.5 10l5-5" /></svg
    >${texts.back}
  </button>`;
}

/** The way on from where nothing else can be done. */
export function renderWay(words: string, go: () => void): TemplateResult {
  return html`<button type="button" class="button primary" part="way-on" @click=${go}>${words}</button>`;
}
