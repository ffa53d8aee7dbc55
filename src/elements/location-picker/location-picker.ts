import { html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import type { SpokenLocation } from '../../contract/spoken-event-type.js';
import type { Location } from '../../contract/location.js';
import { LaterElement } from '../later-element.js';
import { controls } from '../look/controls.styles.js';
import { signals } from '../look/signals.styles.js';
import { tokens } from '../look/tokens.styles.js';
import { asksGuest, chosenLocation, faultOfChoice } from './location-choice.js';
import type { ChoiceFault } from './location-choice.js';
import { LocationDetailChangeEvent } from './location-detail-change-event.js';
import { locationIcon } from './location-icons.js';
import { locationPickerStyles } from './location-picker.styles.js';
import { LocationSelectEvent } from './location-select-event.js';

/**
 * Where to meet: a group of places to choose one of, or a plain statement where there is only one. A place that asks
 * the guest for something (a number to call, a place of their own) shows a field for it.
 *
 * It shows what its properties say. Like an `<input>` it keeps what a person does in them (`selected`, `detail`) and
 * then tells. A place that cannot be chosen stays readable, with its reason.
 *
 * @tag booking-location-picker
 * @fires {LocationSelectEvent} location-select - A place was chosen; `id`, and as `detail` what was written for it before.
 * @fires {LocationDetailChangeEvent} location-detail-change - The guest writes; `id` and the whole `detail`.
 * @csspart base - Everything.
 * @csspart legend - The question above the places.
 * @csspart place - A place.
 * @csspart only - The only one there is.
 * @csspart choosable - A place that can be chosen.
 * @csspart chosen - The chosen place.
 * @csspart faulty - A place that cannot be chosen.
 * @csspart icon - The picture of its kind.
 * @csspart name - Its name.
 * @csspart hint - What will happen there, or why it cannot be chosen.
 * @csspart radio - The round button.
 * @csspart label - The label of the field for the guest's own words.
 * @csspart input - That field.
 * @csspart fault - What is missing, after `reportValidity()`.
 */
export class BookingLocationPicker extends LaterElement {
  static override styles = [tokens, signals, controls, locationPickerStyles];

  static override properties = {
    locations: { attribute: false },
    selected: {},
    detail: {},
  };

  /** The places, the preferred one first; with `lang`, in the guest's language. */
  locations: readonly SpokenLocation[] = [];

  /** Id of the chosen place. Where there is only one, that one is chosen without a word. */
  selected?: string | undefined;

  /** What the guest wrote for the chosen place. */
  detail = '';

  /** What was written for each place, so that looking at another one loses nothing. */
  readonly #details = new Map<string, string>();
  #told = false;

  /** Puts the focus where the next thing is to be done: on the field, the chosen place, or the first. */
  override focus(options?: FocusOptions): void {
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    (find('input:checked') ?? find('.choosable input') ?? find('.field'))?.focus(options);
  }

  /** Whether a place is chosen and has what it asks for. */
  checkValidity(): boolean {
    return faultOfChoice(this) === undefined;
  }

  /** Like `checkValidity()`; shows what is missing and puts the focus there. */
  reportValidity(): boolean {
    const fault = faultOfChoice(this);
    this.#told = fault !== undefined;
    this.requestUpdate();
    if (fault === 'no-location') this.focus();
    else if (fault) this.renderRoot.querySelector<HTMLElement>('.field')?.focus();
    return fault === undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const chosen = chosenLocation(this);
    if (chosen) this.#details.set(chosen.id, this.detail);
  }

  #onSelect(location: Location): void {
    this.#told = false;
    this.selected = location.id;
    this.detail = this.#details.get(location.id) ?? '';
    this.dispatchEvent(new LocationSelectEvent(location.id, this.detail));
  }

  #onInput(id: string, event: Event): void {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.detail = event.target.value;
    this.dispatchEvent(new LocationDetailChangeEvent(id, this.detail));
  }

  protected override render(): TemplateResult {
    const { texts, locations } = this;
    const only = locations.length === 1 ? locations[0] : undefined;
    const fault = this.#told ? faultOfChoice(this) : undefined;
    return html`<div part="base" lang=${texts.language} dir=${texts.direction}>
      ${only ? this.#renderOnly(only, fault) : this.#renderGroup(fault)}
    </div>`;
  }

  #renderOnly(location: Location, fault: ChoiceFault | undefined): TemplateResult {
    const state = location.fault ? 'faulty' : 'only';
    return html`<div class="place ${state}" part="place ${state}">
      <div class="line">${this.#renderWords(location, 0)}</div>
      ${this.#renderAsk(location, fault)}
    </div>`;
  }

  #renderGroup(fault: ChoiceFault | undefined): TemplateResult {
    const missing = fault === 'no-location';
    return html`<fieldset
      role="radiogroup"
      aria-required="true"
      aria-invalid=${missing}
      aria-describedby=${missing ? 'missing' : nothing}
    >
      <legend class="legend" part="legend">${this.texts.chooseLocation}</legend>
      ${missing
        ? html`<p class="fault" part="fault" id="missing">${this.texts.choosePlaceholder}</p>`
        : nothing}
      <div class="places">
        ${this.locations.map((location, index) => this.#renderPlace(location, index, fault))}
      </div>
    </fieldset>`;
  }

  #renderPlace(location: Location, index: number, fault: ChoiceFault | undefined): TemplateResult {
    const chosen = location === chosenLocation(this);
    const state = location.fault ? 'faulty' : chosen ? 'choosable chosen' : 'choosable';
    return html`<div class="place ${state}" part="place ${state}">
      <label class="line">
        ${this.#renderWords(location, index)}
        <input
          type="radio"
          name="location"
          part="radio"
          .value=${location.id}
          .checked=${chosen}
          aria-labelledby="name-${index}"
          aria-describedby="hint-${index}"
          aria-disabled=${location.fault !== undefined}
          @click=${location.fault ? refuse : nothing}
          @change=${() => {
            this.#onSelect(location);
          }}
        />
      </label>
      ${chosen ? this.#renderAsk(location, fault) : nothing}
    </div>`;
  }

  #renderWords(location: SpokenLocation, index: number): TemplateResult {
    const { texts } = this;
    const { kind, conference, label, detail, fault, lang = '' } = location;
    const ofHost = (text: string | undefined): string => (text === undefined ? texts.language : lang);
    const hint = fault ? texts.locationFault(fault) : (detail ?? texts.locationHint(kind));
    return html`
      <span class="icon" part="icon"
        ><svg viewBox="0 0 24 24" aria-hidden="true">${locationIcon(kind)}</svg></span
      >
      <span class="words">
        <bdi class="name" part="name" id="name-${index}" lang=${ofHost(label)}
          >${label ?? texts.locationKind(kind, conference)}</bdi
        >
        <bdi class="hint" part="hint" id="hint-${index}" lang=${ofHost(fault ? undefined : detail)}
          >${hint}</bdi
        >
      </span>
    `;
  }

  #renderAsk(location: Location, fault: ChoiceFault | undefined): TemplateResult | typeof nothing {
    if (!asksGuest(location) || location.fault) return nothing;
    const phone = location.kind === 'phone-host-calls';
    const label = phone ? this.texts.locationPhoneLabel : this.texts.locationPlaceLabel;
    const wrong = fault === 'no-detail' || fault === 'not-a-phone';
    return html`<div class="ask">
      <label for="detail" part="label">${label}</label>
      <input
        class="field"
        part="input"
        id="detail"
        type=${phone ? 'tel' : 'text'}
        dir=${phone ? 'ltr' : 'auto'}
        autocomplete=${phone ? 'tel' : 'off'}
        .value=${this.detail}
        required
        aria-invalid=${wrong}
        aria-describedby=${wrong ? 'wrong' : nothing}
        @input=${(event: Event) => {
          this.#onInput(location.id, event);
        }}
      />
      ${wrong
        ? html`<p class="fault" part="fault" id="wrong">
            ${fault === 'no-detail' ? this.texts.required(label) : this.texts.invalidPhone}
          </p>`
        : nothing}
    </div>`;
  }
}

function refuse(event: Event): void {
  event.preventDefault();
}

declare global {
  interface HTMLElementTagNameMap {
    'booking-location-picker': BookingLocationPicker;
  }
}
