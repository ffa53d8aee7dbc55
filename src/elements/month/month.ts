import { html, noChange } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { monthAfter, monthBefore, monthOf } from '../../time/civil-month.js';
import type { CivilDate } from '../../time/civil-date.js';
import { firstWeekdayOf } from '../../time/first-weekday.js';
import { dateAt } from '../../time/zone.js';
import { FirstElement } from '../first-element.js';
import { formatDate, formatWeekday, shortWeekday } from '../format/format-date.js';
import { formatNumber } from '../format/format-number.js';
import { deviceZone } from '../format/format-zone.js';
import { expectKeys, onMovingKey } from '../keyboard.js';
import { controls } from '../look/controls.styles.js';
import { stepBar } from '../look/step-bar.styles.js';
import { renderStep } from '../look/step-button.js';
import { tokens } from '../look/tokens.styles.js';
import { DaySelectEvent } from './day-select-event.js';
import { MonthChangeEvent } from './month-change-event.js';
import { countTimes, tabStopOf, weeksOf } from './month-days.js';
import type { DayCounts, MonthDay, MonthWeek } from './month-days.js';
import { monthStyles } from './month.styles.js';

/**
 * A month of days; those with free times are there to be chosen.
 *
 * It shows what its properties say. Like an `<input>` it keeps what a person does in them (`month`, `selected`) and
 * then tells. Days without times can be reached and heard, not chosen.
 *
 * @tag booking-month
 * @fires {MonthChangeEvent} month-change - Another month is shown; its `month` is `YYYY-MM`.
 * @fires {DaySelectEvent} day-select - A day with free times was chosen; its `date` is `YYYY-MM-DD`.
 * @slot empty - Shown over a month that has no free time; a sentence saying so when not given.
 * @csspart base - Everything.
 * @csspart bar - The line with the month's name and the two buttons.
 * @csspart title - The month's name.
 * @csspart step - The buttons to the previous and next month.
 * @csspart previous - That to the previous one.
 * @csspart next - That to the next one.
 * @csspart weekday - A weekday's name.
 * @csspart day - A day.
 * @csspart free - A day with free times.
 * @csspart none - A day without.
 * @csspart unknown - A day of which nothing is known yet.
 * @csspart selected - The chosen day.
 * @csspart today - Today.
 * @csspart note - The sentence over a month without free times.
 * @cssprop [--booking-day-size=44px] - Height of a day.
 */
export class BookingMonth extends FirstElement {
  static override styles = [tokens, controls, stepBar, monthStyles];

  static override properties = {
    month: {},
    selected: {},
    days: { attribute: false },
    min: {},
    max: {},
    today: {},
    loading: { type: Boolean },
  };

  /** `YYYY-MM`; that of the chosen day, of today or of `min` when missing. */
  month?: string | undefined;

  /** The chosen day, `YYYY-MM-DD`. */
  selected?: CivilDate | undefined;

  /** How many free times each date has; undefined while nothing is known. A date that is not in it has none. */
  days?: DayCounts | undefined;

  /** The first date that can be booked at all. */
  min?: CivilDate | undefined;

  /** The last date that can be booked at all. */
  max?: CivilDate | undefined;

  /** The date to mark as today, in the zone the days are meant in. */
  today?: CivilDate | undefined;

  /** True while more days are being asked for: those without times are not known to have none. */
  loading = false;

  #weeks: readonly MonthWeek[] = [];
  /** What was drawn last. */
  #month?: string;
  /** What of each day changes with the choice alone, as it was drawn; nothing where all is to be drawn anew. */
  readonly #drawn = new Map<CivilDate, string>();
  #firstWeekday = 1;
  /** Where the keys have led. */
  #reached?: CivilDate;
  #followFocus = false;

