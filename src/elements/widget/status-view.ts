import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Checking, Done, Menu } from '../../client/flow-state.js';
import type { Booking } from '../../contract/booking.js';
import type { EventTypeSelectEvent } from '../event-type-list/event-type-select-event.js';
import { renderChoice } from './details-view.js';
import type { Leaving } from './leaving.js';
import type { LaterView } from './view.js';
import { renderWaiting } from './waiting-view.js';
import { wordsOf } from './words-of.js';

/** It was sent and no answer came: it is being asked for, or a safe way to ask again. */
export function renderChecking(state: Checking, view: LaterView): TemplateResult {
  const { texts, flow } = view;
  const asking = state.outcome === 'asking';
  const { more } = wordsOf(state.error, texts, { eventType: state.eventType.slug });
  return html`<div role="group" class="pane status" part="checking" aria-labelledby="checking">
    ${asking ? html`<span class="waiting" aria-hidden="true"><i></i><i></i><i></i></span>` : nothing}
    <h3
      class="status-title"
      part="status-title"
      id="checking"
      tabindex="-1"
      data-focus="checking-${state.outcome}"
    >
      ${asking ? texts.checkingTitle : texts.unknownTitle}
    </h3>
    <p>${asking ? texts.checking : texts.unknownOutcome}</p>
    ${asking || more === undefined ? nothing : html`<p class="more" part="more">${more}</p>`}
    <div class="choice" part="choice">${renderChoice(state, view)}</div>
    ${asking
      ? nothing
      : html`<button
          type="button"
          class="button primary"
          part="way-on"
          @click=${() => {
            flow.retry();
          }}
        >
          ${texts.retry}
        </button>`}
  </div>`;
}

/** It is booked. Without the code of the confirmation, the words inside it say so. */
export function renderDone(state: Done, view: LaterView): TemplateResult {
  const { booking } = state;
  const { texts, leaving, changing } = view;
  const name = changing ? texts.change : texts.bookingStatus(booking.status);
  return html`<div
    role="group"
    class="pane done"
    part="done"
    tabindex="-1"
    data-focus="done"
    aria-label=${leaving && !leaving.isStaying ? `${name}. ${texts.leavingFor} ${leaving.site}` : name}
  >
    ${changing ? renderChanging(changing, view) : renderConfirmation(state, view)}
    ${leaving ? renderLeaving(leaving, view) : nothing}
  </div>`;
}

function renderConfirmation({ booking, following, zone }: Done, view: LaterView): TemplateResult {
  const { texts, language, wording, hour12, backend, change } = view;
  const canChange =
    booking.manageToken !== undefined && (backend?.reschedule ?? backend?.cancel) !== undefined;
  return html`<booking-confirmation
    language=${language}
    exportparts="mark, title: confirmation-title, note, details: confirmation-details, term, value, news, link, join, address, add, add-label, print"
    .wording=${wording}
    .hour12=${hour12}
    .booking=${booking}
    .zone=${zone}
    .following=${following}
  >
    <h3 class="status-title" part="status-title">${texts.bookingStatus(booking.status)}</h3>
    ${canChange
      ? html`<button
          type="button"
          slot="actions"
          class="button quiet"
          part="change"
          @click=${() => {
            change(booking);
          }}
        >
          ${texts.change}
        </button>`
      : nothing}
    ${renderAgain(view)}
  </booking-confirmation>`;
}

/** The booking just made is moved or cancelled; another one is this widget's own to book. */
function renderChanging(booking: Booking, view: LaterView): TemplateResult {
  const { language, wording, backend, flow } = view;
  return html`<booking-manage
    language=${language}
    .wording=${wording}
    .backend=${backend}
    .booking=${booking}
    @book-again=${(event: Event) => {
      event.stopPropagation();
      event.preventDefault();
      flow.startAgain();
    }}
    >${renderAgain(view)} ${renderWaiting(view)}</booking-manage
  >`;
}

function renderAgain({ flow, texts }: LaterView): TemplateResult {
  return html`<button
    type="button"
    slot="actions"
    class="button quiet"
    part="again"
    @click=${() => {
      flow.startAgain();
    }}
  >
    ${texts.bookAnother}
  </button>`;
}

/** Where the page goes next, with a way there that needs no waiting, and one to stay. */
function renderLeaving(leaving: Leaving, { texts, attend }: LaterView): TemplateResult {
  const { url, site, isStaying } = leaving;
  return html`<div class="leaving" part="leaving">
    <p>
      ${isStaying ? texts.goOnTo : texts.leavingFor}
      <a part="leaving-link" href=${url} data-focus="leaving"><bdi dir="ltr">${site}</bdi></a>
    </p>
    ${isStaying
      ? nothing
      : html`<button
          type="button"
          class="button quiet"
          part="stay"
          @click=${() => {
            leaving.stay();
            attend('leaving');
          }}
        >
          ${texts.stayHere}
        </button>`}
  </div>`;
}

/** The menu of services. */
export function renderMenu(
  { eventTypes }: Menu,
  { flow, texts, language, wording }: LaterView,
): TemplateResult {
  return html`<div class="pane menu" part="menu">
    <h2 class="status-title" part="status-title" id="title" tabindex="-1" data-focus="menu">
      ${texts.chooseService}
    </h2>
    <booking-event-type-list
      language=${language}
      exportparts="services, service, service-title, service-facts, service-description"
      .wording=${wording}
      .eventTypes=${eventTypes}
      @event-type-select=${({ eventType }: EventTypeSelectEvent) => {
        flow.chooseEventType(eventType.slug);
      }}
    ></booking-event-type-list>
  </div>`;
}
