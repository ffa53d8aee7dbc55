import { html, nothing } from 'lit';
import type { PropertyDeclarations, PropertyValues, TemplateResult } from 'lit';
import type { Slot } from '../../contract/slot.js';
import { addDays, isCivilDate } from '../../time/civil-date.js';
import type { CivilDate } from '../../time/civil-date.js';
import { dateAt } from '../../time/zone.js';
import { clockProperty } from '../clock-property.js';
import { ExtraElement } from '../extra-element.js';
import { formatDateRange } from '../format/format-date.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { renderHeard } from '../look/heard.js';
import { tokens } from '../look/tokens.styles.js';
import '../slot-picker/define.js';
import type { BookingSlotPicker } from '../slot-picker/slot-picker.js';
import { SlotSelectEvent } from '../slot-picker/slot-select-event.js';
import { ListChangeEvent } from './list-change-event.js';
import { pageFrom } from './list-days.js';
import type { ListDay, ListPage } from './list-days.js';
import { slotListStyles } from './slot-list.styles.js';

/** A day lists so many times; one with more than a few beyond them shows the rest when asked. */
const timesAtOnce = 6;
const fewMore = 2;

/**
 * The next free times as headings and buttons, a few days at once: for narrow places, and for whoever wants no calendar.
 *
 * It shows what its properties say. Like an `<input>` it keeps what a person does in them (`from`, `selected`) and then
 * tells.
 *
 * @tag booking-slot-list
 * @fires {ListChangeEvent} list-change - The list goes on from another date; `from`.
 * @fires {SlotSelectEvent} slot-select - A time was chosen; its `slot` is the one that was given.
 * @slot empty - Shown where there is no free time; a sentence saying so when not given.
 * @csspart base - Everything.
 * @csspart day - A day with its times.
 * @csspart date - The heading of a day.
 * @csspart part-of-day - The heading of a part of a day.
 * @csspart slots - The times below one heading.
 * @csspart slot - A time.
 * @csspart selected - The chosen time.
 * @csspart more - The button that shows the rest of a day's times.
 * @csspart list-step - The buttons to earlier and later times.
 * @csspart skeleton - The shape of what is still to come.
 * @csspart note - The sentence where there are no times.
 */
export class BookingSlotList extends ExtraElement {
  static override styles = [tokens, controls, slotListStyles];

  static override properties: PropertyDeclarations = {
    from: {},
    slots: { attribute: false },
    zone: {},
    selected: {},
    min: {},
    max: {},
    loading: { type: Boolean },
    hour12: clockProperty,
  };

  /** The date to list from, `YYYY-MM-DD` in `zone`; that of the first free time when missing. */
  from?: CivilDate | undefined;

  /** The free times, in any order, those before `from` too. */
  slots: readonly Slot[] = [];

  /** The IANA zone whose clock and calendar are shown; the device's when missing or unknown. */
  zone?: string | undefined;

  /** The `start` of the chosen time. */
  selected?: string | undefined;

  /** The first date that can be booked at all. */
  min?: CivilDate | undefined;

  /** The last date that can be booked at all. */
  max?: CivilDate | undefined;

  /** True while times are being asked for: as long as there are none, their places are kept. */
  loading = false;

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  #zone = 'UTC';
  #page: ListPage = { days: [], hasMore: false };
  /** Where the list stood before, the last at the end. */
  #before: readonly CivilDate[] = [];
  /** Days whose rest was asked for. */
  readonly #opened = new Set<CivilDate>();
  /** Whether the focus goes to the first time, as soon as there is one. */
  #arriving = false;

  /** Puts the focus on the first time. */
  override focus(options?: FocusOptions): void {
    this.#pickers[0]?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#zone = zoneOrDevice(this.zone);
    this.#page = pageFrom(this.slots, { from: this.#start, zone: this.#zone });
  }

  protected override updated(): void {
    if (!this.#arriving || this.#page.days.length === 0) return;
    this.#arriving = false;
    this.focus();
  }

  /** The first date that is listed if it has free times. */
  get #start(): CivilDate {
    return isCivilDate(this.from) ? this.from : (this.min ?? dateAt(this.#zone, Date.now()));
  }

  get #pickers(): readonly BookingSlotPicker[] {
    return [...this.renderRoot.querySelectorAll<BookingSlotPicker>('booking-slot-picker')];
  }

  /** The date after those that are listed, where it can be booked. */
  get #after(): CivilDate | undefined {
    const last = this.#page.days.at(-1)?.date;
    if (last === undefined || last === '9999-12-31') return undefined;
    const next = addDays(last, 1);
    return this.#page.hasMore || this.max === undefined || next <= this.max ? next : undefined;
  }

