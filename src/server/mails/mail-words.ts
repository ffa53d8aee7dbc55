import type { Reader } from '../../contract/notification.js';
import { ar } from './texts/ar.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import { es } from './texts/es.js';
import { fr } from './texts/fr.js';
import { he } from './texts/he.js';
import { it } from './texts/it.js';
import { ja } from './texts/ja.js';
import type { MailTexts } from './texts/mail-texts.js';
import { nl } from './texts/nl.js';
import { pl } from './texts/pl.js';
import { ptBr } from './texts/pt-br.js';
import { tr } from './texts/tr.js';
import { uk } from './texts/uk.js';
import { zhCn } from './texts/zh-cn.js';

/** Every language that mails are written in. */
export const mailLanguages: readonly MailTexts[] = [
  ar, de, en, es, fr, he, it, ja, nl, pl, ptBr, tr, uk, zhCn,
]; // prettier-ignore

/** The words that somebody reads best of those we have, and the locale of their dates; English for all others. */
export function wordsFor({ language = 'en' }: Pick<Reader, 'language'>): {
  readonly texts: MailTexts;
  readonly locale: string;
} {
  const wanted = writingOf(language);
  const texts = mailLanguages.find(({ lang }) => wanted !== undefined && writingOf(lang) === wanted);
  // Dates as they are written where somebody comes from.
  return texts ? { texts, locale: language } : { texts: en, locale: 'en' };
}

/** A language as it is written, wherever: `pt-Latn` of `pt-BR`, `zh-Hant` of `zh-TW`; `undefined` where there is none. */
function writingOf(tag: string): string | undefined {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script ?? ''}`;
  } catch {
    return undefined;
  }
}
