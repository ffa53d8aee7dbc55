import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { BookingError } from '../../contract/booking-error.js';
import type { SlotList } from '../../contract/slot.js';
import { dateAt } from '../../time/zone.js';
import { formatDate, formatDateRange } from '../format/format-date.js';
import { formatTime } from '../format/format-time.js';
import type { LatestState } from '../host/latest-answer.js';
import { renderFailure } from '../host/notice.js';
import type { Speaking } from '../host/notice.js';
import { renderDay } from './day-row.js';
import { daysOf } from './preview-week.js';
import type { PreviewWeek } from './preview-week.js';
import type { SlotPreviewWords } from './words/words.js';

/** How the times of a week are shown, and what can be done about them. */
export interface WeekTimesTerms {
  readonly words: SlotPreviewWords;
  readonly speaking: Speaking;
  readonly locale: string;
  readonly zone: string;
  readonly week: PreviewWeek;
  /** The first of the days is today. */
  readonly isFromToday: boolean;
  /** They are those of a draft. */
  readonly isDrafted: boolean;
  /** The dates of which all times are shown. */
  readonly opened: ReadonlySet<string>;
  readonly toggle: (date: string) => void;
  readonly askWhy: ((date: string) => void) | undefined;
  readonly goTo: (instant: number) => void;
  readonly retry: () => void;
}

/** The times of a week, as far as they are known. The line that speaks is always there, so that what comes into it is heard. */
export function renderWeekTimes(state: LatestState<SlotList>, terms: WeekTimesTerms): TemplateResult {
  // Beside what went wrong, former times would look like those of the draft.
  const list = state.step === 'asking' || state.step === 'known' ? state.answer : undefined;
  const isOld = state.step === 'asking' && list !== undefined;
  return html`
    <p role="status" class=${isOld ? 'quiet-text' : 'heard'}>${sayingOf(state, terms)}</p>
    ${state.step === 'failed' ? renderFailed(state.error, terms) : nothing}
    ${state.step === 'asking' && !list ? renderSkeleton() : nothing}
    <div class="times-of-week ${isOld ? 'old' : ''}" aria-busy=${state.step === 'asking'}>
      ${list ? renderList(list, terms) : nothing}
    </div>
  `;
}

/** What stands there until something is known. */
export function renderSkeleton(): TemplateResult {
  return html`<div class="skeleton" part="skeleton" aria-hidden="true">
    <span></span><span></span><span></span>
  </div>`;
}

function sayingOf(state: LatestState<SlotList>, { speaking, locale, week }: WeekTimesTerms): string {
  const { texts, hostWords } = speaking;
  if (state.step === 'asking') return state.isSlow ? hostWords.working : texts.loading;
  if (state.step !== 'known') return '';
  const { dates } = week;
  return texts.timesFound(
    state.answer.slots.length,
    formatDateRange(locale, dates[0] ?? '', dates.at(-1) ?? ''),
  );
}

function renderFailed(error: BookingError, terms: WeekTimesTerms): TemplateResult {
  if (error.code === 'invalid-request' && terms.isDrafted)
    return html`<div class="notice warning" part="notice"><p>${terms.words.faultyDraft}</p></div>`;
  return renderFailure(error, terms.speaking, terms.retry);
}

function renderList({ slots, next }: SlotList, terms: WeekTimesTerms): TemplateResult {
  const { words, locale, zone, week, askWhy } = terms;
  return html`${slots.length === 0 ? renderNext(next, terms) : nothing}
    <ol class="days">
      ${daysOf(slots, zone, week.dates).map((day) =>
        renderDay(day, {
          words,
          locale,
          zone,
          isToday: terms.isFromToday && day.date === week.dates[0],
          isOpen: terms.opened.has(day.date),
          toggle: () => {
            terms.toggle(day.date);
          },
          askWhy:
            askWhy &&
            (() => {
              askWhy(day.date);
            }),
        }),
      )}
    </ol>`;
}

function renderNext(next: string | undefined, terms: WeekTimesTerms): TemplateResult {
  const { words, locale, zone } = terms;
  if (next === undefined)
    return html`<div class="notice warning" part="notice"><p>${words.nothingAtAll}</p></div>`;
  const instant = Date.parse(next);
  const day = formatDate(locale, dateAt(zone, instant), 'day');
  return html`<div class="notice" part="notice">
    <p>${words.nextAt(day, formatTime(locale, instant, { zone }))}</p>
    <button
      type="button"
      class="button"
      part="way-on"
      @click=${() => {
        terms.goTo(instant);
      }}
    >
      ${words.goThere}
    </button>
  </div>`;
}
