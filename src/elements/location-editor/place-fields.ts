import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { LocationSettings } from '../../contract/settings-store.js';
import { isolated } from '../format/isolated.js';
import { renderFault, textIn } from './field-parts.js';
import { renderTerms } from './place-terms.js';
import { isDetailed } from './new-place.js';
import type { DetailedKind } from './new-place.js';
import { fieldPath } from './place-faults.js';
import type { PlacesView } from './places-view.js';

/** The fields of a place. */
export function renderPlaceFields(view: PlacesView, place: LocationSettings, index: number): TemplateResult {
  const { kind } = place;
  return html`${isDetailed(kind) ? renderDetail(view, { ...place, kind }, index) : nothing}
  ${renderLabel(view, place, index)} ${renderTerms(view, place, index)}`;
}

function renderLabel(view: PlacesView, place: LocationSettings, index: number): TemplateResult {
  const { words, texts, editing, faults } = view;
  const path = fieldPath(place.id, 'label');
  const guestName = isolated(texts.locationKind(place.kind, place.conference));
  return html`<div class="field">
    <label for="label-${index}">${words.label} <span class="quiet-text">(${texts.optional})</span></label>
    <input
      class="box"
      part="label"
      id="label-${index}"
      type="text"
      dir="auto"
      autocomplete="off"
      data-path=${path}
      aria-invalid=${faults.has(path)}
      aria-describedby="label-help-${index} label-fault-${index}"
      .value=${live(place.label ?? '')}
      @input=${(event: Event) => {
        editing.change(place.id, { label: textIn(event) });
      }}
      @change=${(event: Event) => {
        editing.change(place.id, { label: textIn(event).trim() });
        editing.touch(path);
      }}
    />
    <p class="quiet-text" id="label-help-${index}">${words.labelHelp(guestName)}</p>
    ${renderFault(view, path, `label-fault-${index}`)}
  </div>`;
}

function renderDetail(
  view: PlacesView,
  place: LocationSettings & { readonly kind: DetailedKind },
  index: number,
): TemplateResult {
  const { words, editing, faults } = view;
  const { kind } = place;
  const path = fieldPath(place.id, 'detail');
  const isLong = kind === 'in-person' || kind === 'text';
  const isInvalid = faults.has(path);
  const described = `detail-fault-${index}`;
  const onInput = (event: Event) => {
    editing.change(place.id, { detail: textIn(event) });
  };
  const onChange = (event: Event) => {
    editing.change(place.id, { detail: textIn(event).trim() });
    editing.touch(path);
  };
  return html`<div class="field">
      <label for="detail-${index}">${words.detail(kind)}</label>
      ${isLong
        ? html`<textarea
            class="box"
            part="detail"
            id="detail-${index}"
            rows=${kind === 'text' ? 3 : 2}
            dir="auto"
            data-path=${path}
            aria-required="true"
            aria-invalid=${isInvalid}
            aria-describedby=${described}
            .value=${live(place.detail ?? '')}
            @input=${onInput}
            @change=${onChange}
          ></textarea>`
        : html`<input
            class="box"
            part="detail"
            id="detail-${index}"
            type=${kind === 'link' ? 'url' : 'tel'}
            dir="ltr"
            autocomplete="off"
            placeholder=${kind === 'link' ? 'https://' : ''}
            data-path=${path}
            aria-required="true"
            aria-invalid=${isInvalid}
            aria-describedby=${described}
            .value=${live(place.detail ?? '')}
            @input=${onInput}
            @change=${onChange}
          />`}
      ${renderFault(view, path, described)}
    </div>
    <div>
      <label class="check">
        <input
          type="checkbox"
          part="show-before"
          aria-describedby="before-help-${index}"
          .checked=${live(place.showDetailBefore === true)}
          @change=${(event: Event) => {
            const { checked } = event.currentTarget as HTMLInputElement;
            editing.change(place.id, { showDetailBefore: checked });
          }}
        />
        ${words.showBefore}
      </label>
      <p class="quiet-text" id="before-help-${index}">${words.showBeforeHelp}</p>
    </div>`;
}
