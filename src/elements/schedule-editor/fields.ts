import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { formatNumber } from '../format/format-number.js';
import type { EditorView } from './editor-view.js';
import { numberAt, withNumber } from './number-edits.js';
import { withOdd } from './odd-texts.js';
import { readTime, writeTime } from './time-text.js';
import { boundsOf, faultOfNumber, readWhole } from './whole-number.js';
import type { NumberField } from './whole-number.js';

/** A field for a time of day. What is no time stays in it, and is said to be none. */
export function renderTime(
  view: EditorView,
  {
    path,
    value,
    label,
    describedBy,
    take,
  }: {
    readonly path: string;
    /** `HH:MM`. */
    readonly value: string;
    readonly label: string;
    readonly describedBy: string;
    readonly take: (time: string) => void;
  },
): TemplateResult {
  const { odd, faults, locale } = view;
  const isFaulty = faults.has(path);
  return html`<input
    class="box time"
    part="time"
    type="text"
    dir="ltr"
    autocomplete="off"
    autocapitalize="off"
    spellcheck="false"
    list="half-hours"
    data-path=${path}
    aria-label=${label}
    aria-invalid=${isFaulty}
    aria-describedby=${describedBy}
    .value=${live(odd.get(path)?.text ?? writeTime(locale, value))}
    @change=${(event: Event) => {
      const { value: text } = event.currentTarget as HTMLInputElement;
      const time = readTime(text);
      view.setOdd(
        withOdd(
          odd,
          path,
          time === undefined ? { text, fault: text.trim() === '' ? 'missing' : 'unreadable' } : undefined,
        ),
      );
      if (time !== undefined) take(time);
    }}
  />`;
}

/** A field for a whole number, with its label, its unit and what is wrong with it. */
export function renderNumber(
  view: EditorView,
  name: NumberField,
  {
    label,
    field = name,
    helpId,
    scale = 1,
    isRequired = false,
  }: {
    readonly label: string;
    /** The name that remedies know it by. */
    readonly field?: string | null;
    readonly helpId?: string;
    /** How much of the number one of what is written is. */
    readonly scale?: number;
    readonly isRequired?: boolean;
  },
): TemplateResult {
  const { odd, terms, faults } = view;
  const id = name.replace('.', '-');
  const value = numberAt(terms, name);
  const isFaulty = faults.has(name);
  return html`<div class="field number">
    <label for=${id}>${label}</label>
    <input
      class="box"
      part="number"
      id=${id}
      type="text"
      inputmode="numeric"
      autocomplete="off"
      data-path=${name}
      data-field=${field ?? nothing}
      aria-invalid=${isFaulty}
      aria-required=${isRequired}
      aria-describedby="${id}-fault ${helpId ?? ''}"
      .value=${live(odd.get(name)?.text ?? (value === undefined ? '' : String(value / scale)))}
      @change=${(event: Event) => {
        takeNumber(view, { name, scale, isRequired, text: (event.currentTarget as HTMLInputElement).value });
      }}
    />
    ${renderFault(view, name, `${id}-fault`)}
  </div>`;
}

function takeNumber(
  view: EditorView,
  {
    name,
    scale,
    isRequired,
    text,
  }: {
    readonly name: NumberField;
    readonly scale: number;
    readonly isRequired: boolean;
    readonly text: string;
  },
): void {
  const written = readWhole(text);
  const value = written === undefined ? undefined : written * scale;
  const fault = value === undefined ? (isRequired ? 'missing' : undefined) : faultOfNumber(name, value);
  view.setOdd(withOdd(view.odd, name, fault && { text, fault }));
  if (!fault) view.edit(withNumber(view.terms, name, value));
}

/** What is wrong with a field, where something is; the place for it is always there. */
export function renderFault({ faults, words, locale }: EditorView, path: string, id: string): TemplateResult {
  const fault = faults.get(path);
  const bounds = Object.hasOwn(boundsOf, path) ? boundsOf[path as NumberField] : undefined;
  const [least, most] = (bounds ?? []).map((bound) => formatNumber(locale, bound));
  const said =
    fault === 'out-of-bounds' && least !== undefined && most !== undefined
      ? words.outOfBounds(least, most)
      : fault && words.fault(fault);
  return html`<p class="fault" part="fault" id=${id} ?hidden=${!fault}>${said}</p>`;
}

/** Says what was done, and offers to undo it. */
export function renderUndo(
  { undo, hostWords, takeBack }: EditorView,
  place: NonNullable<EditorView['undo']>['place'],
): TemplateResult {
  return html`<div
    class=${undo?.place === place ? '' : 'silent'}
    role="status"
    tabindex="-1"
    data-place=${place}
  >
    ${undo?.place === place
      ? html`<div class="notice" part="notice">
          <p>${undo.said}</p>
          <button type="button" class="button" part="undo" @click=${takeBack}>${hostWords.undo}</button>
        </div>`
      : nothing}
  </div>`;
}
