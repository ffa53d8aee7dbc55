// What few event types, pages and bookings need; loaded with them.
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Booking } from '../../contract/booking.js';
import type { Choosing, Menu } from '../../client/flow-state.js';
import type { EventTypeSelectEvent } from '../event-type-list/event-type-select-event.js';
import type { HostSelectEvent } from '../host-picker/host-select-event.js';
import type { LanguageChangeEvent } from '../language-menu/language-change-event.js';
import { wholeTexts } from '../texts/whole-texts.js';
import { renderPlaceStep } from './place-step-view.js';
import { renderAgain } from './status-view.js';
import type { LaterView, View } from './view.js';
import { renderWaiting } from './waiting-view.js';
import { isBare, renderWaitingWay, renderWaitlist } from './waitlist-view.js';

export { renderHold } from './hold-view.js';
export { rareStyles as styles } from './rare.styles.js';
export { leavingFor } from './leaving.js';
export { renderLeaving } from './leaving-view.js';
export { renderMove } from './move-view.js';
export { renderWaitingWay } from './waitlist-view.js';

/** The menu of services. */
export function renderMenu(
  { eventTypes }: Menu,
  { flow, texts, language, wording }: LaterView,
): TemplateResult {
  return html`<div class="pane menu" part="menu">
    <h2 class="status-title" part="status-title" id="title" tabindex="-1" data-focus="menu">
      ${wholeTexts(texts).chooseService}
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

/** With whom, where guests may choose. */
export function renderHosts(
  { eventType, host, moves }: Choosing,
  view: View,
): TemplateResult | typeof nothing {
  // A booking that is moved stays with its host.
  if (!eventType.hosts || moves) return nothing;
  return html`<booking-host-picker
    language=${view.language}
    .wording=${view.wording}
    exportparts="legend: hosts-label, host: host-choice, chosen, radio, avatar, name, select: hosts"
    .hosts=${eventType.hosts}
    .selected=${host}
    @host-select=${(event: HostSelectEvent) => {
      view.flow.chooseHost(event.id);
    }}
  ></booking-host-picker>`;
}

/** What is chosen in place of day and time: where to meet, or to wait. */
export function renderChoosing(state: Choosing, view: LaterView): TemplateResult {
  const { aside } = view;
  return aside?.part === 'waitlist' ? renderWaitlist(state, aside, view) : renderPlaceStep(state, view);
}

/** What stands beside the zone. */
export function renderFooter(state: Choosing, view: View): TemplateResult {
  return html`${renderLanguages(view)} ${isBare(state, view) ? nothing : renderWaitingWay(state, view)}`;
}

/** In which language, where the page offers several. */
function renderLanguages(view: View): TemplateResult | typeof nothing {
  if (view.languages.length < 2) return nothing;
  return html`<booking-language-menu
    language=${view.language}
    .wording=${view.wording}
    exportparts="select: languages"
    .languages=${view.languages}
    .value=${view.language}
    @language-change=${(event: LanguageChangeEvent) => {
      view.speak(event.language);
    }}
  ></booking-language-menu>`;
}

/** The booking just made is moved or cancelled; another one is this widget's own to book. */
export function renderChanging(booking: Booking, view: LaterView): TemplateResult {
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
