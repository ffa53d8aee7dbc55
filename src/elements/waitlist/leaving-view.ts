import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Answering, Asking } from '../../client/waiting/waiting-state.js';
import { renderErrorWords } from '../error-words.js';
import { renderSubject } from './subject-view.js';
import type { WaitingView } from './view.js';

/** Whether the list shall be left; the same while that is on its way. */
export function renderLeaving(state: Asking | Answering, view: WaitingView): TemplateResult {
  const { texts, extra, waiting } = view;
  const isBusy = state.step === 'answering';
  const error = state.step === 'asking' ? state.error : undefined;
  return html`<div class="question" part="question">
    <h2 class="title" part="title" tabindex="-1" data-focus="asking">${extra.leaveQuestion}</h2>
    ${renderSubject(state.entry, view)}
    <div role="alert">
      ${error ? html`<div class="notice" part="notice">${renderErrorWords(error, texts)}</div>` : nothing}
    </div>
    <div class="ways" part="ways">
      <button
        type="button"
        class="button ending"
        part="leave"
        aria-disabled=${isBusy}
        @click=${() => {
          waiting.leave();
        }}
      >
        ${isBusy ? extra.leavingWaitlist : extra.leaveNow}
      </button>
      <button
        type="button"
        class="button"
        part="stay"
        aria-disabled=${isBusy}
        @click=${() => {
          waiting.stay();
        }}
      >
        ${extra.keepWaiting}
      </button>
    </div>
    <p class="heard" role="status">${isBusy ? extra.leavingWaitlist : nothing}</p>
  </div>`;
}
