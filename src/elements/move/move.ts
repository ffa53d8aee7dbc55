import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Slot } from '../../contract/slot.js';
import { dateAt } from '../../time/zone.js';
import { ExtraElement } from '../extra-element.js';
import { formatDate } from '../format/format-date.js';
import { formatTimeRange } from '../format/format-time.js';
import { zoneLabel, zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { MoveConfirmEvent, MoveKeepEvent } from './move-events.js';
import { moveStyles } from './move.styles.js';

/** A stretch of time, ISO 8601. */
type Stretch = Pick<Slot, 'start' | 'end'>;

/**
 * The time a booking has and the one it would have, and whether it shall.
 *
 * @tag booking-move
 * @fires {MoveConfirmEvent} move-confirm - It shall have its new time.
 * @fires {MoveKeepEvent} move-keep - It shall keep its time.
 * @slot before-submit - Above the buttons: what went wrong.
 * @csspart base - Everything.
 * @csspart old-time - The time it has.
 * @csspart new-time - The time it would have.
 * @csspart zone - The zone of both.
 * @csspart submit - The button that moves it.
 * @csspart keep - The button that leaves it where it is.
 */
export class BookingMove extends ExtraElement {
  static override styles = [tokens, controls, moveStyles];

  static override properties = {
    timeNow: { attribute: false },
    newTime: { attribute: false },
    zone: {},
    busy: { type: Boolean },
  };

  /** The time the booking has. */
  timeNow?: Stretch | undefined;

  /** The time it would have. */
  newTime?: Stretch | undefined;

  /** The IANA zone to show both in; the device's own when missing or unknown. */
  zone = '';

  /** True while it is being moved: nothing can be pressed. */
  busy = false;

  #press(event: MoveConfirmEvent | MoveKeepEvent): void {
    if (!this.busy) this.dispatchEvent(event);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { timeNow, newTime, busy, texts, extra } = this;
    if (!timeNow || !newTime) return nothing;
    return html`<div class="base" part="base" lang=${texts.language} dir=${texts.direction}>
      <dl>
        <div class="old" part="old-time">
          <dt>${extra.timeNow}</dt>
          <dd>${this.#renderTime(timeNow)}</dd>
        </div>
        <div class="new" part="new-time">
          <dt>${extra.newTime}</dt>
          <dd>${this.#renderTime(newTime)}</dd>
        </div>
      </dl>
      <p class="zone" part="zone"><bdi>${zoneLabel(zoneOrDevice(this.zone))}</bdi></p>
      <slot name="before-submit"></slot>
      <div class="buttons">
        <button
          type="button"
          class="button primary"
          part="submit"
          aria-disabled=${busy}
          @click=${() => {
            this.#press(new MoveConfirmEvent());
          }}
        >
          ${busy ? extra.moving : extra.moveNow}
        </button>
        <button
          type="button"
          class="button quiet"
          part="keep"
          aria-disabled=${busy}
          @click=${() => {
            this.#press(new MoveKeepEvent());
          }}
        >
          ${extra.keepTime}
        </button>
      </div>
      <p class="heard" role="status">${busy ? extra.moving : nothing}</p>
    </div>`;
  }

  #renderTime({ start, end }: Stretch): TemplateResult {
    const zone = zoneOrDevice(this.zone);
    const from = Date.parse(start);
    return html`<span class="day">${formatDate(this.locale, dateAt(zone, from))}</span>
      <bdi>${formatTimeRange(this.locale, { start: from, end: Date.parse(end) }, { zone })}</bdi>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-move': BookingMove;
  }
}
