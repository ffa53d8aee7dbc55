import type { Question } from './question.js';
import type { EventTypeSettings, LocationSettings } from './settings-store.js';
import type { LocationTranslation } from './translation.js';

/** What translations are of. */
export type Translated = Pick<EventTypeSettings, 'locations' | 'questions' | 'translations'>;

/**
 * Where translations speak of a place, a question or an option that is not there, or of the address of a link, which is no
 * text: each as a path from the language on. Places of a host's profile are not the event type's to know: without
 * `locations`, any id will do.
 *
 * @example
 * strayTranslations({ questions: [], translations: { de: { questions: { topic: { label: 'Thema' } } } } });
 * // [['de', 'questions', 'topic']]
 */
export function strayTranslations({
  locations,
  questions = [],
  translations = {},
}: Translated): readonly (readonly string[])[] {
  return Object.entries(translations).flatMap(([language, texts]) => [
    ...Object.entries(texts.locations ?? {}).flatMap(([id, place]) =>
      strayInPlace(locations, id, place).map((path) => [language, 'locations', ...path]),
    ),
    ...Object.entries(texts.questions ?? {}).flatMap(([id, { options = {} }]) => {
      const path = [language, 'questions', id];
      const question = questions.find((one) => one.id === id);
      return question
        ? strayOptions(question, options).map((option) => [...path, 'options', option])
        : [path];
    }),
  ]);
}

function strayInPlace(
  locations: readonly LocationSettings[] | undefined,
  id: string,
  { detail }: LocationTranslation,
): readonly (readonly string[])[] {
  if (!locations) return [];
  const location = locations.find((one) => one.id === id);
  if (!location) return [[id]];
  return location.kind === 'link' && detail !== undefined ? [[id, 'detail']] : [];
}

function strayOptions(
  { options = [] }: Question,
  shown: Readonly<Record<string, string>>,
): readonly string[] {
  return Object.keys(shown).filter((option) => !options.includes(option));
}
