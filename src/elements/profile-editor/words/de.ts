import type { ProfileEditorWords } from './words.js';

/** German, with “Sie”. */
export const de: ProfileEditorWords = {
  title: 'Mein Profil',
  about: 'Über Sie',
  name: 'Name',
  nameHelp: 'So kennen Ihre Gäste Sie.',
  email: 'E-Mail',
  emailHelp:
    'Hier erreicht Sie, was es von Ihren Buchungen Neues gibt. Auf der Buchungsseite steht sie nicht.',
  picture: 'Bild (Webadresse)',
  pictureHelp: 'Ihre Gäste sehen es neben Ihrem Namen. Sie muss mit https:// beginnen.',

  calendars: 'Ihre Kalender',
  linked: 'Buchungen kommen in',
  notLinked: 'Buchungen werden in keinen Kalender geschrieben.',
  conflicts: 'Diese halten ihre Zeiten von Buchungen frei',
  noConflicts: 'Kein Kalender hält seine Zeiten von Buchungen frei.',
  noAccount: 'Es ist kein Konto verbunden.',
  toCalendars: 'Kalendereinstellungen',
  connect: 'Konto verbinden',

  availability: 'Benutzerverfügbarkeit',
  availabilityLead: 'Wo und wann man Sie trifft, solange eine Terminart nichts anderes sagt.',
  saveAvailability: 'Verfügbarkeit aktualisieren',
  saveProfile: 'Profil speichern',
  fault: (fault) => faults[fault],
};

const faults = {
  missing: 'Bitte schreiben Sie Ihren Namen.',
  'too-long': 'Das ist zu lang. Bitte kürzen Sie es.',
  'no-email': 'Bitte schreiben Sie eine E-Mail-Adresse wie anna@example.com.',
  'no-link': 'Bitte schreiben Sie eine ganze Webadresse, die mit https:// beginnt.',
  refused: 'Der Server hat das nicht angenommen.',
} as const;
