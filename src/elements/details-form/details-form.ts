import { adoptStyles, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { FieldFault } from '../../contract/booking-error.js';
import type { Guest } from '../../contract/booking.js';
import type { SpokenQuestion } from '../../contract/spoken-event-type.js';
import type { Answer, Answers } from '../../contract/question.js';
import type { FurtherGuests } from '../further-guests/further-guests.js';
import { StepElement } from '../step-element.js';
import { controls } from '../look/controls.styles.js';
import { signals } from '../look/signals.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { dots } from '../look/waiting.js';
import { waitingStyles } from '../look/waiting.styles.js';
import { DetailsChangeEvent, DetailsSubmitEvent } from './details-events.js';
import { detailsFormStyles } from './details-form.styles.js';
import { renderControl } from './field-controls.js';
import type { FieldState } from './field-controls.js';
import { faultOf, faultsFrom, fieldsOf, readyToSend, textOf, typedIn, valuesOf } from './form-fields.js';
import type { DetailsValues, FormField } from './form-fields.js';
import { isFurther, sentAddresses } from './further-addresses.js';
import type * as specialFields from './special-fields.js';
import { isSpecial, specialFieldsFor } from './special-kinds.js';

/** A field, where it is found, and what stands in it. */
interface Entry {
  readonly field: FormField;
  readonly id: string;
  readonly get: () => Answer | undefined;
  readonly set: (value: Answer) => void;
}

/** What is known of the fields that every form may have; of the others, once their code is here. */
const plain: Pick<typeof specialFields, 'faultOf' | 'isFilled' | 'renderControl'> = {
  faultOf,
  isFilled: (_field, value) => textOf(value).trim() !== '',
  renderControl,
};

/**
 * Who the guest is, and what the host wants to know: a form with name and e-mail address first.
 *
 * Nothing is said of a field before the form was sent once. Then every fault stands beside its field and in a list on
 * top, which takes the focus; a fault goes when its field is right. Nothing that was typed is ever lost.
 *
 * Where guests may bring others, it asks for the addresses of those, too; what does that is loaded only there. So is what
 * shows the fields that few forms have: before it is here the form cannot be sent, and where it does not come, a button asks
 * for it again.
 *
 * @tag booking-details-form
 * @fires {DetailsChangeEvent} details-change - Something was typed or chosen; `values` is what stands in the form.
 * @fires {DetailsSubmitEvent} details-submit - It was sent and nothing is missing; `values` is ready for a booking.
 * @slot before-submit - Above the button: a captcha, a sentence on privacy.
 * @slot submit - What the button says, in place of the element's word.
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
 * @csspart further-guests - The part for those whom the guest brings.
 * @csspart add-guest - Adds a field for one more.
 * @csspart remove-guest - Takes one out again.
 * @csspart way-on - The button that asks again for fields which did not come.
 * @csspart submit - The button.
 */
export class BookingDetailsForm extends StepElement {
  static override styles = [tokens, signals, controls, waitingStyles, detailsFormStyles];

  static override properties = {
    questions: { attribute: false },
    guest: { attribute: false },
    answers: { attribute: false },
    furtherGuests: { type: Number, attribute: 'further-guests' },
    furtherGuestAddresses: { attribute: false },
    faults: { attribute: false },
    busy: { type: Boolean },
    readOnly: { attribute: 'read-only', converter: (names: string | null) => names?.split(/\s+/) ?? [] },
  };

  /** What the host asks; with `lang` and `optionLabels`, in the guest's language. */
  questions: readonly SpokenQuestion[] = [];

  /** Name and e-mail address, as far as they are known. Setting it replaces what stands in these fields. */
  guest: Partial<Guest> = {};

  /** Answers by question id. Setting it replaces what stands in the fields. */
  answers: Answers = {};

  /** How many others the guest may bring. */
  furtherGuests = 0;

  /** Their e-mail addresses, as far as they are known. Setting it replaces what stands in these fields. */
  furtherGuestAddresses: readonly string[] = [];

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
  #addresses: readonly string[] = [];
  #further: FurtherGuests | undefined;
  #faults: ReadonlyMap<string, string> = new Map();
  #wantedFocus = '';
  /** Fields whose value came from the page, and was neither typed nor refused since. */
  readonly #given = new Set<string>();
  #special: typeof specialFields | undefined;
  #isBroken = false;

  /** Puts the focus on the first field. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#field-0')?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('questions') || changed.has('guest') || changed.has('answers')) this.#take();
    if (changed.has('furtherGuestAddresses')) this.#addresses = this.furtherGuestAddresses;
    if (changed.has('furtherGuests') && this.furtherGuests > 0 && !this.#further)
      void this.#bringFurther(this.wantedLocale);
    if (changed.has('questions')) void this.#comingFields();
    if (changed.has('faults')) {
      const fields = this.#entries.map(({ field }) => field);
      this.#faults = faultsFrom(this.faults, fields, this.texts);
      for (const path of this.#faults.keys()) this.#given.delete(path);
      if (this.#faults.size > 0) this.#wantedFocus = '.summary';
    }
  }

  protected override updated(): void {
    // Where the page gives back another text than was typed, that stands there.
    for (const { id, get } of this.#entries) {
      const line = this.renderRoot.querySelector<HTMLInputElement>(`#${id}[maxlength]`);
      const text = textOf(get());
      if (line && line.value !== text) line.value = text;
    }
    if (this.#wantedFocus === '') return;
    this.renderRoot.querySelector<HTMLElement>(this.#wantedFocus)?.focus();
    this.#wantedFocus = '';
  }

  /** Takes what was given; a value that stood there already was typed, and stays open to change. */
  #take(): void {
    const before = this.#values;
    this.#values = valuesOf(this.questions, this);
    for (const [path, value] of this.#values)
      if (JSON.stringify(value) !== JSON.stringify(before.get(path))) this.#given.add(path);
  }

  /** A value that came and can be sent as it is stays, where the page says so. */
  #isReadOnly({ field, get }: Entry): boolean {
    const { path } = field;
    if (!this.#given.has(path) || !this.readOnly.includes(path.slice(path.indexOf('.') + 1))) return false;
    const value = get();
    return !this.#faultIn(field, value) && this.#codeOf(field)?.isFilled(field, value) === true;
  }

  protected override alsoSpeak(locale: string): Promise<unknown> | undefined {
    const brought = this.furtherGuests > 0 ? this.#bringFurther(locale) : undefined;
    const fields = this.#comingFields();
    return brought || fields ? Promise.all([brought, fields]) : undefined;
  }

  /** Whether there are questions whose fields are not here yet. */
  get #lacksFields(): boolean {
    return !this.#special && this.questions.some(isSpecial);
  }

  /** Asks for what is lacking; after it did not come, only the guest does. */
  #comingFields(): Promise<void> | undefined {
    return this.#lacksFields && !this.#isBroken ? this.#bringSpecial() : undefined;
  }

  async #bringSpecial(): Promise<void> {
    this.#isBroken = false;
    this.requestUpdate();
    try {
      this.#special = await specialFieldsFor(this.questions);
      const { elementStyles } = this.constructor as typeof BookingDetailsForm;
      const styles = this.#special?.styles ?? [];
      adoptStyles(this.renderRoot as ShadowRoot, [...elementStyles, styles].flat());
    } catch {
      this.#isBroken = true;
    }
    this.requestUpdate();
  }

  /** What a field is shown and looked at with, where it is here. */
  #codeOf(field: FormField): typeof plain | undefined {
    return isSpecial(field) ? this.#special : plain;
  }

  /** Without it, the form is whole but for this part. */
  async #bringFurther(locale: string): Promise<void> {
    const further = await import('../further-guests/further-guests.js').then(
      ({ furtherGuestsIn }) => furtherGuestsIn(locale),
      () => undefined,
    );
    if (locale !== this.wantedLocale) return;
    this.#further = further;
    this.requestUpdate();
  }

  get #own(): readonly Entry[] {
    return fieldsOf(this.questions, this.texts).map((field, index) => ({
      field,
      id: `field-${index}`,
      get: () => this.#values.get(field.path),
      set: (value) => {
        this.#values.set(field.path, value);
      },
    }));
  }

  get #brought(): readonly Entry[] {
    const fields = this.furtherGuests > 0 ? this.#further?.fields(this.#addresses) : undefined;
    return (fields ?? []).map((field, index) => ({
      field,
      id: `further-${index}`,
      get: () => this.#addresses[index],
      set: (value) => {
        this.#addresses = this.#addresses.map((one, at) => (at === index ? textOf(value) : one));
      },
    }));
  }

  /** All fields in the order they are shown: whom the guest brings come after the guest. */
  get #entries(): readonly Entry[] {
    const own = this.#own;
    return [...own.slice(0, 2), ...this.#brought, ...own.slice(2)];
  }

  #faultIn(field: FormField, value: Answer | undefined): string | undefined {
    return this.#codeOf(field)?.faultOf(field, value, this.texts);
  }

  /** Everything that is wrong, by the path of its field. */
  #findFaults(): ReadonlyMap<string, string> {
    const { texts } = this;
    const own = this.#entries.flatMap(({ field, get }) => {
      const fault = this.#faultIn(field, get());
      return fault === undefined ? [] : [[field.path, fault] as const];
    });
    const email = textOf(this.#values.get('guest.email'));
    const twice = this.furtherGuests > 0 ? this.#further?.faults(this.#addresses, email, texts) : undefined;
    return new Map([...(twice ?? []), ...own]);
  }

  #withFurther(values: DetailsValues, furtherGuests: readonly string[]): DetailsValues {
    return { ...values, ...(this.furtherGuests > 0 && { furtherGuests }) };
  }

  #tellChange(): void {
    this.requestUpdate();
    const values = typedIn(this.#values, this.questions);
    this.dispatchEvent(new DetailsChangeEvent(this.#withFurther(values, this.#addresses)));
  }

  #set({ field: { path }, set }: Entry, value: Answer): void {
    set(value);
    this.#given.delete(path);
    if (this.#faults.has(path) && !this.#findFaults().has(path))
      this.#faults = new Map([...this.#faults].filter(([faulty]) => faulty !== path));
    this.#tellChange();
  }

  #onAddGuest(): void {
    if (this.busy) return;
    this.#wantedFocus = `#further-${this.#addresses.length}`;
    this.#addresses = [...this.#addresses, ''];
    this.#tellChange();
  }

  #onRemoveGuest(index: number): void {
    if (this.busy) return;
    this.#addresses = this.#addresses.filter((_, at) => at !== index);
    const next = Math.min(index, this.#addresses.length - 1);
    this.#wantedFocus = next < 0 ? '.add' : `#further-${next}`;
    const others = [...this.#faults].filter(([path]) => !isFurther(path));
    // What was said of one address is not to stand beside another.
    if (others.length < this.#faults.size)
      this.#faults = new Map([...others, ...[...this.#findFaults()].filter(([path]) => isFurther(path))]);
    this.#tellChange();
  }

  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    if (this.busy || this.#lacksFields) return;
    this.#faults = this.#findFaults();
    this.requestUpdate();
    if (this.#faults.size > 0) {
      this.#wantedFocus = '.summary';
      return;
    }
    this.#addresses = sentAddresses(this.#addresses);
    const values = readyToSend(this.#values, this.questions, this.#special?.asNumber);
    this.dispatchEvent(new DetailsSubmitEvent(this.#withFurther(values, this.#addresses)));
  }

  #onFaultLink(event: Event, id: string): void {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>(`#${id}`)?.focus();
  }

  protected override render(): TemplateResult {
    const { texts, busy } = this;
    const own = this.#own.map((entry) =>
      this.#codeOf(entry.field)?.renderControl(entry.field, this.#stateOf(entry)),
    );
    return html`
      <form
        part="form"
        lang=${texts.language}
        dir=${texts.direction}
        novalidate
        aria-busy=${busy}
        @submit=${this.#onSubmit}
      >
        ${this.#renderSummary()} ${own.slice(0, 2)} ${this.#renderBrought()} ${own.slice(2)}
        ${this.#lacksFields ? this.#renderLack() : nothing}
        <slot name="before-submit"></slot>
        <button class="button primary" part="submit" type="submit" aria-disabled=${busy || this.#lacksFields}>
          ${busy ? texts.booking : html`<slot name="submit">${texts.book}</slot>`}
        </button>
      </form>
    `;
  }

  /** Fields are on their way, or did not come. */
  #renderLack(): TemplateResult {
    const { texts } = this;
    if (!this.#isBroken) return dots;
    return html`<div class="field" role="alert">
      <p class="fault" part="fault">${texts.noAnswer}</p>
      <button
        type="button"
        class="button"
        part="way-on"
        @click=${() => {
          void this.#bringSpecial();
        }}
      >
        ${texts.retry}
      </button>
    </div>`;
  }

  #renderSummary(): TemplateResult | typeof nothing {
    if (this.#faults.size === 0) return nothing;
    return html`<div class="summary" part="summary" role="group" tabindex="-1" aria-labelledby="faults">
      <h4 part="summary-title" id="faults">${this.texts.faults(this.#faults.size)}</h4>
      <ul>
        ${this.#entries.map(({ field, id }) => {
          const fault = this.#faults.get(field.path);
          return fault === undefined
            ? nothing
            : html`<li>
                <a
                  part="summary-link"
                  href="#${id}"
                  @click=${(event: Event) => {
                    this.#onFaultLink(event, id);
                  }}
                  >${fault}</a
                >
              </li>`;
        })}
      </ul>
    </div>`;
  }

  #renderBrought(): TemplateResult | typeof nothing {
    if (this.furtherGuests <= 0 || !this.#further) return nothing;
    return this.#further.render({
      fields: this.#brought.map((entry) => ({ ...this.#stateOf(entry), field: entry.field })),
      most: this.furtherGuests,
      texts: this.texts,
      busy: this.busy,
      add: () => {
        this.#onAddGuest();
      },
      remove: (index) => {
        this.#onRemoveGuest(index);
      },
    });
  }

  #stateOf(entry: Entry): FieldState {
    const { texts, busy } = this;
    return {
      id: entry.id,
      value: entry.get(),
      fault: this.#faults.get(entry.field.path),
      texts,
      fixed: busy || this.#isReadOnly(entry),
      set: (change) => {
        this.#set(entry, change(entry.get()));
      },
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-details-form': BookingDetailsForm;
  }
}
