import { html, nothing, svg } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { BookingBackend } from '../../contract/booking-backend.js';
import type { Guest } from '../../contract/booking.js';
import type { Answers } from '../../contract/question.js';
import { clockProperty } from '../clock-property.js';
import { FirstElement } from '../first-element.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import type { Theme } from '../look/theme.js';
import type { Layout } from '../widget/layout.js';
import { buttonStyles } from './button.styles.js';
import { renderBones, renderMissing } from './dialog-view.js';
import { dialogStyles } from './dialog.styles.js';
import { loadWidget } from './load-widget.js';
import { Modal } from './modal.js';
import { OpenChangeEvent } from './open-change-event.js';
import { widgetParts } from './widget-parts.js';

/** How long code may be on its way before the guest is told. */
const patienceMs = 20_000;

const calendar = svg`<rect x="3" y="4.5" width="14" height="12.5" rx="2.5" /><path d="M3 8.5h14M7 2.5v4M13 2.5v4" />`;
const cross = svg`<path d="m5 5 10 10M15 5 5 15" />`;

/**
 * A button that opens the whole way of a guest in a dialog over the page. It stands in the text, or floats over the page's
 * end.
 *
 * The widget's code comes with the first hover, focus or press. Closing keeps what was chosen and typed, and what is on its
 * way; after a booking that was seen, it begins anew.
 *
 * @tag booking-button
 * @slot - What the button says, which is the dialog's name too; else a word of the language.
 * @fires {OpenChangeEvent} open-change - The dialog has opened or closed; `open`.
 * @fires {EventTypeSelectEvent} event-type-select - Of the widget inside.
 * @fires {SlotSelectEvent} slot-select - Of the widget inside.
 * @fires {LocationSelectEvent} location-select - Of the widget inside.
 * @fires {BookingSubmitEvent} booking-submit - Of the widget inside; may be stopped or held.
 * @fires {BookingConfirmEvent} booking-confirm - Of the widget inside. Whoever has closed the dialog is not led on to another
 *   page.
 * @fires {BookingStepEvent} booking-step - Of the widget inside.
 * @fires {BookingErrorEvent} booking-error - Of the widget inside.
 * @fires {BookingChangeEvent} booking-change - Of the widget inside.
 * @fires {WaitlistChangeEvent} waitlist-change - Of the widget inside.
 * @csspart button - The button in the page.
 * @csspart icon - The picture in it, when it floats.
 * @csspart dialog - What opens.
 * @csspart bar - The line on top of it.
 * @csspart dialog-title - Its title, in that line.
 * @csspart close - The button that closes it.
 * @csspart loading - The shape of the widget while its code is on its way.
 * @csspart failed - What is shown when that code did not come.
 * @csspart way-on - The button to ask for it once more.
 * @csspart widget - The widget inside; all its own parts can be styled too, by their names.
 * @cssprop [--booking-width=56em] - The most the dialog takes of the window.
 * @cssprop [--booking-button-inset=20px] - How far a floating button stays from the edges of the window.
 * @cssprop [--booking-button-layer=1000] - The `z-index` of a floating button.
 */
export class BookingButton extends FirstElement {
  static override styles = [tokens, controls, buttonStyles, dialogStyles];

