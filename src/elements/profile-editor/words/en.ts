import type { ProfileEditorWords } from './words.js';

/** English. */
export const en: ProfileEditorWords = {
  title: 'My profile',
  about: 'About you',
  name: 'Name',
  nameHelp: 'This is how guests know you.',
  email: 'E-mail',
  emailHelp: 'Where news of your bookings reaches you. Guests do not see it on the booking page.',
  picture: 'Picture (web address)',
  pictureHelp: 'Guests see it beside your name. It has to begin with https://',

  calendars: 'Your calendars',
  linked: 'Bookings go into',
  notLinked: 'Bookings are written to no calendar.',
  conflicts: 'These keep their times free of bookings',
  noConflicts: 'No calendar keeps its times free of bookings.',
  noAccount: 'No account is connected.',
  toCalendars: 'Calendar settings',
  connect: 'Connect an account',

  availability: 'Availability',
  availabilityLead: 'Where and when you can be met, unless an event type says otherwise.',
  saveAvailability: 'Update availability',
  saveProfile: 'Save profile',
  fault: (fault) => faults[fault],
};

const faults = {
  missing: 'Please write your name.',
  'too-long': 'That is too long. Please shorten it.',
  'no-email': 'Please write an e-mail address such as anna@example.com.',
  'no-link': 'Please write a whole web address that begins with https://',
  refused: 'The server did not accept this.',
} as const;
