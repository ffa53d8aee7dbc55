import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { FirstElement } from '../first-element.js';
import { zoneOrDevice } from '../format/format-zone.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { MinuteClock } from './minute-clock.js';
import type { ClockChangeEvent } from './clock-change-event.js';
import type { TimeZoneChangeEvent } from './time-zone-change-event.js';
import { timeZonePickerStyles } from './time-zone-picker.styles.js';
import { renderZoneFace } from './zone-face.js';
import { zoneFaceStyles } from './zone-face.styles.js';

/**
 * The time zone that times are shown in, with its clock; a press opens a list to search by city, country or offset.
 *
 * It shows what its properties say. Like an `<input>` it keeps what a person chooses in `value` and `hour12`, and then tells.
 * The list and the code that places it are loaded when they are first needed.
 *
 * @tag booking-time-zone-picker
 * @fires {TimeZoneChangeEvent} time-zone-change - Another zone was chosen; its `zone` is an IANA name.
 * @fires {ClockChangeEvent} clock-change - The other clock was chosen; `hour12`.
 * @csspart base - Everything.
 * @csspart button - The button with the zone and its clock.
 * @csspart popup - What opens.
 * @csspart search-box - The line with the field to search with.
 * @csspart search - That field.
 * @csspart list - The list of zones.
 * @csspart option - A zone in it.
 * @csspart clocks - The choice between the clocks of twelve and of twenty-four hours.
 * @csspart clock - One of them; also `chosen`.
 * @csspart none - The sentence where no zone is found.
 * @csspart chosen - The chosen one of the two clocks.
 */
export class BookingTimeZonePicker extends FirstElement {
  static override styles = [tokens, controls, zoneFaceStyles, timeZonePickerStyles];

  static override properties = {
    value: {},
    zones: { attribute: false },
    hour12: { attribute: false },
    opened: { state: true },
    placed: { state: true },
  };

  /** IANA; the device's own when missing or unknown. */
  value?: string | undefined;

  /** The zones to choose from; all that the engine knows when missing. */
  zones?: readonly string[] | undefined;

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  /** @internal */
  protected opened = false;
  /** @internal */
  protected placed = false;

  #stop: (() => void) | undefined;

  constructor() {
    super();
    new MinuteClock(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#close();
  }

  /** Puts the focus on the button with the zone. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  /** Opens the list, as a press on the button does. */
  async showPicker(): Promise<void> {
    await this.updateComplete;
    this.focus();
    if (!this.opened) this.renderRoot.querySelector('button')?.click();
  }

  get #popup(): HTMLElement | null {
    return this.renderRoot.querySelector('.popup');
  }

  async #open(): Promise<void> {
    try {
      const [{ anchorTo }, { defineZoneSearch }] = await loadPopup();
      defineZoneSearch();
      await this.updateComplete;
      const button = this.renderRoot.querySelector('button');
      const popup = this.#popup;
      const search = popup?.querySelector('booking-zone-search');
      if (!button || !popup || !search || !isOpen(popup)) return;
      await search.updateComplete;
      const stop = await anchorTo(button, popup);
      if (!isOpen(popup)) {
        stop();
        return;
      }
      this.#stop?.();
      this.#stop = stop;
      this.placed = true;
      search.focus();
    } catch {
      // Its code did not come; the next press asks for it again.
      this.#popup?.hidePopover();
    }
  }

  #close(): void {
    this.opened = false;
    this.placed = false;
    this.#stop?.();
    this.#stop = undefined;
  }

  #onBeforeToggle(event: ToggleEvent): void {
    if (event.newState === 'open') {
      this.opened = true;
      return;
    }
    const hadFocus = this.shadowRoot?.activeElement?.localName === 'booking-zone-search';
    this.#close();
    // The platform gives it back to what had it before, and some browsers give none to a button that is clicked.
    if (hadFocus) this.focus();
  }

  /** It is open only now: what needs that may not be done before, however fast its code is there. */
  #onToggle(event: ToggleEvent): void {
    if (event.newState === 'open') void this.#open();
  }

  /** In some browsers one Escape would close a dialog around it, too. */
  #onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || !this.opened || event.isComposing) return;
    event.preventDefault();
    this.#popup?.hidePopover();
  }

  #onChoose(event: TimeZoneChangeEvent): void {
    this.value = event.zone;
    this.#popup?.hidePopover();
  }

  #onClock(event: ClockChangeEvent): void {
    this.hour12 = event.hour12;
  }

  /** The button closes by itself what it opened. */
  #onFocusOut({ relatedTarget: to }: FocusEvent): void {
    const stays = !(to instanceof Element) || to.getRootNode() === this.shadowRoot;
    if (this.opened && !stays) this.#popup?.hidePopover();
  }

  protected override render(): TemplateResult {
    const { texts, hour12 } = this;
    const zone = zoneOrDevice(this.value);
    return html`<div part="base" lang=${texts.language} dir=${texts.direction} @keydown=${this.#onKey}>
      <button
        type="button"
        class="button quiet zone"
        part="button"
        popovertarget="popup"
        aria-haspopup="dialog"
        aria-expanded=${this.opened}
        @pointerenter=${warmUp}
        @focus=${warmUp}
      >
        ${renderZoneFace({ texts, locale: this.locale, zone, hour12 })}
      </button>
      <div
        id="popup"
        part="popup"
        class="popup ${this.placed ? 'placed' : ''}"
        popover
        role="dialog"
        aria-label=${texts.timeZone}
        @beforetoggle=${this.#onBeforeToggle}
        @toggle=${this.#onToggle}
        @focusout=${this.#onFocusOut}
        @time-zone-change=${this.#onChoose}
        @clock-change=${this.#onClock}
      >
        ${this.opened
          ? html`<booking-zone-search
              exportparts="search-box, search, list, option, none, clocks, clock, chosen"
              .language=${this.locale}
              .value=${zone}
              .zones=${this.zones}
              .hour12=${hour12}
            ></booking-zone-search>`
          : nothing}
      </div>
    </div>`;
  }
}

function isOpen(popup: Element): boolean {
  return popup.matches(':popover-open');
}

function loadPopup() {
  return Promise.all([import('../anchored.js'), import('./define-zone-search.js')]);
}

/** Asks for what will be needed as soon as somebody seems to want it. */
function warmUp(): void {
  loadPopup().catch(() => undefined);
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-time-zone-picker': BookingTimeZonePicker;
  }
}
