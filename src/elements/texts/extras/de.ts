import type { ExtraTexts } from './extra-texts.js';

/** German, with Sie. */
export const de: ExtraTexts = {
  weekOf: (range) => `Woche vom ${range}`,
  previousWeek: 'Vorige Woche',
  nextWeek: 'Nächste Woche',
  noTimesInWeek: (range) => `Vom ${range} sind keine Zeiten frei.`,
  nextTimes: 'Nächste freie Zeiten',
  earlierTimes: 'Frühere Zeiten',
  laterTimes: 'Spätere Zeiten',
  moreTimes: (count) => `${count} weitere ${count === 1 ? 'Zeit' : 'Zeiten'}`,

  chooseHost: 'Mit wem?',
  anyHost: 'Egal, wer Zeit hat',
  clock: 'Zeitformat',
  languages: 'Sprache',

  heldFor: (time) => `Die Zeit ist noch ${time} für Sie reserviert`,
  heldStill: (seconds) => `Die Zeit ist noch ${howLong(seconds)} für Sie reserviert.`,
  holdLonger: 'Länger reservieren',
  holdEnded: 'Die Zeit ist nicht mehr für Sie reserviert. Sie können trotzdem noch versuchen, sie zu buchen.',
  seatsLeft: (count) => `Noch ${count} ${count === 1 ? 'Platz' : 'Plätze'} frei`,

  furtherGuests: 'Weitere Gäste',
  addGuest: 'Gast hinzufügen',
  furtherGuest: (position) => `E-Mail-Adresse von Gast ${position}`,
  removeGuest: (position) => `Gast ${position} entfernen`,
  furtherGuestsHelp: 'Die Einladung geht auch an diese Adressen.',

  repeat: 'Wiederholen',
  repeatEvery: 'Wie oft?',
  everyWeeks: (weeks) => (weeks === 1 ? 'Jede Woche' : `Alle ${weeks} Wochen`),
  repeatTimes: 'Wie viele Termine?',
  timesInAll: appointments,
  repeatNot: 'Nicht wiederholen',
  seriesTimes: 'Welche Termine?',
  findingTimes: 'Freie Zeiten werden gesucht …',
  timesFree: (free, all) => `${free} von ${all} Terminen ${free === 1 ? 'lässt' : 'lassen'} sich buchen`,
  noSeries: 'Diese Zeit lässt sich nicht wiederholen.',
  absence: (reason) => {
    switch (reason) {
      case 'unavailable':
        return 'vergeben';
      case 'outside-hours':
        return 'dann nicht angeboten';
      case 'notice':
        return 'zu kurzfristig';
      case 'window':
        return 'zu weit im Voraus';
    }
  },
  justTaken: 'gerade vergeben',
  clocksChange: (usual) => `statt ${usual}, wegen der Zeitumstellung`,
  bookTimes: (count) => `${appointments(count)} buchen`,
  timesBooked: (count) => `${appointments(count)} ${count === 1 ? 'ist' : 'sind'} gebucht`,
  timesRequested: (count) => `Ihre Anfrage für ${appointments(count)} ist eingegangen`,
  invitationsSentTo: (email) => `Die Einladungen gehen an ${email}.`,
  noInvitations:
    'Es folgen keine Kalendereinladungen. Bitte tragen Sie die Termine hier in Ihren eigenen Kalender ein.',
  timesKept: 'Die Zeiten sind für Sie reserviert, bis die Bestätigung kommt.',
  linksPending: 'Die Links zu den Treffen werden gerade erstellt …',
  linksLater: 'Noch sind nicht alle Links zu den Treffen fertig. Sie finden sie in den Einladungen.',
  linksFailed:
    'Nicht alle Links zu den Treffen konnten erstellt werden. Ihre Termine stehen trotzdem; Sie bekommen die Links noch zugeschickt.',
  timesDelayed: 'Ihre Termine stehen. Die Einladungen folgen, sobald der Kalender wieder antwortet.',
  checkingTimes: 'Es kam keine Antwort. Wir prüfen, ob Ihre Buchungen angekommen sind …',
  unknownTimes:
    'Wir wissen noch nicht, ob Ihre Buchungen angekommen sind. Sie können es gefahrlos erneut versuchen: Es wird nichts doppelt gebucht.',
  timesLost:
    'Einige dieser Zeiten sind nicht mehr zu haben, deshalb wurde nichts gebucht. Bitte sehen Sie sich die Termine noch einmal an.',
  timeStatus: (status) => {
    switch (status) {
      case 'confirmed':
        return 'Gebucht';
      case 'pending':
        return 'Noch nicht bestätigt';
      case 'cancelled':
        return 'Abgesagt';
      case 'declined':
        return 'Abgelehnt';
      case 'expired':
        return 'Nicht rechtzeitig bestätigt';
    }
  },
  timeOfSeries: (position, of) => `Termin ${position} von ${of}`,

  yourBooking: 'Ihr Termin',
  reschedule: 'Andere Zeit wählen',
  chooseNewTime: 'Wann passt es Ihnen besser?',
  timeNow: 'Bisherige Zeit',
  newTime: 'Neue Zeit',
  moveNow: 'Termin verschieben',
  moving: 'Wird verschoben …',
  moved: 'Ihr Termin wurde verschoben',
  keepTime: 'Zeit behalten',
  cancelBooking: 'Termin absagen',
  cancelQuestion: 'Diesen Termin absagen?',
  cancelReason: 'Grund',
  cancelNow: 'Ja, absagen',
  cancelling: 'Wird abgesagt …',
  keepBooking: 'Nein, behalten',
  changedMeanwhile: 'Dieser Termin wurde inzwischen geändert. So steht er jetzt.',
  bookingOver: 'Dieser Termin ist vorbei und lässt sich nicht mehr ändern.',
  noSuchBooking:
    'Zu diesem Link gibt es keinen Termin. Bitte öffnen Sie den Link aus Ihrer Bestätigung noch einmal.',

  waitlist: 'Warteliste',
  joinWaitlist: 'In die Warteliste eintragen',
  joiningWaitlist: 'Wird eingetragen …',
  waitlistHelp:
    'Damit ist noch nichts gebucht. Sobald an diesem Tag etwas frei wird, schreiben wir Ihnen und reservieren es eine Weile für Sie; dann entscheiden Sie, ob Sie es möchten.',
  waitlistDay: 'Tag',
  waitlistDayFault: 'Bitte wählen Sie einen Tag, der sich buchen lässt',
  noWaitlist: 'Hier gibt es keine Warteliste.',
  cannotWait: 'Für diesen Tag gibt es keine Warteliste. Bitte wählen Sie einen anderen.',
  onWaitlist: 'Sie stehen auf der Warteliste',
  waitlistPromise: (email, duration) =>
    `Sobald etwas frei wird, schreiben wir an ${email} und reservieren es ${duration} lang für Sie. Gebucht ist noch nichts.`,
  timeOffered: 'Für Sie ist eine Zeit frei geworden',
  offeredUntil: (when) => `Diese Zeit ist bis ${when} für Sie reserviert.`,
  takeOffer: 'Diese Zeit buchen',
  passOffer: 'Diese nicht – weiter warten',
  offerPassed: 'Diese Zeit geht an die nächste Person. Sie stehen weiter auf der Warteliste.',
  offerLost: 'Diese Zeit ist nicht mehr für Sie reserviert. Sie stehen weiter auf der Warteliste.',
  leaveWaitlist: 'Warteliste verlassen',
  leaveQuestion: 'Die Warteliste verlassen?',
  leaveNow: 'Ja, verlassen',
  leavingWaitlist: 'Wird ausgetragen …',
  keepWaiting: 'Nein, weiter warten',
  leftWaitlist: 'Sie stehen nicht mehr auf der Warteliste',
  waitlistOver: 'Der Tag, auf den Sie gewartet haben, ist vorbei',
  waitlistBooked: 'Sie haben eine Zeit von der Warteliste gebucht',
  waitlistBookedNote: 'Alles dazu finden Sie in der Bestätigung.',
  noSuchEntry:
    'Zu diesem Link gibt es keinen Platz auf einer Warteliste. Bitte öffnen Sie den Link aus unserer Nachricht noch einmal.',
};

export function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`
    : `${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`;
}

export function appointments(count: number): string {
  return `${count} ${count === 1 ? 'Termin' : 'Termine'}`;
}
