import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Again, Moving } from '../../client/managing-state.js';
import { widgetParts } from '../button/widget-parts.js';
import { renderBookedTime } from '../look/booked-time.js';
import type { BookingConfirmEvent } from '../widget/booking-confirm-event.js';
import type { BookingErrorEvent } from '../widget/widget-events.js';
import type { View } from './view.js';

/** Another time for the booking is chosen, in a widget that moves it. */
export function renderMoving({ booking }: Moving, view: View): TemplateResult {
  const { extra, managing, backend, language, wording, zone } = view;
  return html`<div class="head">
      <h2 class="title" part="title" id="title" tabindex="-1" data-focus="moving">${extra.chooseNewTime}</h2>
      <p class="muted">${extra.timeNow}</p>
      ${renderBookedTime(booking, view)} ${renderKeep(extra.keepTime, view)}
    </div>
    <booking-widget
      class="moving"
      exportparts=${widgetParts}
      language=${language}
      event-type=${booking.eventType.slug}
      time-zone=${zone || booking.zone}
      .wording=${wording}
      .backend=${backend}
      .moves=${booking}
      @booking-confirm=${(event: BookingConfirmEvent) => {
        // Nothing was booked anew, and nobody is led on to another page.
        event.stopPropagation();
        event.preventDefault();
        managing.moved(event.booking);
      }}
      @booking-error=${({ error }: BookingErrorEvent) => {
        managing.refused(error);
      }}
      @move-keep=${(event: Event) => {
        event.stopPropagation();
        managing.keep();
      }}
      >${renderComing(view)}</booking-widget
    >`;
}

/** Another time is booked after the booking has ended. */
export function renderAgain({ booking }: Again, view: View): TemplateResult {
  const { texts, backend, language, wording, zone } = view;
  return html`<div class="head">
      <h2 class="title" part="title" id="title" tabindex="-1" data-focus="again">${texts.bookAnother}</h2>
      ${renderKeep(texts.back, view)}
    </div>
    <booking-widget
      exportparts=${widgetParts}
      language=${language}
      event-type=${booking.eventType.slug}
      time-zone=${zone || booking.zone}
      .wording=${wording}
      .backend=${backend}
      .guest=${booking.guest}
      >${renderComing(view)}</booking-widget
    >`;
}

function renderKeep(words: string, { managing }: View): TemplateResult {
  return html`<button
    type="button"
    class="button quiet keep"
    part="keep"
    @click=${() => {
      managing.keep();
    }}
  >
    ${words}
  </button>`;
}

/** What stands in the widget's place until its code is here, or when it did not come. */
function renderComing({ texts, broken, reload }: View): TemplateResult {
  if (!broken) return html`<div class="bone block" aria-hidden="true"></div>`;
  return html`<div class="status" role="alert">
    <p>${texts.noAnswer}</p>
    <button type="button" class="button primary" part="way-on" @click=${reload}>${texts.retry}</button>
  </div>`;
}