  /** Puts the focus on the day that the tab key stops at. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('.day[tabindex="0"]')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const month = this.#shown;
    if (month === this.#month && [...changed.keys()].every((name) => name === 'selected')) return;
    this.#month = month;
    this.#drawn.clear();
    this.#firstWeekday = firstWeekdayOf(this.locale);
    const { days, loading, min, max } = this;
    this.#weeks = weeksOf({ month, firstWeekday: this.#firstWeekday, days, loading, min, max });
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (!this.#followFocus) return;
    this.#followFocus = false;
    this.focus();
  }

  get #shown(): string {
    return this.month ?? monthOf(this.selected ?? this.today ?? this.min ?? dateAt(deviceZone(), Date.now()));
  }

  get #busy(): boolean {
    return this.loading || !this.days;
  }

  #canStep(months: 1 | -1): boolean {
    const { min, max } = this;
    const month = this.#beside(months);
    return !(min && month < monthOf(min)) && !(max && month > monthOf(max));
  }

  #beside(months: 1 | -1): string {
    return months < 0 ? monthBefore(this.#shown) : monthAfter(this.#shown);
  }

  #show(month: string): void {
    this.month = month;
    this.dispatchEvent(new MonthChangeEvent(month));
  }

  #onStep(months: 1 | -1): void {
    if (this.#canStep(months)) this.#show(this.#beside(months));
  }

  #onClick(event: Event): void {
    const date = dateOf(event);
    if (date === undefined) return;
    this.#reached = date;
    if (this.#weeks.flat().find((day) => day?.date === date)?.state !== 'free') return;
    this.selected = date;
    this.dispatchEvent(new DaySelectEvent(date));
  }

  #onKey(event: KeyboardEvent): void {
    const date = dateOf(event);
    if (date === undefined) return;
    onMovingKey(event, ({ dateForKey }) => {
      const { min, max } = this;
      const frame = { direction: this.texts.direction, firstWeekday: this.#firstWeekday, min, max };
      // Keys may come faster than the focus follows.
      const from = (this.#followFocus && this.#reached) || date;
      const to = dateForKey(from, { key: event.key, shift: event.shiftKey }, frame);
      if (to === undefined) return;
      event.preventDefault();
      this.#reached = to;
      this.#followFocus = true;
      this.requestUpdate();
      if (monthOf(to) !== this.#shown) this.#show(monthOf(to));
    });
  }

  protected override render(): TemplateResult {
    const { texts, locale } = this;
    const isEmpty = !this.#busy && countTimes(this.#weeks) === 0;
    const stop = tabStopOf(this.#weeks, [this.#reached, this.selected]);
    return html`
      <div part="base" lang=${texts.language} dir=${texts.direction}>
        <div class="bar" part="bar">
          <h3 class="title" part="title" id="title" aria-live="polite">
            ${formatDate(locale, `${this.#shown}-01`, 'month')}
          </h3>
          ${this.#renderStep(-1)} ${this.#renderStep(1)}
        </div>
        <div class="grid">
          <table class=${isEmpty ? 'empty' : ''} role="grid" aria-labelledby="title" aria-busy=${this.#busy}>
            <thead>
              <tr>
                ${[0, 1, 2, 3, 4, 5, 6].map((days) => {
                  const weekday = ((this.#firstWeekday + days - 1) % 7) + 1;
                  return html`<th scope="col" part="weekday" abbr=${formatWeekday(locale, weekday, 'long')}>
                    ${shortWeekday(locale, weekday)}
                  </th>`;
                })}
              </tr>
            </thead>
            <tbody @click=${this.#onClick} @focusin=${expectKeys} @keydown=${this.#onKey}>
              ${this.#weeks.map(
                (week) =>
                  html`<tr>
                    ${week.map((day) => (day ? this.#renderDay(day, stop) : html`<td></td>`))}
                  </tr>`,
              )}
            </tbody>
          </table>
          <div class="status" role="status">${this.#renderStatus()}</div>
        </div>
      </div>
    `;
  }

  #renderStep(months: 1 | -1): TemplateResult {
    const { previousMonth, nextMonth } = this.texts;
    return renderStep({
      forward: months > 0,
      name: months > 0 ? nextMonth : previousMonth,
      leads: this.#canStep(months),
      step: () => {
        this.#onStep(months);
      },
    });
  }

  #renderDay(
    { date, state, count }: MonthDay,
    stop: CivilDate | undefined,
  ): TemplateResult | typeof noChange {
    const free = state === 'free';
    const selected = free && date === this.selected;
    const changing = `${selected} ${date === stop}`;
    if (this.#drawn.get(date) === changing) return noChange;
    this.#drawn.set(date, changing);
    const today = date === this.today;
    const kind = `day ${state}${selected ? ' selected' : ''}${today ? ' today' : ''}`;
    return html`<td>
      <button
        type="button"
        class=${kind}
        part=${kind}
        data-date=${date}
        tabindex=${date === stop ? 0 : -1}
        aria-label=${this.#nameOf({ date, state, count })}
        aria-disabled=${!free}
        aria-pressed=${selected}
        aria-current=${today ? 'date' : 'false'}
      >
        ${formatNumber(this.locale, Number(date.slice(8)))}
      </button>
    </td>`;
  }

  #nameOf({ date, state, count }: MonthDay): string {
    const written = formatDate(this.locale, date);
    if (state === 'unknown') return written;
    return state === 'free' ? this.texts.dayWithTimes(written, count) : this.texts.dayWithoutTimes(written);
  }

  #renderStatus(): TemplateResult {
    const count = countTimes(this.#weeks);
    const month = formatDate(this.locale, `${this.#shown}-01`, 'month');
    if (count > 0) return this.renderHeard(this.texts.timesFound(count, month));
    if (this.#busy) return this.renderHeard(this.texts.loading);
    return html`<slot name="empty"><p class="note" part="note">${this.texts.noTimesIn(month)}</p></slot>`;
  }
}

/** The date of the day an event happened on. */
function dateOf(event: Event): CivilDate | undefined {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-date]') : null;
  return button?.dataset['date'];
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-month': BookingMonth;
  }
}
