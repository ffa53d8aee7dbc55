import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { ExtraElement } from '../extra-element.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { clockOf, passesMark, roughly, secondsOf } from './countdown.js';
import { HoldEndEvent, HoldExtendEvent } from './hold-events.js';
import { holdStyles } from './hold.styles.js';
import { SecondClock } from './second-clock.js';

/** For how many seconds what was said aloud can still be read where it was said. */
const readableSeconds = 10;

/**
 * The clock of a time that is kept for the guest: how long still, a button to keep it longer, and that it is over.
 *
 * It ticks for the eye alone. Aloud it says twice what is left, at two minutes and at thirty seconds, and the end.
 *
 * @tag booking-hold
 * @fires {HoldExtendEvent} hold-extend - The guest would like it to be kept longer.
 * @fires {HoldEndEvent} hold-end - The time has run out; told once of each `expiresAt`.
 * @csspart base - Everything.
 * @csspart clock - How long it is still kept.
 * @csspart extend - The button to keep it longer.
 * @csspart ended - That it is not kept any more.
 */
export class BookingHold extends ExtraElement {
  static override styles = [tokens, controls, holdStyles];

  static override properties = {
    expiresAt: { attribute: 'expires-at' },
    extensionsLeft: { attribute: 'extensions-left', type: Number },
    ended: { type: Boolean },
    busy: { type: Boolean },
  };

  /** ISO 8601; until when the time is kept. */
  expiresAt?: string | undefined;

  /** How often it can be kept longer; as often as one likes when missing. */
  extensionsLeft?: number | undefined;

  /** True when it is not kept any more, whatever the clock says. */
  ended = false;

  /** True while it is being kept longer: it cannot be asked for again. */
  busy = false;

  /** Seconds that are left; undefined where no end is known. */
  #seconds: number | undefined;
  /** What was said aloud, and at how many seconds it is taken away. */
  #said: { readonly words: string; readonly until: number } | undefined;
  #told = false;
  #keepFocus = false;

  constructor() {
    super();
    new SecondClock(this, () => (this.ended ? undefined : this.#rest));
  }

  get #rest(): number | undefined {
    const end = Date.parse(this.expiresAt ?? '');
    return Number.isNaN(end) ? undefined : end - Date.now();
  }

  get #isOver(): boolean {
    return this.ended || this.#seconds === 0;
  }

  get #canExtend(): boolean {
    return !this.#isOver && (this.extensionsLeft === undefined || this.extensionsLeft > 0);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('expiresAt')) {
      this.#seconds = undefined;
      this.#said = undefined;
      this.#told = false;
    }
    this.#count();
    this.#keepFocus = !this.#canExtend && this.shadowRoot?.activeElement?.localName === 'button';
  }

  #count(): void {
    const before = this.#seconds;
    const rest = this.#rest;
    this.#seconds = rest === undefined ? undefined : secondsOf(rest);
    if (this.#seconds === undefined) return;
    if (passesMark(before, this.#seconds))
      this.#said = {
        words: this.extra.heldStill(roughly(this.#seconds)),
        until: this.#seconds - readableSeconds,
      };
    else if (this.#said && this.#seconds <= this.#said.until) this.#said = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // The button goes; the focus stays here.
    if (this.#keepFocus) this.renderRoot.querySelector<HTMLElement>('.base')?.focus();
    if (this.#told || this.#seconds !== 0) return;
    this.#told = true;
    this.dispatchEvent(new HoldEndEvent());
  }

  #onExtend(): void {
    if (!this.busy) this.dispatchEvent(new HoldExtendEvent());
  }

  protected override render(): TemplateResult | typeof nothing {
    const { texts, extra } = this;
    const seconds = this.#seconds ?? 0;
    const isOver = this.#isOver;
    if (!isOver && this.#seconds === undefined) return nothing;
    return html`<div class="base" part="base" lang=${texts.language} dir=${texts.direction} tabindex="-1">
      <div class="kept ${isOver ? 'away' : ''}">
        <p class="clock" part="clock" aria-hidden="true">${extra.heldFor(clockOf(this.locale, seconds))}</p>
        <p class="heard">${extra.heldStill(roughly(seconds))}</p>
        <button
          type="button"
          class="button quiet ${this.#canExtend ? '' : 'away'}"
          part="extend"
          aria-disabled=${this.busy}
          @click=${this.#onExtend}
        >
          ${extra.holdLonger}
        </button>
      </div>
      <p class="end away" aria-hidden="true">${extra.holdEnded}</p>
      <div class="end" role="status">
        ${isOver
          ? html`<p part="ended">${extra.holdEnded}</p>`
          : html`<p class="heard">${this.#said?.words}</p>`}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-hold': BookingHold;
  }
}