  static override properties = {
    backendUrl: { attribute: 'backend-url' },
    backend: { attribute: false },
    eventType: { attribute: 'event-type' },
    timeZone: { attribute: 'time-zone' },
    theme: { reflect: true, converter: { toAttribute: (theme: string) => theme || null } },
    guest: { type: Object },
    answers: { type: Object },
    tags: { type: Object },
    prefill: { type: Boolean },
    readOnly: { attribute: 'read-only' },
    noResume: { type: Boolean, attribute: 'no-resume' },
    host: {},
    layout: {},
    hour12: clockProperty,
    languages: {},
    floating: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true },
    code: { state: true },
    isBegun: { state: true },
  };

  /** The owner's address at a booking server, such as `https://book.example/v1/anna`. */
  backendUrl = '';

  /** A backend of the page's own, in place of `backendUrl`. */
  backend?: BookingBackend | undefined;

  /** Slug of the event type; without one, the backend's menu of services is shown. */
  eventType = '';

  /** The IANA zone to begin with; the device's own when missing or unknown. The guest may choose another. */
  timeZone = '';

  /** `light`, `dark`, or `auto` as the device prefers; like the page around it when missing. */
  theme: Theme = '';

  /** What the page knows of the guest already; read when the flow begins. As an attribute, JSON. */
  guest?: Partial<Guest> | undefined;

  /**
   * Answers the page knows already, by question id; those to `hidden` questions too. Read when the flow begins. As an
   * attribute, JSON.
   */
  answers?: Answers | undefined;

  /** Strings of the page's own that travel with the booking: campaign, customer number. As an attribute, JSON. */
  tags?: Readonly<Record<string, string>> | undefined;

  /**
   * Whether the page's address fills in the form: `name`, `email`, answers by question id; `utm_…` and `tag_…` travel as
   * `tags`.
   */
  prefill = false;

  /** Ids of fields that the guest sees and does not change, where the page filled them in: `name email topic`. */
  readOnly = '';

  /** Whether what is typed and sent ends with the page. Else a reload and Back find it, in the page's history alone. */
  noResume = false;

  /** Id of the host who is asked for at the start, where guests may choose. */
  host = '';

  /** How free times are shown: `month`, `week`, or `list` of the next ones. Very narrow windows get the list. */
  layout: Layout = 'month';

  /** True for a clock of twelve hours, false for one of twenty-four; the language's own when missing. */
  hour12?: boolean | undefined;

  /** Languages that the guest may choose from, such as `de en fr`. */
  languages = '';

  /** Fixed to the lower inline end of the window, and not printed. */
  floating = false;

  /** Whether the dialog is open. */
  open = false;

  /** @internal Where the widget's code is. */
  protected code: 'elsewhere' | 'coming' | 'here' | 'missing' = 'elsewhere';
  /** @internal Whether there is a widget in the dialog, open or not. */
  protected isBegun = false;

  #isBooked = false;
  #isTold = false;
  readonly #modal = new Modal();

  override connectedCallback(): void {
    super.connectedCallback();
    // A move within the page has closed the dialog half.
    if (this.hasUpdated && this.open) this.#followOpen();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    queueMicrotask(() => {
      if (!this.isConnected) this.close();
    });
  }

  /** Opens the dialog. */
  show(): void {
    this.open = true;
  }

  /** Closes the dialog; what was chosen and typed is there when it opens again. */
  close(): void {
    this.open = false;
  }

  /** Focuses the button. */
  override focus(options?: FocusOptions): void {
    this.#partOf('.opener')?.focus(options);
  }

  /** Presses the button. */
  override click(): void {
    this.#partOf('.opener')?.click();
  }

  protected override get waitsForWords(): boolean {
    return !this.#hasLabel;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (!changed.has('open')) return;
    if (this.open) {
      this.isBegun = true;
      this.#load();
    } else if (this.#isBooked) {
      // The outcome was seen; the flow ends, and so does its way to another page.
      this.isBegun = this.#isBooked = false;
    }
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('open')) this.#followOpen();
  }

  #followOpen(): void {
    const [dialog, first, opener] = [this.#dialog, this.#partOf('h2'), this.#partOf('.opener')];
    if (!this.open) this.#modal.close();
    else if (this.isConnected && dialog && first && opener)
      this.open = this.#modal.open({ dialog, first, opener, dismiss: this.#onClose });
    const { isOpen } = this.#modal;
    if (isOpen === this.#isTold) return;
    this.#isTold = isOpen;
    this.dispatchEvent(new OpenChangeEvent(isOpen));
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }

  #partOf(selector: string): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>(selector);
  }

  get #hasLabel(): boolean {
    return this.childElementCount > 0 || this.textContent.trim() !== '';
  }

  readonly #load = (): void => {
    if (this.code === 'coming' || this.code === 'here') return;
    this.code = 'coming';
    const tell = (code: 'here' | 'missing') => () => {
      clearTimeout(patience);
      this.code = code;
    };
    const patience = setTimeout(tell('missing'), patienceMs);
    loadWidget().then(tell('here'), tell('missing'));
  };

  readonly #retry = (): void => {
    this.#partOf('h2')?.focus();
    this.#load();
  };

  readonly #onOpen = (): void => {
    this.show();
  };

  readonly #onClose = (): void => {
    this.close();
  };

  /** The dialog closed by itself, by Escape; after a move within the page it is open again by now. */
  readonly #onDialogClose = (): void => {
    if (!this.#dialog?.open) this.close();
  };

  readonly #onLabelChange = (): void => {
    this.requestUpdate();
  };

  readonly #onConfirm = (event: Event): void => {
    this.#isBooked = true;
    // Whoever has closed the dialog is doing something else in this page.
    if (!this.open) event.preventDefault();
  };

  /** Another booking has begun after one. */
  readonly #onSlotSelect = (): void => {
    this.#isBooked = false;
  };

  protected override render(): TemplateResult {
    const { texts, floating } = this;
    const hasLabel = this.#hasLabel;
    const label = this.textContent.replace(/\s+/g, ' ').trim() || texts.book;
    return html`<button
        type="button"
        class="button primary opener"
        part="button"
        aria-haspopup="dialog"
        @pointerenter=${this.#load}
        @focus=${this.#load}
        @click=${this.#onOpen}
      >
        ${floating
          ? html`<svg class="icon" part="icon" viewBox="0 0 20 20" aria-hidden="true">${calendar}</svg>`
          : nothing}
        <slot @slotchange=${this.#onLabelChange}></slot>
        ${hasLabel ? nothing : html`<span lang=${texts.language} dir=${texts.direction}>${label}</span>`}
      </button>
      <dialog
        part="dialog"
        lang=${texts.language}
        dir=${texts.direction}
        aria-labelledby="dialog-title"
        @close=${this.#onDialogClose}
      >
        <header class="bar" part="bar">
          <h2 id="dialog-title" part="dialog-title" tabindex="-1"><bdi>${label}</bdi></h2>
          <button type="button" class="close" part="close" aria-label=${texts.close} @click=${this.#onClose}>
            <svg class="icon" viewBox="0 0 20 20" aria-hidden="true">${cross}</svg>
          </button>
        </header>
        <div class="content">${this.isBegun ? this.#renderContent() : nothing}</div>
      </dialog>`;
  }

  #renderContent(): TemplateResult {
    const { texts, code } = this;
    if (code === 'missing') return renderMissing(texts, this.#retry);
    if (code !== 'here') return renderBones(texts);
    return html`<booking-widget
      exportparts=${widgetParts}
      .language=${this.wantedLocale}
      .theme=${this.theme}
      .backendUrl=${this.backendUrl}
      .backend=${this.backend}
      .eventType=${this.eventType}
      .timeZone=${this.timeZone}
      .guest=${this.guest}
      .answers=${this.answers}
      .tags=${this.tags}
      .prefill=${this.prefill}
      .readOnly=${this.readOnly}
      .noResume=${this.noResume}
      .host=${this.host}
      .layout=${this.layout}
      .hour12=${this.hour12}
      .languages=${this.languages}
      @booking-confirm=${this.#onConfirm}
      @slot-select=${this.#onSlotSelect}
    ></booking-widget>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-button': BookingButton;
  }
}
