import type { Texts } from './texts.js';

const noAnswer = 'Der Buchungsdienst antwortet nicht. Bitte versuchen Sie es gleich noch einmal.';

/** German, with Sie. */
export const de: Texts = {
  language: 'de',
  direction: 'ltr',

  loading: 'Wird geladen …',
  back: 'Zurück',
  retry: 'Erneut versuchen',
  noAnswer,
  goOn: 'Weiter',
  change: 'Ändern',
  close: 'Schließen',
  newTab: '(öffnet einen neuen Tab)',
  duration: (minutes) => {
    const hours = Math.floor(minutes / 60);
    const rest = minutes % 60;
    return [hours > 0 ? `${hours} Std.` : '', rest > 0 ? `${rest} Min.` : ''].filter(Boolean).join(' ');
  },
  chooseDuration: 'Wie lange?',
  chooseService: 'Was möchten Sie buchen?',
  yourChoice: 'Ihre Auswahl',

  chooseDate: 'Wählen Sie einen Tag',
  previousMonth: 'Voriger Monat',
  nextMonth: 'Nächster Monat',
  dayWithTimes: (date, count) => `${date}, ${count} freie ${count === 1 ? 'Zeit' : 'Zeiten'}`,
  dayWithoutTimes: (date) => `${date}, keine freien Zeiten`,

  chooseTime: 'Wählen Sie eine Uhrzeit',
  timesOn: (date) => date,
  timesFound: (count, range) => `${count} freie ${count === 1 ? 'Zeit' : 'Zeiten'}: ${range}`,
  noTimesOn: (date) => `Am ${date} sind keine Zeiten frei.`,
  noTimesIn: (month) => `Im ${month} sind keine Zeiten frei.`,
  noTimesAtAll: 'Zurzeit ist nichts frei. Bitte schauen Sie später noch einmal vorbei.',
  noTimesRead: 'Die freien Zeiten lassen sich gerade nicht lesen. Bitte versuchen Sie es gleich noch einmal.',
  nextFree: (date) => `Nächster freier Tag: ${date}`,
  timeOnDay: (from, to, date) => `${from} bis ${to}, ${date}`,
  morning: 'Vormittag',
  afternoon: 'Nachmittag',
  evening: 'Abend',

  chooseLocation: 'Wo?',
  locationKind: (kind, conference) => {
    switch (kind) {
      case 'conference':
        return conference === 'google-meet' ? 'Google Meet' : 'Videoanruf';
      case 'phone-host-calls':
        return 'Telefon – wir rufen Sie an';
      case 'phone-guest-calls':
        return 'Telefon – Sie rufen uns an';
      case 'in-person':
        return 'Vor Ort';
      case 'link':
        return 'Online';
      case 'text':
        return 'Anderer Ort';
      case 'ask-guest':
        return 'Ein Ort Ihrer Wahl';
    }
  },
  locationHint: (kind) => {
    switch (kind) {
      case 'conference':
        return 'Den Link erhalten Sie mit der Buchung';
      case 'phone-host-calls':
        return 'Nennen Sie uns Ihre Nummer, wir rufen an';
      case 'phone-guest-calls':
        return 'Die Nummer erhalten Sie mit der Buchung';
      case 'in-person':
        return 'Die Adresse erhalten Sie mit der Buchung';
      case 'link':
        return 'Den Link erhalten Sie mit der Buchung';
      case 'text':
        return 'Näheres erfahren Sie mit der Buchung';
      case 'ask-guest':
        return 'Sagen Sie uns, wo wir uns treffen';
    }
  },
  locationFault: (fault) => {
    switch (fault) {
      case 'not-connected':
        return 'Nicht verfügbar: Es ist kein Kalender verbunden, der den Link erstellen könnte';
      case 'needs-reconnect':
        return 'Nicht verfügbar: Die Verbindung zum Kalender muss erneuert werden';
      case 'no-write-access':
        return 'Nicht verfügbar: Der Kalender ist nur zum Lesen freigegeben';
      case 'conference-not-allowed':
        return 'Nicht verfügbar: Der Kalender erstellt keine solchen Links';
      case 'calendar-unreachable':
        return 'Zurzeit nicht verfügbar: Der Kalender antwortet nicht';
    }
  },
  noPlace: 'Zurzeit ist an keinem der Orte ein Treffen möglich. Bitte versuchen Sie es später noch einmal.',
  locationPhoneLabel: 'Ihre Telefonnummer',
  locationPlaceLabel: 'Wo sollen wir uns treffen?',

  timeZone: 'Zeitzone',
  searchTimeZone: 'Stadt oder Zeitzone suchen',
  zonesFound: (count) => (count === 1 ? '1 Zeitzone gefunden' : `${count} Zeitzonen gefunden`),
  noZoneFound: 'Keine Zeitzone gefunden. Versuchen Sie es mit einer großen Stadt in der Nähe.',

  yourDetails: 'Ihre Angaben',
  name: 'Name',
  email: 'E-Mail-Adresse',
  optional: 'freiwillig',
  book: 'Termin buchen',
  booking: 'Wird gebucht …',
  changeTime: 'Andere Zeit wählen',
  required: (label) => `Bitte ausfüllen: ${label}`,
  invalidEmail: 'Bitte geben Sie eine E-Mail-Adresse wie name@example.com an',
  invalidPhone: 'Bitte geben Sie eine Telefonnummer in Ziffern an, zum Beispiel +49 30 1234567',
  invalidUrl: 'Bitte geben Sie eine Webadresse an, die mit https:// beginnt',
  invalidNumber: 'Bitte geben Sie eine Zahl ein',
  consentNeeded: 'Bitte setzen Sie hier ein Häkchen',
  checkAnswer: (label) => `Bitte prüfen: ${label}`,
  faults: (count) =>
    count === 1
      ? 'Eine Angabe fehlt noch oder stimmt nicht'
      : `${count} Angaben fehlen noch oder stimmen nicht`,
  choosePlaceholder: 'Bitte wählen',

  bookingStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Ihr Termin ist gebucht';
      case 'pending':
        return 'Ihre Anfrage ist eingegangen';
      case 'cancelled':
        return 'Dieser Termin wurde abgesagt';
      case 'declined':
        return 'Dieser Termin konnte leider nicht angenommen werden';
      case 'expired':
        return 'Dieser Termin wurde nicht rechtzeitig bestätigt';
    }
  },
  confirmationSentTo: (email) => `Die Einladung geht an ${email}.`,
  noInvitation:
    'Es folgt keine Kalendereinladung. Bitte tragen Sie den Termin hier in Ihren eigenen Kalender ein.',
  pendingNote: 'Die Zeit ist für Sie reserviert, bis die Bestätigung kommt.',
  what: 'Was',
  when: 'Wann',
  where: 'Wo',
  who: 'Wer',
  joinLink: 'Zum Treffen',
  conferencePending: 'Der Link zum Treffen wird gerade erstellt …',
  conferenceLater: 'Der Link zum Treffen ist noch nicht fertig. Sie finden ihn in der Einladung.',
  conferenceFailed:
    'Der Link zum Treffen konnte nicht erstellt werden. Ihr Termin steht trotzdem; Sie bekommen den Link noch zugeschickt.',
  calendarDelayed: 'Ihr Termin steht. Die Einladung folgt, sobald der Kalender wieder antwortet.',
  addToCalendar: 'In den Kalender eintragen',
  calendarFile: 'Kalenderdatei',
  print: 'Drucken',
  bookAnother: 'Weiteren Termin buchen',
  leavingFor: 'Sie werden weitergeleitet zu',
  goOnTo: 'Weiter zu',
  stayHere: 'Hier bleiben',

  failedTitle: 'Die Buchung ist gerade nicht möglich',
  error: (code) => {
    switch (code) {
      case 'invalid-request':
        return 'Etwas in Ihren Angaben wurde nicht angenommen. Bitte prüfen Sie sie und versuchen Sie es erneut.';
      case 'unauthenticated':
        return 'Dieser Link gilt nicht mehr. Bitte verwenden Sie den Link aus Ihrer Bestätigung.';
      case 'origin-not-allowed':
        return 'Diese Website darf diese Buchungsseite nicht verwenden. Bitte wenden Sie sich an ihren Betreiber.';
      case 'not-found':
        return 'Diese Buchungsseite gibt es nicht. Bitte wenden Sie sich an den Betreiber der Website.';
      case 'slot-taken':
        return 'Jemand war schneller: Diese Zeit ist vergeben. Bitte wählen Sie eine andere.';
      case 'version-conflict':
        return 'Der Termin wurde inzwischen geändert. Bitte sehen Sie ihn sich noch einmal an.';
      case 'in-progress':
        return 'Ihre Buchung wird noch bearbeitet. Bitte warten Sie einen Moment.';
      case 'gone':
        return 'Diesen Termin gibt es nicht mehr. Sie können eine andere Zeit buchen.';
      case 'key-reused':
        return 'Dieses Formular wurde schon mit anderen Angaben abgeschickt. Bitte versuchen Sie es erneut.';
      case 'not-bookable':
        return 'Diese Zeit lässt sich nicht mehr buchen. Bitte wählen Sie eine andere.';
      case 'refused':
        return 'Die Buchung wurde nicht angenommen. Bitte wählen Sie eine andere Zeit, oder melden Sie sich bei uns.';
      case 'range-too-long':
        return 'Dieser Zeitraum ist zu lang. Bitte wählen Sie einen kürzeren.';
      case 'rate-limited':
        return 'Zu viele Versuche. Bitte warten Sie eine Minute und versuchen Sie es erneut.';
      case 'calendar-unreachable':
        return 'Der Kalender lässt sich gerade nicht lesen, deshalb wurde nichts gebucht. Bitte versuchen Sie es gleich noch einmal.';
      case 'unavailable':
        return noAnswer;
    }
  },
  wiring: (fault) => {
    switch (fault) {
      case 'unreachable':
        return 'Der Buchungsserver ist unter seiner Adresse nicht zu erreichen.';
      case 'timeout':
        return 'Der Buchungsserver hat nicht rechtzeitig geantwortet.';
      case 'mixed-content':
        return 'Diese Seite verwendet https, die Adresse des Buchungsservers beginnt aber mit http. Das lassen Browser nicht zu.';
      case 'not-a-backend':
        return 'Unter dieser Adresse antwortet etwas, aber kein Buchungsserver.';
      case 'offline':
        return 'Sie scheinen offline zu sein. Ihre Eingaben bleiben erhalten.';
    }
  },
  missingAttribute: (name) => `Diesem Buchungselement fehlt das Attribut „${name}“.`,
  slotTakenTitle: 'Diese Zeit wurde gerade vergeben',
  slotTaken: 'Es wurde nichts gebucht. Ihre Angaben bleiben erhalten; bitte wählen Sie eine andere Zeit.',
  nearestTimes: 'Nächstgelegene freie Zeiten',
  checkingTitle: 'Einen Moment bitte',
  checking: 'Es kam keine Antwort. Wir prüfen, ob Ihre Buchung angekommen ist …',
  unknownTitle: 'Noch keine Antwort',
  unknownOutcome:
    'Wir wissen noch nicht, ob Ihre Buchung angekommen ist. Sie können es gefahrlos erneut versuchen: Sie werden nicht doppelt gebucht.',
  unknownEventType: (slug) => `Eine Terminart „${slug}“ gibt es hier nicht.`,
  waitlistWay: 'Keine passende Zeit? Auf die Warteliste',
};

/** The words for any locale of the language. */
export const textsFor = (): Texts => de;
