import { html } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Slot } from '../../contract/slot.js';
import { isCivilDate } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { firstWeekdayOf } from '../../time/first-weekday.js';
import { dateAt } from '../../time/zone.js';
import { clockProperty } from '../clock-property.js';
import { ExtraElement } from '../extra-element.js';
import { formatDateRange } from '../format/format-date.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { renderHeard } from '../look/heard.js';
import { stepBar } from '../look/step-bar.styles.js';
import { renderStep } from '../look/step-button.js';
import { styled } from '../look/styled.js';
import { tokens } from '../look/tokens.styles.js';
import { SlotSelectEvent } from '../slot-picker/slot-select-event.js';
import { renderDay } from './day-view.js';
import type { DayTerms } from './day-view.js';
import { WeekChangeEvent } from './week-change-event.js';
import { countTimes, daysOf, weekAround } from './week-days.js';
import type { WeekDay, WeekRange } from './week-days.js';
import { buttonForKey } from './week-moves.js';
import { countRows, rowsOf } from './week-rows.js';
import type { DayRows } from './week-rows.js';
import { weekStyles } from './week.styles.js';

/** A week takes no fewer rows than this, so that little below it moves from week to week. */
const leastRows = 8;

/**
 * A week of free times: a column a day where there is room, one day after another where there is not.
 *
 * It shows what its properties say. Like an `<input>` it keeps what a person does in them (`week`, `selected`) and then
 * tells. Where the days of a week begin their times alike, the same times stand side by side; a day with very many shows
 * the rest when asked.
 *
 * @tag booking-week
 * @fires {WeekChangeEvent} week-change - Another week is shown; its `from` and `to` are its first and last date.
 * @fires {SlotSelectEvent} slot-select - A time was chosen; its `slot` is the one that was given.
 * @slot empty - Shown in a week that has no free time; a sentence saying so when not given.
 * @csspart base - Everything.
 * @csspart bar - The line with the week's dates and the two buttons.
 * @csspart title - The week's dates.
 * @csspart step - The buttons to the previous and next week; also `previous` and `next`.
 * @csspart day - A day; also `free`, `none` or `unknown`, and `today`.
 * @csspart free - A day with free times.
 * @csspart none - One without.
 * @csspart unknown - One of which nothing is known yet.
 * @csspart today - Today.
 * @csspart date - The heading of a day.
 * @csspart weekday - A weekday's name above a column.
 * @csspart number - The day of the month above a column.
 * @csspart times - The times of a day.
 * @csspart slot - A time; the chosen one is also `selected`.
 * @csspart seats - How many seats a time has left.
 * @csspart more - The button that shows the rest of a day's times.
 * @csspart nothing - What stands below a day without times.
 * @csspart note - The sentence in a week without free times.
 * @csspart previous - The button to the week before.
 * @csspart next - The button to the week after.
 * @csspart selected - The chosen time.
 * @cssprop [--booking-slot-width=6.25em] - The least width of a time where the days follow one another.
 * @cssprop [--booking-sticky-top=0px] - How far from the top the days' headings stay in view while their times scroll by.
 */
export class BookingWeek extends ExtraElement {
  static override styles = [tokens, controls, stepBar, weekStyles];

  static override properties: PropertyDeclarations = {
    week: {},
    slots: { attribute: false },
    zone: {},
    selected: {},
    min: {},
    max: {},
    today: {},
    loading: { type: Boolean },
    hour12: clockProperty,
  };

  /** A date of the week, `YYYY-MM-DD`; that of the chosen time, of today or of `min` when missing. */
  week?: CivilDate | undefined;

  /** The free times, in any order, those of other weeks too. */
  slots: readonly Slot[] = [];

  /** The IANA zone whose clock and calendar are shown; the device's when missing or unknown. */
  zone?: string | undefined;

  /** The `start` of the chosen time. */
  selected?: string | undefined;

  /** The first date that can be booked at all. */
  min?: CivilDate | undefined;

  /** The last date that can be booked at all. */
  max?: CivilDate | undefined;

  /** The date to mark as today, in `zone`. */
  today?: CivilDate | undefined;

  /** True while times are being asked for: days without any are not known to have none, and keep places for them. */
  loading = false;

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  #zone = 'UTC';
  #firstWeekday = 1;
  #range: WeekRange = { from: '', to: '' };
  #days: readonly WeekDay[] = [];
  #rows: readonly DayRows[] = [];
  #height = leastRows;
  /** Days whose rest was asked for. */
  readonly #opened = new Set<CivilDate>();
  /** Which day of a week that the keys led to is to get the focus, as soon as it has times. */
  #arriving: number | undefined;

