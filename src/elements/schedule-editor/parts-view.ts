import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Schedule } from '../../contract/schedule.js';
import { renderDates } from './dates-view.js';
import type { EditorView } from './editor-view.js';
import { renderHolidays } from './holidays-view.js';
import { renderRules } from './rules-view.js';
import type { SchedulePart } from './schedule-terms.js';
import { halfHours } from './time-text.js';
import { renderWeekly } from './weekly-view.js';
import { renderWhich } from './which-view.js';

/** What of the editor is shown. */
export interface Shown {
  readonly parts: readonly SchedulePart[];
  /** The host’s usual hours, where they are a choice. */
  readonly fallback: Schedule | undefined;
  /** How many fields somebody was told to mend. */
  readonly toMend: number;
  readonly showFault: () => void;
}

/** The fields, and what is to be mended in them. */
export function renderParts(view: EditorView, { parts, fallback, toMend, showFault }: Shown): TemplateResult {
  const { words, locale } = view;
  return html`
    <datalist id="half-hours">
      ${halfHours(locale).map((time) => html`<option value=${time}></option>`)}
    </datalist>
    ${fallback ? renderWhich(view, fallback) : nothing}
    ${parts.includes('hours') ? renderWeekly(view) : nothing}
    ${parts.includes('overrides') ? html`${renderDates(view)} ${renderHolidays(view)}` : nothing}
    ${parts.includes('rules') ? renderRules(view) : nothing}
    <div class=${toMend > 0 ? '' : 'silent'} role="status">
      ${toMend > 0
        ? html`<div class="notice danger" part="notice">
            <p>${words.toMend(toMend)}</p>
            <button type="button" class="button" @click=${showFault}>${words.showFault}</button>
          </div>`
        : nothing}
    </div>
  `;
}
