import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Answer } from '../../contract/question.js';
import type { BookingTexts } from '../texts/booking-texts.js';
import type { FormField } from './form-fields.js';

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

/** How one line is typed: its input type, its keyboard, what a browser may fill in, and how long it may be. */
interface Line {
  readonly type: 'email' | 'tel' | 'text' | 'url';
  readonly mode?: 'decimal';
  readonly autocomplete: 'email' | 'name' | 'off' | 'tel' | 'url';
  readonly dir: 'auto' | 'ltr';
  readonly length: number;
}

const lines: Readonly<Record<string, Line>> = {
  name: { type: 'text', autocomplete: 'name', dir: 'auto', length: 200 },
  email: { type: 'email', autocomplete: 'email', dir: 'ltr', length: 254 },
  phone: { type: 'tel', autocomplete: 'tel', dir: 'ltr', length: 100 },
};

const text: Line = { type: 'text', autocomplete: 'off', dir: 'auto', length: 5000 };

/** A field of one line, with its label, its help and its fault. */
export function renderControl(field: FormField, state: FieldState): TemplateResult {
  const { path, kind } = field;
  const line = Object.hasOwn(lines, kind) ? (lines[kind] ?? text) : text;
  // The guest's own address is asked for already: what is asked for beside it is another one.
  return renderLine(
    field,
    state,
    kind === 'email' && path !== 'guest.email' ? { ...line, autocomplete: 'off' } : line,
  );
}

/** The same, typed in a way of its own. What stands in it is seen to by the form. */
export function renderLine(field: FormField, state: FieldState, line: Line): TemplateResult {
  return renderField(
    field,
    state,
    html`<input
      part="input"
      class="box"
      id=${state.id}
      type=${line.type}
      inputmode=${line.mode ?? line.type}
      autocomplete=${line.autocomplete}
      dir=${line.dir}
      maxlength=${line.length}
      ?required=${field.required}
      ?readonly=${state.fixed}
      aria-invalid=${state.fault !== undefined}
      aria-describedby=${describedBy(field, state)}
      @input=${typedInto(state)}
    />`,
  );
}

/** A field with its label, its help and its fault around what to fill it in with. */
export function renderField(field: FormField, state: FieldState, control: TemplateResult): TemplateResult {
  return html`<div class="field ${field.foreign ? '' : 'short'}" part="field">
    <label part="label" for=${state.id}>${renderLabel(field, state)}</label>
    ${renderHelp(field, state)} ${control} ${renderFault(state)}
  </div>`;
}

/** Takes over what was typed or chosen. */
export function typedInto({ set }: FieldState): (event: Event) => void {
  return (event) => {
    const { value } = event.target as HTMLInputElement;
    set(() => value);
  };
}

/** What may be left out says so in words; everything else is needed. */
export function renderLabel(
  { label, foreign, lang = '', required }: FormField,
  { texts }: FieldState,
): TemplateResult {
  return html`${foreign ? html`<bdi lang=${lang}>${label}</bdi>` : label}${required
    ? nothing
    : html` <span class="optional" part="optional">(${texts.optional})</span>`}`;
}

/** The sentence below a label. */
export function renderHelp(
  { help, lang = '' }: FormField,
  { id }: FieldState,
): TemplateResult | typeof nothing {
  return help === undefined
    ? nothing
    : html`<p class="help" part="help" id="${id}-help" lang=${lang} dir="auto">${help}</p>`;
}

/** What is wrong with a field. */
export function renderFault({ id, fault }: FieldState): TemplateResult | typeof nothing {
  return fault === undefined ? nothing : html`<p class="fault" part="fault" id="${id}-fault">${fault}</p>`;
}

/** The ids of the sentences about a field. */
export function describedBy({ help }: FormField, { id, fault }: FieldState): string | typeof nothing {
  return (
    [help === undefined ? '' : `${id}-help`, fault === undefined ? '' : `${id}-fault`].join(' ').trim() ||
    nothing
  );
}
