import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BookingError } from '../contract/booking-error.js';
import type { Texts } from './texts/texts.js';
import { wordsOf } from './widget/trouble-words.js';

/** What a guest is told of an error. */
export function renderErrorWords(error: BookingError, texts: Texts): TemplateResult {
  const { words, more, lang = texts.language } = wordsOf(error, texts, { eventType: '' });
  return html`<p dir="auto" lang=${lang}>${words}</p>
    ${more === undefined ? nothing : html`<p class="muted">${more}</p>`}`;
}
