import { de } from './de.js';
import type { Texts } from './texts.js';

const noAnswer = 'Der Buchungsdienst antwortet nicht. Bitte versuch es gleich noch einmal.';

/** German, with du; asked for as `de-x-du`. What addresses nobody is as in `de`. */
export const deDu: Texts = {
  ...de,
  noAnswer,

  chooseService: 'Was möchtest du buchen?',
  yourChoice: 'Deine Auswahl',
  chooseDate: 'Wähle einen Tag',
  chooseTime: 'Wähle eine Uhrzeit',
  noTimesAtAll: 'Zurzeit ist nichts frei. Schau bitte später noch einmal vorbei.',
  noTimesRead: 'Die freien Zeiten lassen sich gerade nicht lesen. Bitte versuch es gleich noch einmal.',

  locationKind: (kind, conference) => {
    switch (kind) {
      case 'phone-host-calls':
        return 'Telefon – wir rufen dich an';
      case 'phone-guest-calls':
        return 'Telefon – du rufst uns an';
      case 'ask-guest':
        return 'Ein Ort deiner Wahl';
      default:
        return de.locationKind(kind, conference);
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Den Link bekommst du mit der Buchung';
      case 'phone-host-calls':
        return 'Gib uns deine Nummer, wir rufen an';
      case 'phone-guest-calls':
        return 'Die Nummer bekommst du mit der Buchung';
      case 'in-person':
        return 'Die Adresse bekommst du mit der Buchung';
      case 'link':
        return 'Den Link bekommst du mit der Buchung';
      case 'text':
        return 'Näheres erfährst du mit der Buchung';
      case 'ask-guest':
        return 'Sag uns, wo wir uns treffen';
    }
  },
  noPlace: 'Zurzeit ist an keinem der Orte ein Treffen möglich. Bitte versuch es später noch einmal.',
  locationPhoneLabel: 'Deine Telefonnummer',
  noZoneFound: 'Keine Zeitzone gefunden. Versuch es mit einer großen Stadt in der Nähe.',

  yourDetails: 'Deine Angaben',
  invalidEmail: 'Bitte gib eine E-Mail-Adresse wie name@example.com an',
  invalidPhone: 'Bitte gib eine Telefonnummer in Ziffern an, zum Beispiel +49 30 1234567',
  invalidUrl: 'Bitte gib eine Webadresse an, die mit https:// beginnt',
  invalidNumber: 'Bitte gib eine Zahl ein',
  consentNeeded: 'Bitte setz hier ein Häkchen',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Dein Termin ist gebucht';
      case 'pending':
        return 'Deine Anfrage ist eingegangen';
      default:
        return de.bookingStatus(status);
    }
  },
  noInvitation:
    'Es folgt keine Kalendereinladung. Trag den Termin bitte hier in deinen eigenen Kalender ein.',
  pendingNote: 'Die Zeit ist für dich reserviert, bis die Bestätigung kommt.',
  conferenceLater: 'Der Link zum Treffen ist noch nicht fertig. Du findest ihn in der Einladung.',
  conferenceFailed:
    'Der Link zum Treffen konnte nicht erstellt werden. Dein Termin steht trotzdem; du bekommst den Link noch zugeschickt.',
  calendarDelayed: 'Dein Termin steht. Die Einladung folgt, sobald der Kalender wieder antwortet.',
  leavingFor: 'Du wirst weitergeleitet zu',

  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Etwas in deinen Angaben wurde nicht angenommen. Bitte prüf sie und versuch es noch einmal.';
      case 'unauthenticated':
        return 'Dieser Link gilt nicht mehr. Bitte nimm den Link aus deiner Bestätigung.';
      case 'origin-not-allowed':
        return 'Diese Website darf diese Buchungsseite nicht verwenden. Bitte wende dich an ihren Betreiber.';
      case 'not-found':
        return 'Diese Buchungsseite gibt es nicht. Bitte wende dich an den Betreiber der Website.';
      case 'slot-taken':
        return 'Jemand war schneller: Diese Zeit ist vergeben. Bitte wähle eine andere.';
      case 'version-conflict':
        return 'Der Termin wurde inzwischen geändert. Bitte sieh ihn dir noch einmal an.';
      case 'in-progress':
        return 'Deine Buchung wird noch bearbeitet. Bitte warte einen Moment.';
      case 'gone':
        return 'Diesen Termin gibt es nicht mehr. Du kannst einen neuen buchen.';
      case 'key-reused':
        return 'Dieses Formular wurde schon mit anderen Angaben abgeschickt. Bitte versuch es noch einmal.';
      case 'not-bookable':
        return 'Diese Zeit lässt sich nicht mehr buchen. Bitte wähle eine andere.';
      case 'refused':
        return 'Die Buchung wurde nicht angenommen. Bitte wähle eine andere Zeit oder melde dich bei uns.';
      case 'range-too-long':
        return 'Dieser Zeitraum ist zu lang. Bitte wähle einen kürzeren.';
      case 'rate-limited':
        return 'Zu viele Versuche. Bitte warte eine Minute und versuch es noch einmal.';
      case 'calendar-unreachable':
        return 'Der Kalender lässt sich gerade nicht lesen, deshalb wurde nichts gebucht. Bitte versuch es gleich noch einmal.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) =>
    fault === 'offline' ? 'Du scheinst offline zu sein. Deine Eingaben bleiben erhalten.' : de.wiring(fault),
  slotTaken: 'Es wurde nichts gebucht. Deine Angaben bleiben erhalten; bitte wähle eine andere Zeit.',
  checking: 'Es kam keine Antwort. Wir prüfen, ob deine Buchung angekommen ist …',
  unknownOutcome:
    'Wir wissen noch nicht, ob deine Buchung angekommen ist. Du kannst es gefahrlos noch einmal versuchen: Du wirst nicht doppelt gebucht.',
};

/** The words for any locale of the language. */
export const textsFor = (): Texts => deDu;
