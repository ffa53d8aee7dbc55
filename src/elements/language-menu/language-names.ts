/** A language to choose, by the name that its speakers call it. */
export interface NamedLanguage {
  /** BCP 47, as it was given. */
  readonly tag: string;
  readonly name: string;
}

/**
 * Names languages, each in itself: by the language alone where that tells them apart, else with script and region, else by
 * their tags. What comes twice, or is no language tag, is left out.
 *
 * @example
 * nameLanguages(['de', 'de-x-du', 'pt-BR']);
 * // Deutsch · Deutsch (du) · Português
 * nameLanguages(['pt-BR', 'pt-PT']);
 * // Português (Brasil) · Português (Portugal)
 */
export function nameLanguages(tags: readonly string[]): readonly NamedLanguage[] {
  const written = tags.map((tag) => canonical(tag));
  const known = tags.filter((_, at) => written[at] && written.indexOf(written[at]) === at);
  const short = apart(known.map((tag) => ({ tag, name: nameOf(tag, new Intl.Locale(tag).language) })));
  const long = apart(
    known.map((tag) => ({ tag, name: short.get(tag) ?? nameOf(tag, new Intl.Locale(tag).baseName) })),
  );
  return known.map((tag) => ({ tag, name: long.get(tag) ?? `${nameOf(tag, languageOf(tag))} (${tag})` }));
}

/**
 * Which of several languages is meant by a tag: itself, else what is left of it without its last parts, else any of that
 * language.
 *
 * @example
 * matchLanguage(['de', 'fr'], 'de-AT'); // 'de'
 */
export function matchLanguage(tags: readonly string[], wanted: string): string | undefined {
  const same = (tag: string, other: string): boolean => tag.toLowerCase() === other.toLowerCase();
  for (let part = wanted; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('-')))) {
    const found = tags.find((tag) => same(tag, part));
    if (found !== undefined) return found;
  }
  return tags.find((tag) => same(languageOf(tag), languageOf(wanted)));
}

function languageOf(tag: string): string {
  return tag.split('-', 1)[0] ?? '';
}

/** A tag as it is written properly; undefined where it is no tag. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** The names that no other has, by tag. */
function apart(languages: readonly NamedLanguage[]): ReadonlyMap<string, string> {
  const alone = languages.filter(({ name }) => languages.filter((one) => one.name === name).length === 1);
  return new Map(alone.map(({ tag, name }) => [tag, name]));
}

/** The name of a language, in the language of a tag, with the tag's own distinctions (`-x-du`) behind it. */
function nameOf(tag: string, language: string): string {
  const names = new Intl.DisplayNames([tag], { type: 'language', languageDisplay: 'standard' });
  const [, ...own] = tag.split(/-x-/i);
  const name = capitalized(names.of(language) ?? language, tag);
  return own.length === 0 ? name : `${name} (${own.join('-x-')})`;
}

/**
 * A name as it begins a line of a menu. Names with a capital inside (isiZulu) are written so everywhere, and Georgian has no
 * capitals that begin a word.
 */
function capitalized(name: string, tag: string): string {
  if (!/^\p{Ll}+(?!\p{L})/u.test(name) || /^\p{Script=Georgian}/u.test(name)) return name;
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(tag) + rest.join('');
}
