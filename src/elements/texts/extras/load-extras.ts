import { wordFiles } from '../word-files.js';
import { en } from './en.js';
import type { ExtraTexts } from './extra-texts.js';

/** The extra words in every language, each in a file of its own. */
export const extraTexts = wordFiles<ExtraTexts>(en, {
  ar: async (locale) => (await import('./ar.js')).arabicOf(locale),
  de: async () => (await import('./de.js')).de,
  'de-x-du': async () => (await import('./de-du.js')).deDu,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  he: async () => (await import('./he.js')).he,
  it: async () => (await import('./it.js')).it,
  ja: async () => (await import('./ja.js')).ja,
  nl: async () => (await import('./nl.js')).nl,
  pl: async () => (await import('./pl.js')).pl,
  pt: async () => (await import('./pt-br.js')).ptBr,
  tr: async () => (await import('./tr.js')).tr,
  uk: async () => (await import('./uk.js')).uk,
  // Readers of traditional characters, as in zh-TW, get English.
  zh: async (locale) =>
    new Intl.Locale(locale).maximize().script === 'Hans' ? (await import('./zh-cn.js')).zhCn : en,
});
