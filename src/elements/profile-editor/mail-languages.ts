import { offeredLanguages } from '../event-type-editor/offered-languages.js';
import { nameLanguages } from '../language-menu/language-names.js';
import type { NamedLanguage } from '../language-menu/language-names.js';

/** What a host is written to in who has not said. */
export const usualLanguage = 'en';

/**
 * The languages that a host can be written to in, each by its own name, the usual one first. One that was set elsewhere, such as
 * `de-AT`, is among them.
 */
export function mailLanguages(chosen: string | undefined): readonly NamedLanguage[] {
  const others = offeredLanguages.filter((tag) => tag !== usualLanguage);
  return nameLanguages([usualLanguage, ...others, ...(chosen === undefined ? [] : [chosen])]);
}
