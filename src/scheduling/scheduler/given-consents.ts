import type { Answers, EventTypeSettings, GivenConsent } from '../../contract/index.js';
import { labelFor } from '../../contract/spoken-event-type.js';

/**
 * What a guest agreed to, with the words that stood beside the box, so that it can be shown whatever becomes of them. The host's
 * own words where the guest's language is not known.
 *
 * @param given - `language` is the guest's, BCP 47; `at` is epoch milliseconds
 */
export function givenConsents(
  { questions = [], translations }: Pick<EventTypeSettings, 'questions' | 'translations'>,
  answers: Answers,
  { language, at }: { readonly language: string | undefined; readonly at: number },
): readonly GivenConsent[] {
  return questions
    .filter(({ id, kind }) => kind === 'consent' && Object.hasOwn(answers, id) && answers[id] === true)
    .map(({ id, label, version }) => {
      const spoken = language === undefined ? { label } : labelFor({ id, label }, translations, language);
      return {
        questionId: id,
        wording: spoken.label,
        ...('language' in spoken && { language: spoken.language }),
        ...(version !== undefined && { version }),
        at,
      };
    });
}
