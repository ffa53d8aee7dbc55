/** The words of one element in every language there is, each in a file of its own. */
export interface WordFiles<Words> {
  /** English, which is always here. */
  readonly en: Words;
  /** Whether there are words for a locale, here or to be loaded. */
  has(locale: string): boolean;
  /** The words for a locale, if they are here already. */
  atHand(locale: string): Words | undefined;
  /** Loads them; English where there is no such file or it does not come. */
  load(locale: string): Promise<Words>;
}

/**
 * Lists where the words of an element stand, by language; German with du, asked for as `de-x-du`, has a file of its own
 * or is as German is.
 *
 * @param en - English, which comes with the element
 * @param files - Loads each other language; what writes numbers as the region does is told the locale
 *
 * @example
 * const words = wordFiles(en, { de: async () => (await import('./de.js')).de });
 */
export function wordFiles<Words>(
  en: Words,
  files: Readonly<Record<string, (locale: string) => Promise<Words>>>,
): WordFiles<Words> {
  const loaded = new Map<string, Words>();
  const fileOf = (locale: string): string =>
    Object.hasOwn(files, 'de-x-du') && isGermanWithDu(locale) ? 'de-x-du' : languageOf(locale);
  const atHand = (locale: string): Words | undefined =>
    Object.hasOwn(files, fileOf(locale)) ? loaded.get(locale) : en;
  return {
    en,
    has: (locale) => languageOf(locale) === 'en' || Object.hasOwn(files, languageOf(locale)),
    atHand,
    async load(locale) {
      const here = atHand(locale);
      if (here !== undefined) return here;
      try {
        const words = (await files[fileOf(locale)]?.(locale)) ?? en;
        loaded.set(locale, words);
        return words;
      } catch {
        return en;
      }
    },
  };
}

/** German, and among its private-use subtags `du`. */
function isGermanWithDu(locale: string): boolean {
  const subtags = locale.toLowerCase().split('-');
  const own = subtags.indexOf('x');
  return subtags[0] === 'de' && own > 0 && subtags.includes('du', own);
}

function languageOf(locale: string): string {
  return locale.split('-', 1)[0]?.toLowerCase() ?? '';
}
