import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { asksPlaceFirst, chosenPlace, placesFor } from '../../client/flow-choice.js';
import type { Checking, Choosing, Details, Sending } from '../../client/flow-state.js';
import { guestNamedKinds } from '../../contract/location.js';
import type { Location } from '../../contract/location.js';
import type { Slot } from '../../contract/slot.js';
import type { LocationDetailChangeEvent } from '../location-picker/location-detail-change-event.js';
import type { BookingLocationPicker } from '../location-picker/location-picker.js';
import type { LocationSelectEvent } from '../location-picker/location-select-event.js';
import type { LaterView } from './view.js';
import { renderWaiting } from './waiting-view.js';

/** The place is asked for beside the details where it was not asked first, and there is anything to say about it. */
export function asksPlaceHere(state: Details | Sending | Checking): boolean {
  const { eventType, slot } = state;
  if (asksPlaceFirst(eventType) || state.step === 'checking') return false;
  const [only, second] = placesFor(eventType, slot);
  return second !== undefined || (only !== undefined && guestNamedKinds.includes(only.kind));
}

/** The places a chosen time is free for. */
export function renderPlacesOf(state: Details | Sending, slot: Slot, view: LaterView): TemplateResult {
  return renderLocationPicker(state, placesFor(state.eventType, slot), view);
}

/**
 * Whether what the location picker beside an event's target asks for is there; shows what is not. Before its code is here, a
 * place is chosen that asks for nothing.
 */
export function isComplete({ target }: Event, state: Choosing | Details | Sending): boolean {
  const picker = (target as Element).closest('.pane')?.querySelector('booking-location-picker');
  if (!picker || isDefined(picker)) return !picker || picker.reportValidity();
  const place = chosenPlace(state);
  return place !== undefined && !guestNamedKinds.includes(place.kind);
}

/** Places to choose from; until the code for it is here, what stands inside is seen. */
export function renderLocationPicker(
  { step, location, entries }: Choosing | Details | Sending,
  locations: readonly Location[],
  view: LaterView,
): TemplateResult {
  const { flow, language, wording } = view;
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
    >${renderWaiting(view)}</booking-location-picker
  >`;
}

/** Its code may not be here yet. */
function isDefined(picker: Element): picker is BookingLocationPicker {
  return 'reportValidity' in picker;
}