  #go(from: CivilDate, before: readonly CivilDate[]): void {
    this.#before = before;
    this.from = from;
    this.#arriving = true;
    this.dispatchEvent(new ListChangeEvent(from));
  }

  #onSelect(event: SlotSelectEvent): void {
    event.stopPropagation();
    this.selected = event.slot.start;
    this.dispatchEvent(new SlotSelectEvent(event.slot));
  }

  #isOpen({ date, slots }: ListDay): boolean {
    return this.#opened.has(date) || slots.length <= timesAtOnce + fewMore;
  }

  async #onMore(date: CivilDate, index: number): Promise<void> {
    this.#opened.add(date);
    this.requestUpdate();
    await this.updateComplete;
    const picker = this.#pickers[index];
    if (!picker) return;
    await picker.updateComplete;
    picker.renderRoot.querySelectorAll<HTMLElement>('.slot')[timesAtOnce]?.focus();
  }

  protected override render(): TemplateResult {
    const { texts, extra } = this;
    const { days } = this.#page;
    return html`<div part="base" lang=${texts.language} dir=${texts.direction}>
      <div role="group" aria-label=${extra.nextTimes} aria-busy=${this.loading}>
        ${days.length === 0 && this.loading
          ? html`<booking-slot-picker loading exportparts="skeleton"></booking-slot-picker>`
          : days.map((day, index) => this.#renderDay(day, index))}
      </div>
      <div role="status">${this.#renderStatus()}</div>
      ${this.#renderSteps()}
    </div>`;
  }

  #renderDay(day: ListDay, index: number): TemplateResult {
    const { date, slots } = day;
    const isOpen = this.#isOpen(day);
    const rest = slots.length - timesAtOnce;
    return html`<div class="day" part="day">
      <booking-slot-picker
        language=${this.wantedLocale}
        .wording=${this.wording}
        exportparts="date, part-of-day, slots, slot, selected"
        .date=${date}
        .slots=${isOpen ? slots : slots.slice(0, timesAtOnce)}
        .zone=${this.#zone}
        .selected=${this.selected}
        .hour12=${this.hour12}
        @slot-select=${this.#onSelect}
      ></booking-slot-picker>
      ${isOpen
        ? nothing
        : html`<button
            type="button"
            class="button quiet more"
            part="more"
            @click=${() => void this.#onMore(date, index)}
          >
            ${this.extra.moreTimes(rest)}
          </button>`}
    </div>`;
  }

  #renderSteps(): TemplateResult | typeof nothing {
    const { extra } = this;
    const after = this.#after;
    const before = this.#before.at(-1);
    if (after === undefined && before === undefined) return nothing;
    return html`<div class="steps">
      ${before === undefined
        ? nothing
        : html`<button
            type="button"
            class="button"
            part="list-step"
            @click=${() => {
              this.#go(before, this.#before.slice(0, -1));
            }}
          >
            ${extra.earlierTimes}
          </button>`}
      ${after === undefined
        ? nothing
        : html`<button
            type="button"
            class="button"
            part="list-step"
            @click=${() => {
              this.#go(after, [...this.#before, this.#start]);
            }}
          >
            ${extra.laterTimes}
          </button>`}
    </div>`;
  }

  /** What is told when it changes: how many times there are, or that there are none. */
  #renderStatus(): TemplateResult {
    const { texts, locale } = this;
    const { days } = this.#page;
    const first = days[0];
    const last = days.at(-1);
    if (first && last) {
      const count = days.reduce((sum, { slots }) => sum + slots.length, 0);
      return html`<p class="heard">
        ${texts.timesFound(count, formatDateRange(locale, first.date, last.date))}
      </p>`;
    }
    if (this.loading) return renderHeard(texts.loading);
    return html`<slot name="empty"><p class="note" part="note">${texts.noTimesAtAll}</p></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-slot-list': BookingSlotList;
  }
}
