import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { HostEventType } from '../../contract/host-backend.js';
import type { Speaking } from '../host/notice.js';
import type { OpenEventType } from './event-type-drafts.js';
import type { Faults, FormPart } from './form-parts.js';
import type { EventTypeWords } from './words/words.js';

/** What the parts of the form are drawn with, and where what a person does in them goes. */
export interface FormView extends Speaking {
  readonly words: EventTypeWords;
  /** What `Intl` formats with. */
  readonly locale: string;
  readonly one: OpenEventType;
  readonly value: HostEventType;
  /** What is shown of what is wrong. */
  readonly faults: Faults;
  /** Changes it as it stands then, which may be later than this was drawn. */
  readonly edit: (change: (now: HostEventType) => HostEventType) => void;
  readonly change: (
    change: Partial<Pick<OpenEventType, 'hasOwnSlug' | 'removed' | 'removedLanguage'>>,
  ) => void;
  /** Says something aloud. */
  readonly say: (text: string) => void;
  /** Puts the focus, once this is drawn, on the first of these that is there. */
  readonly focusOn: (...fields: readonly string[]) => void;
}

/** A label, what is typed or chosen in, help and fault. */
export interface Field {
  /** Its name in `data-field`, and the path of its faults. */
  readonly name: string;
  readonly label: string;
  readonly help?: string | TemplateResult | undefined;
}

/** Draws a field around its control. */
export function renderField(
  { name, label, help }: Field,
  { faults, words }: Pick<FormView, 'faults' | 'words'>,
  control: TemplateResult,
): TemplateResult {
  const id = idOf(name);
  const fault = faults.get(name);
  return html`<div class="field" part="field">
    <label for=${id}>${label}</label>
    ${help === undefined ? nothing : html`<p class="quiet-text" id="${id}-help">${help}</p>`} ${control}
    ${fault === undefined
      ? nothing
      : html`<p class="fault" part="fault" id="${id}-fault">${words.fault(fault, label)}</p>`}
  </div>`;
}

/** What names the help and the fault of a field to whoever hears it. */
export function describedBy(
  { name, help }: Pick<Field, 'name' | 'help'>,
  faults: Faults,
): string | typeof nothing {
  const id = idOf(name);
  const ids = [help === undefined ? '' : `${id}-help`, faults.has(name) ? `${id}-fault` : ''];
  return ids.join(' ').trim() || nothing;
}

/** The id of the control of a field. */
export function idOf(name: string): string {
  return `field-${name.replaceAll('.', '-')}`;
}

/** A line to write in. */
export function renderLine(
  field: Field,
  view: FormView,
  {
    value,
    type = 'text',
    dir = 'auto',
    placeholder = '',
    isFixed = false,
    lang,
    set,
  }: {
    readonly value: string;
    readonly type?: 'text' | 'url' | 'number';
    readonly dir?: 'auto' | 'ltr';
    readonly placeholder?: string;
    readonly isFixed?: boolean;
    /** The language it is written in, where that is another one. */
    readonly lang?: string;
    readonly set: (text: string) => void;
  },
): TemplateResult {
  return renderField(
    field,
    view,
    html`<input
      class="box"
      id=${idOf(field.name)}
      data-field=${field.name}
      type=${type}
      dir=${dir}
      lang=${ifDefined(lang)}
      inputmode=${type === 'number' ? 'numeric' : nothing}
      autocomplete="off"
      placeholder=${placeholder}
      .value=${value}
      ?readonly=${isFixed}
      aria-invalid=${view.faults.has(field.name)}
      aria-describedby=${describedBy(field, view.faults)}
      @input=${(event: Event) => {
        set(textIn(event));
      }}
    />`,
  );
}

/** Lines to write in. */
export function renderProse(
  field: Field,
  view: FormView,
  {
    value,
    rows = 3,
    lang,
    set,
  }: {
    readonly value: string;
    readonly rows?: number;
    readonly lang?: string;
    readonly set: (text: string) => void;
  },
): TemplateResult {
  return renderField(
    field,
    view,
    html`<textarea
      class="box"
      id=${idOf(field.name)}
      data-field=${field.name}
      dir="auto"
      lang=${ifDefined(lang)}
      rows=${rows}
      .value=${value}
      aria-invalid=${view.faults.has(field.name)}
      aria-describedby=${describedBy(field, view.faults)}
      @input=${(event: Event) => {
        set(textIn(event));
      }}
    ></textarea>`,
  );
}

/** A box to tick. */
export function renderCheck(
  { name, label, help }: Field,
  isOn: boolean,
  set: (isOn: boolean) => void,
): TemplateResult {
  const id = idOf(name);
  return html`<div class="tick">
    <label class="check">
      <input
        type="checkbox"
        data-field=${name}
        .checked=${isOn}
        aria-describedby=${help === undefined ? nothing : `${id}-help`}
        @change=${(event: Event) => {
          if (event.target instanceof HTMLInputElement) set(event.target.checked);
        }}
      />
      <span>${label}</span>
    </label>
    ${help === undefined ? nothing : html`<p class="quiet-text" id="${id}-help">${help}</p>`}
  </div>`;
}

/** A part of the form that opens; closed, it says in a few words what is in it. */
export function renderPart(
  part: FormPart,
  {
    words,
    state,
    isOpen,
    toggle,
  }: {
    readonly words: EventTypeWords;
    readonly state: string;
    readonly isOpen: boolean;
    readonly toggle: (isOpen: boolean) => void;
  },
  content: TemplateResult,
): TemplateResult {
  return html`<details
    class="card part"
    part="part"
    .open=${isOpen}
    @toggle=${(event: Event) => {
      if (event.target instanceof HTMLDetailsElement) toggle(event.target.open);
    }}
  >
    <summary>
      <h3>${words.part(part)}</h3>
      <span class="quiet-text">${state}</span>
    </summary>
    <div class="section">${content}</div>
  </details>`;
}

/** The text in the control of an event. */
export function textIn(event: Event): string {
  const { target } = event;
  const isText = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isText || target instanceof HTMLSelectElement ? target.value : '';
}
