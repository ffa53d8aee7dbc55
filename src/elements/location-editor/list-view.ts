import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { renderAdding } from './add-view.js';
import { renderPlace } from './place-view.js';
import { renderPreferred } from './preferred-view.js';
import { spokenName } from './places-view.js';
import type { PlacesView } from './places-view.js';

/** The places in their order, what was removed of them, and a way to add more. */
export function renderList(view: PlacesView): TemplateResult {
  const { places, words } = view;
  return html`${renderPreferred(view)}
    ${places.length === 0
      ? html`<p class="none">${words.none}</p>`
      : html`<ol class="places" aria-label=${words.title}>
          ${repeat(
            places,
            ({ id }) => id,
            (place, index) => renderPlace(view, place, index),
          )}
        </ol>`}
    <div role="status">${renderRemoval(view)}</div>
    ${renderAdding(view)}`;
}

/** Says how much is to be mended, and leads there. */
export function renderToMend(
  { words }: Pick<PlacesView, 'words'>,
  count: number,
  show: () => void,
): TemplateResult {
  return html`<div role="status">
    ${count > 0
      ? html`<div class="notice danger" part="notice">
          <p>${words.toMend(count)}</p>
          <button type="button" class="button" part="show-fault" @click=${show}>${words.showFault}</button>
        </div>`
      : nothing}
  </div>`;
}

function renderRemoval(view: PlacesView): TemplateResult | typeof nothing {
  const { editing, words, hostWords } = view;
  const { removal } = editing;
  if (!removal) return nothing;
  return html`<div class="notice" part="notice">
    <p>${removal.said}</p>
    <button
      type="button"
      class="button"
      part="undo"
      @click=${() => {
        editing.takeBack(words.restored(spokenName(view, removal.place)));
      }}
    >
      ${hostWords.undo}
    </button>
  </div>`;
}
