import type { ExtraTexts } from './extras/extra-texts.js';
import type { Texts } from './texts.js';

/** Words of a page's own: texts by name, and for those with numbers or names in them a function or a sentence with `{0}`. */
export type Wording = {
  readonly [Name in keyof AllTexts]?: AllTexts[Name] | string;
};

type AllTexts = Omit<Texts, 'language' | 'direction'> & ExtraTexts;
