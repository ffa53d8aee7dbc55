import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { placesFor } from '../../client/flow-choice.js';
import type { Choosing, Details, Sending } from '../../client/flow-state.js';
import type { Location } from '../../contract/location.js';
import type { Slot } from '../../contract/slot.js';
import type { LocationDetailChangeEvent } from '../location-picker/location-detail-change-event.js';
import type { BookingLocationPicker } from '../location-picker/location-picker.js';
import type { LocationSelectEvent } from '../location-picker/location-select-event.js';
import type { LaterView } from './view.js';

/** The places a chosen time is free for. */
export function renderPlacesOf(state: Details | Sending, slot: Slot, view: LaterView): TemplateResult {
  return renderLocationPicker(state, placesFor(state.eventType, slot), view);
}

/** Whether what the location picker beside an event's target asks for is there; shows what is not. */
export function isComplete({ target }: Event): boolean {
  const picker = (target as Element).closest('.pane')?.querySelector('booking-location-picker');
  return !isDefined(picker) || picker.reportValidity();
}

/** Places to choose from. */
export function renderLocationPicker(
  { step, location, entries }: Choosing | Details | Sending,
  locations: readonly Location[],
  { flow, language, wording }: LaterView,
): TemplateResult {
  return html`<booking-location-picker
    language=${language}
    .wording=${wording}
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
