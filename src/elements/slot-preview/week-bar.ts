import { html, nothing, svg } from 'lit';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { formatDateRange } from '../format/format-date.js';
import type { PreviewWeek } from './preview-week.js';
import type { SlotPreviewWords } from './words/words.js';

/** Which days are shown, and how to come to others. */
export interface WeekBarTerms {
  readonly words: SlotPreviewWords;
  readonly locale: string;
  /** 0 for the one that begins today: there is none before. */
  readonly page: number;
  readonly turnTo: (page: number) => void;
}

/** The dates that are shown, between the buttons that lead to others. */
export function renderWeekBar(
  { dates }: PreviewWeek,
  { words, locale, page, turnTo }: WeekBarTerms,
): TemplateResult {
  const step = (to: number, label: string, path: SVGTemplateResult): TemplateResult =>
    html`<button
      type="button"
      class="button step"
      aria-label=${label}
      aria-disabled=${to < 0}
      @click=${to < 0
        ? nothing
        : () => {
            turnTo(to);
          }}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">${path}</svg>
    </button>`;
  return html`<div class="week" part="week">
    ${step(page - 1, words.earlier, svg`<path d="M12.5 15 7.5 10l5-5" />`)}
    <p class="range" tabindex="-1">${formatDateRange(locale, dates[0] ?? '', dates.at(-1) ?? '')}</p>
    ${step(page + 1, words.later, svg`<path d="m7.5 15 5-5-5-5" />`)}
  </div>`;
}
