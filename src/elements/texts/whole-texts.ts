import { en } from './en.js';
import type { FirstTexts } from './first-texts.js';
import type { Texts } from './texts.js';

/** All words of a language: only English comes in two parts, and here is its second. */
export function wholeTexts(texts: FirstTexts): Texts {
  return isWhole(texts) ? texts : en;
}

function isWhole(texts: FirstTexts): texts is Texts {
  return 'name' in texts;
}
