import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Checking } from '../../client/managing-state.js';
import type { BookingError } from '../../contract/booking-error.js';
import { renderErrorWords } from '../error-words.js';
import { renderBookedTime } from '../look/booked-time.js';
import { dots } from '../look/waiting.js';
import { missingAttribute } from '../widget/missing-attribute.js';
import { wordsOf } from '../widget/trouble-words.js';
import type { Around, View } from './view.js';

/** The booking's shape while it is asked for. */
export function renderOpening({ texts, extra }: Around): TemplateResult {
  return html`<div class="status" aria-busy="true">
    <h2 class="title" part="title" id="title">${extra.yourBooking}</h2>
    <div class="bone block" aria-hidden="true"></div>
    <p class="heard" role="status">${texts.loading}</p>
  </div>`;
}

/** There is no such booking. */
export function renderMissing({ extra }: Around): TemplateResult {
  return html`<div class="status" part="failed">
    <h2 class="title" part="title" id="title" tabindex="-1" data-focus="missing">${extra.yourBooking}</h2>
    <p role="alert">${extra.noSuchBooking}</p>
    <slot name="fallback"></slot>
  </div>`;
}

/** The booking could not be read. */
export function renderUnread(error: BookingError, around: Around, retry: () => void): TemplateResult {
  const { texts, extra } = around;
  const isWired = missingAttribute(error) === undefined;
  return html`<div class="status" part="failed">
    <h2 class="title" part="title" id="title" tabindex="-1" data-focus="unread">${extra.yourBooking}</h2>
    <div role="alert">${renderErrorWords(error, texts)}</div>
    ${isWired
      ? html`<button type="button" class="button primary" part="way-on" @click=${retry}>
          ${texts.retry}
        </button>`
      : nothing}
    <slot name="fallback"></slot>
  </div>`;
}

/** It was sent to be cancelled and no answer came: it is being asked for, or a safe way to ask again. */
export function renderChecking(state: Checking, view: View): TemplateResult {
  const { texts, extra, managing } = view;
  const asking = state.outcome === 'asking';
  const { more } = wordsOf(state.error, texts, { eventType: '' });
  return html`<div class="status" part="checking">
    ${asking ? dots : nothing}
    <h2 class="title" part="title" id="title" tabindex="-1" data-focus="checking-${state.outcome}">
      ${asking ? texts.checkingTitle : texts.unknownTitle}
    </h2>
    <p>${asking ? extra.cancelling : texts.noAnswer}</p>
    ${asking || more === undefined ? nothing : html`<p class="muted">${more}</p>`}
    ${renderBookedTime(state.booking, view)}
    ${asking
      ? nothing
      : html`<button
          type="button"
          class="button primary"
          part="way-on"
          @click=${() => {
            managing.retry();
          }}
        >
          ${texts.retry}
        </button>`}
  </div>`;
}
