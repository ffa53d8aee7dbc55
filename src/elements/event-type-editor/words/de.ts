import type { EventTypeWords } from './words.js';

const places = (count: number): string => (count === 1 ? '1 Ort' : `${count} Orte`);

/** German, with “Sie”. */
export const de: EventTypeWords = {
  title: 'Terminarten',
  create: 'Neue Terminart',
  untitled: 'Neue Terminart',
  none: 'Noch wird nichts angeboten.',
  noneHint:
    'Eine Terminart ist, was Gäste buchen: ein Titel, eine Dauer, ein Ort und die Zeiten, zu denen es möglich ist.',
  back: 'Alle Terminarten',
  duplicate: 'Duplizieren',
  copyOf: (title) => `${title} (Kopie)`,
  editNamed: (title) => `${title} bearbeiten`,
  look: 'Ansehen',
  lookNamed: (title) => `${title} ansehen`,
  duplicateNamed: (title) => `${title} duplizieren`,
  removeNamed: (title) => `${title} entfernen`,
  removing: (title) => `„${title}“ wird entfernt …`,
  removed: (title) => `„${title}“ ist entfernt. Was gebucht ist, bleibt bestehen.`,
  restoring: (title) => `„${title}“ wird wiederhergestellt …`,
  places,
  placesOfProfile: (count) => `${places(count)} aus Ihrem Profil`,
  placesOf: (name) => `Orte von ${name}`,
  isHidden: 'Verborgen',
  isUnsaved: 'Nicht gespeichert',
  isNew: 'Neu, nicht gespeichert',
  waitsForYes: 'Wartet auf Ihr Ja',
  organisedBy: (name) => `Organisiert von ${name}`,
  readOnly: (name) =>
    `Diese Terminart organisiert ${name}; nur dort kann sie geändert werden. Sie nehmen daran teil.`,
  absent: (slug) => `Eine Terminart „${slug}“ gibt es hier nicht, oder Sie nehmen nicht daran teil.`,
  gone: 'Diese Terminart wurde inzwischen entfernt. Was Sie geschrieben haben, ist noch da.',
  offerAnew: 'Neu anbieten',

  part: (part) => parts[part],
  titleLabel: 'Titel',
  titleHelp: 'Gäste sehen ihn vor der Buchung, und so heißt der Termin im Kalender.',
  slugLabel: 'Name in Adressen',
  slugHelp: 'Kleinbuchstaben, Ziffern und Bindestriche. Nach dem Speichern bleibt er, wie er ist.',
  slugFixed:
    'Er bleibt, weil Links und Seiten ihn enthalten. Für einen anderen duplizieren Sie diese Terminart.',
  descriptionLabel: 'Beschreibung',
  descriptionHelp: 'Einfacher Text; Zeilenumbrüche bleiben erhalten.',

  durations: 'Dauern',
  durationsHelp: 'Gäste wählen eine davon. Die erste ist zu Beginn gewählt.',
  addDuration: 'Dauer hinzufügen',
  minutes: 'Minuten',
  isDefault: 'Vorgabe',
  earlier: (what) => `${what} nach vorn`,
  later: (what) => `${what} nach hinten`,
  removeItem: (what) => `${what} entfernen`,
  movedTo: (what, place, count) => `${what} steht an Stelle ${place} von ${count}.`,

  locationsHelp: 'Wo der Termin stattfinden kann. Ohne eigene Orte gelten die aus Ihrem Profil.',
  scheduleHelp: 'Wann gebucht werden kann. Ohne eigene Zeiten gelten die aus Ihrem Profil.',
  asInProfile: 'Wie im Profil',
  ofItsOwn: 'Eigene',

  questionsHelp: 'Werden neben Name und E-Mail-Adresse gestellt.',
  questions: (count) => (count === 0 ? 'Keine' : count === 1 ? '1 Frage' : `${count} Fragen`),
  questionKind: (kind) => kinds[kind],
  questionKindLabel: 'Art der Frage',
  addQuestion: 'Frage hinzufügen',
  question: (number) => `Frage ${number}`,
  label: 'Frage',
  help: 'Hilfe darunter',
  options: 'Auswahl',
  optionsHelp: 'Eine Möglichkeit pro Zeile.',
  isRequired: 'Muss beantwortet werden',
  inCalendarEvent: 'Darf im Kalendereintrag stehen',
  inCalendarEventHelp: 'Und damit in Mails, die der Kalender verschickt.',
  consentVersion: 'Version des Wortlauts',
  consentVersionHelp:
    'Zum Beispiel 2026-03. Sie wird mit jeder Einwilligung gespeichert, neben Wortlaut und Zeitpunkt. Ändern Sie sie mit dem Wortlaut.',
  hiddenHelp: 'Gäste sehen sie nie. Ihre Seite beantwortet sie:',
  questionRemoved: (label) => (label === '' ? 'Die Frage ist entfernt.' : `„${label}“ ist entfernt.`),
  cutFromCalendar: 'Aus dem Kalendereintrag nehmen',

  languagesHelp:
    'Gäste lesen diese Texte, wo ihre Seite die Sprache spricht; was leer ist, bleibt, wie Sie es geschrieben haben. Kalender und Mails bleiben bei Ihren Worten.',
  ownWordsOnly: 'Nur Ihre eigenen Worte',
  translated: (count, all) => `${count} von ${all} Texten`,
  languageLabel: 'Sprache',
  addLanguage: 'Sprache hinzufügen',
  languageRemoved: (name) => `${name} ist entfernt.`,
  placeName: (number) => `Ort ${number}`,
  placeDetail: (number) => `Ort ${number}, was Gäste davon sehen`,
  option: 'Möglichkeit',

  confirmLabel: 'Buchungen warten auf Ihr Ja',
  confirmHelp: 'Ohne das sind Buchungen sofort bestätigt.',
  confirmHours: 'Stunden, die Sie zum Antworten haben',
  confirmEffect: (hours) =>
    `Die Zeit ist so lange reserviert, und im Kalender steht nichts, bis Sie zusagen. Nach ${
      hours === 1 ? 'einer Stunde' : `${hours} Stunden`
    } ohne Antwort, spätestens mit Beginn der Vorlaufzeit, verfällt die Buchung, und die Zeit ist wieder frei.`,
  reminders: 'Erinnerungen per Mail',
  remindersHelp:
    'So lange vor Beginn schreiben wir Ihrem Gast und Ihnen. Die Erinnerungen Ihres Kalenders stellen Sie dort ein; sie erreichen nur Sie. Was schon gebucht ist, behält seine.',
  remindersImpossible:
    'Dieser Server verschickt keine Mails und kann deshalb niemanden erinnern; wer ihn betreibt, kann den Mailversand einrichten.',
  remindersSilent:
    'Laut Ihrem Profil wird niemandem von Ihren Buchungen berichtet; deshalb wird auch niemand erinnert.',
  remindersFull: (most) => `Das sind ${most}; mehr sind nicht möglich.`,
  remindersState: (count) => (count === 1 ? '1 Erinnerung' : `${count} Erinnerungen`),
  reminder: (count, unit) => `${count} ${count === 1 ? oneOf[unit] : units[unit]} vorher`,
  reminderCount: 'Wie lange vorher',
  reminderUnit: 'Einheit',
  unit: (unit) => units[unit],
  addReminder: 'Erinnerung hinzufügen',
  redirectLabel: 'Wohin die Seite nach der Buchung geht',
  redirectHelp:
    'Eine Adresse mit https://, zum Beispiel eine Dankesseite. Gäste sehen zuerst die Bestätigung. Leer: Sie bleiben.',
  seatsLabel: 'Gäste zur selben Zeit',
  seatsHelp: 'Leer oder 1: Jede Zeit gehört einem Gast allein.',
  furtherGuestsLabel: 'Weitere, die ein Gast mitbringen darf',
  furtherGuestsHelp:
    'Über ihre E-Mail-Adresse, höchstens 10. Auch sie erhalten die Einladung. Leer: niemand.',
  seriesLabel: 'Mehrere Termine auf einmal',
  seriesHelp:
    'Gäste können die gewählte Zeit wiederholen, jede Woche, alle zwei oder alle vier. Zuerst erfahren sie, welche Zeiten frei sind; gebucht werden dann alle oder keine. Jeder Termin ist eine eigene Buchung.',
  seriesOff: 'Aus',
  seriesUpTo: (most) => `Bis zu ${most} Termine`,
  seriesState: (most) => `Bis zu ${most} auf einmal`,
  waitlistLabel: 'Warteliste',
  waitlistHelp:
    'Gäste, die an einem Tag keine Zeit finden, können auf eine warten. Was frei wird, wird ihnen nacheinander per Mail angeboten.',
  waitlistImpossible:
    'Dieser Server verschickt keine Mails. Niemand könnte benachrichtigt werden, deshalb kann niemand warten; wer ihn betreibt, kann den Mailversand einrichten.',
  waitlistSilent:
    'Laut Ihrem Profil wird niemand über Ihre Buchungen benachrichtigt, deshalb kann auch niemand warten.',
  waitlistMinutes: 'Minuten, die eine freie Zeit für jeden reserviert bleibt',
  waitlistEffect: (length) => `Ohne Antwort innerhalb von ${length} geht sie an den nächsten Gast.`,
  length: (count, unit) => `${count} ${count === 1 ? oneOf[unit] : units[unit]}`,
  conferenceFails: 'Wenn ein Videolink nicht erstellt werden kann',
  withoutLink: 'Die Buchung gilt ohne Link; ich schicke selbst einen',
  nextLocation: 'Der nächste Ort gilt, wenn er nichts vom Gast braucht',
  hiddenLabel: 'Vor Gästen verbergen',
  hiddenLabelHelp: 'Sie kann nicht gebucht werden und steht nicht in der Auswahl. Was gebucht ist, bleibt.',

  fault: (code, field) => faults[code](field),
  faults: (count) => (count === 1 ? 'Eine Sache ist zu berichtigen' : `${count} Dinge sind zu berichtigen`),
  saveNew: 'Speichern und anbieten',
};

