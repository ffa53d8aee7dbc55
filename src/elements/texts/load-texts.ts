import { enFirst } from './en-first.js';
import type { FirstTexts } from './first-texts.js';
import { wordFiles } from './word-files.js';

/** A file with the words of a language; some write numbers as the locale's region does. */
const file =
  (load: () => Promise<{ readonly textsFor: (locale: string) => FirstTexts }>) =>
  async (locale: string): Promise<FirstTexts> =>
    (await load()).textsFor(locale);

/** The words of a booking in every language, each in a file of its own. */
export const guestTexts = wordFiles<FirstTexts>(enFirst, {
  ar: file(() => import('./ar.js')),
  de: file(() => import('./de.js')),
  'de-x-du': file(() => import('./de-du.js')),
  es: file(() => import('./es.js')),
  fr: file(() => import('./fr.js')),
  he: file(() => import('./he.js')),
  it: file(() => import('./it.js')),
  ja: file(() => import('./ja.js')),
  nl: file(() => import('./nl.js')),
  pl: file(() => import('./pl.js')),
  pt: file(() => import('./pt-br.js')),
  tr: file(() => import('./tr.js')),
  uk: file(() => import('./uk.js')),
  zh: file(() => import('./zh-cn.js')),
});
