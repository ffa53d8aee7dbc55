import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Copying } from './places-editing.js';
import type { PlacesView } from './places-view.js';

/** Says whether a text was copied. What was not, and what its host should see before it is sent, is shown. */
export function renderCopied({ words, editing }: PlacesView, what: Copying['what']): TemplateResult {
  const copying = editing.copying?.what === what ? editing.copying : undefined;
  const isShown = copying && (what === 'diagnosis' || !copying.isCopied);
  return html`<div class="copied">
    <p role="status">${copying ? (copying.isCopied ? words.copied : words.notCopied) : nothing}</p>
    ${isShown
      ? html`<textarea
          class="box"
          part="copied"
          readonly
          dir="auto"
          rows=${Math.min(12, copying.text.split('\n').length + 1)}
          data-copy=${what}
          aria-label=${what === 'diagnosis' ? words.diagnosis : words.forAdministrator}
          .value=${copying.text}
        ></textarea>`
      : nothing}
  </div>`;
}
