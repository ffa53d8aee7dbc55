import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BookingError } from '../../contract/booking-error.js';
import { renderErrorWords } from '../error-words.js';
import { dots } from '../look/waiting.js';
import { missingAttribute } from '../widget/missing-attribute.js';
import { wordsOf } from '../widget/trouble-words.js';
import type { Around } from './view.js';

/** The shape of what is still to come. */
export function renderOpening({ texts, extra }: Around): TemplateResult {
  return html`<div class="status" aria-busy="true">
    <h2 class="title" part="title">${extra.waitlist}</h2>
    <div class="bone block" aria-hidden="true"></div>
    <p class="heard" role="status">${texts.loading}</p>
  </div>`;
}

/** There is nothing to be shown, and why. */
export function renderNothing(focus: 'missing' | 'closed', { extra }: Around): TemplateResult {
  return html`<div class="status" part="failed">
    <h2 class="title" part="title" tabindex="-1" data-focus=${focus}>${extra.waitlist}</h2>
    <p role="alert">${focus === 'closed' ? extra.noWaitlist : extra.noSuchEntry}</p>
    <slot name="fallback"></slot>
  </div>`;
}

/** It could not be read. */
export function renderUnread(error: BookingError, around: Around, retry: () => void): TemplateResult {
  const { texts, extra } = around;
  const isWired = missingAttribute(error) === undefined;
  return html`<div class="status" part="failed">
    <h2 class="title" part="title" tabindex="-1" data-focus="unread">${extra.waitlist}</h2>
    <div role="alert">${renderErrorWords(error, texts)}</div>
    ${isWired ? renderWay(texts.retry, retry) : nothing}
    <slot name="fallback"></slot>
  </div>`;
}

/** It was sent and no answer came: it is being asked for, or a safe way to ask again. */
export function renderChecking(
  state: { readonly outcome: 'asking' | 'unknown'; readonly error: BookingError },
  { texts }: Around,
  more: { readonly doing: string; readonly about: TemplateResult; readonly retry: () => void },
): TemplateResult {
  const asking = state.outcome === 'asking';
  const { more: fault } = wordsOf(state.error, texts, { eventType: '' });
  return html`<div class="status" part="checking">
    ${asking ? dots : nothing}
    <h2 class="title" part="title" tabindex="-1" data-focus="checking-${state.outcome}">
      ${asking ? texts.checkingTitle : texts.unknownTitle}
    </h2>
    <p>${asking ? more.doing : texts.noAnswer}</p>
    ${asking || fault === undefined ? nothing : html`<p class="muted">${fault}</p>`} ${more.about}
    ${asking ? nothing : renderWay(texts.retry, more.retry)}
  </div>`;
}

/** What stands where code is still to come, or did not. */
export function renderComing({ texts, parts }: Around): TemplateResult {
  if (!parts.isBroken) return html`<div class="bone" aria-hidden="true"></div>`;
  return html`<div class="status" role="alert">
    <p>${texts.noAnswer}</p>
    ${renderWay(texts.retry, parts.load)}
  </div>`;
}

/** The way on from where nothing else can be done. */
function renderWay(words: string, go: () => void): TemplateResult {
  return html`<button type="button" class="button primary" part="way-on" @click=${go}>${words}</button>`;
}
