import { isWhole } from './booking-texts.js';
import { en } from './en.js';
import type { FirstTexts } from './first-texts.js';
import type { Texts } from './texts.js';

/** All words of a language: only English comes in parts, and here is its last. */
export function wholeTexts(texts: FirstTexts): Texts {
  return isWhole(texts) ? texts : en;
}
