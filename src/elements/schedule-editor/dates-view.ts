import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { monthOf } from '../../time/civil-month.js';
import { formatDate } from '../format/format-date.js';
import { renderGrid } from './dates-grid.js';
import type { EditorView } from './editor-view.js';
import { renderFault, renderUndo } from './fields.js';
import { withoutOdd, withoutRow } from './odd-texts.js';
import { datesOf, withDates, withoutDates } from './schedule-edits.js';
import type { DateHours } from './schedule-edits.js';
import { writeTime } from './time-text.js';
import { renderWindows } from './windows-view.js';
import { inOrder, nextWindow, withoutWindow } from './windows.js';

/** Single dates with hours of their own: chosen in a month, listed below. */
export function renderDates(view: EditorView): TemplateResult {
  const { words, schedule, today } = view;
  const { coming, past } = datesOf(schedule, today);
  return html`<section class="section" aria-labelledby="dates-title">
    <div>
      <h3 id="dates-title">${words.overrides}</h3>
      <p class="quiet-text">${words.overridesHelp}</p>
    </div>
    <div class="dating">
      ${renderGrid(view)}
      <div class="beside">${renderChosen(view)}</div>
    </div>
    ${renderUndo(view, 'dates')} ${renderFault(view, 'overrides', 'overrides-fault')}
    <div class="section">
      <h4 id="coming-title" tabindex="-1" data-coming>${words.coming}</h4>
      ${coming.length === 0
        ? html`<p class="quiet-text">${words.nothingComing}</p>`
        : html`<ul class="dates" aria-labelledby="coming-title">
            ${coming.map((one, index) => renderListed(view, one, coming[index + 1] ?? coming[index - 1]))}
          </ul>`}
      ${past.length === 0
        ? nothing
        : html`<details>
            <summary>${words.past(past.length)}</summary>
            <ul class="dates">
              ${past.map((one) => html`<li class="row">${renderHours(view, one)}</li>`)}
            </ul>
          </details>`}
    </div>
  </section>`;
}

function renderChosen(view: EditorView): TemplateResult | typeof nothing {
  const { words, hostWords, locale, dating, setDating } = view;
  const { dates, isClosed } = dating;
  const named = dates.map((date) => formatDate(locale, date, 'short')).join(' · ');
  const choose = (closed: boolean) => () => {
    const windows =
      !closed && dating.windows.length === 0
        ? [nextWindow([])].filter((one) => one !== undefined)
        : dating.windows;
    setDating({ isClosed: closed, windows });
  };
  return html`<p role="status" class=${dates.length === 0 ? 'heard' : ''}>
      ${dates.length === 0 ? nothing : words.chosen(dates.length, named)}
    </p>
    ${dates.length === 0
      ? nothing
      : html`<fieldset class="section" part="chosen">
          <legend>${words.onChosen}</legend>
          <label class="check"
            ><input
              type="radio"
              name="on-chosen"
              .checked=${isClosed}
              @change=${choose(true)}
            />${words.closedAllDay}</label
          >
          <label class="check"
            ><input
              type="radio"
              name="on-chosen"
              .checked=${!isClosed}
              @change=${choose(false)}
            />${words.otherHours}</label
          >
          ${isClosed ? nothing : renderOther(view)}
          <div class="actions">
            <button
              type="button"
              class="button primary"
              part="apply"
              @click=${() => {
                apply(view);
              }}
            >
              ${words.set(dates.length)}
            </button>
            <button
              type="button"
              class="button quiet"
              @click=${() => {
                view.setOdd(withoutOdd(view.odd, 'chosen'));
                setDating({ dates: [] }, '[data-field="overrides"]');
              }}
            >
              ${hostWords.cancel}
            </button>
          </div>
        </fieldset>`}`;
}

