import { wordFiles } from '../../texts/word-files.js';
import { en } from './en.js';
import type { AgendaWords } from './words.js';

/** The words of the agenda, by language. */
export const agendaWords = wordFiles<AgendaWords>(en, {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
});
