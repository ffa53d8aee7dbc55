// The fields that few forms have: long texts, web addresses, numbers, what is chosen or ticked. Loaded with them.
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../../contract/question.js';
import { isWebAddress } from '../../contract/value-shapes.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import { wholeTexts } from '../texts/whole-texts.js';
import {
  describedBy,
  renderFault,
  renderField,
  renderHelp,
  renderLabel,
  renderLine,
  typedInto,
} from './field-controls.js';
import type { FieldState } from './field-controls.js';
import { faultOf as faultOfText, textOf, withPlainDigits } from './form-fields.js';
import type { FormField } from './form-fields.js';

export { specialFieldsStyles as styles } from './special-fields.styles.js';

/** More options than these stand in a list that opens. */
const mostRadios = 6;

const webAddress = { type: 'url', autocomplete: 'url', dir: 'ltr', length: 2000 } as const;
const number = { type: 'text', mode: 'decimal', autocomplete: 'off', dir: 'ltr', length: 32 } as const;

/** A field with its label, its help, its fault and what to fill it in with. */
export function renderControl(field: FormField, state: FieldState): TemplateResult {
  switch (field.kind) {
    case 'long-text':
      return renderField(field, state, renderLongText(field, state));
    case 'url':
      return renderLine(field, state, webAddress);
    case 'consent':
      return renderConsent(field, state);
    case 'choice':
      return (field.options?.length ?? 0) > mostRadios
        ? renderField(field, state, renderSelect(field, state))
        : renderOptions(field, state);
    case 'choices':
      return renderOptions(field, state);
    default:
      return renderLine(field, state, number);
  }
}

/** What is wrong with such a field's value, in words; undefined when nothing is. */
export function faultOf(
  field: FormField,
  value: Answer | undefined,
  texts: BookingTexts,
): string | undefined {
  const { kind, required, label } = field;
  if (kind === 'consent') return required && value !== true ? wholeTexts(texts).consentNeeded : undefined;
  if (kind === 'choices')
    return required && !(Array.isArray(value) && value.length > 0) ? texts.required(label) : undefined;
  const text = textOf(value).trim();
  if (text !== '' && kind === 'url') return isWebAddress(text) ? undefined : wholeTexts(texts).invalidUrl;
  if (text !== '' && kind === 'number')
    return /^-?\d{1,15}(\.\d{1,15})?$/.test(asNumber(text)) ? undefined : wholeTexts(texts).invalidNumber;
  return faultOfText(field, value, texts);
}

/** Whether such a field, in which nothing is wrong, has a value that can be sent as it is. */
export function isFilled({ options }: FormField, value: Answer | undefined): boolean {
  if (!options) return value === true || textOf(value).trim() !== '';
  const chosen = chosenIn(value);
  return chosen.length > 0 && chosen.every((one) => options.includes(one));
}

/** A number as programs write it, where the guest may have written a comma, or the digits of another script. */
export function asNumber(text: string): string {
  return withPlainDigits(text).replace(/^[−–]/, '-').replace(/[,٫]/, '.');
}

/** The options that are chosen. */
function chosenIn(value: Answer | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' ? value : [];
}

function renderLongText(field: FormField, state: FieldState): TemplateResult {
  return html`<textarea
    part="input"
    class="box"
    id=${state.id}
    rows="4"
    dir="auto"
    maxlength="5000"
    ?required=${field.required}
    ?readonly=${state.fixed}
    aria-invalid=${state.fault !== undefined}
    aria-describedby=${describedBy(field, state)}
    @input=${typedInto(state)}
  ></textarea>`;
}

function renderSelect(field: FormField, state: FieldState): TemplateResult {
  const { id, value, fault, texts, fixed } = state;
  return html`<select
    part="input"
    class="box"
    id=${id}
    ?required=${field.required}
    ?disabled=${fixed}
    aria-invalid=${fault !== undefined}
    aria-describedby=${describedBy(field, state)}
    @change=${typedInto(state)}
  >
    <option value="" ?selected=${!value}>${wholeTexts(texts).choosePlaceholder}</option>
    ${field.options?.map(
      (option) =>
        html`<option dir="auto" lang=${field.lang ?? ''} .value=${option} ?selected=${option === value}>
          ${shownOf(option, field)}
        </option>`,
    )}
  </select>`;
}

/** One of several as round buttons, any of several as boxes. The first takes the focus for the whole field. */
function renderOptions(field: FormField, state: FieldState): TemplateResult {
  const { id, value, fault, fixed, set } = state;
  const many = field.kind === 'choices';
  const chosen = chosenIn(value);
  const choose = (option: string, on: boolean): void => {
    set((before) => {
      if (!many) return option;
      const kept = chosenIn(before);
      return (field.options ?? []).filter((one) => (one === option ? on : kept.includes(one)));
    });
  };
  return html`<fieldset
    class="field"
    part="field"
    role=${many ? 'group' : 'radiogroup'}
    aria-required=${ifDefined(many ? undefined : field.required)}
    aria-invalid=${ifDefined(many ? undefined : fault !== undefined)}
    aria-describedby=${describedBy(field, state)}
  >
    <legend part="label">${renderLabel(field, state)}</legend>
    ${renderHelp(field, state)}
    <div class="options">
      ${field.options?.map(
        (option, index) =>
          html`<label class="option" part="option">
            <input
              part="input"
              id=${index === 0 ? id : `${id}-${index}`}
              type=${many ? 'checkbox' : 'radio'}
              name=${id}
              .checked=${live(chosen.includes(option))}
              ?disabled=${fixed}
              aria-invalid=${many && fault !== undefined}
              @change=${(event: Event) => {
                choose(option, (event.target as HTMLInputElement).checked);
              }}
            />
            <bdi lang=${field.lang ?? ''}>${shownOf(option, field)}</bdi>
          </label>`,
      )}
    </div>
    ${renderFault(state)}
  </fieldset>`;
}

function shownOf(option: string, { optionLabels = {} }: FormField): string {
  return Object.hasOwn(optionLabels, option) ? (optionLabels[option] ?? option) : option;
}

function renderConsent(field: FormField, state: FieldState): TemplateResult {
  const { id, value, fault, fixed, set } = state;
  return html`<div class="field" part="field">
    <label class="option" part="label option">
      <input
        part="input"
        id=${id}
        type="checkbox"
        .checked=${live(value === true)}
        ?required=${field.required}
        ?disabled=${fixed}
        aria-invalid=${fault !== undefined}
        aria-describedby=${describedBy(field, state)}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          set(() => checked);
        }}
      />
      <span>${renderLabel(field, state)}</span>
    </label>
    ${renderHelp(field, state)} ${renderFault(state)}
  </div>`;
}
