/** The language tags of an `Accept-Language`, the best liked first (RFC 9110, section 12.5.4). */
export function acceptedLanguages(header: string | null): readonly string[] {
  return (header ?? '')
    .slice(0, 500)
    .split(',')
    .map((entry, index) => {
      const [tag = '', ...parameters] = entry.split(';').map((part) => part.trim());
      const weight = Number(parameters.find((one) => one.toLowerCase().startsWith('q='))?.slice(2) ?? '1');
      return { tag, weight: Number.isFinite(weight) ? weight : 0, index };
    })
    .filter(({ tag, weight }) => tag !== '' && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ tag }) => tag);
}

/** Of some words, those in the language that a person reads best; `undefined` where they read none. */
export function acceptedLanguage<Texts extends { readonly lang: string }>(
  header: string | null,
  languages: readonly Texts[],
): Texts | undefined {
  for (const tag of acceptedLanguages(header)) {
    const texts = languages.find(({ lang }) => lang === tag.toLowerCase().split('-', 1)[0]);
    if (texts) return texts;
  }
  return undefined;
}
