import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BookingError } from '../../contract/booking-error.js';
import type { Around } from './view.js';
import { renderWay } from './ways.js';
import { missingAttribute, wordsOf } from './words-of.js';

/** Nothing can be chosen: why, and how to go on. */
export function renderFailed(error: BookingError, view: Around): TemplateResult {
  const { texts, eventType, restart } = view;
  const { words, more } = wordsOf(error, texts, { eventType });
  return html`<div class="pane status" part="failed" role="alert">
    <h2 class="status-title" part="status-title" id="title" tabindex="-1" data-focus="failed">
      ${texts.failedTitle}
    </h2>
    <p dir="auto">${words}</p>
    ${more === undefined ? nothing : html`<p class="more" part="more">${more}</p>`}
    ${missingAttribute(error) === undefined ? renderWay(texts.retry, restart) : nothing}
  </div>`;
}

/** The code of a later step is on its way, or did not come. */
export function renderWaiting({ broken, texts, reload }: Around): TemplateResult {
  if (!broken) return html`<div class="bone block" part="skeleton" aria-hidden="true"></div>`;
  return html`<div class="pane status" part="failed" role="alert">
    <p>${texts.error('unavailable')}</p>
    ${renderWay(texts.retry, reload)}
  </div>`;
}
