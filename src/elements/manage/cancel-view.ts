import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Asking, Cancelling } from '../../client/managing-state.js';
import { renderBookedTime } from '../look/booked-time.js';
import { renderErrorWords } from '../error-words.js';
import type { View } from './view.js';

/** Whether it shall be cancelled, and why; the same while that is on its way. */
export function renderQuestion(state: Asking | Cancelling, view: View): TemplateResult {
  const { texts, extra, managing } = view;
  const { booking, reason } = state;
  const isBusy = state.step === 'cancelling';
  const error = state.step === 'asking' ? state.error : undefined;
  return html`<form class="question" part="question" aria-labelledby="title" @submit=${onSubmit}>
    <h2 class="title" part="title" id="title" tabindex="-1" data-focus="asking">${extra.cancelQuestion}</h2>
    ${renderBookedTime(booking, view)}
    <div class="field" part="field">
      <label for="reason" part="label"
        >${extra.cancelReason} <span class="muted">(${texts.optional})</span></label
      >
      <textarea
        class="box"
        id="reason"
        name="reason"
        part="input"
        rows="3"
        maxlength="1000"
        dir="auto"
        .value=${reason}
        ?readonly=${isBusy}
      ></textarea>
    </div>
    <div role="alert">
      ${error ? html`<div class="notice" part="notice">${renderErrorWords(error, texts)}</div>` : nothing}
    </div>
    <div class="ways" part="ways">
      <button type="submit" class="button ending" part="submit" aria-disabled=${isBusy}>
        ${isBusy ? extra.cancelling : extra.cancelNow}
      </button>
      <button
        type="button"
        class="button"
        part="keep"
        aria-disabled=${isBusy}
        @click=${() => {
          managing.keep();
        }}
      >
        ${extra.keepBooking}
      </button>
    </div>
    <p class="heard" role="status">${isBusy ? extra.cancelling : nothing}</p>
  </form>`;

  function onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem('reason');
    if (field instanceof HTMLTextAreaElement) managing.cancel(field.value);
  }
}
