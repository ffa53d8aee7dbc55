import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { asksPlaceFirst, chosenPlace } from '../../client/flow-choice.js';
import type { Choice, FlowState } from '../../client/flow-state.js';
import type { SpokenEventType } from '../../contract/spoken-event-type.js';
import type { Location } from '../../contract/location.js';
import { renderAvatar } from '../look/avatar.js';
import { renderPlaceName } from '../look/place-name.js';
import type { View } from './view.js';

const clock = svg`<circle cx="10" cy="10" r="7.5" /><path d="M10 5.8V10l2.8 1.8" />`;
const pin = svg`<path d="M10 17.5s-5.8-4.7-5.8-9.2a5.8 5.8 0 0 1 11.6 0c0 4.5-5.8 9.2-5.8 9.2Z" /><circle cx="10" cy="8.3" r="2.1" />`;

/** The states in which there is an event type. */
export type Chosen = Extract<FlowState, Choice>;

/** Who and what: the host, the title, the length, the place. The description helps to choose, and is gone afterwards. */
export function renderHeader(state: Chosen, { texts }: View): TemplateResult {
  const { eventType, durationMinutes } = state;
  const { lang }: SpokenEventType = eventType;
  const place = knownPlace(state);
  return html`<header class="header" part="header">
    ${renderAvatar(eventType.host)}
    <div class="titles">
      <p class="host" part="host"><bdi>${eventType.host.name}</bdi></p>
      <h2 class="title" part="title" id="title"><bdi lang=${lang ?? ''}>${eventType.title}</bdi></h2>
      <ul class="facts" part="facts">
        <li part="fact">${renderIcon(clock)}${texts.duration(durationMinutes)}</li>
        ${place
          ? html`<li part="fact">${renderIcon(pin)}${renderPlaceName(place, place.conference, texts)}</li>`
          : nothing}
      </ul>
    </div>
    ${state.step === 'choosing' && eventType.description
      ? html`<bdi class="description" part="description" lang=${lang ?? ''}>${eventType.description}</bdi>`
      : nothing}
  </header>`;
}

export function renderIcon(path: SVGTemplateResult): TemplateResult {
  return html`<svg class="icon" part="icon" viewBox="0 0 20 20" aria-hidden="true">${path}</svg>`;
}

/** The place as far as it is decided: the only one, or the one chosen first. */
function knownPlace(state: Chosen): Location | undefined {
  if (state.step === 'choosing' && state.asking === 'place') return undefined;
  const { eventType } = state;
  return eventType.locations.length === 1 || asksPlaceFirst(eventType) ? chosenPlace(state) : undefined;
}
