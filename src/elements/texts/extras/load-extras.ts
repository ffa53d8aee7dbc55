import { wordFiles } from '../word-files.js';
import { en } from './en.js';
import type { ExtraTexts } from './extra-texts.js';

/** The extra words in every language, each in a file of its own. */
export const extraTexts = wordFiles<ExtraTexts>(en, {});
