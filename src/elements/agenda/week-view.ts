import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { dayNumberOf, weekdayOf } from '../../time/civil-date.js';
import { dateFormatter } from '../format/date-formatter.js';
import { formatDate, shortWeekday } from '../format/format-date.js';
import { hoursOf } from './agenda-days.js';
import type { AgendaDay } from './agenda-days.js';
import type { DaysView } from './agenda-view.js';
import { renderEntry } from './entry-button.js';
import { sideBySide } from './side-by-side.js';
import { styled } from '../look/styled.js';

/** Less than this many minutes is not to be hit. */
const leastMinutes = 30;

/** Days side by side, each a column with its hours; what takes whole days stands above them. */
export function renderWeek(view: DaysView): TemplateResult {
  const { days } = view;
  const hours = hoursOf(days);
  const hasWhole = days.some(({ whole }) => whole.length > 0);
  return html`<div
    class="week"
    part="week"
    ${styled({ '--_days': String(days.length), '--_hours': String(hours.to - hours.from) })}
  >
    <div class="gutter" aria-hidden="true">
      ${hasWhole ? html`<span class="whole-label">${view.words.allDay}</span>` : nothing}
      <div class="hours">
        ${Array.from({ length: hours.to - hours.from }, (_, index) => {
          const hour = index + hours.from;
          return html`<span>${index === 0 ? nothing : hourOf(view.locale, hour)}</span>`;
        })}
      </div>
    </div>
    ${days.map((day) => renderDay(day, view, { hours, hasWhole }))}
  </div>`;
}

function renderDay(
  day: AgendaDay,
  view: DaysView,
  {
    hours,
    hasWhole,
  }: { readonly hours: { readonly from: number; readonly to: number }; readonly hasWhole: boolean },
): TemplateResult {
  const { date, whole, pieces } = day;
  const { locale, clock, words, today } = view;
  const lanes = sideBySide(pieces, leastMinutes);
  const from = hours.from * 60;
  const all = (hours.to - hours.from) * 60;
  return html`<section class="day ${date === today ? 'today' : ''}" part="day" aria-labelledby="day-${date}">
    <h3 class="day-head" part="day-head" id="day-${date}" tabindex="-1">
      <span class="heard">${formatDate(locale, date)}</span>
      <span aria-hidden="true" class="weekday">${shortWeekday(locale, weekdayOf(date))}</span>
      <span aria-hidden="true" class="day-number">${dayOfMonth(locale, date)}</span>
    </h3>
    ${hasWhole
      ? html`<ul class="whole">
          ${repeat(
            whole,
            ({ key }) => key,
            (entry) => html`<li>${renderEntry(entry, view, { when: words.allDay })}</li>`,
          )}
        </ul>`
      : nothing}
    <ol class="column">
      ${repeat(
        pieces,
        ({ entry }) => entry.key,
        ({ entry, from: begins, to: ends }, index) => {
          const { lane, lanes: count } = lanes[index] ?? { lane: 0, lanes: 1 };
          const length = Math.max(ends - begins, leastMinutes);
          return html`<li>
            ${renderEntry(entry, view, {
              when: clock.times(entry.start, entry.end),
              isShort: length < 45,
              place: {
                'inset-block-start': percent(begins - from, all),
                'block-size': percent(Math.min(length, from + all - begins), all),
                'inset-inline-start': percent(lane, count),
                'inline-size': percent(1, count),
              },
            })}
          </li>`;
        },
      )}
    </ol>
  </section>`;
}

function percent(part: number, whole: number): string {
  return `${(part / whole) * 100}%`;
}

function hourOf(locale: string, hour: number): string {
  return dateFormatter(locale, { hour: 'numeric', timeZone: 'UTC' }).format(hour * 3_600_000);
}

function dayOfMonth(locale: string, date: string): string {
  return dateFormatter(locale, { day: 'numeric', timeZone: 'UTC' }).format(dayNumberOf(date) * 86_400_000);
}
