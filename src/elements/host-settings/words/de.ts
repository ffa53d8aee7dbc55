import type { HostSettingsWords } from './words.js';

export const de: HostSettingsWords = {
  title: 'Buchungseinstellungen',
  changed: 'mit ungespeicherten Änderungen',
  signedOut: 'Sie sind nicht angemeldet. Bitte melden Sie sich an und versuchen Sie es dann noch einmal.',
};
