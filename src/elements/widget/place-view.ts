import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { placesFor } from '../../client/flow-choice.js';
import type { Choosing, Details, Sending } from '../../client/flow-state.js';
import type { Location } from '../../contract/location.js';
import type { Slot } from '../../contract/slot.js';
import type { LocationDetailChangeEvent } from '../location-picker/location-detail-change-event.js';
import type { BookingLocationPicker } from '../location-picker/location-picker.js';
import type { LocationSelectEvent } from '../location-picker/location-select-event.js';
import type { LaterView } from './view.js';
import { renderBack } from './ways.js';

/** The place before the times; or, where no place works, that there is nothing to be chosen. */
export function renderPlaceStep(state: Choosing, view: LaterView): TemplateResult {
  const { flow, texts } = view;
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
        else if (isComplete(event)) flow.goOn();
      }}
    >
      ${none ? texts.retry : texts.goOn}
    </button>
  </div>`;
}

/** The places a chosen time is free for. */
export function renderPlacesOf(state: Details | Sending, slot: Slot, view: LaterView): TemplateResult {
  return renderLocationPicker(state, placesFor(state.eventType, slot), view);
}

/** Whether what the location picker beside an event's target asks for is there; shows what is not. */
export function isComplete({ target }: Event): boolean {
  const picker = (target as Element).closest('.pane')?.querySelector('booking-location-picker');
  return !isDefined(picker) || picker.reportValidity();
}

function renderLocationPicker(
  { step, location, entries }: Choosing | Details | Sending,
  locations: readonly Location[],
  { flow, language }: LaterView,
): TemplateResult {
  return html`<booking-location-picker
    language=${language}
    exportparts="legend, place: location, chosen, faulty, icon: location-icon, name, hint, radio, label, input, fault"
    .locations=${locations}
    .selected=${location}
    .detail=${entries.locationDetail}
    ?inert=${step === 'sending'}
    @location-select=${(event: LocationSelectEvent) => {
      flow.chooseLocation(event.id, event.detail);
    }}
    @location-detail-change=${(event: LocationDetailChangeEvent) => {
      event.stopPropagation();
      flow.chooseLocation(event.id, event.detail);
    }}
  ></booking-location-picker>`;
}

/** Its code may not be here yet. */
function isDefined(picker: Element | null | undefined): picker is BookingLocationPicker {
  return !!picker && 'reportValidity' in picker;
}
