import type { Reader } from '../../contract/notification.js';
import { en } from './texts/en.js';
import type { MailTexts } from './texts/mail-texts.js';

const languages: readonly MailTexts[] = [en];

/** The words that somebody reads best of those we have, and the locale of their dates; English for all others. */
export function wordsFor({ language = 'en' }: Pick<Reader, 'language'>): {
  readonly texts: MailTexts;
  readonly locale: string;
} {
  const wanted = language.toLowerCase();
  const texts =
    languages.find(({ lang }) => lang.toLowerCase() === wanted) ??
    languages.find(({ lang }) => primaryOf(lang) === primaryOf(wanted));
  if (!texts) return { texts: en, locale: 'en' };
  // Dates as they are written where somebody comes from.
  return { texts, locale: isLocale(language) ? language : texts.lang };
}

function primaryOf(language: string): string {
  return language.toLowerCase().split('-', 1)[0] ?? '';
}

function isLocale(language: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  } catch {
    return false;
  }
}
