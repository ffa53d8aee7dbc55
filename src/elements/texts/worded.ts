import type { FirstTexts } from './first-texts.js';
import type { Texts } from './texts.js';
import { wholeTexts } from './whole-texts.js';
import type { Wording } from './wording.js';

/** The texts of a language, with some of them in a page's own words. */
export function wordedTexts(texts: FirstTexts, wording: Wording): Texts {
  const { language, direction } = texts;
  return { ...worded(wholeTexts(texts), wording), language, direction };
}

/** Any words, with some of them in a page's own; names of words that there are not are left out. */
export function worded<Words extends object>(words: Words, wording: Wording): Words {
  const own = Object.entries(wording).flatMap(([name, given]): readonly (readonly [string, unknown])[] => {
    const here: unknown = Object.hasOwn(words, name) ? Reflect.get(words, name) : undefined;
    if (here === undefined || (typeof given !== 'string' && typeof given !== typeof here)) return [];
    return [[name, typeof here === 'function' && typeof given === 'string' ? filling(given) : given]];
  });
  return { ...words, ...Object.fromEntries(own) };
}

/** A sentence that takes what it is given at `{0}`, `{1}` and so on. */
function filling(sentence: string): (...given: readonly (string | number)[]) => string {
  return (...given) => sentence.replace(/\{(\d)\}/g, (_, place: string) => `${given[Number(place)] ?? ''}`);
}
