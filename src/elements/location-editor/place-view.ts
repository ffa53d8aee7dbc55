import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { LocationSettings } from '../../contract/settings-store.js';
import { locationIcon } from '../location-picker/location-icons.js';
import { faultyCheckOf } from './conference-way.js';
import { renderConferenceFault } from './conference-view.js';
import { editorIcon } from './editor-icons.js';
import { placeOfPath } from './place-faults.js';
import { renderPlaceFields } from './place-fields.js';
import { movePlace } from './place-list.js';
import { actOf } from './places-editing.js';
import { kindName, placeName, spokenName } from './places-view.js';
import type { PlacesView } from './places-view.js';

/** A place: what it is, where it stands in the order, and its fields where they are open. */
export function renderPlace(view: PlacesView, place: LocationSettings, index: number): TemplateResult {
  const { words, editing, faults, checks } = view;
  const { id, kind } = place;
  const check = faultyCheckOf(place, checks);
  const isOpen = editing.open.has(id);
  const isWrong = [...faults.keys()].some((path) => placeOfPath(path) === id);
  const hint = hintOf(view, place);
  return html`<li
    class="place ${check ? 'faulty' : ''} ${isWrong ? 'wrong' : ''}"
    part="place ${check ? 'faulty' : ''}"
    data-place=${id}
  >
    <div class="head">
      <span
        class="grip"
        part="grip"
        title=${words.drag}
        aria-hidden="true"
        @pointerdown=${(event: PointerEvent) => {
          view.startDrag(event, index);
        }}
        >${editorIcon('grip')}</span
      >
      <span class="icon kind-icon"
        ><svg viewBox="0 0 24 24" aria-hidden="true">${locationIcon(kind)}</svg></span
      >
      <div class="names">
        <p class="name">
          <bdi>${placeName(view, place)}</bdi>
          ${index === 0 ? html`<span class="tag good" part="preferred">${words.preferred}</span>` : nothing}
        </p>
        ${hint === '' ? nothing : html`<bdi class="hint">${hint}</bdi>`}
      </div>
      <div class="acts">${renderActs(view, place, index)}</div>
    </div>
    ${check ? renderConferenceFault(view, check) : nothing}
    <div class="fields" id="fields-${index}" ?hidden=${!isOpen}>
      ${isOpen ? renderPlaceFields(view, place, index) : nothing}
    </div>
  </li>`;
}

/** What stands below a name: of what kind it is, where that is not the name, and where. */
function hintOf(view: PlacesView, place: LocationSettings): string {
  const detail = place.detail?.trim().split('\n', 1)[0] ?? '';
  const kind = place.label === undefined ? '' : kindName(view, place);
  return [kind, detail].filter((part) => part !== '').join(' · ') || view.words.kind(place.kind).means;
}

function renderActs(view: PlacesView, place: LocationSettings, index: number): TemplateResult {
  const { words, hostWords, editing, places } = view;
  const { id } = place;
  const name = spokenName(view, place);
  const isOpen = editing.open.has(id);
  const move = (to: number, act: 'up' | 'down') => () => {
    if (to < 0 || to >= places.length) return;
    editing.edit(movePlace(places, index, to), {
      said: words.moved(name, to + 1, places.length),
      focus: actOf(id, act),
    });
  };
  return html`
    ${places.length < 2
      ? nothing
      : html`<button
            type="button"
            class="button quiet icon"
            part="up"
            data-act="up"
            title=${hostWords.moveUp}
            aria-label=${words.ofPlace(hostWords.moveUp, name)}
            aria-disabled=${index === 0}
            @click=${move(index - 1, 'up')}
          >
            ${editorIcon('up')}</button
          ><button
            type="button"
            class="button quiet icon"
            part="down"
            data-act="down"
            title=${hostWords.moveDown}
            aria-label=${words.ofPlace(hostWords.moveDown, name)}
            aria-disabled=${index === places.length - 1}
            @click=${move(index + 1, 'down')}
          >
            ${editorIcon('down')}
          </button>`}
    <button
      type="button"
      class="button quiet icon"
      part="remove"
      data-act="remove"
      title=${hostWords.remove}
      aria-label=${words.ofPlace(hostWords.remove, name)}
      @click=${() => {
        editing.remove(place, words.removed(name));
      }}
    >
      ${editorIcon('remove')}
    </button>
    <button
      type="button"
      class="button"
      part="edit"
      data-act="edit"
      data-field=${index === 0 ? 'locations' : nothing}
      aria-label=${words.ofPlace(hostWords.edit, name)}
      aria-expanded=${isOpen}
      aria-controls="fields-${index}"
      @click=${() => {
        editing.setOpen(id, !isOpen);
      }}
    >
      ${hostWords.edit}
    </button>
  `;
}
