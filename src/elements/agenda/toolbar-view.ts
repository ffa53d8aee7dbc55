import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { CivilDate } from '../../time/civil-date.js';
import { dateFormatter } from '../format/date-formatter.js';
import { zoneLabel } from '../format/format-zone.js';
import { dateFrom } from './shown-range.js';
import type { AgendaView } from './agenda-view.js';

/** How an agenda is looked at. */
export interface Looks {
  readonly view: 'week' | 'list';
  readonly dates: readonly CivilDate[];
  readonly date: CivilDate;
  readonly withEnded: boolean;
  readonly zones: { readonly own: string; readonly device: string; readonly shown: 'own' | 'device' };
  readonly isRefreshing: boolean;
}

export interface ToolbarWays {
  readonly look: (change: Partial<Pick<Looks, 'view' | 'date' | 'withEnded'>>) => void;
  readonly showZone: (shown: 'own' | 'device') => void;
  readonly move: (steps: number) => void;
  readonly goToday: () => void;
  readonly reread: () => void;
}

/** Where one is, and how to get elsewhere. */
export function renderToolbar(looks: Looks, view: AgendaView, ways: ToolbarWays): TemplateResult {
  const { words, locale, speaking } = view;
  const { dates, zones } = looks;
  const [first = looks.date] = dates;
  const last = dates.at(-1) ?? first;
  return html`<div class="toolbar" part="toolbar">
    <div class="row">
      <div class="row steps">
        <button type="button" class="button" part="today" @click=${ways.goToday}>${words.today}</button>
        ${renderStep('earlier', view, { days: dates.length, move: ways.move })}
        ${renderStep('later', view, { days: dates.length, move: ways.move })}
      </div>
      <p class="range" part="range">${rangeName(locale, first, last)}</p>
      <label class="jump">
        <span class="heard">${words.goToDate}</span>
        <input
          class="box"
          type="date"
          part="date"
          .value=${looks.date}
          @change=${(event: Event) => {
            const date = event.target instanceof HTMLInputElement && dateFrom(event.target.value);
            if (date) ways.look({ date });
          }}
        />
      </label>
      <button
        type="button"
        class="button quiet"
        part="refresh"
        aria-disabled=${looks.isRefreshing}
        @click=${looks.isRefreshing ? nothing : ways.reread}
      >
        ${speaking.hostWords.refresh}
      </button>
    </div>
    <div class="row">
      <fieldset class="views">
        <legend class="heard">${words.view}</legend>
        ${(['week', 'list'] as const).map(
          (name) =>
            html`<label class="view">
              <input
                type="radio"
                name="view"
                .checked=${looks.view === name}
                @change=${() => {
                  ways.look({ view: name });
                }}
              /><span>${words[name]}</span>
            </label>`,
        )}
      </fieldset>
      <label class="check">
        <input
          type="checkbox"
          .checked=${looks.withEnded}
          @change=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) ways.look({ withEnded: event.target.checked });
          }}
        />
        <span>${words.showEnded}</span>
      </label>
      ${zones.own === zones.device
        ? html`<span class="quiet-text"><bdi>${zoneLabel(zones.own)}</bdi></span>`
        : html`<label class="zone">
            <span class="heard">${words.timeZone}</span>
            <select
              class="box"
              part="zone"
              @change=${(event: Event) => {
                if (event.target instanceof HTMLSelectElement)
                  ways.showZone(event.target.value === 'device' ? 'device' : 'own');
              }}
            >
              <option value="own" ?selected=${zones.shown === 'own'}>
                ${words.ownZone(zoneLabel(zones.own))}
              </option>
              <option value="device" ?selected=${zones.shown === 'device'}>
                ${words.deviceZone(zoneLabel(zones.device))}
              </option>
            </select>
          </label>`}
    </div>
  </div>`;
}

function rangeName(locale: string, first: CivilDate, last: CivilDate): string {
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return dateFormatter(locale, options).formatRange(Date.parse(first), Date.parse(last));
}

function renderStep(
  to: 'earlier' | 'later',
  { words }: AgendaView,
  { days, move }: { readonly days: number; readonly move: (steps: number) => void },
): TemplateResult {
  return html`<button
    type="button"
    class="button step ${to}"
    part=${to}
    aria-label=${words[to](days)}
    @click=${() => {
      move(to === 'later' ? 1 : -1);
    }}
  >
    <svg viewBox="0 0 24 24" aria-hidden="true"><path d="M9 5l7 7-7 7" /></svg>
  </button>`;
}
