import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { describedBy, idOf } from './form-view.js';
import type { FormView } from './form-view.js';
import { asDurations, withDuration } from './new-event-type.js';
import { moveItem, removeItem } from './question-edits.js';
import { renderSmall } from './small-button.js';

const name = 'durations';
const path = 'durationsMinutes';

/** The lengths on offer, in their order, and one more to add. */
export function renderDurations(view: FormView): TemplateResult {
  const { words, value, faults, hostWords } = view;
  const fault = faults.get(path);
  return html`<fieldset class="field" part="durations">
    <legend>${words.durations}</legend>
    <p class="quiet-text" id="${idOf(name)}-help">${words.durationsHelp}</p>
    <ol class="chips">
      ${value.durationsMinutes.map((minutes, index) => renderChip(minutes, index, view))}
    </ol>
    <form
      class="row adding"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        add(event, view);
      }}
    >
      <label class="heard" for=${idOf(name)}>${words.minutes}</label>
      <input
        class="box few"
        id=${idOf(name)}
        data-field=${name}
        type="number"
        inputmode="numeric"
        min="1"
        max="1440"
        step="1"
        required
        placeholder=${words.minutes}
        aria-invalid=${fault !== undefined}
        aria-describedby=${describedBy({ name, help: words.durationsHelp }, faults)}
      />
      <button type="submit" class="button" aria-label=${words.addDuration}>${hostWords.add}</button>
    </form>
    ${fault === undefined
      ? nothing
      : html`<p class="fault" part="fault" id="${idOf(name)}-fault">
          ${words.fault(fault, words.durations)}
        </p>`}
  </fieldset>`;
}

function renderChip(minutes: number, index: number, view: FormView): TemplateResult {
  const { words, texts, value } = view;
  const { durationsMinutes } = value;
  const length = texts.duration(minutes);
  const isOnly = durationsMinutes.length === 1;
  const move = (by: -1 | 1): void => {
    const moved = asDurations(moveItem(durationsMinutes, index, by));
    if (!moved || moved[index] === minutes) return;
    view.edit((now) => ({ ...now, durationsMinutes: moved }));
    view.say(words.movedTo(length, index + by + 1, durationsMinutes.length));
    view.focusOn(`durations.${index + by}.${by < 0 ? 'earlier' : 'later'}`);
  };
  return html`<li class="chip" part="duration">
    <span>${length}</span>
    ${index === 0 ? html`<span class="tag">${words.isDefault}</span>` : nothing}
    ${isOnly
      ? nothing
      : html`
          ${renderSmall('‹', {
            label: words.earlier(length),
            field: `durations.${index}.earlier`,
            act:
              index === 0
                ? undefined
                : () => {
                    move(-1);
                  },
          })}
          ${renderSmall('›', {
            label: words.later(length),
            field: `durations.${index}.later`,
            act:
              index === durationsMinutes.length - 1
                ? undefined
                : () => {
                    move(1);
                  },
          })}
          ${renderSmall('×', {
            label: words.removeItem(length),
            field: `durations.${index}.remove`,
            act: () => {
              const left = asDurations(removeItem(durationsMinutes, index));
              if (!left) return;
              view.edit((now) => ({ ...now, durationsMinutes: left }));
              view.focusOn(`durations.${Math.min(index, left.length - 1)}.remove`, name);
            },
          })}
        `}
  </li>`;
}

function add(event: SubmitEvent, view: FormView): void {
  const form = event.target;
  const input = form instanceof HTMLFormElement ? form.querySelector('input') : null;
  if (!input) return;
  const durationsMinutes = withDuration(view.value.durationsMinutes, input.valueAsNumber);
  // A length that is there already is nothing to add.
  if (durationsMinutes) view.edit((now) => ({ ...now, durationsMinutes }));
  input.value = '';
  input.focus();
}
