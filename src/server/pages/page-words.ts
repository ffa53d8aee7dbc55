import { acceptedLanguages } from '../accepted-languages.js';
import { wordsFor } from '../mails/mail-words.js';
import type { MailTexts } from '../mails/texts/mail-texts.js';
import { ar } from './texts/ar.js';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import { es } from './texts/es.js';
import { fr } from './texts/fr.js';
import type { GuestPageTexts } from './texts/guest-page-texts.js';
import { he } from './texts/he.js';
import { it } from './texts/it.js';
import { ja } from './texts/ja.js';
import { nl } from './texts/nl.js';
import { pl } from './texts/pl.js';
import { ptBr } from './texts/pt-br.js';
import { tr } from './texts/tr.js';
import { uk } from './texts/uk.js';
import { zhCn } from './texts/zh-cn.js';

/** Every language that pages are written in. */
export const pageLanguages: readonly GuestPageTexts[] = [
  ar, de, en, es, fr, he, it, ja, nl, pl, ptBr, tr, uk, zhCn,
]; // prettier-ignore

/** In which words somebody is spoken to. */
export interface PageWords {
  readonly words: GuestPageTexts;
  /** What is called the same in mails: labels, places. */
  readonly mail: MailTexts;
  /** BCP 47: how dates are written. */
  readonly locale: string;
}

/** The words for a request: those its address asks for (`?lang=de`), else those its reader reads best (RFC 9110, section 12.5.4). */
export function wordsOf(request: Request): PageWords {
  const asked = new URL(request.url).searchParams.get('lang');
  const tags =
    asked === null ? acceptedLanguages(request.headers.get('Accept-Language')) : [asked.slice(0, 35)];
  for (const language of tags) {
    const { texts: mail, locale } = wordsFor({ language });
    const words = pageLanguages.find(({ lang }) => lang === mail.lang);
    if (words && (mail.lang !== 'en' || /^en\b/i.test(language))) return { words, mail, locale };
  }
  return { words: en, mail: wordsFor({}).texts, locale: 'en' };
}
