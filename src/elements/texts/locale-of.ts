/**
 * The locale an element speaks: its own, else the nearest `lang` through all shadow roots, else the browser's. A page
 * that only says `en` leaves it to its reader how English writes dates and times.
 */
export function localeOf(element: Element, own: string): string {
  const nearest = usable(nearestLang(element));
  return usable(own) ?? (nearest && asReadersWrite(nearest)) ?? usable(navigator.language) ?? 'en';
}

/** Languages of ours that are written in one script, alone or with a region: of these no engine needs to be asked. */
const plain = /^(ar|de|en|es|fr|he|it|ja|nl|pl|pt|tr|uk)(-[A-Z]{2})?$/;

/** The language of a tag that says nothing but a plain language and its region. */
function plainLanguage(tag: string): string | undefined {
  return plain.exec(tag)?.[1];
}

/** A language without a region, in the region that the reader has chosen for it; not in another script. */
function asReadersWrite(tag: string): string {
  const script = scriptOf(tag);
  return navigator.languages.find((one) => one.startsWith(`${tag}-`) && scriptOf(one) === script) ?? tag;
}

function scriptOf(tag: string): string | undefined {
  return plainLanguage(tag) ?? new Intl.Locale(tag).maximize().script;
}

/** Kept: every date that is written asks, and engines take their time over a locale. */
const found = new Map<string, string>();

/**
 * The locale to write dates and numbers in beside words of a language: the locale itself where it is of that language
 * and script, else that language the way the locale's region writes it. Words and dates are never of two languages.
 *
 * @example
 * localeFor('de', 'de-AT'); // 'de-AT'
 * localeFor('pt-BR', 'pt-PT'); // 'pt-PT'
 * localeFor('zh-Hans', 'zh-SG'); // 'zh-SG'
 * localeFor('en', 'sv'); // 'en-SE': English words, a clock of 24 hours
 */
export function localeFor(language: string, locale: string): string {
  const key = `${language} ${locale}`;
  let answer = found.get(key);
  if (answer === undefined) found.set(key, (answer = findLocaleFor(language, locale)));
  return answer;
}

function findLocaleFor(language: string, locale: string): string {
  const ours = plainLanguage(language);
  if (ours !== undefined && ours === plainLanguage(locale)) return locale;
  const words = new Intl.Locale(language).maximize();
  const wanted = new Intl.Locale(locale).maximize();
  if (wanted.language === words.language && wanted.script === words.script) return locale;
  return wanted.region ? new Intl.Locale(language, { region: wanted.region }).toString() : language;
}

function nearestLang(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const lang = at.getAttribute('lang');
    if (lang) return lang;
  }
  return '';
}

function parentOf(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

function usable(tag: string): string | undefined {
  // Most elements say nothing of their own, and to be refused costs an engine ten milliseconds: it reads the script anew.
  if (tag === '') return undefined;
  if (plain.test(tag)) return tag;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
