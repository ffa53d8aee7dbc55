import type { QuestionKind } from '../../contract/question.js';
import type { QuestionSettings } from '../../contract/settings-store.js';
import { addressNameOf } from './address-name.js';

export type Questions = readonly QuestionSettings[];

/** What of a question a host writes; a text that is empty, and a box that is not ticked, are left out. */
export type QuestionChange = Partial<
  Pick<QuestionSettings, 'label' | 'help' | 'required' | 'options' | 'inCalendarEvent' | 'version'>
>;

/** Whether a kind of question offers something to choose from. */
export function hasOptions({ kind }: Pick<QuestionSettings, 'kind'>): boolean {
  return kind === 'choice' || kind === 'choices';
}

/** A new question at the end. */
export function addQuestion(questions: Questions, kind: QuestionKind): Questions {
  const id = nameFor('', questions);
  return [...questions, { id, kind, label: '', ...(hasOptions({ kind }) && { options: [] }) }];
}

/**
 * Changes a question. Its id follows its label until it was saved: from then on answers are kept under it.
 *
 * @param saved - Ids that stay.
 */
export function changeQuestion(
  questions: Questions,
  index: number,
  { change, saved }: { readonly change: QuestionChange; readonly saved: readonly string[] },
): Questions {
  return questions.map((question, at) => {
    if (at !== index) return question;
    const changed = neat({ ...question, ...change });
    if (saved.includes(question.id) || change.label === undefined) return changed;
    const others = questions.filter((_, other) => other !== index);
    return { ...changed, id: nameFor(changed.label, others, saved) };
  });
}

/** Moves a question up (`-1`) or down (`1`); at the end of the list it stays. */
export function moveItem<Item>(items: readonly Item[], index: number, by: -1 | 1): readonly Item[] {
  const [one, other] = [items[index], items[index + by]];
  if (one === undefined || other === undefined) return items;
  return items.map((item, at) => (at === index ? other : at === index + by ? one : item));
}

export function removeItem<Item>(items: readonly Item[], index: number): readonly Item[] {
  return items.filter((_, at) => at !== index);
}

/** Puts back what was removed; another question may have taken its id meanwhile. */
export function restoreQuestion(questions: Questions, index: number, question: QuestionSettings): Questions {
  const isTaken = questions.some(({ id }) => id === question.id);
  const id = isTaken ? nameFor(question.label, questions) : question.id;
  return [...questions.slice(0, index), { ...question, id }, ...questions.slice(index)];
}

/** Options as they are written: one a line, without blank lines and the white space around them. */
export function optionsIn(text: string): readonly string[] {
  return text
    .split(/[\n\r]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

function nameFor(label: string, others: Questions, alsoTaken: readonly string[] = []): string {
  return addressNameOf(label, {
    taken: [...others.map(({ id }) => id), ...alsoTaken],
    otherwise: 'question',
  });
}

function neat({ help, required, inCalendarEvent, version, ...question }: QuestionSettings): QuestionSettings {
  return {
    ...question,
    ...(help && { help }),
    ...(required && { required }),
    ...(inCalendarEvent && { inCalendarEvent }),
    ...(version && { version }),
  };
}
