import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { formatDate } from '../format/format-date.js';
import type { AgendaDay } from './agenda-days.js';
import type { DaysView } from './agenda-view.js';
import { renderEntry } from './entry-button.js';

/** Day by day, one entry below the other. */
export function renderList(view: DaysView): TemplateResult {
  return html`<div class="list" part="list">${view.days.map((day) => renderDay(day, view))}</div>`;
}

function renderDay({ date, whole, pieces }: AgendaDay, view: DaysView): TemplateResult {
  const { words, locale, clock, today } = view;
  const lines = [
    ...whole.map((entry) => ({ entry, when: words.allDay })),
    ...pieces.map(({ entry }) => ({ entry, when: clock.times(entry.start, entry.end) })),
  ];
  return html`<section class="list-day ${date === today ? 'today' : ''}" aria-labelledby="day-${date}">
    <h3 id="day-${date}" part="day-head" tabindex="-1">${formatDate(locale, date)}</h3>
    ${lines.length === 0
      ? html`<p class="quiet-text">${words.nothingOnDay}</p>`
      : html`<ol>
          ${repeat(
            lines,
            ({ entry }) => entry.key,
            ({ entry, when }) => html`<li>${renderEntry(entry, view, { when })}</li>`,
          )}
        </ol>`}
  </section>`;
}
