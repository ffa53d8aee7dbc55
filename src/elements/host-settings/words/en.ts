import type { HostSettingsWords } from './words.js';

export const en: HostSettingsWords = {
  title: 'Booking settings',
  changed: 'with unsaved changes',
  signedOut: 'You are not signed in. Please sign in, then try again.',
};
