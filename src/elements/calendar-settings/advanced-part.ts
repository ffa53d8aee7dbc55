import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renderChoiceRows } from '../host/choice-rows.js';
import type { Choice } from '../host/choice-rows.js';
import type { CalendarsView } from './calendar-view.js';
import { settled } from './chosen-calendars.js';

/** What comes back from the calendar, and what counts while it cannot be read. */
export function renderAdvanced(
  view: CalendarsView,
  { isOpen, toggle }: { readonly isOpen: boolean; readonly toggle: (isOpen: boolean) => void },
): TemplateResult {
  const { sync, whenUnreadable, advanced } = view.speaking.words;
  const { settings, edit } = view;
  return html`<details
    class="advanced"
    part="advanced"
    .open=${isOpen}
    @toggle=${(event: Event) => {
      if (event.target instanceof HTMLDetailsElement) toggle(event.target.open);
    }}
  >
    <summary>${advanced}</summary>
    <div class="inside">
      ${renderChoices('sync', sync, [
        {
          value: 'one-way',
          label: sync.oneWay,
          means: sync.oneWayMeans,
          isChosen: settings.sync !== 'two-way',
          choose: () => {
            edit(settled({ ...settings, sync: 'one-way' }));
          },
        },
        {
          value: 'two-way',
          label: sync.twoWay,
          means: sync.twoWayMeans,
          isChosen: settings.sync === 'two-way',
          choose: () => {
            edit(settled({ ...settings, sync: 'two-way' }));
          },
        },
      ])}
      ${renderChoices('whenUnreadable', whenUnreadable, [
        {
          value: 'closed',
          label: whenUnreadable.closed,
          means: whenUnreadable.closedMeans,
          isChosen: settings.whenUnreadable !== 'last-known',
          choose: () => {
            edit(settled({ ...settings, whenUnreadable: 'closed' }));
          },
        },
        {
          value: 'last-known',
          label: whenUnreadable.lastKnown,
          means: whenUnreadable.lastKnownMeans,
          isChosen: settings.whenUnreadable === 'last-known',
          choose: () => {
            edit(settled({ ...settings, whenUnreadable: 'last-known' }));
          },
        },
      ])}
    </div>
  </details>`;
}

function renderChoices(
  name: 'sync' | 'whenUnreadable',
  words: { readonly title: string; readonly lead: string; readonly always?: string },
  choices: readonly Choice[],
): TemplateResult {
  return html`<fieldset class="section" role="radiogroup" aria-describedby="${name}-lead">
    <legend class="heading"><h3>${words.title}</h3></legend>
    <p class="quiet-text" id="${name}-lead">${words.lead}</p>
    ${renderChoiceRows(name, choices)}
    ${words.always === undefined ? nothing : html`<p class="quiet-text">${words.always}</p>`}
  </fieldset>`;
}
