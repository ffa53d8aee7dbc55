import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { formatDate } from '../format/format-date.js';
import { formatTime } from '../format/format-time.js';
import { formatZone } from '../format/format-zone.js';
import type { ClockedSlot } from '../slot-picker/slot-groups.js';
import type { PreviewDay } from './preview-week.js';
import type { SlotPreviewWords } from './words/words.js';

/** More times than this are folded away, all but the first. */
const mostTimes = 9;
const firstTimes = 8;

/** How a day is shown. */
export interface DayTerms {
  readonly words: SlotPreviewWords;
  readonly locale: string;
  readonly zone: string;
  readonly isToday: boolean;
  /** All its times are shown. */
  readonly isOpen: boolean;
  readonly toggle: () => void;
  /** Leads to the reasons, where the page has somebody who tells them. */
  readonly askWhy: (() => void) | undefined;
}

/** A day and its free times, or the way to the reasons why there is none. */
export function renderDay({ date, times }: PreviewDay, terms: DayTerms): TemplateResult {
  const { words, locale, isToday } = terms;
  const state = times.length > 0 ? 'free' : 'none';
  return html`<li class="day ${state}" part="day ${state}">
    <h4 class="date" part="date" id="on-${date}">
      ${formatDate(locale, date, 'short')}${isToday
        ? html` <span class="tag">${words.today}</span>`
        : nothing}
    </h4>
    ${times.length > 0 ? renderTimes(date, times, terms) : renderNone(date, terms)}
  </li>`;
}

function renderTimes(date: string, times: readonly ClockedSlot[], terms: DayTerms): TemplateResult {
  const isFolded = times.length > mostTimes;
  const shown = isFolded && !terms.isOpen ? times.slice(0, firstTimes) : times;
  return html`<ul class="times" aria-labelledby="on-${date}">
    ${shown.map((time) => html`<li class="time" part="time">${clockOf(time, terms)}</li>`)}
    ${isFolded ? html`<li>${renderFold(date, times.length - firstTimes, terms)}</li>` : nothing}
  </ul>`;
}

function renderFold(date: string, count: number, { words, locale, isOpen, toggle }: DayTerms) {
  const day = formatDate(locale, date, 'day');
  return html`<button
    type="button"
    class="button quiet small"
    aria-expanded=${isOpen}
    aria-label=${isOpen ? words.fewerOn(day) : words.moreOn(count, day)}
    @click=${toggle}
  >
    ${isOpen ? words.fewer : words.more(count)}
  </button>`;
}

function renderNone(date: string, { words, locale, askWhy }: DayTerms): TemplateResult {
  return html`<p class="nothing">
    ${words.nothingFree}
    ${askWhy &&
    html`<button
      type="button"
      class="button quiet small"
      part="why"
      aria-label=${words.whyOn(formatDate(locale, date, 'day'))}
      @click=${askWhy}
    >
      ${words.why}
    </button>`}
  </p>`;
}

/** The time of day, with its offset where the clock shows it twice. */
function clockOf({ start, twice }: ClockedSlot, { locale, zone }: DayTerms): string {
  const time = formatTime(locale, start, { zone });
  return twice ? `${time} ${formatZone(locale, { zone, instant: start, style: 'shortOffset' })}` : time;
}
