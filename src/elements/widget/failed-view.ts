import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BookingError } from '../../contract/booking-error.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import { partsHere } from './demand.js';
import { missingAttribute } from './missing-attribute.js';
import type { Around, LaterView } from './view.js';
import { renderWaiting } from './waiting-view.js';
import { renderWay } from './ways.js';
import { wordsOfSilence } from './words-of-silence.js';
import type { Words } from './words-of-silence.js';

/** What a guest is told of an error; nothing while the words for it are on their way. */
export function wordsOf(error: BookingError, texts: BookingTexts, eventType: string): Words | undefined {
  if (error.code === 'unavailable') return wordsOfSilence(error, texts);
  return partsHere().trouble?.wordsOf(error, texts, eventType);
}

/** Nothing can be chosen: why, and how to go on. */
export function renderFailed(error: BookingError, view: Around<BookingTexts>): TemplateResult {
  const { texts, eventType, restart } = view;
  const told = wordsOf(error, texts, eventType);
  if (!told) return renderWaiting(view);
  const { words, more, lang = texts.language } = told;
  return html`<div class="pane status" part="failed" role="alert">
    <h2 class="status-title" part="status-title" id="title" tabindex="-1" data-focus="failed">
      ${texts.failedTitle}
    </h2>
    <p dir="auto" lang=${lang}>${words}</p>
    ${more === undefined ? nothing : html`<p class="more" part="more">${more}</p>`}
    ${missingAttribute(error) === undefined ? renderWay(texts.retry, restart) : nothing}
    <slot name="fallback"></slot>
  </div>`;
}

/** The times of a month could not be read. */
export function renderUnread(error: BookingError, view: LaterView): TemplateResult {
  const { texts, flow, attend, eventType } = view;
  const told = wordsOf(error, texts, eventType);
  if (!told) return renderWaiting(view);
  const { words, more } = told;
  // The sentence for this code is about a booking.
  return html`<p>${error.code === 'calendar-unreachable' ? texts.noTimesRead : words}</p>
    ${more === undefined ? nothing : html`<p class="more" part="more">${more}</p>`}
    ${renderWay(texts.retry, () => {
      flow.retry();
      attend('day');
    })}`;
}
