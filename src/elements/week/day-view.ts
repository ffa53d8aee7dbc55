import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Slot } from '../../contract/slot.js';
import { weekdayOf } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { formatDate, formatWeekday } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import { styled } from '../look/styled.js';
import { faceOf } from '../slot-picker/slot-face.js';
import type { ExtraTexts } from '../texts/extras/extra-texts.js';
import type { FirstTexts } from '../texts/first-texts.js';
import type { WeekDay } from './week-days.js';
import type { DayRows, PlacedTime } from './week-rows.js';

/** How a day is shown, and what can be done there. */
export interface DayTerms {
  readonly texts: Pick<FirstTexts, 'timesOn' | 'timeOnDay' | 'noTimesOn'>;
  readonly extra: Pick<ExtraTexts, 'seatsLeft' | 'moreTimes'>;
  readonly locale: string;
  /** IANA */
  readonly zone: string;
  readonly hour12: boolean | undefined;
  readonly today: CivilDate | undefined;
  /** The start of the chosen time, epoch milliseconds; NaN for none. */
  readonly selected: number;
  /** How many rows to keep for times that are still asked for. */
  readonly bones: number;
  readonly choose: (slot: Slot) => void;
  readonly showRest: (date: CivilDate) => void;
}

/** A day: its heading, and below it its times, what keeps their places, or that there are none. */
export function renderDay(day: WeekDay, rows: DayRows, terms: DayTerms): TemplateResult {
  const { date, state } = day;
  const isToday = date === terms.today;
  const kind = `day ${state}${isToday ? ' today' : ''}`;
  return html`<div class=${kind} part=${kind} data-date=${date}>
    ${renderHeading(date, isToday, terms)} ${state === 'free' ? renderTimes(date, rows, terms) : nothing}
    ${state === 'unknown' ? renderBones(terms) : nothing}
    ${state === 'none' ? renderNone(date, terms) : nothing}
  </div>`;
}

/** The whole date for those who listen, and where the days follow one another; in a column it is short. */
function renderHeading(date: CivilDate, isToday: boolean, { texts, locale }: DayTerms): TemplateResult {
  return html`<h4 class="date" part="date" id="on-${date}" aria-current=${isToday ? 'date' : 'false'}>
    <span class="whole">${texts.timesOn(formatDate(locale, date, 'day'))}</span>
    <span class="short" aria-hidden="true">
      <span class="weekday" part="weekday">${formatWeekday(locale, weekdayOf(date), 'short')}</span>
      <span class="number" part="number">${formatNumber(locale, Number(date.slice(8)))}</span>
    </span>
  </h4>`;
}

function renderTimes(date: CivilDate, { shown, rest }: DayRows, terms: DayTerms): TemplateResult {
  const last = shown.at(-1)?.row ?? 0;
  return html`<ul class="times" part="times" aria-labelledby="on-${date}">
    ${shown.map((placed) => renderTime(placed, date, terms))}
    ${rest > 0
      ? html`<li ${styled({ '--_row': `${last + 1}` })}>
          <button
            type="button"
            class="more"
            part="more"
            @click=${() => {
              terms.showRest(date);
            }}
          >
            ${terms.extra.moreTimes(rest)}
          </button>
        </li>`
      : nothing}
  </ul>`;
}

function renderTime({ time: clocked, row }: PlacedTime, date: CivilDate, terms: DayTerms): TemplateResult {
  const { slot, start } = clocked;
  const isSelected = start === terms.selected;
  const { time, offset, name } = faceOf(clocked, date, terms);
  const seats = slot.seatsLeft === undefined ? undefined : terms.extra.seatsLeft(slot.seatsLeft);
  const seatsId = `seats-${date}-${row}`;
  return html`<li ${styled({ '--_row': `${row}` })}>
    <button
      type="button"
      class="slot"
      part="slot${isSelected ? ' selected' : ''}"
      aria-label=${name}
      aria-describedby=${seats === undefined ? nothing : seatsId}
      aria-pressed=${isSelected}
      @click=${() => {
        terms.choose(slot);
      }}
    >
      ${time}${offset === undefined ? nothing : html` <small class="offset">${offset}</small>`}
    </button>
    ${seats === undefined ? nothing : html`<small class="seats" part="seats" id=${seatsId}>${seats}</small>`}
  </li>`;
}

function renderBones({ bones }: DayTerms): TemplateResult {
  return html`<div class="times" aria-hidden="true">
    ${Array.from({ length: bones }, () => html`<div class="bone"></div>`)}
  </div>`;
}

function renderNone(date: CivilDate, { texts, locale }: DayTerms): TemplateResult {
  return html`<p class="nothing" part="nothing">
    <span aria-hidden="true">–</span>
    <span class="heard">${texts.noTimesOn(formatDate(locale, date, 'day'))}</span>
  </p>`;
}
