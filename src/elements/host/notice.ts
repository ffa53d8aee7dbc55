import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Reading } from '../../client/host/host-store.js';
import type { BookingError } from '../../contract/booking-error.js';
import type { Texts } from '../texts/texts.js';
import type { HostWords } from './words/host-words.js';

/** In whose words something is said. */
export interface Speaking {
  readonly texts: Texts;
  readonly hostWords: HostWords;
}

/** What a host is told of an error: the backend's own words where it has some. */
export function sentenceOf({ code, details }: BookingError, { texts, hostWords }: Speaking): string {
  if (code === 'refused' && details.message !== undefined) return details.message;
  if (details.fault !== undefined && details.fault !== 'timeout') return texts.wiring(details.fault);
  return hostWords.error(code);
}

/**
 * Says that something failed, and offers what helps.
 *
 * @csspart way-on - The button that leads on from what went wrong.
 */
export function renderFailure(error: BookingError, speaking: Speaking, retry?: () => void): TemplateResult {
  return html`<div class="notice danger" part="notice" role="alert">
    <p>${sentenceOf(error, speaking)}</p>
    ${retry &&
    html`<button type="button" class="button" part="way-on" @click=${retry}>${speaking.texts.retry}</button>`}
  </div>`;
}

/**
 * A skeleton of what is being read.
 *
 * @csspart skeleton - The shape of what is still to come.
 */
export function renderLoading({ texts }: Pick<Speaking, 'texts'>): TemplateResult {
  return html`<div class="skeleton" part="skeleton" role="status">
    <span class="heard">${texts.loading}</span><span></span><span></span><span></span>
  </div>`;
}

/** What is read: a skeleton, what is known, or why it is not. What was known before stays in sight. */
export function renderReading<Value>(
  reading: Reading<Value>,
  {
    speaking,
    retry,
    show,
  }: {
    readonly speaking: Speaking;
    readonly retry: () => void;
    readonly show: (value: Value) => TemplateResult | typeof nothing;
  },
): TemplateResult {
  switch (reading.status) {
    case 'loading':
      return renderLoading(speaking);
    case 'ready':
      return html`${show(reading.value)}`;
    case 'failed':
      return html`${renderFailure(reading.error, speaking, retry)}
      ${reading.value === undefined ? nothing : show(reading.value)}`;
  }
}
