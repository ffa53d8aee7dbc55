import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { questionKinds } from '../../contract/question.js';
import type { HostEventType } from '../../contract/host-backend.js';
import type { QuestionSettings } from '../../contract/settings-store.js';
import { answersOutOfPlace, withoutAnswers } from './calendar-answers.js';
import { idOf, renderCheck, renderLine, renderProse } from './form-view.js';
import type { FormView } from './form-view.js';
import {
  addQuestion,
  changeQuestion,
  hasOptions,
  moveItem,
  optionsIn,
  removeItem,
  restoreQuestion,
} from './question-edits.js';
import type { QuestionChange, Questions } from './question-edits.js';
import { withFollowingTranslations } from './translation-edits.js';

/** Options as they were typed, blank lines and all, for as long as they are what was made of it. */
const typed = new WeakMap<readonly string[], string>();

/** The questions, in their order, and one more to add. */
export function renderQuestions(view: FormView): TemplateResult {
  const { words, value, faults } = view;
  const { questions = [] } = value;
  const fault = faults.get('questions');
  return html`
    <p class="quiet-text">${words.questionsHelp}</p>
    <ol class="section questions">
      ${questions.map((question, index) => renderQuestion(question, index, view))}
    </ol>
    ${renderRemoved(view)}
    ${fault === undefined
      ? nothing
      : html`<div class="notice danger" part="notice">
          <p>${words.fault(fault, words.part('questions'))}</p>
          ${fault === 'named-in-calendar'
            ? html`<button
                type="button"
                class="button"
                @click=${() => {
                  view.edit((now) => withoutAnswers(now, answersOutOfPlace(now)));
                  view.focusOn('questions');
                }}
              >
                ${words.cutFromCalendar}
              </button>`
            : nothing}
        </div>`}
    <form
      class="row adding"
      @submit=${(event: SubmitEvent) => {
        event.preventDefault();
        add(event, view);
      }}
    >
      <div class="field">
        <label for=${idOf('questions')}>${words.questionKindLabel}</label>
        <select class="box" id=${idOf('questions')} data-field="questions" name="kind">
          ${questionKinds.map((kind) => html`<option value=${kind}>${words.questionKind(kind)}</option>`)}
        </select>
      </div>
      <button type="submit" class="button">${words.addQuestion}</button>
    </form>
  `;
}

function renderQuestion(question: QuestionSettings, index: number, view: FormView): TemplateResult {
  const { words, one } = view;
  const at = (field: string): string => `questions.${index}.${field}`;
  const saved = (one.draft.saved?.questions ?? []).map(({ id }) => id);
  const set = (change: QuestionChange): void => {
    view.edit((now) => {
      const before = now.questions ?? [];
      const after = changeQuestion(before, index, { change, saved });
      return withQuestions(withFollowingTranslations(now, before, after), after);
    });
  };
  const isHidden = question.kind === 'hidden';
  return html`<li>
    <div class="card question" part="question" role="group" aria-labelledby="question-${index}">
      <div class="row">
        <h4 class="grow" id="question-${index}">
          ${words.question(index + 1)} <span class="tag">${words.questionKind(question.kind)}</span>
        </h4>
        ${renderOrder(question, index, view)}
      </div>
      ${renderLine({ name: at('label'), label: words.label }, view, {
        value: question.label,
        set: (label) => {
          set({ label });
        },
      })}
      ${hasOptions(question)
        ? renderProse({ name: at('options'), label: words.options, help: words.optionsHelp }, view, {
            value: typed.get(question.options ?? []) ?? (question.options ?? []).join('\n'),
            rows: 4,
            set: (text) => {
              const options = optionsIn(text);
              typed.set(options, text);
              set({ options });
            },
          })
        : nothing}
      ${isHidden
        ? html`<p class="quiet-text">
            ${words.hiddenHelp}
            <code dir="ltr">widget.answers = { ${JSON.stringify(question.id)}: "…" }</code>
          </p>`
        : html`${renderLine({ name: at('help'), label: words.help }, view, {
            value: question.help ?? '',
            set: (help) => {
              set({ help });
            },
          })}
          ${renderCheck(
            { name: at('required'), label: words.isRequired },
            question.required === true,
            (required) => {
              set({ required });
            },
          )}`}
      ${question.kind === 'consent'
        ? renderLine(
            { name: at('version'), label: words.consentVersion, help: words.consentVersionHelp },
            view,
            {
              value: question.version ?? '',
              set: (version) => {
                set({ version });
              },
            },
          )
        : nothing}
      ${renderCheck(
        { name: at('inCalendarEvent'), label: words.inCalendarEvent, help: words.inCalendarEventHelp },
        question.inCalendarEvent === true,
        (inCalendarEvent) => {
          set({ inCalendarEvent });
        },
      )}
    </div>
  </li>`;
}

