import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FieldFault } from '../../contract/booking-error.js';
import type { Guest } from '../../contract/booking.js';
import type { Answer, Answers, Question } from '../../contract/question.js';
import { LaterElement } from '../later-element.js';
import { controls } from '../look/controls.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { DetailsChangeEvent, DetailsSubmitEvent } from './details-events.js';
import { detailsFormStyles } from './details-form.styles.js';
import { renderControl } from './field-controls.js';
import { faultOf, faultsFrom, fieldsOf, isSettled, readyToSend, typedIn, valuesOf } from './form-fields.js';
import type { FormField } from './form-fields.js';

/**
 * Who the guest is, and what the host wants to know: a form with name and e-mail address first.
 *
 * Nothing is said of a field before the form was sent once. Then every fault stands beside its field and in a list on
 * top, which takes the focus; a fault goes when its field is right. Nothing that was typed is ever lost.
 *
 * @tag booking-details-form
 * @fires {DetailsChangeEvent} details-change - Something was typed or chosen; `values` is what stands in the form.
 * @fires {DetailsSubmitEvent} details-submit - It was sent and nothing is missing; `values` is ready for a booking.
 * @slot before-submit - Above the button: a captcha, a sentence on privacy.
 * @csspart form - The form.
 * @csspart summary - The list of faults.
 * @csspart summary-title - Its heading.
 * @csspart summary-link - A fault in it, which leads to its field.
 * @csspart field - A field with its label and all that belongs to it.
 * @csspart label - A field's label.
 * @csspart optional - What says in it that the field may be left empty.
 * @csspart option - One of several to choose from, or a box to tick, with its words.
 * @csspart help - The sentence below a label.
 * @csspart input - What is typed or chosen in.
 * @csspart fault - What is wrong with a field.
 * @csspart submit - The button.
 */
export class BookingDetailsForm extends LaterElement {
  static override styles = [tokens, controls, detailsFormStyles];

  static override properties = {
    questions: { attribute: false },
    guest: { attribute: false },
    answers: { attribute: false },
    faults: { attribute: false },
    busy: { type: Boolean },
    readOnly: { attribute: 'read-only', converter: (names: string | null) => names?.split(/\s+/) ?? [] },
  };

  /** What the host asks. */
  questions: readonly Question[] = [];

  /** Name and e-mail address, as far as they are known. Setting it replaces what stands in these fields. */
  guest: Partial<Guest> = {};

  /** Answers by question id. Setting it replaces what stands in the fields. */
  answers: Answers = {};

  /** What a backend did not accept. */
  faults: readonly FieldFault[] = [];

  /** True while it is being sent: nothing can be changed, and it cannot be sent again. */
  busy = false;

  /**
   * Fields that the guest sees and does not change: `name`, `email` and question ids, in the attribute with spaces between
   * them. A field that came without a value, or with one that cannot be sent, can be changed nevertheless.
   */
  readOnly: readonly string[] = [];

  #values = new Map<string, Answer>();
  #faults: ReadonlyMap<string, string> = new Map();
  #focusSummary = false;
  /** Fields that could be sent as they came. */
  #settled = new Set<string>();

  /** Puts the focus on the first field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#field-0')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('questions') || changed.has('guest') || changed.has('answers')) this.#take();
    if (changed.has('faults')) {
      this.#faults = faultsFrom(this.faults, this.#fields, this.texts);
      for (const path of this.#faults.keys()) this.#settled.delete(path);
      this.#focusSummary = this.#faults.size > 0;
    }
  }

  protected override updated(): void {
    if (!this.#focusSummary) return;
    this.#focusSummary = false;
    this.renderRoot.querySelector<HTMLElement>('.summary')?.focus();
  }

  /** Takes what was given; a value that stood there already was typed, and stays open to change. */
  #take(): void {
    const before = this.#values;
    this.#values = valuesOf(this.questions, this);
    for (const field of this.#fields) {
      const value = this.#values.get(field.path);
      if (JSON.stringify(value) === JSON.stringify(before.get(field.path))) continue;
      if (isSettled(field, value, this.texts)) this.#settled.add(field.path);
      else this.#settled.delete(field.path);
    }
  }

  #isReadOnly({ path }: FormField): boolean {
    return this.#settled.has(path) && this.readOnly.includes(path.slice(path.indexOf('.') + 1));
  }

  get #fields(): readonly FormField[] {
    return fieldsOf(this.questions, this.texts);
  }

  #set(field: FormField, value: Answer): void {
    this.#values.set(field.path, value);
    if (this.#faults.has(field.path) && faultOf(field, value, this.texts) === undefined) {
      this.#faults = new Map([...this.#faults].filter(([path]) => path !== field.path));
    }
    this.requestUpdate();
    this.dispatchEvent(new DetailsChangeEvent(typedIn(this.#values, this.questions)));
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy) return;
    const faults = this.#fields.flatMap((field) => {
      const fault = faultOf(field, this.#values.get(field.path), this.texts);
      return fault === undefined ? [] : [[field.path, fault] as const];
    });
    this.#faults = new Map(faults);
    this.requestUpdate();
    if (faults.length > 0) this.#focusSummary = true;
    else this.dispatchEvent(new DetailsSubmitEvent(readyToSend(this.#values, this.questions)));
  }

  #onFaultLink(event: Event, index: number): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#field-${index}`)?.focus();
  }

  protected override render(): TemplateResult {
    const { texts, busy } = this;
    const fields = this.#fields;
    return html`
      <form
        part="form"
        lang=${texts.language}
        dir=${texts.direction}
        novalidate
        aria-busy=${busy}
        @submit=${this.#onSubmit}
      >
        ${this.#renderSummary(fields)}
        ${fields.map((field, index) =>
          renderControl(field, {
            id: `field-${index}`,
            value: this.#values.get(field.path),
            fault: this.#faults.get(field.path),
            texts,
            fixed: busy || this.#isReadOnly(field),
            set: (change) => {
              this.#set(field, change(this.#values.get(field.path)));
            },
          }),
        )}
        <slot name="before-submit"></slot>
        <button class="button primary" part="submit" type="submit" aria-disabled=${busy}>
          ${busy ? texts.booking : texts.book}
        </button>
      </form>
    `;
  }

  #renderSummary(fields: readonly FormField[]): TemplateResult | typeof nothing {
    if (this.#faults.size === 0) return nothing;
    return html`<div class="summary" part="summary" role="group" tabindex="-1" aria-labelledby="faults">
      <h4 part="summary-title" id="faults">${this.texts.faults(this.#faults.size)}</h4>
      <ul>
        ${fields.map((field, index) => {
          const fault = this.#faults.get(field.path);
          return fault === undefined
            ? nothing
            : html`<li>
                <a
                  part="summary-link"
                  href="#field-${index}"
                  @click=${(event: Event) => {
                    this.#onFaultLink(event, index);
                  }}
                  >${fault}</a
                >
              </li>`;
        })}
      </ul>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-details-form': BookingDetailsForm;
  }
}
