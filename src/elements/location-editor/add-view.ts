import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { freshKey } from '../../client/fresh-key.js';
import { isolated } from '../format/isolated.js';
import { locationIcon } from '../location-picker/location-icons.js';
import { faultyCheckOf } from './conference-way.js';
import { conferenceSentence } from './conference-view.js';
import { isDetailed, newPlace, placeChoices } from './new-place.js';
import type { PlaceChoice } from './new-place.js';
import { mostPlaces } from './place-list.js';
import { fieldPath } from './place-faults.js';
import { actOf, fieldAt } from './places-editing.js';
import { kindName, nameOfMaker } from './places-view.js';
import type { PlacesView } from './places-view.js';

/** A way to add places, of every kind there is; what cannot be added says why. */
export function renderAdding(view: PlacesView): TemplateResult {
  const { words, editing, places, checks } = view;
  if (places.length >= mostPlaces) return html`<p class="quiet-text">${words.full(mostPlaces)}</p>`;
  const { isAdding } = editing;
  return html`<div class="adding">
    <button
      type="button"
      class="button"
      part="add"
      data-act="add"
      data-field=${places.length === 0 ? 'locations' : nothing}
      aria-expanded=${isAdding}
      aria-controls="kinds"
      @click=${() => {
        editing.setAdding(!isAdding);
      }}
    >
      + ${words.addPlace}
    </button>
    <div class="kinds-panel" id="kinds" ?hidden=${!isAdding}>
      ${isAdding
        ? html`<p class="name" id="kinds-title">${words.chooseKind}</p>
            <ul class="kinds" aria-labelledby="kinds-title">
              ${placeChoices(checks).map((choice) => renderChoice(view, choice))}
            </ul>`
        : nothing}
    </div>
  </div>`;
}

function renderChoice(view: PlacesView, choice: PlaceChoice): TemplateResult {
  const { words, checks } = view;
  const check = faultyCheckOf(choice, checks);
  const hint = check ? conferenceSentence(view, check) : words.kind(choice.kind).means;
  return html`<li class=${check ? 'faulty' : ''}>
    <button
      type="button"
      class="kind"
      part="kind ${check ? 'faulty' : ''}"
      data-kind=${choice.kind}
      aria-disabled=${check !== undefined}
      @click=${() => {
        if (!check) addPlace(view, choice);
      }}
    >
      <span class="icon kind-icon"
        ><svg viewBox="0 0 24 24" aria-hidden="true">${locationIcon(choice.kind)}</svg></span
      >
      <span class="names">
        <span class="name">${kindName(view, choice)}</span>
        <span class="hint">${hint}</span>
      </span>
    </button>
  </li>`;
}

function addPlace(view: PlacesView, choice: PlaceChoice): void {
  const { words, editing, places, checks } = view;
  const label = choice.kind === 'conference' ? nameOfMaker(checks, choice.conference) : undefined;
  const place = newPlace(choice, freshKey().slice(0, 12), label);
  const { id, kind } = place;
  editing.setAdding(false);
  if (isDetailed(kind)) editing.setOpen(id, true);
  editing.edit([...places, place], {
    said: words.added(isolated(kindName(view, choice))),
    focus: isDetailed(kind) ? fieldAt(fieldPath(id, 'detail')) : actOf(id, 'edit'),
  });
}
