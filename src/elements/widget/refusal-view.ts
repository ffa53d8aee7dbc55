import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Details, Sending } from '../../client/flow-state.js';
import type { BookingError } from '../../contract/booking-error.js';
import { wordsOf } from './failed-view.js';
import type { LaterView } from './view.js';
import { renderWaiting } from './waiting-view.js';

/** Why it was not accepted, said aloud above the button that sends it. */
export function renderRefusal(state: Details | Sending, view: LaterView): TemplateResult {
  const error = state.step === 'details' ? state.error : undefined;
  const notice = error ? renderNotice(error, state.eventType.slug, view) : nothing;
  return html`<div slot="before-submit" role="alert">${notice}</div>`;
}

function renderNotice(error: BookingError, eventType: string, view: LaterView): TemplateResult {
  const told = wordsOf(error, view.texts, eventType);
  if (!told) return renderWaiting(view);
  const { words, more, lang = view.texts.language } = told;
  return html`<div class="notice" part="notice">
    <p dir="auto" lang=${lang}>${words}</p>
    ${more === undefined ? nothing : html`<p class="more">${more}</p>`}
  </div>`;
}
