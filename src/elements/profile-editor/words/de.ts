import type { NotificationWay } from '../../../contract/notification.js';
import type { ProfileEditorWords, WayTerms } from './words.js';

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

  news: 'Nachrichten',
  ways: 'Wer von Ihren Buchungen berichtet',
  waysHelp: 'Ihre Wahl gilt für neue Buchungen.',
  way: (way) => ways[way],
  wayMeans: (way, terms) => waysMean[way](terms),
  noMails:
    'Dieser Server verschickt keine Mails, deshalb kann nur der Kalender von Buchungen berichten. Wer den Server betreibt, kann den Mailversand einrichten.',
  waysUnread:
    'Wer von Ihren Buchungen berichten kann, lässt sich gerade nicht abfragen. Was Sie gewählt haben, bleibt.',
  newsAt: (address) => `Nachrichten erreichen Sie unter ${address}.`,
  newsOnceSaved: (address) => `Nach dem Speichern erreichen Nachrichten Sie unter ${address}.`,
  noAddress: 'Es erreichen Sie keine Nachrichten, bis Sie oben eine E-Mail-Adresse eintragen.',
  mailLanguage: 'Sprache, in der wir Ihnen schreiben',
  mailLanguageHelp: 'Ihren Gästen schreiben wir in der Sprache, in der sie gebucht haben.',

  privacy: 'Daten Ihrer Gäste',
  retention: 'Löschen, was Gäste über sich angegeben haben',
  keptForEver: 'Nie von selbst',
  deletedAfter: (days) =>
    days % 365 === 0
      ? `${days === 365 ? 'Ein Jahr' : `${days / 365} Jahre`} nach dem Termin`
      : `${days === 1 ? 'Einen Tag' : `${days} Tage`} nach dem Termin`,
  retentionHelp:
    'Namen, Adressen und Antworten werden gelöscht; dass es einen Termin gab, bleibt und wird gezählt. Was in Ihrem Kalender und Ihrem Postfach steht, löschen Sie selbst.',

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

const ways = {
  calendar: 'Der Kalender',
  ours: 'Wir, per Mail',
  both: 'Beide',
  none: 'Niemand',
} as const;

const waysMean: Readonly<Record<NotificationWay, (terms: WayTerms) => string>> = {
  calendar: ({ service, hasMails, invitesNobody }) => {
    const calendar = service === undefined ? 'Ihr Kalender' : `${service} (Ihr Kalender)`;
    if (invitesNobody)
      return `${calendar} verschickt keine Einladungen; ${
        hasMails
          ? 'deshalb schreiben wir Ihren Gästen, und Sie erfahren davon per Mail.'
          : 'Ihre Gäste erfahren nichts, und Sie sehen Buchungen dort.'
      }`;
    return `${calendar} lädt Ihre Gäste ein; ${
      hasMails
        ? 'Sie erfahren davon per Mail. Gästen schreiben wir nur, was der Kalender nicht sagen kann.'
        : 'Sie sehen es dort.'
    }`;
  },
  ours: () =>
    'Wir verschicken Mails mit einer Einladung, und der Kalender lädt keinen Gast ein. Zu einem Gespräch über Google Meet müssen Gäste dann vielleicht erst eingelassen werden.',
  both: ({ invitesNobody }) =>
    invitesNobody
      ? 'Der Kalender verschickt keine Einladungen, deshalb schreiben nur wir Ihren Gästen.'
      : 'Der Kalender lädt Ihre Gäste ein, und wir schreiben ihnen auch. So erfahren Gäste das meiste doppelt.',
  none: () => 'Niemand erfährt etwas, weder Ihre Gäste noch Sie.',
};

const faults = {
  missing: 'Bitte schreiben Sie Ihren Namen.',
  'too-long': 'Das ist zu lang. Bitte kürzen Sie es.',
  'no-email': 'Bitte schreiben Sie eine E-Mail-Adresse wie anna@example.com.',
  'no-link': 'Bitte schreiben Sie eine ganze Webadresse, die mit https:// beginnt.',
  refused: 'Der Server hat das nicht angenommen.',
} as const;
