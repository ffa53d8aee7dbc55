import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dateFormatter } from '../format/date-formatter.js';
import { formatTime } from '../format/format-time.js';

/** One in the afternoon: the first hour that the two clocks write differently. */
const afternoon = Date.UTC(2026, 0, 1, 13);

/** Which clock is read, and in whose language. */
export interface ClockChoice {
  readonly locale: string;
  /** The name of the choice. */
  readonly name: string;
  /** The locale's own clock when missing. */
  readonly hour12: boolean | undefined;
  readonly choose: (hour12: boolean) => void;
}

/** The choice between a clock of twelve hours and one of twenty-four, each shown by what it writes. */
export function renderClockChoice({ locale, name, hour12, choose }: ClockChoice): TemplateResult {
  const chosen = hour12 ?? isTwelveHours(locale);
  return html`<fieldset class="clocks" part="clocks" role="radiogroup" aria-label=${name}>
    ${[true, false].map(
      (hour12) =>
        html`<label part="clock ${hour12 === chosen ? 'chosen' : ''}">
          <input
            type="radio"
            name="clock"
            .checked=${live(hour12 === chosen)}
            @change=${() => {
              choose(hour12);
            }}
          />
          <bdi>${formatTime(locale, afternoon, { zone: 'UTC', hour12 })}</bdi>
        </label>`,
    )}
  </fieldset>`;
}

/** Whether a locale writes times with am and pm. */
function isTwelveHours(locale: string): boolean {
  return dateFormatter(locale, { timeStyle: 'short' }).resolvedOptions().hour12 === true;
}
