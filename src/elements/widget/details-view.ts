import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { chosenPlace } from '../../client/flow-choice.js';
import type { Checking, Details, Entries, Sending } from '../../client/flow-state.js';
import { dateAt } from '../../time/zone.js';
import type { DetailsChangeEvent, DetailsSubmitEvent } from '../details-form/details-events.js';
import type { DetailsValues } from '../details-form/form-fields.js';
import { formatDate } from '../format/format-date.js';
import { formatTimeRange } from '../format/format-time.js';
import { zoneLabel } from '../format/format-zone.js';
import { renderPlaceName } from '../look/place-name.js';
import { partsHere } from './demand.js';
import { asksPlaceHere, isComplete, renderPlacesOf } from './place-view.js';
import { renderRefusal } from './refusal-view.js';
import type { LaterView } from './view.js';
import { renderWaiting } from './waiting-view.js';

/** The guest types, beside what was chosen; the same while it is being sent. */
export function renderDetails(state: Details | Sending, view: LaterView): TemplateResult {
  const { flow, texts, language } = view;
  const { eventType, slot, entries, moves } = state;
  if (moves) return view.rare?.renderMove(state, moves, view) ?? renderWaiting(view);
  const error = state.step === 'details' ? state.error : undefined;
  return html`<div class="panes details">
    <div role="group" class="pane choice summary" part="choice" aria-label=${texts.yourChoice}>
      ${renderChoice(state, view)}
      <button
        type="button"
        class="button quiet change"
        part="back"
        aria-disabled=${state.step === 'sending'}
        @click=${() => {
          flow.back();
        }}
      >
        <span class="in-full">${texts.changeTime}</span><span class="in-short">${texts.change}</span>
      </button>
    </div>
    <div role="group" class="pane form" part="details" aria-labelledby="details">
      <h3 class="step" part="step" id="details" tabindex="-1" data-focus="details">${texts.yourDetails}</h3>
      ${asksPlaceHere(state) ? renderPlacesOf(state, slot, view) : nothing} ${renderKept(state, view)}
      ${partsHere().series?.renderSeries(state, view)}
      <booking-details-form
        language=${language}
        .wording=${view.wording}
        read-only=${view.readOnly}
        exportparts="form, field, label, optional, option, input, help, fault, submit, summary, summary-title, summary-link, further-guests, add-guest, remove-guest, way-on"
        .questions=${eventType.questions}
        .guest=${entries.guest}
        .answers=${entries.answers}
        .furtherGuests=${eventType.furtherGuests ?? 0}
        .furtherGuestAddresses=${entries.furtherGuests ?? nobody}
        .faults=${error?.details.fields ?? noFaults}
        .busy=${state.step === 'sending'}
        @details-change=${(event: DetailsChangeEvent) => {
          event.stopPropagation();
          flow.keep(withValues(state.entries, event.values));
        }}
        @details-submit=${(event: DetailsSubmitEvent) => {
          event.stopPropagation();
          if (isComplete(event, state)) flow.submit(withValues(state.entries, event.values));
        }}
      >
        ${partsHere().series?.renderInForm(state, view) ?? renderRefusal(state, view)}
      </booking-details-form>
    </div>
  </div>`;
}

const noFaults: readonly never[] = [];
const nobody: readonly never[] = [];

/** What became of the chosen time while the guest types: kept for a while, or gone. */
function renderKept(state: Details | Sending, view: LaterView): TemplateResult | typeof nothing {
  if (state.step !== 'details') return nothing;
  const { gone } = state;
  return html`<div role="alert">
      ${gone ? (partsHere().trouble?.renderLost(state, gone, view) ?? renderWaiting(view)) : nothing}
    </div>
    ${view.rare?.renderHold(state, view)}`;
}

/** What was chosen, in three lines. */
export function renderChoice(state: Details | Sending | Checking, view: LaterView): TemplateResult {
  const { texts, locale, hour12 } = view;
  const { slot, zone } = state;
  const start = Date.parse(slot.start);
  const place = asksPlaceHere(state) ? undefined : chosenPlace(state);
  return html`<p class="chosen-time" part="chosen-time">
      <span class="chosen-day">${formatDate(locale, dateAt(zone, start))}</span>
      <strong>${formatTimeRange(locale, { start, end: Date.parse(slot.end) }, { zone, hour12 })}</strong>
    </p>
    ${partsHere().series?.renderOtherTimes(state, view)}
    <p class="chosen-more" part="chosen-more">
      <bdi>${zoneLabel(zone)}</bdi>${place
        ? html`<br />${renderPlaceName(place, place.conference, texts)}`
        : nothing}
    </p>`;
}

function withValues(entries: Entries, values: DetailsValues): Entries {
  return { ...entries, ...values };
}