  /** Puts the focus on the chosen time, else on the first, else on the week's name. */
  override focus(options?: FocusOptions): void {
    const buttons = this.#buttons.map(({ button }) => button);
    const best = buttons.find(({ ariaPressed }) => ariaPressed === 'true') ?? buttons[0] ?? this.#title;
    best?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#zone = zoneOrDevice(this.zone);
    this.#firstWeekday = firstWeekdayOf(this.locale);
    this.#range = weekAround(this.#anchor, this.#firstWeekday);
    const { slots, loading, min, max } = this;
    this.#days = daysOf(this.#range, { zone: this.#zone, slots, loading, min, max });
    this.#rows = rowsOf(this.#days, this.#zone, (day) => this.#isOpen(day));
    const needed = Math.max(leastRows, countRows(this.#rows));
    this.#height = loading ? Math.max(needed, this.#height) : needed;
  }

  protected override updated(): void {
    const wished = this.#arriving;
    if (wished === undefined) return;
    const buttons = this.#buttons;
    const best = buttons.find(({ day }) => day >= wished) ?? buttons.at(-1);
    if (best) this.#arriving = undefined;
    (best?.button ?? this.#title)?.focus();
  }

  /** The date whose week is shown. */
  get #anchor(): CivilDate {
    const { week, selected = '', today, min } = this;
    const chosen = Date.parse(selected);
    const now = Number.isNaN(chosen) ? Date.now() : chosen;
    const wished = Number.isNaN(chosen) ? [week, today, min] : [week];
    return wished.find(isCivilDate) ?? dateAt(this.#zone, now);
  }

  get #title(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.title');
  }

  get #columns(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.day')];
  }

  /** What the keys lead to, day after day. */
  get #buttons(): readonly { readonly button: HTMLElement; readonly day: number }[] {
    return this.#columns.flatMap((column, day) =>
      [...column.querySelectorAll('button')].map((button) => ({ button, day })),
    );
  }

  #isOpen({ date, times }: WeekDay): boolean {
    return this.#opened.has(date) || times.some(({ start }) => start === Date.parse(this.selected ?? ''));
  }

  #canStep(weeks: number): boolean {
    const { from, to } = weekAround(this.#range.from, this.#firstWeekday, weeks);
    return !(this.min !== undefined && to < this.min) && !(this.max !== undefined && from > this.max);
  }

  #onStep(weeks: number): void {
    if (!this.#canStep(weeks)) return;
    const { from, to } = weekAround(this.#range.from, this.#firstWeekday, weeks);
    this.week = from;
    this.dispatchEvent(new WeekChangeEvent(from, to));
  }

  #onSelect(slot: Slot): void {
    this.selected = slot.start;
    this.dispatchEvent(new SlotSelectEvent(slot));
  }

  async #onMore(date: CivilDate): Promise<void> {
    const day = this.#days.findIndex((one) => one.date === date);
    const first = this.#rows[day]?.shown.length ?? 0;
    this.#opened.add(date);
    this.requestUpdate();
    await this.updateComplete;
    this.#columns[day]?.querySelectorAll('button')[first]?.focus();
  }

  #onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const buttons = this.#buttons;
    const from = buttons.findIndex(({ button }) => button === event.target);
    const weeks = { PageUp: -1, PageDown: 1 }[event.key];
    if (weeks !== undefined && this.#canStep(weeks)) {
      event.preventDefault();
      this.#arriving = buttons[from]?.day ?? this.#arriving ?? 0;
      this.#onStep(weeks);
      return;
    }
    const to = this.#indexForKey(event.key, from);
    if (to === undefined) return;
    event.preventDefault();
    buttons[to]?.button.focus();
  }

  #indexForKey(key: string, from: number): number | undefined {
    const [first, second] = this.#columns.map((column) => column.getBoundingClientRect().top);
    const places = this.#buttons.map(({ button, day }) => {
      const { left, top, width } = button.getBoundingClientRect();
      return { left, top, width, day };
    });
    return buttonForKey(key, from, { places, sideBySide: first === second, direction: this.texts.direction });
  }

  /** Whoever goes elsewhere meanwhile is not called back. */
  #onLeaveTitle(): void {
    this.#arriving = undefined;
  }

  protected override render(): TemplateResult {
    const { texts, extra, loading } = this;
    const range = formatDateRange(this.locale, this.#range.from, this.#range.to);
    const isEmpty = !loading && countTimes(this.#days) === 0;
    const terms = this.#dayTerms();
    return html`
      <div part="base" lang=${texts.language} dir=${texts.direction}>
        <div class="bar" part="bar">
          <h3
            class="title"
            part="title"
            tabindex="-1"
            aria-live="polite"
            @keydown=${this.#onKey}
            @blur=${this.#onLeaveTitle}
          >
            ${range}
          </h3>
          ${this.#renderStep(-1)} ${this.#renderStep(1)}
        </div>
        <div class="frame">
          <div
            class="days ${isEmpty ? 'empty' : ''}"
            role="group"
            aria-label=${extra.weekOf(range)}
            aria-busy=${loading}
            @keydown=${this.#onKey}
            ${styled({ '--_rows': `${this.#height}` })}
          >
            ${this.#days.map((day, index) =>
              renderDay(day, this.#rows[index] ?? { shown: [], rest: 0 }, terms),
            )}
          </div>
          <div class="status" role="status">${this.#renderStatus(range)}</div>
        </div>
      </div>
    `;
  }

  #dayTerms(): DayTerms {
    const { texts, extra, locale, hour12, today, selected = '' } = this;
    return {
      texts,
      extra,
      locale,
      zone: this.#zone,
      hour12,
      today,
      selected: Date.parse(selected),
      bones: this.#height,
      choose: (slot) => {
        this.#onSelect(slot);
      },
      showRest: (date) => void this.#onMore(date),
    };
  }

  #renderStep(weeks: 1 | -1): TemplateResult {
    const { previousWeek, nextWeek } = this.extra;
    return renderStep({
      forward: weeks > 0,
      name: weeks > 0 ? nextWeek : previousWeek,
      leads: this.#canStep(weeks),
      step: () => {
        this.#onStep(weeks);
      },
    });
  }

  /** What is told when it changes: how many times there are, or that there are none. */
  #renderStatus(range: string): TemplateResult {
    const count = countTimes(this.#days);
    if (count > 0) return renderHeard(this.texts.timesFound(count, range));
    if (this.loading) return renderHeard(this.texts.loading);
    return html`<slot name="empty"><p class="note" part="note">${this.extra.noTimesInWeek(range)}</p></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-week': BookingWeek;
  }
}