const units = { minutes: 'Minuten', hours: 'Stunden', days: 'Tage' } as const;
const oneOf = { minutes: 'Minute', hours: 'Stunde', days: 'Tag' } as const;

const parts = {
  basics: 'Worum es geht',
  locations: 'Orte',
  schedule: 'Zeiten und Regeln',
  questions: 'Fragen',
  languages: 'Sprachen',
  after: 'Buchung und danach',
} as const;

const kinds = {
  text: 'Text',
  'long-text': 'Langer Text',
  email: 'E-Mail-Adresse',
  phone: 'Telefonnummer',
  url: 'Webadresse',
  number: 'Zahl',
  choice: 'Eine von mehreren',
  choices: 'Mehrere von mehreren',
  consent: 'Kästchen zum Ankreuzen',
  hidden: 'Verborgen',
} as const;

const faults = {
  missing: (field: string) => `${field}: Bitte ausfüllen.`,
  'too-long': (field: string) => `${field}: Das ist zu lang.`,
  unprintable: (field: string) => `${field}: Es sind Zeichen darin, die nicht angezeigt werden können.`,
  'not-a-name': (field: string) =>
    `${field}: nur Kleinbuchstaben, Ziffern und einzelne Bindestriche, zum Beispiel erstes-gespraech.`,
  taken: (field: string) => `${field}: Das ist vergeben. Bitte wählen Sie etwas anderes.`,
  'not-a-duration': (field: string) => `${field}: ganze Minuten von 1 bis 1440.`,
  twice: (field: string) => `${field}: Etwas kommt doppelt vor.`,
  'too-many': (field: string) => `${field}: Das sind zu viele.`,
  'no-options': (field: string) => `${field}: Bitte nennen Sie mindestens eine Möglichkeit.`,
  'not-an-address': (field: string) => `${field}: Bitte eine Adresse, die mit https:// beginnt.`,
  'not-seats': (field: string) => `${field}: eine ganze Zahl von 1 bis 10.000.`,
  'not-guests': (field: string) => `${field}: eine ganze Zahl von 1 bis 10.`,
  'not-with-seats': (field: string) =>
    `${field}: nicht, wo mehrere Gäste eine Zeit teilen. Dort bucht jeder einen eigenen Platz.`,
  'not-hours': (field: string) => `${field}: eine ganze Zahl von 1 bis 720.`,
  'not-a-reminder': (field: string) => `${field}: 5 Minuten bis 28 Tage.`,
  'not-an-offer': (field: string) => `${field}: ganze Minuten von 5 bis 1440.`,
  'named-in-calendar': (field: string) =>
    `${field}: Der Text des Kalendereintrags nennt eine Antwort, die dort nicht stehen darf.`,
  'not-accepted': (field: string) => `${field}: Der Server hat das nicht angenommen.`,
} as const;
