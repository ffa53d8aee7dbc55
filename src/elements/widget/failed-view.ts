import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BookingError } from '../../contract/booking-error.js';
import type { Texts } from '../texts/texts.js';
import type { Around, LaterView } from './view.js';
import { renderWay } from './ways.js';
import { missingAttribute, wordsOf } from './words-of.js';

/** Nothing can be chosen: why, and how to go on. */
export function renderFailed(error: BookingError, view: Around<Texts>): TemplateResult {
  const { texts, eventType, restart } = view;
  const { words, more } = wordsOf(error, texts, { eventType });
  return html`<div class="pane status" part="failed" role="alert">
    <h2 class="status-title" part="status-title" id="title" tabindex="-1" data-focus="failed">
      ${texts.failedTitle}
    </h2>
    <p dir="auto">${words}</p>
    ${more === undefined ? nothing : html`<p class="more" part="more">${more}</p>`}
    ${missingAttribute(error) === undefined ? renderWay(texts.retry, restart) : nothing}
    <slot name="fallback"></slot>
  </div>`;
}

/** The times of a month could not be read. */
export function renderUnread(
  error: BookingError,
  { texts, flow, attend, eventType }: LaterView,
): TemplateResult {
  const { words, more } = wordsOf(error, texts, { eventType });
  // The sentence for this code is about a booking.
  return html`<p>${error.code === 'calendar-unreachable' ? texts.noTimesRead : words}</p>
    ${more === undefined ? nothing : html`<p class="more" part="more">${more}</p>`}
    ${renderWay(texts.retry, () => {
      flow.retry();
      attend('day');
    })}`;
}
