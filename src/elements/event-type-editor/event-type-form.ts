import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { renderSaveBar } from '../host/save-bar.js';
import { renderAfter } from './after-view.js';
import { renderBasics } from './basics-view.js';
import { renderLocations, renderSchedule } from './embedded-view.js';
import type { Surroundings } from './embedded-view.js';
import { renderFaults } from './fault-list.js';
import type { FormPart } from './form-parts.js';
import { renderPart } from './form-view.js';
import type { FormView } from './form-view.js';
import { renderLanguages } from './languages-view.js';
import { languageName } from './offered-languages.js';
import { renderQuestions } from './questions-view.js';
import { canRemind } from './reminder-edits.js';

/** What of the form is not a field. */
export interface FormFrame {
  readonly openParts: ReadonlySet<FormPart>;
  /** Something stands in an editor inside that is not in its value. */
  readonly isHalfWritten: boolean;
  readonly toggle: (part: FormPart, isOpen: boolean) => void;
  /** Slugs that a new one cannot have. */
  readonly taken: readonly string[];
  readonly surroundings: Surroundings;
  readonly go: (field: string) => void;
  readonly save: () => void;
  readonly discard: () => void;
  readonly offerAnew: () => void;
}

/** One event type below its heading, with the way back to the list. */
export function renderOpen(
  { words, value, one }: FormView,
  content: TemplateResult,
  back: () => void,
): TemplateResult {
  return html`<div class="heading">
      <button type="button" class="button quiet back" part="back" @click=${back}>${words.back}</button>
      <h2 tabindex="-1" dir="auto" data-field="heading">
        ${value.title.trim() || one.draft.saved?.title || words.untitled}
      </h2>
    </div>
    ${content}`;
}

/** One event type, to be changed. */
export function renderForm(view: FormView, frame: FormFrame): TemplateResult {
  const { words, one, value } = view;
  const { locations, schedule, questions = [] } = value;
  const languages = Object.keys(value.translations ?? {});
  const part = (name: FormPart, state: string, content: TemplateResult): TemplateResult =>
    renderPart(
      name,
      {
        words,
        state,
        isOpen: frame.openParts.has(name),
        toggle: (isOpen) => {
          frame.toggle(name, isOpen);
        },
      },
      content,
    );
  return html`
    ${one.isGone
      ? html`<div class="notice warning" part="notice" role="alert">
          <p>${words.gone}</p>
          <button type="button" class="button" part="offer-anew" @click=${frame.offerAnew}>
            ${words.offerAnew}
          </button>
        </div>`
      : nothing}
    ${renderBasics(view, frame.taken)}
    ${part(
      'locations',
      locations ? words.places(locations.length) : words.asInProfile,
      renderLocations(view, frame.surroundings),
    )}
    ${part(
      'schedule',
      schedule ? words.ofItsOwn : words.asInProfile,
      renderSchedule(view, frame.surroundings),
    )}
    ${part('questions', words.questions(questions.length), renderQuestions(view))}
    ${part(
      'languages',
      languages.map((tag) => languageName(tag, view.locale)).join(' · ') || words.ownWordsOnly,
      renderLanguages(view, locations ?? frame.surroundings.profile?.locations ?? []),
    )}
    ${part('after', stateAfter(view, frame.surroundings), renderAfter(view, frame.surroundings))}
    ${one.isTold ? renderFaults(view, frame.go) : nothing}
    ${renderSaveBar(frame.isHalfWritten && !one.draft.isChanged ? { step: 'changed' } : one.draft.state, {
      speaking: view,
      save: frame.save,
      discard: frame.discard,
      ...(one.isNew && { label: words.saveNew }),
    })}
  `;
}

/** In a few words, what is otherwise than usual. */
function stateAfter({ words, value }: FormView, { ways }: Pick<Surroundings, 'ways'>): string {
  const reminders = canRemind(ways) ? (value.remindBeforeMinutes ?? []).length : 0;
  return [
    ...(value.confirmWithinHours === undefined ? [] : [words.waitsForYes]),
    ...(reminders === 0 ? [] : [words.remindersState(reminders)]),
    ...(value.seriesAtMost === undefined ? [] : [words.seriesState(value.seriesAtMost)]),
    ...(value.waitlistOfferMinutes === undefined ? [] : [words.waitlistLabel]),
    ...(value.hidden ? [words.isHidden] : []),
  ].join(' · ');
}
