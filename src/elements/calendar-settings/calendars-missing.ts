import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { CalendarsView } from './calendar-view.js';
import type { CalendarSettingsWords } from './words/words.js';

/** Shown while accounts are asked for their calendars, which may take a while. */
export function renderSkeleton(words: CalendarSettingsWords): TemplateResult {
  return html`<div class="skeleton" part="skeleton" role="status">
    <p class="quiet-text">${words.reading}</p>
    <span></span><span></span><span></span>
  </div>`;
}

/** Shown where no account is connected: there is nothing to choose among, and a way to change that. */
export function renderEmpty({ speaking, go }: CalendarsView): TemplateResult {
  return html`<div class="card" part="empty">
    <p>${speaking.words.none}</p>
    <div class="actions">
      <button
        type="button"
        class="button primary"
        part="remedy"
        data-field="linked"
        @click=${() => {
          go({ tab: 'integrations', field: 'connect' });
        }}
      >
        ${speaking.hostWords.remedy('connect')}
      </button>
    </div>
  </div>`;
}
