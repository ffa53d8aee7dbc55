import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { SettingsPlace } from '../host/settings-place.js';
import { ownCalendars } from './own-calendars.js';
import type { OwnCalendar } from './own-calendars.js';
import type { ProfileView } from './profile-view.js';

/** The host's own calendars in short, with the way to where they are chosen. Nothing where a backend tells of none. */
export function renderCalendars(view: ProfileView): TemplateResult | typeof nothing {
  const { words, store } = view;
  const connections = store.value('connections');
  const settings = store.value('calendarSettings')?.value;
  if (!connections || !settings) return nothing;
  if (connections.length === 0)
    return renderCard(
      view,
      { action: words.connect, place: { tab: 'integrations', field: 'connect' } },
      html` <p class="quiet-text">${words.noAccount}</p> `,
    );
  const { linked, conflicts } = ownCalendars({ connections, settings, listed: store.value('calendars') });
  return renderCard(
    view,
    { action: words.toCalendars, place: { tab: 'calendars', field: 'linked' } },
    html`<dl class="own-calendars">
      ${linked
        ? html`<div>
            <dt>${words.linked}</dt>
            <dd>${renderCalendar(linked)}</dd>
          </div>`
        : html`<div><dt class="quiet-text">${words.notLinked}</dt></div>`}
      ${conflicts.length > 0
        ? html`<div>
            <dt>${words.conflicts}</dt>
            ${conflicts.map((calendar) => html`<dd>${renderCalendar(calendar)}</dd>`)}
          </div>`
        : html`<div><dt class="quiet-text">${words.noConflicts}</dt></div>`}
    </dl>`,
  );
}

function renderCard(
  { words, go }: ProfileView,
  { action, place }: { readonly action: string; readonly place: SettingsPlace },
  content: TemplateResult,
): TemplateResult {
  return html`<section class="section card" part="calendars" aria-labelledby="calendars">
    <div class="row">
      <h3 id="calendars" class="grow">${words.calendars}</h3>
      <button
        type="button"
        class="button"
        part="to-calendars"
        data-field="calendars"
        @click=${() => {
          go(place);
        }}
      >
        ${action}
      </button>
    </div>
    ${content}
  </section>`;
}

function renderCalendar({ name, account }: OwnCalendar): TemplateResult {
  return html`<bdi>${name}</bdi>${account === undefined
      ? nothing
      : html` <span class="quiet-text">(<bdi>${account}</bdi>)</span>`}`;
}
