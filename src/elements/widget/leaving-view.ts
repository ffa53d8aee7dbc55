import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { wholeTexts } from '../texts/whole-texts.js';
import type { Leaving } from './leaving.js';
import type { LaterView } from './view.js';

/** Where the page goes next, with a way there that needs no waiting, and one to stay. */
export function renderLeaving(leaving: Leaving, { texts: first, attend }: LaterView): TemplateResult {
  const texts = wholeTexts(first);
  const { url, site, isStaying } = leaving;
  return html`<div class="leaving" part="leaving">
    <p>
      ${isStaying ? texts.goOnTo : texts.leavingFor}
      <a part="leaving-link" href=${url} data-focus="leaving"><bdi dir="ltr">${site}</bdi></a>
    </p>
    ${isStaying
      ? nothing
      : html`<button
          type="button"
          class="button quiet"
          part="stay"
          @click=${() => {
            leaving.stay();
            attend('leaving');
          }}
        >
          ${texts.stayHere}
        </button>`}
  </div>`;
}
