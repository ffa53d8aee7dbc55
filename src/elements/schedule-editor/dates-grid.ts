import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { CivilDate } from '../../time/civil-date.js';
import { monthAfter, monthBefore, monthOf } from '../../time/civil-month.js';
import { firstWeekdayOf } from '../../time/first-weekday.js';
import { monthGrid } from '../../time/month-grid.js';
import { formatDate, formatWeekday, shortWeekday } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import { dateForKey } from '../month/month-keys.js';
import type { EditorView } from './editor-view.js';
import { isClosedOn, weekFrom } from './schedule-edits.js';

/** A month in which dates are chosen, several too; each says what is on it. */
export function renderGrid(view: EditorView): TemplateResult {
  const { locale, dating, texts } = view;
  const first = firstWeekdayOf(locale);
  const stop = tabStopOf(view);
  return html`<div class="month" part="month">
    <div class="month-bar">
      ${renderStep(view, -1)}
      <h4 id="month-title" aria-live="polite">${formatDate(locale, `${dating.month}-01`, 'month')}</h4>
      ${renderStep(view, 1)}
    </div>
    <table role="grid" aria-labelledby="month-title" aria-multiselectable="true">
      <thead>
        <tr>
          ${weekFrom(first).map(
            (weekday) =>
              html`<th scope="col" abbr=${formatWeekday(locale, weekday, 'long')}>
                ${shortWeekday(locale, weekday)}
              </th>`,
          )}
        </tr>
      </thead>
      <tbody
        @keydown=${(event: KeyboardEvent) => {
          move(view, event, { direction: texts.direction, firstWeekday: first });
        }}
      >
        ${monthGrid(dating.month, first).map(
          (dates) =>
            html`<tr>
              ${dates.map((date) =>
                monthOf(date) === dating.month ? renderDay(view, date, date === stop) : html`<td></td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** The day that the tab key stops at: where the keys have led, else a chosen one, else the first that can be chosen. */
function tabStopOf({ dating, today }: EditorView): CivilDate {
  const { month, reached, dates } = dating;
  const first = `${month}-01`;
  const here = [reached, ...dates].find((date) => date !== undefined && monthOf(date) === month);
  return here ?? (monthOf(today) === month ? today : first);
}

function renderDay(view: EditorView, date: CivilDate, isStop: boolean): TemplateResult {
  const { words, locale, dating, schedule, today } = view;
  const isChosen = dating.dates.includes(date);
  const isPast = date < today;
  const own = Object.hasOwn(schedule.overrides ?? {}, date);
  const state = own ? (isClosedOn(schedule, date) ? 'closed' : 'other') : 'weekly';
  const kind = `date ${state}${isChosen ? ' chosen' : ''}${date === today ? ' today' : ''}`;
  return html`<td role="gridcell" aria-selected=${isChosen}>
    <button
      type="button"
      class=${kind}
      part=${kind}
      data-date=${date}
      data-field=${isStop ? 'overrides' : nothing}
      tabindex=${isStop ? 0 : -1}
      aria-label=${words.dayState(formatDate(locale, date), state)}
      aria-pressed=${isChosen}
      aria-disabled=${isPast}
      aria-current=${date === today ? 'date' : 'false'}
      @click=${() => {
        if (!isPast) toggle(view, date);
      }}
    >
      ${formatNumber(locale, Number(date.slice(8)))}
    </button>
  </td>`;
}

/** The first date that is chosen brings what is on it. */
function toggle({ dating, schedule, setDating }: EditorView, date: CivilDate): void {
  const { dates } = dating;
  const chosen = dates.includes(date) ? dates.filter((one) => one !== date) : [...dates, date].sort();
  const windows = schedule.overrides?.[date];
  setDating({
    dates: chosen,
    reached: date,
    ...(dates.length === 0 && windows && { isClosed: windows.length === 0, windows }),
  });
}

function move(
  { today, setDating }: EditorView,
  event: KeyboardEvent,
  frame: { readonly direction: 'ltr' | 'rtl'; readonly firstWeekday: number },
): void {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-date]') : null;
  const from = button?.dataset['date'];
  if (from === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
  const to = dateForKey(from, { key: event.key, shift: event.shiftKey }, { ...frame, min: today });
  if (to === undefined) return;
  event.preventDefault();
  setDating({ reached: to, month: monthOf(to) }, `[data-date="${to}"]`);
}

function renderStep({ dating, today, texts, setDating }: EditorView, months: 1 | -1): TemplateResult {
  const month = months < 0 ? monthBefore(dating.month) : monthAfter(dating.month);
  const isPossible = month >= monthOf(today);
  const path = months < 0 ? svg`<path d="M12.5 15 7.5 10l5-5" />` : svg`<path d="m7.5 15 5-5-5-5" />`;
  return html`<button
    type="button"
    class="button quiet icon step"
    part="step"
    aria-label=${months < 0 ? texts.previousMonth : texts.nextMonth}
    aria-disabled=${!isPossible}
    @click=${() => {
      if (isPossible) setDating({ month });
    }}
  >
    <svg viewBox="0 0 20 20" aria-hidden="true">${path}</svg>
  </button>`;
}
