import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { noticeUnits } from '../schedule-editor/whole-number.js';
import type { NoticeUnit } from '../schedule-editor/whole-number.js';
import type { Surroundings } from './embedded-view.js';
import { describedBy, idOf } from './form-view.js';
import type { FormView } from './form-view.js';
import {
  canRemind,
  reminderBounds,
  reminderLength,
  reminderRange,
  suggestedReminders,
  withoutReminder,
  withReminder,
} from './reminder-edits.js';
import { renderSmall } from './small-button.js';
import type { EventTypeWords } from './words/words.js';

const name = 'remindBeforeMinutes';
const units = Object.keys(noticeUnits) as NoticeUnit[];
const usualUnit: NoticeUnit = 'hours';

/** When guest and host are reminded by mail; why nobody can be, where the server sends none. */
export function renderReminders(
  view: FormView,
  { ways, profile }: Pick<Surroundings, 'ways' | 'profile'>,
): TemplateResult {
  const { words, value, faults } = view;
  const { remindBeforeMinutes: reminders = [] } = value;
  const fault = faults.get(name);
  const isOffered = canRemind(ways);
  return html`<fieldset class="field reminders" part="reminders" aria-describedby="${idOf(name)}-help">
    <legend>${words.reminders}</legend>
    <p class="quiet-text" id="${idOf(name)}-help">
      ${isOffered ? words.remindersHelp : words.remindersImpossible}
    </p>
    ${isOffered && profile?.notifiedBy === 'none'
      ? html`<p class="quiet-text">${words.remindersSilent}</p>`
      : nothing}
    ${isOffered ? renderOffered(reminders, view) : nothing}
    ${fault === undefined
      ? nothing
      : html`<p class="fault" part="fault" id="${idOf(name)}-fault">
          ${words.fault(fault, words.reminders)}
        </p>`}
  </fieldset>`;
}

function renderOffered(reminders: readonly number[], view: FormView): TemplateResult {
  const { words } = view;
  return html`${reminders.length === 0
    ? nothing
    : html`<ul class="chips">
        ${reminders.map((minutes, index) => renderChip(minutes, index, view))}
      </ul>`}
  ${reminders.length < reminderBounds.count
    ? renderAdding(reminders, view)
    : html`<p class="quiet-text" tabindex="-1" data-field=${name}>
        ${words.remindersFull(reminderBounds.count)}
      </p>`}`;
}

function renderChip(minutes: number, index: number, view: FormView): TemplateResult {
  const { words, value } = view;
  const label = reminderName(minutes, words);
  return html`<li class="chip" part="reminder">
    <span>${label}</span>
    ${renderSmall('×', {
      label: words.removeItem(label),
      field: fieldOfRemoval(minutes),
      act: () => {
        const left = (value.remindBeforeMinutes ?? []).filter((one) => one !== minutes);
        const next = left[Math.min(index, left.length - 1)];
        view.edit((now) => withoutReminder(now, minutes));
        view.focusOn(...(next === undefined ? [] : [fieldOfRemoval(next)]), name);
      },
    })}
  </li>`;
}

function renderAdding(reminders: readonly number[], view: FormView): TemplateResult {
  const { words, hostWords, faults } = view;
  const suggestions = suggestedReminders.filter((minutes) => !reminders.includes(minutes));
  const { least, most } = reminderRange(usualUnit);
  return html`${suggestions.length === 0
      ? nothing
      : html`<div class="row">
          ${suggestions.map((minutes) => {
            const label = reminderName(minutes, words);
            return html`<button
              type="button"
              class="button suggested"
              part="suggested-reminder"
              aria-label="${hostWords.add}: ${label}"
              @click=${() => {
                view.edit((now) => withReminder(now, minutes));
                view.focusOn(fieldOfRemoval(minutes));
              }}
            >
              <span aria-hidden="true">+</span> ${label}
            </button>`;
          })}
        </div>`}
    <form
      class="row adding"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        addWritten(event, view);
      }}
    >
      <div class="field">
        <label for=${idOf(name)}>${words.reminderCount}</label>
        <input
          class="box few"
          id=${idOf(name)}
          data-field=${name}
          type="number"
          inputmode="numeric"
          min=${least}
          max=${most}
          step="1"
          required
          aria-invalid=${faults.has(name)}
          aria-describedby=${describedBy({ name, help: words.remindersHelp }, faults)}
        />
      </div>
      <div class="field">
        <label for="${idOf(name)}-unit">${words.reminderUnit}</label>
        <select class="box" id="${idOf(name)}-unit" @change=${boundCount}>
          ${units.map(
            (unit) =>
              html`<option value=${unit} ?selected=${unit === usualUnit}>${words.unit(unit)}</option>`,
          )}
        </select>
      </div>
      <button type="submit" class="button" aria-label=${words.addReminder}>${hostWords.add}</button>
    </form>`;
}

/** Another unit has other bounds; the number stays as it is written. */
function boundCount({ target }: Event): void {
  const { count, unit } = controlsIn(target instanceof HTMLSelectElement ? target.form : null);
  if (!count || !unit) return;
  const { least, most } = reminderRange(unit);
  count.min = String(least);
  count.max = String(most);
}

function addWritten({ target }: SubmitEvent, view: FormView): void {
  const { count, unit } = controlsIn(target);
  if (!count || !unit) return;
  const minutes = count.valueAsNumber * noticeUnits[unit];
  count.value = '';
  view.edit((now) => withReminder(now, minutes));
  view.focusOn(name);
}

function controlsIn(form: EventTarget | null): {
  readonly count?: HTMLInputElement | null;
  readonly unit?: NoticeUnit | undefined;
} {
  if (!(form instanceof HTMLFormElement)) return {};
  const chosen = form.querySelector('select')?.value;
  return { count: form.querySelector('input'), unit: units.find((unit) => unit === chosen) };
}

function fieldOfRemoval(minutes: number): string {
  return `${name}.${minutes}.remove`;
}

/** “1 day before”. */
export function reminderName(minutes: number, words: EventTypeWords): string {
  const { count, unit } = reminderLength(minutes);
  return words.reminder(count, unit);
}
