/**
 * The languages that texts can be given in: those that the guest's side speaks. Without a region, so that every region finds
 * them.
 */
export const offeredLanguages = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'he',
  'it',
  'ja',
  'nl',
  'pl',
  'pt',
  'tr',
  'uk',
  'zh',
] as const;

/** The name of a language in another one, or its tag where that has no name for it. */
export function languageName(tag: string, locale: string): string {
  try {
    return new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Languages that can still be added, by their names. */
export function languagesToAdd(
  there: readonly string[],
  locale: string,
): readonly { readonly tag: string; readonly name: string }[] {
  const { compare } = new Intl.Collator(locale);
  return offeredLanguages
    .filter((tag) => !there.includes(tag))
    .map((tag) => ({ tag, name: languageName(tag, locale) }))
    .sort((a, b) => compare(a.name, b.name));
}
