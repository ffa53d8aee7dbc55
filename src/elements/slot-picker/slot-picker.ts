import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { Slot } from '../../contract/slot.js';
import type { CivilDate } from '../../time/civil-date.js';
import { clockProperty } from '../clock-property.js';
import { FirstElement } from '../first-element.js';
import { formatDate, formatDateRange } from '../format/format-date.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { expectKeys, onMovingKey } from '../keyboard.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { faceOf } from './slot-face.js';
import { countSlots, groupSlots } from './slot-groups.js';
import type { ClockedSlot, SlotDay, SlotPart } from './slot-groups.js';
import { slotPickerStyles } from './slot-picker.styles.js';
import { SlotSelectEvent } from './slot-select-event.js';

/**
 * Free times as buttons, by the clock of one zone: those of a date, or all of them, date by date.
 *
 * It shows what its properties say. Like an `<input>` it keeps what a person chooses in `selected` and then tells.
 *
 * @tag booking-slot-picker
 * @fires {SlotSelectEvent} slot-select - A time was chosen; its `slot` is the one that was given.
 * @slot empty - Shown when there are no times; a sentence saying so when not given.
 * @csspart base - Everything.
 * @csspart day - The times of one date.
 * @csspart date - The heading of a date.
 * @csspart part-of-day - The heading of a part of a day.
 * @csspart times - The times below one heading.
 * @csspart slot - A time.
 * @csspart selected - The chosen time.
 * @csspart skeleton - The shape of what is still to come.
 * @csspart note - The sentence shown when there are no times.
 * @cssprop [--booking-slot-width=6.25em] - The least width of a time; as many stand side by side as there is room for.
 */
export class BookingSlotPicker extends FirstElement {
  static override styles = [tokens, controls, slotPickerStyles];

  static override properties = {
    slots: { attribute: false },
    zone: {},
    date: {},
    selected: {},
    loading: { type: Boolean },
    hour12: clockProperty,
  };

  /** The free times, in any order. */
  slots: readonly Slot[] = [];

  /** The IANA zone whose clock and calendar are shown; the device's when missing or unknown. */
  zone?: string | undefined;

  /** Shows only the times of this date, `YYYY-MM-DD` in `zone`; those of all dates when missing. */
  date?: CivilDate | undefined;

  /** The `start` of the chosen time. */
  selected?: string | undefined;

  /** True while times are being asked for: as long as there are none, their places are kept. */
  loading = false;

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  #zone = 'UTC';
  #days: readonly SlotDay[] = [];

  /** Puts the focus on the chosen time, else on the first. */
  override focus(options?: FocusOptions): void {
    const slots = this.#buttons;
    (slots.find((slot) => slot.ariaPressed === 'true') ?? slots[0])?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!this.hasUpdated || changed.has('slots') || changed.has('zone') || changed.has('date')) {
      this.#zone = zoneOrDevice(this.zone);
      const days = groupSlots(this.slots, this.#zone);
      this.#days = this.date === undefined ? days : days.filter(({ date }) => date === this.date);
    }
  }

  get #buttons(): readonly HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.slot')];
  }

  #onSelect(slot: Slot): void {
    this.selected = slot.start;
    this.dispatchEvent(new SlotSelectEvent(slot));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.shiftKey) return;
    onMovingKey(event, ({ indexForKey }) => {
      const buttons = this.#buttons;
      const from = buttons.findIndex((button) => button.matches(':focus'));
      const places = buttons.map((button) => button.getBoundingClientRect());
      const to = indexForKey(event.key, from, { places, direction: this.texts.direction });
      if (from < 0 || to === undefined) return;
      event.preventDefault();
      buttons[to]?.focus();
    });
  }

  protected override render(): TemplateResult {
    const { texts } = this;
    const waiting = this.loading && this.#days.length === 0;
    return html`
      <div
        part="base"
        lang=${texts.language}
        dir=${texts.direction}
        aria-busy=${this.loading}
        @focusin=${expectKeys}
        @keydown=${this.#onKey}
      >
        ${waiting ? this.#renderBones() : this.#days.map((day) => this.#renderDay(day))}
        <div role="status">${this.#renderStatus()}</div>
      </div>
    `;
  }

  #renderDay({ date, parts }: SlotDay): TemplateResult {
    return html`<div class="day" part="day">
      <h3 class="date" part="date" id="on-${date}">
        ${this.texts.timesOn(formatDate(this.locale, date, 'day'))}
      </h3>
      ${parts.map((part) => this.#renderPart(date, part))}
    </div>`;
  }

  #renderPart(date: CivilDate, { part, slots }: SlotPart): TemplateResult {
    const heading = `on-${date}`;
    const own = part && `${part}-${date}`;
    return html`
      ${part
        ? html`<h4 class="part" part="part-of-day" id="${part}-${date}">${this.texts[part]}</h4>`
        : nothing}
      <ul class="times" part="times" aria-labelledby=${own ? `${heading} ${own}` : heading}>
        ${slots.map((slot) => this.#renderSlot(slot, date))}
      </ul>
    `;
  }

  #renderSlot(clocked: ClockedSlot, date: CivilDate): TemplateResult {
    const { locale, texts, hour12 } = this;
    const selected = this.selected !== undefined && Date.parse(this.selected) === clocked.start;
    const { time, offset, name } = faceOf(clocked, date, { texts, locale, zone: this.#zone, hour12 });
    return html`<li>
      <button
        type="button"
        class="slot"
        part="slot${selected ? ' selected' : ''}"
        aria-label=${name}
        aria-pressed=${selected}
        @click=${() => {
          this.#onSelect(clocked.slot);
        }}
      >
        ${time}${offset === undefined ? nothing : html` <small class="offset">${offset}</small>`}
      </button>
    </li>`;
  }

  #renderBones(): TemplateResult {
    return html`<div class="bones" aria-hidden="true">
      <div class="bone line" part="skeleton"></div>
      <div class="bone slots" part="skeleton"></div>
    </div>`;
  }

  /** What is told when it changes: how many times there are, or that there are none. */
  #renderStatus(): TemplateResult {
    const { texts, locale, date } = this;
    const first = this.#days[0];
    const last = this.#days.at(-1);
    if (first && last) {
      const count = countSlots(this.#days);
      const words =
        date === undefined
          ? texts.timesFound(count, formatDateRange(locale, first.date, last.date))
          : texts.dayWithTimes(formatDate(locale, date, 'day'), count);
      return this.renderHeard(words);
    }
    if (this.loading) return this.renderHeard(texts.loading);
    const none = date === undefined ? texts.noTimesAtAll : texts.noTimesOn(formatDate(locale, date, 'day'));
    return html`<slot name="empty"><p class="note" part="note">${none}</p></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-slot-picker': BookingSlotPicker;
  }
}
