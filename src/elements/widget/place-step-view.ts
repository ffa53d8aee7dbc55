import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Choosing } from '../../client/flow-state.js';
import { wholeTexts } from '../texts/whole-texts.js';
import { isComplete, renderLocationPicker } from './place-view.js';
import type { LaterView } from './view.js';
import { renderBack } from './ways.js';

/** The place before the times; or, where no place works, that there is nothing to be chosen. */
export function renderPlaceStep(state: Choosing, view: LaterView): TemplateResult {
  const { flow } = view;
  const texts = wholeTexts(view.texts);
  const none = state.location === undefined;
  return html`<div role="group" class="pane place" part="place" aria-labelledby="place">
    ${renderBack('place', view)}
    <h3 class="heard" id="place" tabindex="-1" data-focus="place">${texts.chooseLocation}</h3>
    ${none ? html`<p class="notice" part="notice">${texts.noPlace}</p>` : nothing}
    ${renderLocationPicker(state, state.eventType.locations, view)}
    <button
      type="button"
      class="button primary"
      part="go-on"
      @click=${(event: Event) => {
        if (none) view.restart();
        else if (isComplete(event, state)) flow.goOn();
      }}
    >
      ${none ? texts.retry : texts.goOn}
    </button>
  </div>`;
}