function renderOrder(question: QuestionSettings, index: number, view: FormView): TemplateResult {
  const { words, hostWords, value } = view;
  const { questions = [] } = value;
  const label = words.question(index + 1);
  const move = (by: -1 | 1): void => {
    if (questions[index + by] === undefined) return;
    view.edit((now) => withQuestions(now, moveItem(questions, index, by)));
    view.say(words.movedTo(question.label || label, index + by + 1, questions.length));
    view.focusOn(`questions.${index + by}.${by < 0 ? 'up' : 'down'}`);
  };
  const arrow = (by: -1 | 1, sign: string, action: string): TemplateResult =>
    html`<button
      type="button"
      class="small"
      data-field="questions.${index}.${by < 0 ? 'up' : 'down'}"
      aria-label="${action}: ${label}"
      aria-disabled=${questions[index + by] === undefined}
      @click=${() => {
        move(by);
      }}
    >
      <span aria-hidden="true">${sign}</span>
    </button>`;
  return html`<div class="order">
    ${arrow(-1, '↑', hostWords.moveUp)} ${arrow(1, '↓', hostWords.moveDown)}
    <button
      type="button"
      class="button quiet"
      data-field="questions.${index}.remove"
      aria-label=${words.removeItem(label)}
      @click=${() => {
        view.edit((now) => withQuestions(now, removeItem(questions, index)));
        view.change({ removed: { index, question } });
        view.focusOn('questions.undo');
      }}
    >
      ${hostWords.remove}
    </button>
  </div>`;
}

function renderRemoved(view: FormView): TemplateResult {
  const { words, hostWords, value, one } = view;
  const { removed } = one;
  return html`<div role="status">
    ${removed === undefined
      ? nothing
      : html`<div class="notice" part="notice">
          <p dir="auto">${words.questionRemoved(removed.question.label)}</p>
          <button
            type="button"
            class="button"
            data-field="questions.undo"
            @click=${() => {
              const { index, question } = removed;
              const questions = restoreQuestion(value.questions ?? [], index, question);
              view.edit((now) => withQuestions(now, questions));
              view.change({ removed: undefined });
              view.focusOn(`questions.${Math.min(index, questions.length - 1)}.label`);
            }}
          >
            ${hostWords.undo}
          </button>
        </div>`}
  </div>`;
}

function add(event: SubmitEvent, view: FormView): void {
  const { value } = view;
  const { questions = [] } = value;
  const select = event.target instanceof HTMLFormElement ? event.target.querySelector('select') : null;
  const kind = questionKinds.find((one) => one === select?.value);
  if (!kind) return;
  view.edit((now) => withQuestions(now, addQuestion(questions, kind)));
  view.focusOn(`questions.${questions.length}.label`);
}

/** No questions are left out, so that none and an empty list are the same. */
function withQuestions({ questions: _, ...rest }: HostEventType, questions: Questions): HostEventType {
  return { ...rest, ...(questions.length > 0 && { questions }) };
}
