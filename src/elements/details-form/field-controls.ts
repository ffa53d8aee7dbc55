import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import type { Answer } from '../../contract/question.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import { chosenIn, textOf } from './form-fields.js';
import type { FormField } from './form-fields.js';

/** More options than these stand in a list that opens. */
const mostRadios = 6;

/** What a field is shown with. */
export interface FieldState {
  readonly id: string;
  readonly value: Answer | undefined;
  readonly fault: string | undefined;
  readonly texts: BookingTexts;
  /** Whether it cannot be changed now. */
  readonly fixed: boolean;
  /** Changes the value, from what it is when it is called. */
  readonly set: (change: (value: Answer | undefined) => Answer) => void;
}

/** How a kind of one line is typed: its input type, its keyboard, what a browser may fill in, and how long it may be. */
const lines = {
  name: { type: 'text', mode: 'text', autocomplete: 'name', dir: 'auto', length: 200 },
  email: { type: 'email', mode: 'email', autocomplete: 'email', dir: 'ltr', length: 254 },
  phone: { type: 'tel', mode: 'tel', autocomplete: 'tel', dir: 'ltr', length: 100 },
  url: { type: 'url', mode: 'url', autocomplete: 'url', dir: 'ltr', length: 2000 },
  number: { type: 'text', mode: 'decimal', autocomplete: 'off', dir: 'ltr', length: 32 },
  text: { type: 'text', mode: 'text', autocomplete: 'off', dir: 'auto', length: 5000 },
} as const;

/** A field with its label, its help, its fault and what to fill it in with. */
export function renderControl(field: FormField, state: FieldState): TemplateResult {
  switch (field.kind) {
    case 'choice':
      return (field.options?.length ?? 0) > mostRadios
        ? renderSelect(field, state)
        : renderOptions(field, state);
    case 'choices':
      return renderOptions(field, state);
    case 'consent':
      return renderConsent(field, state);
    default:
      return html`<div class="field ${field.foreign ? '' : 'short'}" part="field">
        <label part="label" for=${state.id}>${renderLabel(field, state.texts)}</label>
        ${renderHelp(field, state)} ${renderLine(field, state)} ${renderFault(state)}
      </div>`;
  }
}

function renderLine({ path, kind, required, help }: FormField, state: FieldState): TemplateResult {
  const { id, value, fault, fixed, set } = state;
  const onInput = (event: Event): void => {
    const { value } = event.target as HTMLInputElement | HTMLTextAreaElement;
    set(() => value);
  };
  if (kind === 'long-text')
    return html`<textarea
      part="input"
      class="box"
      id=${id}
      rows="4"
      dir="auto"
      maxlength="5000"
      .value=${live(textOf(value))}
      ?required=${required}
      ?readonly=${fixed}
      aria-invalid=${fault !== undefined}
      aria-describedby=${describedBy(id, { help, fault })}
      @input=${onInput}
    ></textarea>`;
  // The guest's own address is asked for already: what is asked for beside it is another one.
  const line = Object.hasOwn(lines, kind) ? lines[kind as keyof typeof lines] : lines.text;
  return html`<input
    part="input"
    class="box"
    id=${id}
    type=${line.type}
    inputmode=${line.mode}
    autocomplete=${kind === 'email' && path !== 'guest.email' ? 'off' : line.autocomplete}
    dir=${line.dir}
    maxlength=${line.length}
    .value=${live(textOf(value))}
    ?required=${required}
    ?readonly=${fixed}
    aria-invalid=${fault !== undefined}
    aria-describedby=${describedBy(id, { help, fault })}
    @input=${onInput}
  />`;
}

function renderSelect(field: FormField, state: FieldState): TemplateResult {
  const { id, value, fault, texts, fixed, set } = state;
  return html`<div class="field" part="field">
    <label part="label" for=${id}>${renderLabel(field, texts)}</label>
    ${renderHelp(field, state)}
    <select
      part="input"
      class="box"
      id=${id}
      ?required=${field.required}
      ?disabled=${fixed}
      aria-invalid=${fault !== undefined}
      aria-describedby=${describedBy(id, { help: field.help, fault })}
      @change=${(event: Event) => {
        const { value } = event.target as HTMLSelectElement;
        set(() => value);
      }}
    >
      <option value="" ?selected=${!value}>${texts.choosePlaceholder}</option>
      ${field.options?.map(
        (option) =>
          html`<option dir="auto" lang=${field.lang ?? ''} .value=${option} ?selected=${option === value}>
            ${shownOf(option, field)}
          </option>`,
      )}
    </select>
    ${renderFault(state)}
  </div>`;
}

/** One of several as round buttons, any of several as boxes. The first takes the focus for the whole field. */
function renderOptions(field: FormField, state: FieldState): TemplateResult {
  const { id, value, fault, texts, fixed, set } = state;
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
    aria-describedby=${describedBy(id, { help: field.help, fault })}
  >
    <legend part="label">${renderLabel(field, texts)}</legend>
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
  const { id, value, fault, texts, fixed, set } = state;
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
        aria-describedby=${describedBy(id, { help: field.help, fault })}
        @change=${(event: Event) => {
          const { checked } = event.target as HTMLInputElement;
          set(() => checked);
        }}
      />
      <span>${renderLabel(field, texts)}</span>
    </label>
    ${renderHelp(field, state)} ${renderFault(state)}
  </div>`;
}

/** What may be left out says so in words; everything else is needed. */
function renderLabel(
  { label, foreign, lang = '', required }: FormField,
  texts: BookingTexts,
): TemplateResult {
  return html`${foreign ? html`<bdi lang=${lang}>${label}</bdi>` : label}${required
    ? nothing
    : html` <span class="optional" part="optional">(${texts.optional})</span>`}`;
}

function renderHelp({ help, lang = '' }: FormField, { id }: FieldState): TemplateResult | typeof nothing {
  return help === undefined
    ? nothing
    : html`<p class="help" part="help" id="${id}-help" lang=${lang} dir="auto">${help}</p>`;
}

function renderFault({ id, fault }: FieldState): TemplateResult | typeof nothing {
  return fault === undefined ? nothing : html`<p class="fault" part="fault" id="${id}-fault">${fault}</p>`;
}

function describedBy(id: string, { help, fault }: { help?: string | undefined; fault: string | undefined }) {
  return (
    [help === undefined ? '' : `${id}-help`, fault === undefined ? '' : `${id}-fault`].join(' ').trim() ||
    nothing
  );
}
