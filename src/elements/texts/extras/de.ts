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
};

export function howLong(seconds: number): string {
  const minutes = seconds / 60;
  return Number.isInteger(minutes)
    ? `${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}`
    : `${seconds} ${seconds === 1 ? 'Sekunde' : 'Sekunden'}`;
}
