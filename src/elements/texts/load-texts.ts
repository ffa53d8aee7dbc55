import { enFirst } from './en-first.js';
import type { FirstTexts } from './first-texts.js';

/** Languages that can be loaded, each in a file of its own; some write numbers as the locale's region does. */
const files: Readonly<Record<string, (locale: string) => Promise<FirstTexts>>> = {
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
    new Intl.Locale(locale).maximize().script === 'Hans' ? (await import('./zh-cn.js')).zhCn : enFirst,
};

const loaded = new Map<string, FirstTexts>();

/** The texts for a locale if they are here already. */
export function textsAtHand(locale: string): FirstTexts | undefined {
  return Object.hasOwn(files, fileOf(locale)) ? loaded.get(locale) : enFirst;
}

/**
 * Loads the texts for a locale, by its language (`de-AT` → `de`; German with du by `de-x-du`); English where there is
 * no such file or it does not come. What is shown then carries its real `lang`.
 */
export async function loadTexts(locale: string): Promise<FirstTexts> {
  const here = textsAtHand(locale);
  if (here) return here;
  try {
    const texts = (await files[fileOf(locale)]?.(locale)) ?? enFirst;
    loaded.set(locale, texts);
    return texts;
  } catch {
    return enFirst;
  }
}

/** Which file speaks a locale: its language's, whatever the region, and German with du by a private-use subtag. */
function fileOf(locale: string): string {
  if (/^de-(.+-)?x-(.+-)?du(-|$)/i.test(locale)) return 'de-x-du';
  return locale.split('-', 1)[0]?.toLowerCase() ?? '';
}