function renderOther(view: EditorView): TemplateResult {
  const { words, dating, setDating } = view;
  const { windows } = dating;
  const next = nextWindow(windows);
  return html`${renderWindows(view, {
    path: 'chosen',
    name: words.chosenDates,
    windows,
    take: (changed) => {
      setDating({ windows: changed });
    },
    remove: (index) => {
      view.setOdd(withoutRow(view.odd, 'chosen', index));
      const left = withoutWindow(windows, index);
      setDating(
        { windows: left, isClosed: left.length === 0 },
        left.length > 0 ? '[data-add="chosen"]' : '[name="on-chosen"]',
      );
    },
  })}
  ${next
    ? html`<div class="actions">
        <button
          type="button"
          class="button quiet"
          part="add"
          data-add="chosen"
          @click=${() => {
            setDating({ windows: [...windows, next] }, `[data-path="chosen.${windows.length}.from"]`);
          }}
        >
          + ${words.add}
        </button>
      </div>`
    : nothing}`;
}

/** Puts on the chosen dates what was said; what is wrong with it is shown first. */
function apply(view: EditorView): void {
  const { dating, faults, schedule, terms, words } = view;
  const wrong = dating.isClosed ? undefined : [...faults.keys()].find((path) => path.startsWith('chosen.'));
  if (wrong !== undefined) {
    view.setDating({}, `[data-path="${wrong}"]`);
    return;
  }
  const { dates } = dating;
  const windows = dating.isClosed ? [] : inOrder(dating.windows);
  view.setDating({ dates: [] });
  view.edit(
    { ...terms, schedule: withDates(schedule, dates, windows) },
    {
      undo: { place: 'dates', said: words.datesSet(dates.length) },
      odd: withoutOdd(view.odd, 'chosen'),
      focus: '[data-field="overrides"]',
    },
  );
}

function renderListed(view: EditorView, one: DateHours, neighbour: DateHours | undefined): TemplateResult {
  const { words, hostWords, locale, schedule, terms } = view;
  const { date, windows } = one;
  const written = formatDate(locale, date);
  return html`<li class="row" part="listed">
    ${renderHours(view, one)}
    <div class="actions">
      <button
        type="button"
        class="button quiet"
        part="edit"
        data-path=${pathOfFault(view, date) ?? nothing}
        aria-label=${words.editDate(written)}
        @click=${() => {
          const isClosed = windows.length === 0;
          view.setOdd(withoutOdd(view.odd, 'chosen'));
          view.setDating(
            { month: monthOf(date), dates: [date], reached: date, isClosed, windows },
            `[data-date="${date}"]`,
          );
        }}
      >
        ${hostWords.edit}
      </button>
      <button
        type="button"
        class="button quiet"
        part="remove"
        data-remove=${date}
        aria-label=${words.removeDate(written)}
        @click=${() => {
          view.edit(
            { ...terms, schedule: withoutDates(schedule, [date]) },
            {
              undo: { place: 'dates', said: words.dateRemoved(written) },
              odd: withoutOdd(view.odd, `overrides.${date}`),
              focus: neighbour ? `[data-remove="${neighbour.date}"]` : '[data-coming]',
            },
          );
        }}
      >
        ${hostWords.remove}
      </button>
    </div>
  </li>`;
}

/** A date and its hours; of a date whose hours are wrong, what is wrong with them. */
function renderHours(view: EditorView, { date, windows }: DateHours): TemplateResult {
  const { words, locale } = view;
  const wrong = pathOfFault(view, date);
  const hours = windows.map(({ from, to }) => `${writeTime(locale, from)} – ${writeTime(locale, to)}`);
  return html`<div class="grow">
    <strong>${formatDate(locale, date)}</strong>
    ${windows.length === 0
      ? html`<span class="tag">${words.closed}</span>`
      : html`<bdi class="quiet-text" dir="ltr">${hours.join(', ')}</bdi>`}
    ${wrong === undefined ? nothing : renderFault(view, wrong, `overrides-${date}-fault`)}
  </div>`;
}

function pathOfFault({ faults }: EditorView, date: string): string | undefined {
  return [...faults.keys()].find((path) => path.startsWith(`overrides.${date}`));
}
