import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Holiday, HolidayCountry } from '../../contract/host-backend.js';
import { formatDate } from '../format/format-date.js';
import { renderReading } from '../host/notice.js';
import type { EditorView } from './editor-view.js';
import { renderUndo } from './fields.js';
import { isClosedOn, withDates } from './schedule-edits.js';

/** Public holidays to close on; nothing where the backend knows none. */
export function renderHolidays(view: EditorView): TemplateResult | typeof nothing {
  const { words, hostWords, texts, holidaying } = view;
  const { countries } = holidaying;
  if (countries === 'absent') return nothing;
  return html`<section class="section" aria-labelledby="holidays-title" part="holidays">
    <div>
      <h3 id="holidays-title">${words.holidays}</h3>
      <p class="quiet-text">${words.holidaysHelp}</p>
    </div>
    ${renderReading(countries, {
      speaking: { texts, hostWords },
      retry: view.readCountries,
      show: (all) => html`${renderPlace(view, all)} ${renderList(view)}`,
    })}
    ${renderUndo(view, 'holidays')}
  </section>`;
}

function renderPlace(view: EditorView, countries: readonly HolidayCountry[]): TemplateResult {
  const { words, holidaying, choosePlace } = view;
  const { place } = holidaying;
  const chosen = countries.find(({ code }) => code === place?.country);
  return html`<div class="places">
    <div class="field">
      <label for="country">${words.country}</label>
      <select
        class="box"
        part="country"
        id="country"
        data-field="holidays"
        @change=${(event: Event) => {
          const { value } = event.currentTarget as HTMLSelectElement;
          choosePlace(value === '' ? undefined : { country: value });
        }}
      >
        <option value="" .selected=${!place}>${words.chooseCountry}</option>
        ${countries.map(
          ({ code, name }) =>
            html`<option value=${code} .selected=${code === place?.country}>${name}</option>`,
        )}
      </select>
    </div>
    ${chosen && chosen.regions.length > 0
      ? html`<div class="field">
          <label for="region">${words.region}</label>
          <select
            class="box"
            part="region"
            id="region"
            @change=${(event: Event) => {
              const { value } = event.currentTarget as HTMLSelectElement;
              choosePlace({ country: chosen.code, ...(value !== '' && { region: value }) });
            }}
          >
            <option value="" .selected=${place?.region === undefined}>${words.wholeCountry}</option>
            ${chosen.regions.map(
              ({ code, name }) =>
                html`<option value=${code} .selected=${code === place?.region}>${name}</option>`,
            )}
          </select>
        </div>`
      : nothing}
  </div>`;
}

function renderList(view: EditorView): TemplateResult | typeof nothing {
  const { words, hostWords, texts, holidaying, choosePlace, schedule, ...rest } = view;
  const { holidays, place, ticked } = holidaying;
  if (!holidays) return nothing;
  return renderReading(holidays, {
    speaking: { texts, hostWords },
    retry: () => {
      choosePlace(place);
    },
    show: (all) => {
      if (all.length === 0) return html`<p class="quiet-text">${words.noHolidays}</p>`;
      const open = datesIn(all).filter((date) => !isClosedOn(schedule, date));
      const isAll = open.length > 0 && open.every((date) => ticked.includes(date));
      const chosen = ticked.filter((date) => open.includes(date));
      return html`<fieldset class="section">
          <legend class="heard">${words.holidays}</legend>
          <label class="check"
            ><input
              type="checkbox"
              .checked=${isAll}
              .indeterminate=${!isAll && chosen.length > 0}
              ?disabled=${open.length === 0}
              @change=${() => {
                rest.setTicked(isAll ? [] : open);
              }}
            />${words.allHolidays}</label
          >
          <ul class="holidays">
            ${all.map((holiday) => renderHoliday(view, holiday))}
          </ul>
        </fieldset>
        <div class="actions">
          <button
            type="button"
            class="button"
            part="apply"
            aria-disabled=${chosen.length === 0}
            @click=${() => {
              if (chosen.length > 0) close(view, chosen);
            }}
          >
            ${words.closeOn(chosen.length)}
          </button>
        </div>`;
    },
  });
}

function renderHoliday(view: EditorView, { date, name }: Holiday): TemplateResult {
  const { words, locale, schedule, holidaying, setTicked } = view;
  const { ticked } = holidaying;
  const isClosed = isClosedOn(schedule, date);
  return html`<li>
    <label class="check">
      <input
        type="checkbox"
        .checked=${isClosed || ticked.includes(date)}
        ?disabled=${isClosed}
        @change=${() => {
          setTicked(ticked.includes(date) ? ticked.filter((one) => one !== date) : [...ticked, date]);
        }}
      />
      <span class="grow"
        ><bdi>${name}</bdi> <span class="quiet-text">${formatDate(locale, date)}</span> ${isClosed
          ? html`<span class="tag">${words.alreadyClosed}</span>`
          : nothing}</span
      >
    </label>
  </li>`;
}

function close(view: EditorView, dates: readonly string[]): void {
  const { schedule, terms, words, setTicked } = view;
  setTicked([]);
  view.edit(
    { ...terms, schedule: withDates(schedule, dates, []) },
    { undo: { place: 'holidays', said: words.datesSet(dates.length) } },
  );
}

function datesIn(holidays: readonly Holiday[]): readonly string[] {
  return [...new Set(holidays.map(({ date }) => date))];
}
