import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isolated } from '../format/isolated.js';
import { zoneLabel } from '../format/format-zone.js';
import type { LatestState } from '../host/latest-answer.js';
import { renderFailure } from '../host/notice.js';
import type { Speaking } from '../host/notice.js';
import { unreadableOf } from './day-view.js';
import type { DayView } from './day-view.js';
import { renderFacts } from './facts-view.js';
import { renderPicture } from './picture-view.js';
import { forUnreadable } from './remedy.js';
import { renderStarts } from './starts-view.js';
import type { TryingOut } from './trying-out.js';
import { renderRemedy, renderWhy } from './why-view.js';
import type { TroubleshooterWords } from './words/words.js';

/** A day as far as it is known. */
export interface DayPage {
  readonly view: DayView | undefined;
  readonly trying: TryingOut;
  /** What is heard of the start that was chosen. */
  readonly said: string;
  readonly zone: string;
  readonly words: TroubleshooterWords;
  readonly speaking: Speaking;
  readonly retry: () => void;
}

/** The day, or that it is on its way. The line that speaks is always there, so that what comes into it is heard. */
export function renderDay(state: LatestState<unknown>, page: DayPage): TemplateResult {
  const { view, trying, speaking, said } = page;
  const isAsking = state.step === 'asking';
  const isOld = isAsking && view !== undefined;
  return html`
    <p role="status" class=${isOld ? 'quiet-text asking' : 'heard'}>
      ${isAsking ? askingText(state, page) : said}
    </p>
    ${state.step === 'failed' ? renderFailure(state.error, speaking, page.retry) : nothing}
    ${isAsking && !view ? renderBars() : nothing}
    <div class="day ${isOld ? 'old' : ''} ${said === '' ? '' : 'chosen'}" aria-busy=${isAsking}>
      ${view ? renderKnown(view, trying, page) : nothing}
    </div>
  `;
}

/** What stands there until something is known. */
export function renderSkeleton({ texts }: Speaking): TemplateResult {
  return html`<p class="heard" role="status">${texts.loading}</p>
    ${renderBars()}`;
}

function renderBars(): TemplateResult {
  return html`<div class="skeleton" part="skeleton" aria-hidden="true">
    <span></span><span></span><span></span><span></span>
  </div>`;
}

function askingText(state: LatestState<unknown>, { speaking }: DayPage): string {
  const isSlow = state.step === 'asking' && state.isSlow === true;
  return isSlow ? speaking.hostWords.working : speaking.texts.loading;
}

function renderKnown(view: DayView, trying: TryingOut, { words, zone }: DayPage): TemplateResult {
  const { day } = view.saying.context;
  const offered = day.starts.filter(({ reasons }) => reasons.length === 0).length;
  return html`
    <div class="picture-side">
      ${renderUnreadable(view)}
      <div class="row summary">
        <p>
          <strong>${words.summary(offered, day.starts.length)}</strong>
          <span class="quiet-text">${words.timesIn(zoneLabel(zone))}</span>
        </p>
        ${trying.tried.length > 0
          ? html`<span class="tag warning" part="tag">${words.asTried}</span>`
          : nothing}
      </div>
      ${renderPicture(view)} ${renderFacts(view)}
    </div>
    ${renderStarts(view)} ${renderWhy(view, trying)}
  `;
}

/** Says of each calendar that could not be read what comes of it, and what helps. */
function renderUnreadable(view: DayView): readonly TemplateResult[] {
  const { words, saying, clues } = view;
  return unreadableOf(view).map(({ calendar }) => {
    const name = isolated(calendar?.name ?? calendar?.calendarId ?? '');
    return html`<div class="notice warning" part="notice">
      <p>${words.unreadableMeans(name)}</p>
      ${renderRemedy(forUnreadable(calendar?.calendarId, saying.context, clues), view)}
    </div>`;
  });
}
